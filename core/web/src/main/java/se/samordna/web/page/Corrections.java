package se.samordna.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.network.Said;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.refusal.Code;
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

/**
 * What the person says is wrong in a version of a plan, a crisis plan or a SIP: what has been said,
 * and the form.
 */
final class Corrections {
  private Corrections() {}

  /** What the person said, and when it was recorded. */
  record Note(String words, Said said, Instant at) {}

  static RowCard card(List<Note> notes, Texts t) {
    List<Row> rows =
        notes.stream()
            .map(
                note ->
                    new Row(
                        "pencil",
                        Tone.THINK,
                        "”" + note.words() + "”",
                        null,
                        t.of(
                            "network.said",
                            t.named(note.said().by()),
                            t.named(note.said().way()),
                            t.dates().dated(note.said().day())),
                        t.dates().dated(Days.of(note.at()))))
            .toList();
    return new RowCard(
        "corrections",
        t.of("plan.corrections"),
        Integer.toString(rows.size()),
        rows,
        new Empty("pencil", t.of("plan.corrections.none"), t.of("plan.correct.lead"), null),
        null);
  }

  /** The form, at an address that ends with what it does to the version before it. */
  static Answer form(Visit visit, @Nullable Refusal refusal) {
    return form(visit, new About(PersonFrame.read(visit), Tab.PLAN, place(visit)), refusal);
  }

  /**
   * Where what is wrong stands.
   *
   * @param back the page that tells of it
   */
  record About(PersonFrame frame, Tab tab, String back) {}

  /** The same about something else, in a frame that has been read. */
  static Answer form(Visit visit, About about, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    PersonFrame frame = about.frame();
    String name = frame.person().givenName();
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.LONG, "words", t.of("plan.correct.words"))
            .hint(t.of("plan.own.words.hint", name))
            .inOwnWords()
            .value(typed.or("words", "")));
    fields.addAll(SaidFields.of(name, frame.file().network(), typed, visit, true));
    FormView form =
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(about.back(), t.of("form.leave"));
    return FormPages.show(
        visit,
        frame
            .below(t.of("plan.correct"), about.tab())
            .shape(Shape.NARROW)
            .lead(t.of("plan.correct.lead")),
        form,
        refusal);
  }

  /** What was written in it. */
  static NewCorrection read(Visit visit) {
    Reading form = visit.form();
    String words = form.needed("words");
    Said said = SaidFields.read(form, visit);
    form.check();
    return new NewCorrection(words, said);
  }

  /** Back to the version. */
  static Answer after(Visit visit) {
    return Visit.after(place(visit), Done.CORRECTION_NOTED);
  }

  /** What the form is about: the address without what the form does. */
  static String place(Visit visit) {
    String path = visit.request().path();
    return path.substring(0, path.lastIndexOf('/'));
  }

  /** The number of something that is counted from 1, from the path. */
  static int number(Visit visit) {
    String text = visit.request().variable("number");
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return Integer.parseInt(text);
  }
}
