package se.samordna.past;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanType;
import se.samordna.sip.Sip;
import se.samordna.sip.SipState;
import se.samordna.text.Text;

/**
 * A person as they stood in the record at a moment.
 *
 * @param enrolments those that had begun, ended ones too, the newest first
 * @param plans those with an adopted version in force
 * @param crisisPlan the version in force
 * @param network everybody who was suggested or in it
 * @param supervised group supervisions that were about the person, the newest first; one without a
 *     name is for the presenter alone until the record tells of it
 */
public record PersonThen(
    Id<Person> person,
    Instant at,
    List<EnrolmentThen> enrolments,
    List<PlanThen> plans,
    Optional<CrisisPlanThen> crisisPlan,
    List<SipThen> sips,
    List<MemberThen> network,
    List<SupervisedThen> supervised) {
  public PersonThen {
    enrolments = List.copyOf(enrolments);
    plans = List.copyOf(plans);
    sips = List.copyOf(sips);
    network = List.copyOf(network);
    supervised = List.copyOf(supervised);
  }

  /**
   * An enrolment.
   *
   * @param coordinatorName empty when nobody coordinated
   */
  public record EnrolmentThen(
      Id<Enrolment> enrolment,
      Id<Unit> unit,
      String unitName,
      String model,
      int major,
      Lifecycle lifecycle,
      String phase,
      Text phaseLabel,
      Instant phaseSince,
      Set<String> marks,
      String coordinatorName) {
    public EnrolmentThen {
      marks = Set.copyOf(marks);
    }
  }

  /**
   * A plan's version in force.
   *
   * @param waitedSince since when it waited for a meeting to say yes or no, {@code null} when it
   *     did not
   */
  public record PlanThen(
      Id<Plan> plan,
      PlanType type,
      int version,
      Instant adoptedAt,
      @Nullable Instant waitedSince) {}

  /** The crisis plan's version in force. */
  public record CrisisPlanThen(int version, Instant writtenAt) {}

  /**
   * A coordinated individual plan.
   *
   * @param version the newest that was adopted, 0 before the first
   */
  public record SipThen(Id<Sip> sip, SipState state, int version) {}

  /**
   * A member of the network.
   *
   * @param closeness as in {@link NetworkMember}
   */
  public record MemberThen(
      Id<NetworkMember> member,
      String name,
      NetworkMember.Relation relation,
      String relationWords,
      NetworkMember.Sphere sphere,
      @Nullable Integer closeness,
      MemberStatus status,
      MemberScope scope) {}
}
