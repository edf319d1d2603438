package se.samordna.discharge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of those whom a unit cares for and who are to leave inpatient care, the next deadline
 * first.
 *
 * @param rows a protected person without a name, and only for those who are named to read of them
 * @param nextCursor what to ask the next page with, {@code null} on the last page
 * @param hidden how many of this page are not for whoever asks
 */
public record UnitDischarges(List<Row> rows, @Nullable String nextCursor, int hidden) {
  public UnitDischarges {
    rows = List.copyOf(rows);
  }

  /** One of them. */
  public record Row(DischargePlanning planning, String personName) {}
}
