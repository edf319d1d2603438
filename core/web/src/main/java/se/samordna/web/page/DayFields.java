package se.samordna.web.page;

import java.time.LocalDate;
import java.util.List;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Kind;

/** Days as every form asks for them: typed, with how a day is written under the label. */
final class DayFields {
  private DayFields() {}

  /**
   * One day.
   *
   * @param kept what stands there before anybody types, empty for nothing
   */
  static Field day(String name, String label, String kept, Typed typed, Texts t) {
    return Field.of(Kind.DATE, name, label)
        .hint(t.of("form.date.hint"))
        .value(typed.or(name, kept));
  }

  /** From when somebody is away, and until when, which nobody may know yet. */
  static List<Field> absence(LocalDate today, Typed typed, Texts t) {
    return List.of(
        day("from", t.of("admin.absence.from"), today.toString(), typed, t),
        Field.of(Kind.DATE, "to", t.of("admin.absence.to"))
            .hint(t.of("admin.absence.to.hint"))
            .mayBeLeftOut()
            .value(typed.or("to", "")));
  }
}
