package se.samordna.rest;

import java.util.List;
import java.util.Optional;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks;
import se.samordna.network.Networks.NewMember;
import se.samordna.network.Said;
import se.samordna.network.ScopeInterval;

/** A person's network. */
record NetworkResource(Networks networks) implements Resource {
  /** Who said so stands where the status is the person's to say. */
  record Move(MemberStatus status, Optional<Said> said, Optional<String> personsWord) {}

  /** What the person lets the member know from now on. */
  record Agreement(MemberScope scope, Said said, Optional<String> personsWord) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/persons/{person}/network", "network", "The person's network")
            .givesRows(NetworkMember.class)
            .by(call -> Reply.of(new Rows<>(networks.of(call.caller(), call.id("person"))))),
        Operation.post("/persons/{person}/network", "suggestMember", "Suggest a member")
            .takes(NewMember.class)
            .makes(NetworkMember.class)
            .by(
                call ->
                    shown(
                        networks.suggest(
                            call.caller(), call.id("person"), call.body(NewMember.class)))),
        Operation.put(
                "/network-members/{member}", "changeMember", "Change what is known of a member")
            .takes(NewMember.class)
            .gives(NetworkMember.class)
            .revises()
            .by(
                call ->
                    shown(
                        networks.change(
                            call.caller(),
                            call.id("member"),
                            call.revision(),
                            call.body(NewMember.class)))),
        Operation.post("/network-members/{member}:move", "moveMember", "Move a membership on")
            .takes(Move.class)
            .gives(NetworkMember.class)
            .revises()
            .by(this::move),
        Operation.post("/network-members/{member}:agree", "agreeOnMember", "Let a member know")
            .takes(Agreement.class)
            .gives(NetworkMember.class)
            .revises()
            .by(this::agree),
        Operation.get("/network-members/{member}/history", "memberHistory", "A membership so far")
            .givesRows(MemberInterval.class)
            .by(call -> Reply.of(new Rows<>(networks.history(call.caller(), call.id("member"))))),
        Operation.get("/network-members/{member}/scopes", "memberScopes", "What a member may know")
            .givesRows(ScopeInterval.class)
            .by(call -> Reply.of(new Rows<>(networks.scopes(call.caller(), call.id("member"))))));
  }

  private Reply move(Call call) {
    Move move = call.body(Move.class);
    return shown(
        networks.move(
            call.caller(),
            call.id("member"),
            call.revision(),
            move.status(),
            move.said().orElse(null),
            move.personsWord().orElse("")));
  }

  private Reply agree(Call call) {
    Agreement agreement = call.body(Agreement.class);
    return shown(
        networks.agree(
            call.caller(),
            call.id("member"),
            call.revision(),
            agreement.scope(),
            agreement.said(),
            agreement.personsWord().orElse("")));
  }

  private static Reply shown(NetworkMember member) {
    return Reply.of(member, member.revision());
  }
}
