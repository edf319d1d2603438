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
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.Said;
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
        Said.byPerson(access.today(), Said.Way.IN_WRITING),
        "");
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

  /** What the member may know has been said anew. */
  void agreed(Access access, NetworkMember before, NetworkMember after) {
    hearer.changed(access, before, after);
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
