package se.samordna.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.text.Text;

/**
 * A person who needs somebody to coordinate: who waits for a place, or whose coordinator is away.
 *
 * @param revision what the enrolment was read with
 * @param personName a place in the list instead of the name, for whom the reader may not see by
 *     name
 * @param since the day of the referral
 * @param deadline when the model says that the next step is due, if it does
 * @param coordinatorName who coordinates now, empty when nobody does
 * @param why what the caseload rules say of a place with the present coordinator; empty when
 *     nothing stands in the way
 * @param candidates best first
 * @param namedOnly whether the person has protected identity and the reader is not named, so that
 *     nothing can be opened or decided here by the reader
 */
public record CoordinatorWanted(
    Id<Enrolment> enrolment,
    int revision,
    Id<Person> person,
    String personName,
    Id<Unit> unit,
    String model,
    Text phase,
    Lifecycle lifecycle,
    LocalDate since,
    Optional<LocalDate> deadline,
    String coordinatorName,
    Optional<CoordinatorWish> wish,
    List<Judged> why,
    List<Candidate> candidates,
    boolean namedOnly) {
  public CoordinatorWanted {
    why = List.copyOf(why);
    candidates = List.copyOf(candidates);
  }

  /** The same for a reader who is not named. */
  public CoordinatorWanted forNamedOnly() {
    return new CoordinatorWanted(
        enrolment,
        revision,
        person,
        personName,
        unit,
        model,
        phase,
        lifecycle,
        since,
        deadline,
        coordinatorName,
        wish,
        why,
        candidates,
        true);
  }
}
