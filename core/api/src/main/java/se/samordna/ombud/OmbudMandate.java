package se.samordna.ombud;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.text.Text;

/**
 * What is kept of a person's time with a personal ombud. There is no place in it for a word: every
 * part is a date, a code or an id.
 *
 * @param personName as lists show it; of a protected person what stands in its place
 * @param model by which the ombuds work
 * @param phaseName in the model's words; the code while the model is away
 * @param since the day on which the phase began
 * @param ombud {@code null} until somebody is chosen
 * @param ombudName empty until then
 * @param askedOn the day on which the person asked
 * @param given {@code null} until the person has given the mandate
 * @param endedOn {@code null} while it lasts
 * @param end why it ended, {@code null} while it lasts
 * @param overLimit whether whoever leads took it on in spite of the limit
 */
public record OmbudMandate(
    Id<OmbudMandate> id,
    Id<Person> person,
    String personName,
    Id<Unit> unit,
    String unitName,
    int revision,
    String model,
    int major,
    MandatePhase phase,
    Text phaseName,
    LocalDate since,
    @Nullable Id<Staff> ombud,
    String ombudName,
    LocalDate askedOn,
    @Nullable MandateGiven given,
    @Nullable LocalDate endedOn,
    @Nullable MandateEnd end,
    boolean overLimit) {

  /** Whether it is over; the person may always ask again. */
  public boolean isEnded() {
    return endedOn != null;
  }
}
