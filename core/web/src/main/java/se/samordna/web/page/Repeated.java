package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Parts.Row;

/**
 * What stands several times in a row in a log as one row that says how many times, so that a page
 * that read something four times in one minute does not look like four readers.
 */
final class Repeated {
  private Repeated() {}

  /** The rows in their order; what differs in anything at all stands by itself. */
  static List<Row> together(List<Row> rows, Texts t) {
    List<Row> all = new ArrayList<>();
    int from = 0;
    while (from < rows.size()) {
      int to = from + 1;
      while (to < rows.size() && rows.get(to).equals(rows.get(from))) {
        to++;
      }
      all.add(times(rows.get(from), to - from, t));
      from = to;
    }
    return List.copyOf(all);
  }

  private static Row times(Row row, int times, Texts t) {
    if (times == 1) {
      return row;
    }
    String said = t.of("log.times", times);
    return new Row(
        row.icon(),
        row.tone(),
        row.title(),
        row.href(),
        row.under().isEmpty() ? said : row.under() + ". " + said,
        row.right());
  }
}
