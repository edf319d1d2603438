package se.samordna.engine.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.person.Identifiers;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks;
import se.samordna.network.Said;
import se.samordna.network.ScopeInterval;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Networks in the store. Only the person's word approves or removes a member. */
@Component(service = Networks.class)
public final class KeptNetworks implements Networks {
  private static final String MEMBER = "network member";

  private final Work work;
  private final Identifiers identifiers;
  private final MemberMoves moves;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptNetworks(
      @Reference Work work, @Reference Identifiers identifiers, @Reference MemberMoves moves) {
    this.work = work;
    this.identifiers = identifiers;
    this.moves = moves;
  }

  @Override
  public List<NetworkMember> of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PERSON_READ)
        .person(person)
        .about("network", person)
        .read(NetworkAccess.with(identifiers, NetworkAccess::members));
  }

  @Override
  public NetworkMember suggest(Caller caller, Id<Person> person, NewMember wanted) {
    return work.by(caller, Action.NETWORK_CHANGE)
        .person(person)
        .write(
            access -> {
              Person of = NetworkAccess.of(access, identifiers).person();
              NetworkMember member =
                  MemberChecks.checked(
                      MemberChecks.blank(of, Id.next(), access.now()), wanted, of, access.today());
              access
                  .tx()
                  .networks()
                  .add(
                      access.provider(),
                      member,
                      MemberMoves.interval(access, member.status(), null, ""));
              access.about(MEMBER, member.id());
              return withEnd(access, member);
            });
  }

  @Override
  public NetworkMember change(
      Caller caller, Id<NetworkMember> member, int revision, NewMember facts) {
    return member(caller, Action.NETWORK_CHANGE, member)
        .write(
            access -> {
              NetworkAccess network = NetworkAccess.of(access, identifiers);
              NetworkMember before = network.member(member);
              Revisions.same(revision, before.revision());
              if (before.status().isOver()) {
                throw Refusal.of(Code.MEMBER_STATUS_NOT_POSSIBLE);
              }
              NetworkMember after =
                  MemberChecks.checked(
                      before.agreed(before.scope()), facts, network.person(), access.today());
              Revisions.newest(
                  access.tx().networks().change(access.provider(), after, access.now()));
              return withEnd(access, after);
            });
  }

  /** A support person is there for as long as compulsory care, and four weeks more. */
  private NetworkMember withEnd(Access access, NetworkMember member) {
    if (member.relation() != NetworkMember.Relation.STATUTORY_SUPPORT_PERSON) {
      return member;
    }
    SupportPersons.added(access);
    return NetworkAccess.of(access, identifiers).member(member.id());
  }

  @Override
  public NetworkMember move(
      Caller caller,
      Id<NetworkMember> member,
      int revision,
      MemberStatus status,
      @Nullable Said said,
      String personsWord) {
    return member(caller, Action.NETWORK_CHANGE, member)
        .write(
            access ->
                moves.move(
                    NetworkAccess.of(access, identifiers),
                    member,
                    revision,
                    status,
                    said,
                    personsWord));
  }

  @Override
  public NetworkMember agree(
      Caller caller,
      Id<NetworkMember> member,
      int revision,
      MemberScope scope,
      Said said,
      String personsWord) {
    return member(caller, Action.NETWORK_CHANGE, member)
        .write(
            access ->
                moves.agree(
                    NetworkAccess.of(access, identifiers),
                    member,
                    revision,
                    scope,
                    said,
                    personsWord));
  }

  @Override
  public List<MemberInterval> history(Caller caller, Id<NetworkMember> member) {
    return member(caller, Action.PERSON_READ, member)
        .read(
            access -> {
              NetworkMember now = NetworkAccess.of(access, identifiers).member(member);
              return ended(now, access.tx().networks().history(access.provider(), member));
            });
  }

  /** With the end that came about by itself, which nobody has recorded. */
  private static List<MemberInterval> ended(NetworkMember now, List<MemberInterval> kept) {
    MemberInterval last = kept.get(kept.size() - 1);
    if (last.status() == now.status()) {
      return kept;
    }
    Instant at = now.since();
    List<MemberInterval> all = new ArrayList<>(kept.subList(0, kept.size() - 1));
    all.add(
        new MemberInterval(
            last.status(), last.from(), at, last.recordedBy(), last.said(), last.personsWord()));
    all.add(new MemberInterval(now.status(), at, null, null, null, ""));
    return List.copyOf(all);
  }

  @Override
  public List<ScopeInterval> scopes(Caller caller, Id<NetworkMember> member) {
    return member(caller, Action.PERSON_READ, member)
        .read(
            access -> {
              NetworkMember now = NetworkAccess.of(access, identifiers).member(member);
              return access.tx().networks().scopes(access.provider(), member).stream()
                  .map(one -> endedWith(now, one))
                  .toList();
            });
  }

  private static ScopeInterval endedWith(NetworkMember now, ScopeInterval one) {
    return one.to() != null || !now.status().isOver() ? one : one.until(now.since());
  }

  private Request member(Caller caller, Action action, Id<NetworkMember> member) {
    return work.by(caller, action)
        .thing(MEMBER, member, tx -> tx.networks().personOf(caller.provider(), member));
  }
}
