package se.samordna.rest;

import java.util.List;
import java.util.Optional;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks;
import se.samordna.network.Networks.NewMember;

/** A person's network. */
record NetworkResource(Networks networks) implements Resource {
  /** The person's word stands where the status is the person's to say. */
  record Move(MemberStatus status, Optional<String> personsWord) {}

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
        Operation.post("/network-members/{member}:move", "moveMember", "Move a membership on")
            .takes(Move.class)
            .gives(NetworkMember.class)
            .revises()
            .by(this::move),
        Operation.get("/network-members/{member}/history", "memberHistory", "A membership so far")
            .givesRows(MemberInterval.class)
            .by(call -> Reply.of(new Rows<>(networks.history(call.caller(), call.id("member"))))));
  }

  private Reply move(Call call) {
    Move move = call.body(Move.class);
    return shown(
        networks.move(
            call.caller(),
            call.id("member"),
            call.revision(),
            move.status(),
            move.personsWord().orElse("")));
  }

  private static Reply shown(NetworkMember member) {
    return Reply.of(member, member.revision());
  }
}
