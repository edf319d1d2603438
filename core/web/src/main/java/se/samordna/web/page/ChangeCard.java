package se.samordna.web.page;

import java.util.List;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** What a version says otherwise than another: what came, what went, and what was changed. */
final class ChangeCard {
  private ChangeCard() {}

  /**
   * The card.
   *
   * @param title since which version
   * @param none what is said when nothing is changed
   */
  static RowCard of(String title, List<Row> rows, String none, Texts t) {
    return new RowCard(
        "changes",
        title,
        Integer.toString(rows.size()),
        rows,
        new Empty("clock", none, t.of("plan.changes.normally"), null),
        null);
  }

  /** One thing: as it stood, empty when it is new, and as it stands, empty when it is gone. */
  static Row row(String before, String after, String where, Texts t) {
    if (before.isEmpty()) {
      return plain(after, t.of("plan.change.new"), where);
    }
    return after.isEmpty()
        ? plain(before, t.of("plan.change.gone"), where)
        : plain(after, t.of("plan.change.was", before), where);
  }

  /** A row of plain words. */
  static Row plain(String title, String under, String right) {
    return new Row(null, Tone.PLAIN, title, null, under, right);
  }
}
