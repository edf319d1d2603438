package se.samordna.web.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.ComingDown;
import se.samordna.enrolment.ComingDown.Criterion;
import se.samordna.model.Step;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** The checklist for coming down, beside the card and beside the steps that lead down. */
final class DownWords {
  private DownWords() {}

  /** The checklist of an entry, {@code null} when its model has none and nobody wrote anything. */
  static @Nullable RowCard card(Visit visit, BoardEntry entry) {
    ComingDown down = visit.site().boards().comingDown(visit.caller(), entry.id());
    if (down.criteria().isEmpty() && down.when().isEmpty()) {
      return null;
    }
    Texts t = visit.t();
    long met = down.criteria().stream().filter(one -> one.state() == ComingDown.State.MET).count();
    List<Row> rows =
        down.criteria().stream().map(one -> row(one, visit)).collect(Collectors.toList());
    if (!down.when().isEmpty()) {
      rows.add(0, new Row("down", Tone.ACTION, t.of("board.down.when"), null, down.when(), ""));
    }
    return new RowCard(
        "coming-down",
        t.of("board.down"),
        t.of("board.down.met", met, down.criteria().size()),
        rows,
        new Empty("info", t.of("board.down"), "", null),
        null);
  }

  /** Whether a step leads down from the board or towards it. */
  static boolean leadsDown(Step step) {
    return step.effects().stream()
        .anyMatch(
            effect ->
                effect.effect().equals("halve-contact-target")
                    || (effect.effect().equals("close-board")
                        && effect.parameters().has("outcomeField")));
  }

  private static Row row(Criterion one, Visit visit) {
    String facts = one.facts().stream().map(visit::in).collect(Collectors.joining("; "));
    return switch (one.state()) {
      case MET -> new Row("check", Tone.KEPT, visit.in(one.label()), null, facts, "");
      case NOT_MET -> new Row("warning", Tone.THINK, visit.in(one.label()), null, facts, "");
      case OPEN ->
          new Row(
              "circle",
              Tone.ACTION,
              visit.in(one.label()),
              null,
              facts.isEmpty() ? visit.t().of("board.down.open") : facts,
              "");
    };
  }
}
