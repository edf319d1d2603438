package se.samordna.own;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.ReadAbout;
import se.samordna.contact.ContactPath;
import se.samordna.meeting.MeetingType;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.plan.CrisisPlanContent;

/**
 * All that the person's own pages show, taken out at one moment.
 *
 * @param decisions what the person and staff have decided together, the newest first
 * @param personMeetings those about the person that staff plan, the latest first
 * @param contacts those with the person, the newest first
 * @param mandates those of personal ombuds, the newest first
 * @param log who has read, the newest first
 */
public record OwnFile(
    Instant madeAt,
    Start start,
    List<OwnPlan> plans,
    List<OwnDecision> decisions,
    InCrisis crisis,
    List<OwnSip> sips,
    List<Met> meetings,
    List<OwnMeeting> personMeetings,
    List<OwnContact> contacts,
    List<Member> network,
    List<OwnMandate> mandates,
    OwnBlocks blocks,
    OwnConsents consents,
    List<ReadAbout> log) {
  public OwnFile {
    plans = List.copyOf(plans);
    decisions = List.copyOf(decisions);
    sips = List.copyOf(sips);
    meetings = List.copyOf(meetings);
    personMeetings = List.copyOf(personMeetings);
    contacts = List.copyOf(contacts);
    network = List.copyOf(network);
    mandates = List.copyOf(mandates);
    log = List.copyOf(log);
  }

  /**
   * Where the person begins.
   *
   * @param provider whose pages they are
   * @param unit whom to ask
   * @param paths how the person reaches somebody
   * @param ombuds whether the provider has personal ombuds, which says nothing of the person
   * @param notShown what is left out
   */
  public record Start(
      String name,
      String provider,
      String unit,
      List<ContactPath> paths,
      boolean ombuds,
      List<NotShown> notShown) {
    public Start {
      paths = List.copyOf(paths);
      notShown = List.copyOf(notShown);
    }
  }

  /** That something is left out, since when and by which law; whom to ask is the unit. */
  public record NotShown(OwnPart part, Withheld.Reason reason, String law, Instant since) {}

  /**
   * The crisis plan and what the person has said of having one.
   *
   * @param plan {@code null} when there is none, or it is not shown
   * @param declined that the person does not want one, {@code null} unless that is their word now
   */
  public record InCrisis(@Nullable Crisis plan, @Nullable Declined declined) {}

  /**
   * That the person does not want a crisis plan.
   *
   * @param words the person's words, may be empty
   * @param askBy the day by which staff ask again
   * @param own whether the person said it here, not staff for the person
   */
  public record Declined(String words, Instant at, LocalDate askBy, boolean own) {}

  /**
   * The crisis plan.
   *
   * @param reference where the original is, when another system is the system of record; else empty
   * @param corrections what the person has said is wrong in this version, the oldest first
   */
  public record Crisis(
      int number,
      CrisisPlanContent content,
      LocalDate reviewBy,
      Instant writtenAt,
      String reference,
      List<OwnPlan.Correction> corrections) {
    public Crisis {
      corrections = List.copyOf(corrections);
    }
  }

  /** A meeting that spoke of the person, with what was decided about them alone. */
  public record Met(MeetingType type, Instant at, List<String> decisions) {
    public Met {
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * Somebody in the network.
   *
   * @param mayApprove whether the person may say yes to them now
   * @param mayRemove whether the person may remove them now
   * @param mayAgree whether the person may say what they may know now
   * @param own whether the person added them here
   */
  public record Member(
      Id<NetworkMember> id,
      int revision,
      String name,
      NetworkMember.Relation relation,
      String relationWords,
      MemberStatus status,
      Instant since,
      MemberScope scope,
      boolean mayApprove,
      boolean mayRemove,
      boolean mayAgree,
      boolean own) {}
}
