package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.enrolment.Cadence.NewCadence;
import se.samordna.enrolment.Cadence.OwnCadence;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Enrolments.StepTaken;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.rule.ActorRole;
import se.samordna.rule.StepInput;
import se.samordna.text.Text;

/** Enrolments with their phases, marks, coordinators and steps as intervals and rows. */
@ProviderType
public interface EnrolmentStore {
  /** One enrolment. */
  Optional<EnrolmentRow> find(Id<Provider> provider, Id<Enrolment> enrolment);

  /** Whose the enrolment is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<Enrolment> enrolment);

  /** The person's enrolments, open ones first, then the newest first. */
  List<EnrolmentRow> ofPerson(Id<Provider> provider, Id<Person> person);

  /** The same of several persons; one statement. */
  Map<Id<Person>, List<EnrolmentRow>> ofPersons(
      Id<Provider> provider, Collection<Id<Person>> persons);

  /**
   * Adds an enrolment without coordinator.
   *
   * @param sole whether it is one of those of which a person has one active at a time
   */
  void add(Enrolment enrolment, boolean sole);

  /**
   * Stores what a step changed; the coordinator is {@link #coordinate}d.
   *
   * @return whether the enrolment still had the revision before
   */
  boolean change(Enrolment enrolment);

  /** Whether the person has another sole enrolment that is active or paused. */
  boolean activeBeside(Id<Provider> provider, Id<Person> person, @Nullable Id<Enrolment> except);

  /** Phases and marks of each enrolment, oldest first. */
  Map<Id<Enrolment>, List<PhaseInterval>> history(
      Id<Provider> provider, Collection<Id<Enrolment>> enrolments);

  /** Begins a phase or a mark. */
  void begin(Id<Provider> provider, Id<Enrolment> enrolment, PhaseInterval interval);

  /** Ends the phase, or the mark of the id. */
  void end(Id<Provider> provider, Id<Enrolment> enrolment, boolean mark, String id, Instant at);

  /** Makes somebody the lead coordinator; the one before ends at the same moment. */
  void coordinate(Id<Provider> provider, Id<Enrolment> enrolment, Coordinator coordinator);

  /** The coordinators the enrolment has had, newest first. */
  List<Coordinator> coordinators(Id<Provider> provider, Id<Enrolment> enrolment);

  /** Leaves the door open until a day for whoever's enrolment ends. */
  void leaveOpen(Id<Provider> provider, Id<Enrolment> enrolment, LocalDate until);

  /** What was decided on how often something is done for the person, newest first. */
  List<OwnCadence> cadences(Id<Provider> provider, Id<Enrolment> enrolment);

  /** Decides how often something is done; what held before ends at the same moment. */
  void setCadence(
      Id<Provider> provider, Id<Enrolment> enrolment, NewCadence wanted, Id<Staff> by, Instant at);

  /** Keeps a step that was taken. */
  void took(Id<Provider> provider, Id<Enrolment> enrolment, StepRow step);

  /** The steps that were taken, newest first. */
  List<StepTaken> steps(Id<Provider> provider, Id<Enrolment> enrolment);

  /** Keeps a signature, which holds for one revision of the enrolment. */
  void sign(
      Id<Provider> provider,
      Id<Enrolment> enrolment,
      int revision,
      String step,
      ActorRole role,
      Id<Staff> staff,
      Instant at);

  /** The roles that have signed the step for this revision. */
  Set<ActorRole> signatures(
      Id<Provider> provider, Id<Enrolment> enrolment, int revision, String step);

  /**
   * How many enrolments of the model are open in the whole installation, how many of them have a
   * place in it, and how many are on a board.
   */
  OpenCount countOpen(String model);

  /** The majors that have open enrolments at the units, and how many. */
  List<ModelAtUnit> modelsAt(Id<Provider> provider, Collection<Id<Unit>> units);

  /**
   * How many enrolments are open.
   *
   * @param active with a place in the model, paused or not
   */
  record OpenCount(int open, int active, int onBoard) {}

  /** A model's major that has open enrolments at a unit. */
  record ModelAtUnit(Id<Unit> unit, String model, int major, int open) {}

  /** A step that was taken, as it is kept. */
  record StepRow(
      String step,
      Text label,
      Id<Staff> by,
      Instant at,
      String from,
      String to,
      StepInput input,
      Map<String, String> acknowledged,
      String overrideReason,
      @Nullable Id<Meeting> meeting,
      Map<String, String> results) {}

  /**
   * An enrolment with the names that people know it by.
   *
   * @param openDoorUntil {@code null} while it lasts, or when it ended without an open door
   */
  record EnrolmentRow(
      Enrolment enrolment,
      String personName,
      Protection protection,
      String unitName,
      @Nullable LocalDate openDoorUntil) {
    /** An enrolment without an open door. */
    public EnrolmentRow(
        Enrolment enrolment, String personName, Protection protection, String unitName) {
      this(enrolment, personName, protection, unitName, null);
    }
  }
}
