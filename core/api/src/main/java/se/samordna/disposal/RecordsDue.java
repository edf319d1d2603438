package se.samordna.disposal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.person.Person;

/**
 * What could be disposed of at a provider on a day, whether it has been decided or not.
 *
 * @param municipality where the provider is, by its four digits; {@code null} when it is not known
 * @param counts persons by what they fall under
 * @param data how much is kept of those who are due, by what it is
 * @param persons those who are due, the longest first; at most 500
 */
public record RecordsDue(
    LocalDate day,
    @Nullable String municipality,
    List<DueCount> counts,
    List<DataCount> data,
    List<DuePerson> persons) {
  public RecordsDue {
    counts = List.copyOf(counts);
    data = List.copyOf(data);
    persons = List.copyOf(persons);
  }

  /**
   * Persons whose care is over and whose time has passed.
   *
   * @param due can go
   * @param late of those, the ones who were to be gone by now
   * @param held are not to go, by a legal hold
   * @param exempt are kept by law: for research, or because what would tell is not known
   * @param decided of the due ones, go by a decision that holds
   */
  public record DueCount(
      DisposalSubject subject, String law, int due, int late, int held, int exempt, int decided) {}

  /**
   * Somebody whose record is due.
   *
   * @param name empty for somebody with protected identity
   * @param lastDay when something was written last, or when the care ended
   * @param dueFrom the first day on which it may go
   * @param finishBy the last day on which it is to go, {@code null} where there is none
   */
  public record DuePerson(
      Id<Person> person,
      String name,
      DisposalSubject subject,
      LocalDate lastDay,
      LocalDate dueFrom,
      @Nullable LocalDate finishBy,
      boolean decided) {}
}
