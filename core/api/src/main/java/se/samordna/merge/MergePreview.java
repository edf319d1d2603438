package se.samordna.merge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/**
 * What it comes to when two rows become one; nothing has been done.
 *
 * @param remains the row that remains
 * @param joins the row that will lead to it
 */
public record MergePreview(
    Side remains, Side joins, List<Count> counts, List<MergeConflict> conflicts) {
  public MergePreview {
    counts = List.copyOf(counts);
    conflicts = List.copyOf(conflicts);
  }

  /** Whether nothing stops it. */
  public boolean possible() {
    return conflicts.stream().noneMatch(MergeConflict::stops);
  }

  /**
   * One of the two rows.
   *
   * @param revision what it was read with
   * @param numbers masked
   */
  public record Side(
      Id<Person> person,
      int revision,
      String name,
      @Nullable LocalDate birthDate,
      List<String> numbers,
      Protection protection) {
    public Side {
      numbers = List.copyOf(numbers);
    }
  }

  /** How many of a kind there are in each row. */
  public record Count(MergedKind kind, int remains, int joins) {}
}
