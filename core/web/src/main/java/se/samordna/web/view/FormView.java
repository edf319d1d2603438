package se.samordna.web.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form on a page.
 *
 * @param action where it is sent
 * @param errors what must be looked over, in the order of the fields
 * @param leave where one goes without saving, {@code null} for nowhere
 */
public record FormView(
    String action,
    List<Section> sections,
    List<Mistake> errors,
    Button submit,
    @Nullable Button leave,
    String saved) {
  public FormView {
    sections = List.copyOf(sections);
    errors = List.copyOf(errors);
  }

  /**
   * Questions that belong together; without a title they follow the ones before.
   *
   * @param loads caseloads before and after, above the questions
   */
  public record Section(
      String id, String title, String lead, List<Field> fields, List<LoadChange> loads) {
    public Section {
      fields = List.copyOf(fields);
      loads = List.copyOf(loads);
    }

    /** Questions alone. */
    public Section(String id, String title, String lead, List<Field> fields) {
      this(id, title, lead, fields, List.of());
    }

    /** Caseloads alone. */
    public static Section ofLoads(String id, String title, List<LoadChange> loads) {
      return new Section(id, title, "", List.of(), loads);
    }

    /** The same with other fields. */
    public Section with(List<Field> others) {
      return new Section(id, title, lead, others, loads);
    }

    /** Whether there is nothing in it for the reader. */
    public boolean isHidden() {
      return title.isEmpty()
          && fields.stream().allMatch(field -> field.kind() == Field.Kind.HIDDEN);
    }
  }

  /**
   * One thing to look over.
   *
   * @param field the id of the field it is about, {@code null} when it is about the whole
   */
  public record Mistake(@Nullable String field, String says, String mend) {}

  /** A form of one section. */
  public static FormView of(String action, String submit, List<Field> fields) {
    return new FormView(
        action,
        List.of(new Section("all", "", "", fields)),
        List.of(),
        Button.to("", submit).primary(),
        null,
        "");
  }

  /** The same with a way out. */
  public FormView leave(String href, String label) {
    return new FormView(action, sections, errors, submit, Button.to(href, label), saved);
  }

  /** The same with everything that is wrong: in the summary, and at the field it is about. */
  public FormView mistakes(List<Mistake> mistakes) {
    List<Section> marked = new ArrayList<>();
    for (Section section : sections) {
      List<Field> fields =
          section.fields().stream().map(field -> field.error(about(field, mistakes))).toList();
      marked.add(section.with(fields));
    }
    return new FormView(action, marked, mistakes, submit, leave, saved);
  }

  /** Everything that is wrong with one field, {@code null} when nothing is. */
  public static @Nullable String about(Field field, List<Mistake> mistakes) {
    String all =
        mistakes.stream()
            .filter(mistake -> field.id().equals(mistake.field()))
            .map(mistake -> (mistake.says() + " " + mistake.mend()).strip())
            .collect(java.util.stream.Collectors.joining(" "));
    return all.isEmpty() ? field.error() : all;
  }
}
