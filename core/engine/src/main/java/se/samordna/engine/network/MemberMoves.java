package se.samordna.engine.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.person.NetworkHearer;
import se.samordna.network.MemberInterval;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks.NewMember;
import se.samordna.network.Said;
import se.samordna.network.ScopeInterval;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * Moves memberships on, for whoever the gate has let through: staff who record what was said, or
 * the person.
 */
@Component(service = MemberMoves.class)
public final class MemberMoves {
  private final Identifiers identifiers;
  private final NetworkHearer hearer;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public MemberMoves(@Reference Identifiers identifiers, @Reference NetworkHearer hearer) {
    this.identifiers = identifiers;
    this.hearer = hearer;
  }

  /**
   * What the person says of a member, by their own login: yes, or no longer.
   *
   * @throws Refusal {@code CM-2201} when it can't follow the present status, {@code CM-1011} when
   *     somebody was first
   */
  public NetworkMember bySelf(Access access, Id<NetworkMember> member, int revision, boolean yes) {
    return move(
        NetworkAccess.of(access, identifiers),
        member,
        revision,
        yes ? MemberStatus.APPROVED_BY_PERSON : MemberStatus.REMOVED_BY_PERSON,
        ownWord(access),
        "");
  }

  /**
   * Somebody whom the person adds by their own login: with the person's yes from the beginning.
   *
   * @throws Refusal with everything that is wrong with the facts or with what they may know
   */
  public NetworkMember addedBySelf(Access access, NewMember facts, @Nullable MemberScope scope) {
    NetworkAccess network = NetworkAccess.of(access, identifiers);
    MemberScope agreed = MemberChecks.checked(scope);
    NetworkMember member =
        MemberChecks.checked(
            MemberChecks.addedByPerson(network.person(), access.now()),
            facts,
            network.person(),
            access.today());
    access
        .tx()
        .networks()
        .add(access.provider(), member, interval(access, member.status(), ownWord(access), ""));
    return agreed.equals(MemberScope.NOTHING)
        ? member
        : agreedBySelf(access, member.id(), member.revision(), agreed);
  }

  /** What the person lets a member know, by their own login. */
  public NetworkMember agreedBySelf(
      Access access, Id<NetworkMember> member, int revision, @Nullable MemberScope scope) {
    return agree(
        NetworkAccess.of(access, identifiers), member, revision, scope, ownWord(access), "");
  }

  private static Said ownWord(Access access) {
    return Said.byPerson(access.today(), Said.Way.IN_WRITING);
  }

  /** As {@link se.samordna.network.Networks#agree} says. */
  NetworkMember agree(
      NetworkAccess network,
      Id<NetworkMember> member,
      int revision,
      @Nullable MemberScope scope,
      Said said,
      String personsWord) {
    Access access = network.access();
    NetworkMember before = network.member(member);
    Revisions.same(revision, before.revision());
    if (!before.status().hasThePersonsYes()) {
      throw Refusal.of(Code.MEMBER_HAS_NO_YES);
    }
    MemberScope agreed = MemberChecks.checked(scope);
    Checks checks = new Checks();
    Spoken.check(checks, access, network.person(), before, said);
    String word = checks.optional("/personsWord", personsWord, Checks.TEXT);
    checks.done();
    NetworkMember after = before.agreed(agreed);
    ScopeInterval interval =
        ScopeInterval.from(agreed, access.now(), access.recordedBy(), said, word);
    Revisions.newest(access.tx().networks().agree(access.provider(), after, interval));
    hearer.changed(access, before, after);
    return after;
  }

  /** As {@link se.samordna.network.Networks#move} says. */
  NetworkMember move(
      NetworkAccess network,
      Id<NetworkMember> member,
      int revision,
      MemberStatus status,
      @Nullable Said said,
      String personsWord) {
    Access access = network.access();
    NetworkMember before = network.member(member);
    Revisions.same(revision, before.revision());
    if (!before.status().next().contains(status)) {
      throw Refusal.at("/status", Code.MEMBER_STATUS_NOT_POSSIBLE);
    }
    Checks checks = new Checks();
    checks.that(
        !status.isThePersonsToSay() || said != null, "/said", Code.MEMBER_NEEDS_THE_PERSONS_WORD);
    Spoken.check(checks, access, network.person(), before, said);
    String word = checks.optional("/personsWord", personsWord, Checks.TEXT);
    checks.done();
    NetworkMember after = before.moved(status, access.now());
    Revisions.newest(
        access
            .tx()
            .networks()
            .replace(access.provider(), after, interval(access, status, said, word)));
    hearer.changed(access, before, after);
    return after;
  }

  static MemberInterval interval(
      Access access, MemberStatus status, @Nullable Said said, String word) {
    return new MemberInterval(status, access.now(), null, access.recordedBy(), said, word);
  }

  /** The members as of today. */
  public static List<NetworkMember> members(Access access, Identifiers identifiers) {
    return NetworkAccess.of(access, identifiers).members();
  }
}
