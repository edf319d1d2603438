package se.samordna.engine.personmeeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.engine.access.Access;
import se.samordna.engine.consent.LivingConsents;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Staff;
import se.samordna.personmeeting.Coverage;
import se.samordna.personmeeting.Coverage.How;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.MinutesNote;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.StaffInCare;
import se.samordna.personmeeting.Topic;

/**
 * Who may be told of what at one meeting, reckoned anew from what the person lets each know at this
 * moment: staff by the inner rules, members by their scope, all others by living consents.
 */
public final class Covering {
  private final PersonMeeting meeting;
  private final boolean guarded;
  private final Set<Id<Staff>> inCare;
  private final Map<Id<NetworkMember>, NetworkMember> members;
  private final LivingConsents consents;

  private Covering(
      PersonMeeting meeting,
      boolean guarded,
      Set<Id<Staff>> inCare,
      Map<Id<NetworkMember>, NetworkMember> members,
      LivingConsents consents) {
    this.meeting = meeting;
    this.guarded = guarded;
    this.inCare = Set.copyOf(inCare);
    this.members = Map.copyOf(members);
    this.consents = consents;
  }

  /** Within an access to the meeting's person; a fixed number of statements. */
  static Covering of(Access access, PersonMeeting meeting) {
    return new Covering(
        meeting,
        access.isProtected(),
        staff(access).stream().map(StaffInCare::staff).collect(Collectors.toSet()),
        members(access),
        LivingConsents.of(access));
  }

  /** Staff who take part in the care; of a protected person those who are named. */
  static List<StaffInCare> staff(Access access) {
    List<StaffInCare> all =
        access
            .tx()
            .personMeetings()
            .staffInCare(access.provider(), access.person(), access.today());
    if (!access.isProtected()) {
      return all;
    }
    Set<Id<Staff>> named =
        access.tx().protections().named(access.provider(), access.person(), access.today()).stream()
            .map(one -> one.staff())
            .collect(Collectors.toSet());
    return all.stream().filter(one -> named.contains(one.staff())).toList();
  }

  /** The person's network as of today. */
  public static Map<Id<NetworkMember>, NetworkMember> members(Access access) {
    return access
        .tx()
        .networks()
        .of(access.provider(), List.of(access.person()))
        .getOrDefault(access.person(), List.of())
        .stream()
        .map(member -> member.readOn(access.today()))
        .collect(Collectors.toMap(NetworkMember::id, Function.identity()));
  }

  /** What a meeting of the type lets consents be for. */
  static Set<Purpose> purposes(MeetingType type) {
    Set<Purpose> fit =
        EnumSet.of(Purpose.COORDINATION, Purpose.JOINT_PLAN, Purpose.AUTHORITY, Purpose.CLOSE_ONES);
    if (type == MeetingType.HANDOVER
        || type == MeetingType.DISCHARGE_PLANNING
        || type == MeetingType.COORDINATED_CARE_PLANNING) {
      fit.add(Purpose.HANDOVER);
    }
    return fit;
  }

  Coverage coverage() {
    return new Coverage(meeting.invitees().stream().map(this::line).toList());
  }

  private Coverage.Line line(Invitee invitee) {
    return new Coverage.Line(
        invitee.id(),
        meeting.topics().stream()
            .map(topic -> new Coverage.Cell(topic.id(), how(invitee, topic)))
            .toList());
  }

  private How how(Invitee invitee, Topic topic) {
    if (invitee.staff() != null) {
      return inCare.contains(invitee.staff()) ? How.IN_CARE : How.NO_PART;
    }
    if (guarded && invitee.confirmed() == null) {
      return How.TO_CONFIRM;
    }
    Recipient recipient = invitee.recipient();
    return recipient == null
        ? ofMember(member(invitee), List.of(topic.category()))
        : ofRecipient(consents, meeting.type(), recipient, List.of(topic.category()));
  }

  private @Nullable NetworkMember member(Invitee invitee) {
    return invitee.member() == null ? null : members.get(invitee.member());
  }

  /** Whether what the person lets a member know holds all of something. */
  public static How ofMember(@Nullable NetworkMember member, List<InformationCategory> categories) {
    if (member == null || !member.status().hasThePersonsYes()) {
      return How.NO_PART;
    }
    if (member.scope().excluded().stream().anyMatch(categories::contains)) {
      return How.EXCLUDED;
    }
    return member.mayKnow(categories) ? How.COVERED : How.LACKING;
  }

  /** Whether consents let a recipient be told something at a meeting of a type. */
  public static How ofRecipient(
      LivingConsents consents,
      MeetingType type,
      Recipient recipient,
      List<InformationCategory> categories) {
    if (consents.excludes(recipient, categories)) {
      return How.EXCLUDED;
    }
    return consent(consents, type, recipient, categories).isPresent() ? How.COVERED : How.LACKING;
  }

  private static Optional<Consent> consent(
      LivingConsents consents,
      MeetingType type,
      Recipient recipient,
      List<InformationCategory> categories) {
    return purposes(type).stream()
        .map(purpose -> consents.covering(purpose, recipient, categories))
        .flatMap(Optional::stream)
        .max(Comparator.comparing(Consent::recordedAt));
  }

  /** What a copy of the minutes tells of: that it was spoken, and of what. */
  List<InformationCategory> told() {
    List<InformationCategory> told = new ArrayList<>();
    told.add(InformationCategory.MEETING_NOTES);
    meeting.topics().forEach(topic -> told.add(topic.category()));
    return told.stream().distinct().sorted().toList();
  }

  /** The consent by which a recipient may have the minutes. */
  Optional<Consent> minutesConsent(Recipient recipient) {
    return consent(consents, meeting.type(), recipient, told());
  }

  /** Whether an invitee may have a copy of the minutes; the provider's own staff reads them. */
  boolean mayHaveMinutes(Invitee invitee) {
    if (invitee.isStaff() || (guarded && invitee.confirmed() == null)) {
      return false;
    }
    Recipient recipient = invitee.recipient();
    if (recipient != null) {
      return minutesConsent(recipient).isPresent();
    }
    NetworkMember member = member(invitee);
    return member != null && member.mayReceiveMinutes() && member.mayKnow(told());
  }

  /** Those who may have what is signed and have not been given the newest of it. */
  List<Id<Invitee>> toHandOver() {
    Instant signed =
        meeting.notes().stream()
            .map(MinutesNote::signedAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    if (signed == null || meeting.state() != MeetingState.HELD) {
      return List.of();
    }
    return meeting.invitees().stream()
        .filter(this::mayHaveMinutes)
        .map(Invitee::id)
        .filter(id -> !hasCopySince(id, signed))
        .toList();
  }

  private boolean hasCopySince(Id<Invitee> invitee, Instant signed) {
    return meeting.copies().stream()
        .anyMatch(copy -> copy.invitee().equals(invitee) && !copy.at().isBefore(signed));
  }
}
