package se.samordna.coordination;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * Who coordinates persons: the roles beside the lead coordinator, and which rule says who leads.
 * Each call is one access; safe for use by many threads.
 */
@ProviderType
public interface Coordinations {
  /** How the person's coordination stands. */
  Coordination of(Caller caller, Id<Person> person);

  /**
   * Records that somebody has been appointed.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3020} when the provider doesn't have the role,
   *     {@code CM-3021} when the holder's profession may not hold it, {@code CM-3022} when somebody
   *     else holds it or the same one already does, {@code CM-3023} when the holder does not work
   *     with care at a unit that takes part in the person's, {@code CM-3024} when the law wants a
   *     manager and whoever appointed is none of the unit, {@code CM-3025} when the ground is not
   *     one of the role's
   */
  Appointment appoint(Caller caller, Id<Person> person, NewAppointment wanted);

  /**
   * Records that an appointment has ended.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3026} when it has ended already
   */
  Appointment end(Caller caller, Id<Appointment> appointment, String because);

  /**
   * What the rules come to, and on what evidence; decides nothing. Those who coordinate at a linked
   * provider are weighed as far as the person's consents let the caller see, which the other
   * provider's log and the person's list of what was disclosed tell.
   *
   * @param wishNotPossible why the person's wish can't be followed, empty when it can
   * @throws se.samordna.refusal.Refusal {@code CM-3027} when nobody coordinates the person
   */
  CoordinatorProposal propose(Caller caller, Id<Person> person, String wishNotPossible);

  /**
   * Decides what the rules come to. Where it holds for a time only, a task goes to those who lead
   * the units, to be settled within 14 days; a decision that is no longer so ends it.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3027} when nobody coordinates the person, {@code
   *     CM-3028} when the rules come to somebody else than the caller saw
   */
  CoordinatorDecision decide(Caller caller, Id<Person> person, NewDecision wanted);

  /** The decisions on the person, newest first. */
  List<CoordinatorDecision> decisions(Caller caller, Id<Person> person);

  /**
   * What is needed to appoint.
   *
   * @param unit where the holder works
   * @param appointedBy who decided: the unit's manager where the law says so, else mostly the
   *     caller
   */
  record NewAppointment(
      CoordinationRole role,
      Id<Staff> staff,
      Id<Unit> unit,
      AppointmentGround ground,
      String why,
      Id<Staff> appointedBy,
      LocalDate appointedOn) {}

  /**
   * What is needed to decide.
   *
   * @param staff whom the caller saw that the rules come to
   * @param wishNotPossible why the person's wish can't be followed, empty when it can
   */
  record NewDecision(
      Id<Staff> staff, String wishNotPossible, String personsView, LocalDate validFrom) {}
}
