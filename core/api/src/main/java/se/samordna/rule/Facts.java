package se.samordna.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.admission.Admission;
import se.samordna.admission.LegalStatus;
import se.samordna.contact.Contact;
import se.samordna.contact.ContactPath;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.form.AnsweredForm;
import se.samordna.network.NetworkMember;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.Plan;

/**
 * What a rule sees: the enrolment and the step, and of the rest what the rule needs.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Facts {
  private final Situation situation;
  private final Map<Fact, Object> known;

  private Facts(Situation situation, Map<Fact, Object> known) {
    this.situation = situation;
    this.known = Map.copyOf(known);
  }

  /**
   * Facts as the engine or a test has read them.
   *
   * @param known each fact's value in the type that its accessor here returns
   */
  public static Facts of(Situation situation, Map<Fact, Object> known) {
    return new Facts(situation, known);
  }

  /** The same facts, less those that are not named. */
  public Facts only(Set<Fact> needed) {
    Map<Fact, Object> less = new java.util.EnumMap<>(Fact.class);
    known.forEach(
        (fact, value) -> {
          if (needed.contains(fact)) {
            less.put(fact, value);
          }
        });
    return new Facts(situation, less);
  }

  /** The day, in Europe/Stockholm. */
  public LocalDate today() {
    return situation.today();
  }

  /** The enrolment as it is before the step. */
  public Enrolment enrolment() {
    return situation.enrolment();
  }

  /** What was filled in; empty outside a step. */
  public StepInput input() {
    return situation.input();
  }

  /** Who takes the step is this to the enrolment. */
  public Set<ActorRole> actor() {
    return situation.actor();
  }

  /** Age and protection. */
  public PersonFacts person() {
    return get(Fact.PERSON, PersonFacts.class);
  }

  /** The person's plans. */
  @SuppressWarnings("unchecked")
  public List<Plan> plans() {
    return get(Fact.PLANS, List.class);
  }

  /** The newest version of the crisis plan. */
  @SuppressWarnings("unchecked")
  public Optional<CrisisPlan> crisisPlan() {
    return get(Fact.CRISIS_PLAN, Optional.class);
  }

  /** Contacts of the last 90 days, newest first. */
  @SuppressWarnings("unchecked")
  public List<Contact> contacts() {
    return get(Fact.CONTACTS, List.class);
  }

  /** The network's members in force. */
  @SuppressWarnings("unchecked")
  public List<NetworkMember> network() {
    return get(Fact.NETWORK, List.class);
  }

  /** Meetings about the person that were held in the last 400 days, newest first. */
  @SuppressWarnings("unchecked")
  public List<MeetingFacts> meetings() {
    return get(Fact.MEETINGS, List.class);
  }

  /** The caseload after adding the enrolment. */
  public CaseloadFacts caseload() {
    return get(Fact.CASELOAD, CaseloadFacts.class);
  }

  /** The open board entry. */
  @SuppressWarnings("unchecked")
  public Optional<BoardEntry> board() {
    return get(Fact.BOARD, Optional.class);
  }

  /** The newest completed answers to each form. */
  @SuppressWarnings("unchecked")
  public List<AnsweredForm> forms() {
    return get(Fact.FORMS, List.class);
  }

  /** The person's stays, newest first. */
  @SuppressWarnings("unchecked")
  public List<Admission> admissions() {
    return get(Fact.ADMISSIONS, List.class);
  }

  /** The person's legal statuses, newest first. */
  @SuppressWarnings("unchecked")
  public List<LegalStatus> legalStatuses() {
    return get(Fact.LEGAL_STATUS, List.class);
  }

  /** The enrolment's phases and marks, oldest first. */
  @SuppressWarnings("unchecked")
  public List<PhaseInterval> history() {
    return get(Fact.HISTORY, List.class);
  }

  /** How the person reaches somebody. */
  @SuppressWarnings("unchecked")
  public List<ContactPath> contactPaths() {
    return get(Fact.CONTACT_PATHS, List.class);
  }

  /**
   * The last days of the doors that the unit has left open for the person, who was in the model
   * before; also of doors that have closed since, in no order.
   */
  @SuppressWarnings("unchecked")
  public List<LocalDate> openDoors() {
    return get(Fact.OPEN_DOORS, List.class);
  }

  /** The plan that is about to be adopted. */
  public PlanFacts adoption() {
    return get(Fact.ADOPTION, PlanFacts.class);
  }

  private <V> V get(Fact fact, Class<V> type) {
    Object value = known.get(fact);
    if (value == null) {
      throw new IllegalStateException("The rule asks for " + fact + ", which it does not need");
    }
    return type.cast(value);
  }

  /** What is always known. */
  public record Situation(
      LocalDate today, Enrolment enrolment, StepInput input, Set<ActorRole> actor) {
    public Situation {
      actor = Set.copyOf(actor);
    }
  }
}
