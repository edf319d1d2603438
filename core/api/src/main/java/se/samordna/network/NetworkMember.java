package se.samordna.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.information.InformationCategory;
import se.samordna.person.Person;
import se.samordna.text.Days;

/**
 * Somebody in a person's network.
 *
 * @param relation what the member is to the person
 * @param relationWords the same in the person's own words; empty when the code says enough
 * @param sphere the part of life the member stands in
 * @param closeness how near the person says the member is, 1 nearest and 3 farthest; {@code null}
 *     when not said
 * @param since when the present status began
 * @param ended when the membership ended, {@code null} while it lasts
 * @param endsOn the first day on which the membership is over by itself: a guardian's ends when the
 *     person comes of age; {@code null} for all others
 * @param scope what the person lets the member know
 * @param invitedByPerson whether the person added the member by their own login
 */
public record NetworkMember(
    Id<NetworkMember> id,
    Id<Person> person,
    int revision,
    String name,
    Relation relation,
    String relationWords,
    Kind kind,
    Sphere sphere,
    @Nullable Integer closeness,
    String phone,
    boolean emergencyContact,
    MemberStatus status,
    Instant since,
    @Nullable Instant ended,
    @Nullable LocalDate endsOn,
    MemberScope scope,
    boolean invitedByPerson) {

  /** The least {@link #closeness()}: whoever stands nearest. */
  public static final int NEAREST = 1;

  /** The greatest {@link #closeness()}. */
  public static final int FARTHEST = 3;

  /** The member as read on a day: whoever's time has run out is a member no more. */
  public NetworkMember readOn(LocalDate today) {
    LocalDate last = endsOn;
    if (last == null || status.isOver() || today.isBefore(last)) {
      return this;
    }
    Instant over = Days.start(last);
    return with(revision, MemberStatus.ENDED, over, over, MemberScope.NOTHING);
  }

  /** The next revision in another status; what was agreed on ends with the person's yes. */
  public NetworkMember moved(MemberStatus to, Instant now) {
    return with(
        revision + 1,
        to,
        now,
        to.isOver() ? now : null,
        to.hasThePersonsYes() ? scope : MemberScope.NOTHING);
  }

  /** The next revision with something else agreed on. */
  public NetworkMember agreed(MemberScope other) {
    return with(revision + 1, status, since, ended, other);
  }

  private NetworkMember with(
      int number,
      MemberStatus standing,
      Instant begun,
      @Nullable Instant over,
      MemberScope agreed) {
    return new NetworkMember(
        id,
        person,
        number,
        name,
        relation,
        relationWords,
        kind,
        sphere,
        closeness,
        phone,
        emergencyContact,
        standing,
        begun,
        over,
        endsOn,
        agreed,
        invitedByPerson);
  }

  /** Whether the member may be told of something now: in the group, and all of it is agreed on. */
  public boolean mayKnow(List<InformationCategory> categories) {
    return status.isInGroup() && scope.covers(categories);
  }

  /** Whether the member may be given minutes now. */
  public boolean mayReceiveMinutes() {
    return scope.minutes() && mayKnow(List.of(InformationCategory.MEETING_NOTES));
  }

  /** Whether the member tells where the person is or belongs: family, friends, guardians. */
  public boolean isCloseOne() {
    return kind == Kind.PRIVATE || relation == Relation.GUARDIAN;
  }

  /** What a member is to the person (sources.md, network). */
  public enum Kind {
    PRIVATE,
    PROFESSIONAL,
    LEGAL_REPRESENTATIVE,
    PEER,
    OTHER
  }

  /** What exactly; each belongs to one kind, and {@link #OTHER} to all (sources.md, network). */
  public enum Relation {
    PARENT(Kind.PRIVATE),
    SIBLING(Kind.PRIVATE),
    PARTNER(Kind.PRIVATE),
    CHILD(Kind.PRIVATE),
    FRIEND(Kind.PRIVATE),
    NEIGHBOUR(Kind.PRIVATE),
    EMPLOYER(Kind.PRIVATE),
    LANDLORD(Kind.PRIVATE),
    TEACHER(Kind.PRIVATE),
    REGION_COORDINATOR(Kind.PROFESSIONAL),
    MUNICIPAL_COORDINATOR(Kind.PROFESSIONAL),
    PHYSICIAN(Kind.PROFESSIONAL),
    PSYCHIATRIST(Kind.PROFESSIONAL),
    NURSE(Kind.PROFESSIONAL),
    PSYCHOLOGIST(Kind.PROFESSIONAL),
    COUNSELLOR(Kind.PROFESSIONAL),
    OCCUPATIONAL_THERAPIST(Kind.PROFESSIONAL),
    PHYSIOTHERAPIST(Kind.PROFESSIONAL),
    HOUSING_SUPPORT_WORKER(Kind.PROFESSIONAL),
    SUPPORT_EDUCATOR(Kind.PROFESSIONAL),
    EMPLOYMENT_SPECIALIST(Kind.PROFESSIONAL),
    ASSESSMENT_OFFICER(Kind.PROFESSIONAL),
    SOCIAL_WORKER(Kind.PROFESSIONAL),
    ADDICTION_CARE(Kind.PROFESSIONAL),
    PRIMARY_CARE(Kind.PROFESSIONAL),
    SOCIAL_INSURANCE(Kind.PROFESSIONAL),
    EMPLOYMENT_SERVICE(Kind.PROFESSIONAL),
    PROBATION(Kind.PROFESSIONAL),
    DEBT_ADVISER(Kind.PROFESSIONAL),
    PERSONAL_OMBUD(Kind.PROFESSIONAL),
    INTERPRETER(Kind.PROFESSIONAL),
    GOD_MAN(Kind.LEGAL_REPRESENTATIVE),
    FORVALTARE(Kind.LEGAL_REPRESENTATIVE),
    GUARDIAN(Kind.LEGAL_REPRESENTATIVE),
    PEER_SUPPORTER(Kind.PEER),
    STATUTORY_SUPPORT_PERSON(Kind.OTHER),
    ASSOCIATION(Kind.OTHER),
    OTHER(null);

    private final @Nullable Kind kind;

    Relation(@Nullable Kind kind) {
      this.kind = kind;
    }

    /** The kind it belongs to, or another for {@link #OTHER}, which belongs to all. */
    public Kind kindOr(Kind other) {
      return kind == null ? other : kind;
    }

    /** Whether somebody of a kind may be this. */
    public boolean fits(Kind other) {
      return kind == null || kind == other;
    }
  }

  /** The part of life a member stands in; a quarter of the network map. */
  public enum Sphere {
    PRIVATE,
    HEALTH_CARE,
    MUNICIPALITY,
    AUTHORITY
  }
}
