package se.samordna.benchmarks.population;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A filled-in form: 20 to 60 items, each answered on a scale from 0 to 4. */
public record AnswerRow(int person, int ordinal, UUID id, LocalDate date, List<Integer> items) {
  public AnswerRow {
    items = List.copyOf(items);
  }
}
