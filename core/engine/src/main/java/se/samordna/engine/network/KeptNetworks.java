package se.samordna.engine.network;

import java.time.Instant;
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
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.person.Whereabouts;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Networks in the store. Only the person's word approves or removes a member. */
@Component(service = Networks.class)
public final class KeptNetworks implements Networks {
  private static final String MEMBER = "network member";

  private final Work work;
  private final Identifiers identifiers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptNetworks(@Reference Work work, @Reference Identifiers identifiers) {
    this.work = work;
    this.identifiers = identifiers;
  }

  @Override
  public List<NetworkMember> of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PERSON_READ)
        .person(person)
        .about("network", person)
        .read(
            access -> {
              List<NetworkMember> network =
                  access
                      .tx()
                      .networks()
                      .of(access.provider(), List.of(person))
                      .getOrDefault(person, List.of());
              return hidden(access) ? Whereabouts.without(network) : network;
            });
  }

  private boolean hidden(Access access) {
    return access
        .tx()
        .persons()
        .get(access.provider(), access.person(), identifiers.reader())
        .map(person -> Whereabouts.hidden(access, person))
        .orElse(true);
  }

  @Override
  public NetworkMember suggest(Caller caller, Id<Person> person, NewMember wanted) {
    return work.by(caller, Action.NETWORK_CHANGE)
        .person(person)
        .write(
            access -> {
              NetworkMember member = checked(access, wanted);
              access
                  .tx()
                  .networks()
                  .add(access.provider(), member, interval(access, member.status(), ""));
              access.about(MEMBER, member.id());
              return member;
            });
  }

  private static NetworkMember checked(Access access, NewMember wanted) {
    Checks checks = new Checks();
    NetworkMember member =
        new NetworkMember(
            Id.next(),
            access.person(),
            1,
            checks.required("/name", wanted.name(), Checks.NAME),
            checks.required("/relation", wanted.relation(), Checks.NAME),
            wanted.kind(),
            wanted.sphere(),
            checks.optional("/phone", wanted.phone(), Checks.NAME),
            wanted.emergencyContact(),
            MemberStatus.SUGGESTED,
            access.now(),
            null);
    checks.done();
    return member;
  }

  @Override
  public NetworkMember move(
      Caller caller,
      Id<NetworkMember> member,
      int revision,
      MemberStatus status,
      String personsWord) {
    return member(caller, Action.NETWORK_CHANGE, member)
        .write(
            access -> {
              NetworkMember before = stored(access, member);
              Revisions.same(revision, before.revision());
              String word = word(before, status, personsWord);
              NetworkMember after = moved(before, status, access.now());
              Revisions.newest(
                  access
                      .tx()
                      .networks()
                      .replace(access.provider(), after, interval(access, status, word)));
              return after;
            });
  }

  private static String word(NetworkMember before, MemberStatus status, String personsWord) {
    if (!before.status().next().contains(status)) {
      throw Refusal.at("/status", Code.MEMBER_STATUS_NOT_POSSIBLE);
    }
    Checks checks = new Checks();
    String word = checks.optional("/personsWord", personsWord, Checks.TEXT);
    checks.that(
        !status.isThePersonsToSay() || !word.isEmpty(),
        "/personsWord",
        Code.MEMBER_NEEDS_THE_PERSONS_WORD);
    checks.done();
    return word;
  }

  private static NetworkMember moved(NetworkMember before, MemberStatus status, Instant now) {
    @Nullable Instant ended = status.isOver() ? now : null;
    return new NetworkMember(
        before.id(),
        before.person(),
        before.revision() + 1,
        before.name(),
        before.relation(),
        before.kind(),
        before.sphere(),
        before.phone(),
        before.emergencyContact(),
        status,
        now,
        ended);
  }

  private static MemberInterval interval(Access access, MemberStatus status, String word) {
    return new MemberInterval(status, access.now(), null, access.caller().staff(), word);
  }

  @Override
  public List<MemberInterval> history(Caller caller, Id<NetworkMember> member) {
    return member(caller, Action.PERSON_READ, member)
        .read(access -> access.tx().networks().history(access.provider(), member));
  }

  private Request member(Caller caller, Action action, Id<NetworkMember> member) {
    return work.by(caller, action)
        .thing(MEMBER, member, tx -> tx.networks().personOf(caller.provider(), member));
  }

  private static NetworkMember stored(Access access, Id<NetworkMember> member) {
    return access
        .tx()
        .networks()
        .get(access.provider(), member)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
