package se.samordna.web.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.organisation.Staff;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.Parts.Empty;

/** How judgements of risks are listed and written, on a board's card and for a daily list. */
final class RiskForm {
  private RiskForm() {}

  /**
   * Every judgement.
   *
   * @param adding where a new one is written, {@code null} for who writes none
   */
  static AdminView.Table table(
      Texts t, List<Risk> risks, @Nullable String adding, String normally) {
    return new AdminView.Table(
        "risks",
        t.of("board.risks"),
        t.of("board.risks.lead"),
        List.of(
            t.of("board.risk"),
            t.of("board.risk.judged"),
            t.of("board.risk.on"),
            t.of("board.risk.by"),
            t.of("board.risk.note")),
        risks.stream().map(risk -> line(risk, t)).toList(),
        new Empty("shield", t.of("board.risks.none"), normally, null),
        adding == null ? null : Button.to(adding, t.of("board.risk.new")).icon("plus").small());
  }

  private static Line line(Risk risk, Texts t) {
    return new Line(
        List.of(
            t.named(risk.kind()),
            t.of(risk.raised() ? "board.risk.there" : "board.risk.gone"),
            t.dates().dated(risk.assessedOn()),
            risk.assessedByName(),
            risk.note()),
        List.of());
  }

  /** What is asked for a new one. */
  static List<Field> fields(Visit visit, Typed typed, List<Option> assessors) {
    Texts t = visit.t();
    List<Option> kinds =
        List.of(Risk.Kind.values()).stream()
            .map(kind -> Option.of(kind.name(), t.named(kind)))
            .toList();
    return List.of(
        Field.of(Field.Kind.RADIO, "kind", t.of("board.risk"))
            .options(kinds)
            .value(typed.or("kind", "")),
        Field.of(Field.Kind.RADIO, "raised", t.of("board.risk.judged"))
            .options(
                List.of(
                    Option.of("true", t.of("board.risk.there")),
                    Option.of("false", t.of("board.risk.gone"))))
            .value(typed.or("raised", "")),
        DayFields.day("assessedOn", t.of("board.risk.on"), visit.today().toString(), typed, t),
        Field.of(Field.Kind.SELECT, "assessedBy", t.of("board.risk.by"))
            .options(assessors)
            .value(typed.or("assessedBy", visit.caller().staff().toString())),
        Field.of(Field.Kind.LONG, "note", t.of("board.risk.note"))
            .mayBeLeftOut()
            .value(typed.or("note", "")));
  }

  /** What was sent. */
  static NewRisk read(Visit visit) {
    Reading form = visit.form();
    form.needed("kind");
    Risk.Kind kind = form.choice("kind", Risk.Kind.class, Risk.Kind.SUICIDE);
    String raised = form.needed("raised");
    LocalDate on = form.neededDay("assessedOn", visit.today());
    Id<Staff> by = form.neededId("assessedBy");
    form.check();
    return new NewRisk(kind, raised.equals("true"), on, by, form.text("note"));
  }
}
