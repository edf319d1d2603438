package se.samordna.enrolment;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * Enrolments and their steps: the only place where things are put in order. Each call is one
 * access; safe for use by many threads.
 *
 * <p>While the model is away, reading works from what is stored and steps are refused as {@code
 * CM-4001}. A model whose rules throw or take too long refuses its own steps as {@code CM-4002}.
 */
@ProviderType
public interface Enrolments {
  /**
   * What the model's first step asks for and says.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3004} when the model is not enabled at the unit
   */
  StepPreview previewStart(
      Caller caller, Id<Person> person, Id<Unit> unit, String model, StepRequest request);

  /**
   * Takes the model's first step, which makes the enrolment.
   *
   * @param request its step is one that starts
   * @throws se.samordna.refusal.Refusal {@code CM-3004}, or {@code CM-3005} when the person has an
   *     open enrolment that excludes another
   */
  StepOutcome start(
      Caller caller, Id<Person> person, Id<Unit> unit, String model, StepRequest request);

  /** One enrolment. */
  EnrolmentView get(Caller caller, Id<Enrolment> enrolment);

  /** What a step asks for and what its rules say with this input; changes nothing. */
  StepPreview preview(Caller caller, Id<Enrolment> enrolment, StepRequest request);

  /**
   * Takes a step if every rule lets it.
   *
   * @param revision the revision that the caller read
   * @throws se.samordna.refusal.Refusal {@code CM-3001} when the step can't be taken from the
   *     present phase, {@code CM-1011} when somebody changed the enrolment meanwhile, {@code
   *     CM-1002} and {@code CM-1003} for fields
   */
  StepOutcome take(Caller caller, Id<Enrolment> enrolment, int revision, StepRequest request);

  /**
   * Signs a step that asks for several signatures. A signature holds until the enrolment changes.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3003} when the step asks for no role of the
   *     caller's
   */
  StepPreview sign(Caller caller, Id<Enrolment> enrolment, int revision, String step);

  /**
   * Chooses another lead coordinator of the team; the caseload rules of the model are asked.
   *
   * @param overrideReason why a limit is overridden, empty when none is
   */
  StepOutcome chooseCoordinator(
      Caller caller,
      Id<Enrolment> enrolment,
      int revision,
      Id<Staff> staff,
      boolean personsChoice,
      String personsView,
      String overrideReason);

  /** The coordinators the enrolment has had, newest first. */
  List<Coordinator> coordinators(Caller caller, Id<Enrolment> enrolment);

  /**
   * How often what recurs is done for the person: each of the model's activities whose cadence may
   * be set for one person, also while the model is away.
   */
  List<Cadence> cadences(Caller caller, Id<Enrolment> enrolment);

  /**
   * Sets how often something is done for the person. An open task of it comes sooner if the new
   * cadence says so, and never later.
   *
   * @return as {@link #cadences}
   * @throws se.samordna.refusal.Refusal {@code CM-3001} when the enrolment has ended, {@code
   *     CM-1002} and {@code CM-1003} for what is wrong in the wish
   */
  List<Cadence> setCadence(Caller caller, Id<Enrolment> enrolment, Cadence.NewCadence wanted);

  /** The steps that were taken, newest first, with cautions and overrides. */
  List<StepTaken> steps(Caller caller, Id<Enrolment> enrolment);

  /**
   * A step that was taken.
   *
   * @param acknowledged by rule, why it was taken in spite of a caution
   * @param input what was filled in, by the fields of the step; nothing where that may say where a
   *     person is whose whereabouts the caller may not know
   * @param results what came of it, by a name each: {@code plan} and {@code resumedVersion}
   */
  record StepTaken(
      String step,
      se.samordna.text.Text label,
      Id<Staff> by,
      String byName,
      java.time.Instant at,
      se.samordna.rule.StepInput input,
      java.util.Map<String, String> acknowledged,
      String overrideReason,
      Optional<Id<Meeting>> meeting,
      java.util.Map<String, String> results) {
    public StepTaken {
      results = java.util.Map.copyOf(results);
      acknowledged = java.util.Map.copyOf(acknowledged);
    }
  }
}
