package se.samordna.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.network.Said;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** What the person says is wrong in a version, beside it; and how it is written down. */
final class Corrections {
  private Corrections() {}

  /** The notes beside a version. */
  static RowCard card(List<Row> rows, Texts t) {
    return new RowCard(
        "corrections",
        t.of("plan.corrections"),
        Integer.toString(rows.size()),
        rows,
        new Empty("pencil", t.of("plan.corrections.none"), t.of("plan.correct.lead"), null),
        null);
  }

  /** One note, with who said it and how. */
  static Row row(String words, Said said, Instant recorded, Texts t) {
    return new Row(
        "pencil",
        Tone.THINK,
        "”" + words + "”",
        null,
        t.of("network.said", t.named(said.by()), t.named(said.way()), t.dates().dated(said.day())),
        t.dates().dated(Days.of(recorded)));
  }

  /** The form, on an address that ends with what is corrected. */
  static Answer form(Visit visit, PersonFrame frame, Tab tab, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    String name = frame.person().givenName();
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.LONG, "words", t.of("plan.correct.words"))
            .hint(t.of("plan.own.words.hint", name))
            .inOwnWords()
            .value(typed.or("words", "")));
    fields.addAll(SaidFields.of(name, frame.file().network(), typed, visit, true));
    return FormPages.show(
        visit,
        frame.below(t.of("plan.correct"), tab).shape(Shape.NARROW).lead(t.of("plan.correct.lead")),
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(place(visit), t.of("form.leave")),
        refusal);
  }

  /** The version that the form is about. */
  static String place(Visit visit) {
    String path = visit.request().path();
    return path.substring(0, path.lastIndexOf('/'));
  }

  /** What the form says. */
  static NewCorrection read(Visit visit) {
    Reading form = visit.form();
    String words = form.needed("words");
    Said said = SaidFields.read(form, visit);
    form.check();
    return new NewCorrection(words, said);
  }
}
