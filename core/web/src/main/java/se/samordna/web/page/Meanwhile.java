package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Kind;
import se.samordna.web.view.Field.Previous;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Mistake;
import se.samordna.web.view.FormView.Section;

/** Two people wrote in the same place: both texts are shown, and neither is lost unseen. */
final class Meanwhile {
  private static final String REVISION = "revision";

  private Meanwhile() {}

  /** Whether what was sent was read before the last change. */
  static boolean isStale(FormView form, Reading sent) {
    int read = sent.revision();
    return read > 0
        && form.sections().stream()
            .flatMap(section -> section.fields().stream())
            .filter(field -> field.name().equals(REVISION))
            .anyMatch(field -> !field.value().equals(Integer.toString(read)));
  }

  /** The form with what stands there now beside every field where something else was written. */
  static FormView beside(FormView mine, FormView standing, Texts t) {
    Map<String, Field> now =
        standing.sections().stream()
            .flatMap(section -> section.fields().stream())
            .filter(field -> field.kind() != Kind.HIDDEN && field.kind() != Kind.DISPLAY)
            .collect(Collectors.toMap(Field::name, Function.identity(), (one, other) -> one));
    List<Section> sections = new ArrayList<>();
    for (Section section : mine.sections()) {
      List<Field> fields =
          section.fields().stream().map(field -> both(field, now.get(field.name()), t)).toList();
      sections.add(section.with(fields));
    }
    return new FormView(
        mine.action(), sections, said(mine.errors(), t), mine.submit(), mine.leave(), mine.saved());
  }

  /** One's own field with what stands there now, if that is something else. */
  static Field both(Field mine, @Nullable Field now, Texts t) {
    if (now == null || plain(now).equals(plain(mine))) {
      return mine;
    }
    boolean words = mine.ownWords() && !plain(now).isEmpty();
    return mine.before(new Previous(t.of("form.meanwhile"), words(now, t), words));
  }

  /** The answers without what only a browser adds to them. */
  private static List<String> plain(Field field) {
    return field.answers().stream()
        .map(text -> text.replace("\r\n", "\n").strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** What a field holds, as it is read. */
  static String words(Field field, Texts t) {
    String words =
        field.options().isEmpty()
            ? field.kind() == Kind.TICK && field.value().equals("true")
                ? t.of("form.yes")
                : field.value()
            : field.options().stream()
                .filter(field::chosen)
                .map(Field.Option::label)
                .collect(Collectors.joining(", "));
    return words.isEmpty() ? t.of("form.meanwhile.empty") : words;
  }

  /** Said first, once, whatever else is to be mended. */
  static List<Mistake> said(List<Mistake> errors, Texts t) {
    List<Mistake> all = new ArrayList<>();
    all.add(new Mistake(null, t.of("form.meanwhile.says"), t.of("form.meanwhile.mend")));
    errors.stream().filter(error -> error.field() != null).forEach(all::add);
    return all;
  }
}
