package se.samordna.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Language;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Kind;
import se.samordna.web.view.FormView;

class MistakesTest {
  private final FormView form =
      FormView.of(
          "/",
          "Spara",
          List.of(
              Field.of(Kind.TEXT, "name", "Namn"),
              Field.of(Kind.TEXT, "/group/0/sleep", "Sömn"),
              Field.of(Kind.DATE, "date", "Dag")));

  @Test
  void a_mistake_stands_in_the_summary_and_at_its_field() {
    FormView mended = in(Problem.at("/name", Code.FIELD_MISSING));
    assertThat(mended.errors()).extracting(FormView.Mistake::field).containsExactly("f-name");
    assertThat(field(mended, 0).error()).isEqualTo("Fyll i ”Namn”.");
    assertThat(field(mended, 0).describedBy()).contains("f-name-error");
    assertThat(field(mended, 1).error()).isNull();
  }

  @Test
  void a_pointer_into_groups_finds_its_own_field() {
    FormView mended = in(Problem.at("/group/0/sleep", Code.FIELD_MISSING));
    assertThat(mended.errors().get(0).field()).isEqualTo("f-group-0-sleep");
    assertThat(field(mended, 1).error()).isNotNull();
  }

  @Test
  void a_pointer_that_is_deeper_than_the_form_finds_the_field_by_its_last_name() {
    FormView mended = in(Problem.at("/input/date", Code.FIELD_MISSING));
    assertThat(mended.errors().get(0).field()).isEqualTo("f-date");
  }

  @Test
  void a_mistake_about_the_whole_is_said_without_a_link() {
    FormView mended = in(Problem.of(Code.REVISION_STALE));
    assertThat(mended.errors().get(0).field()).isNull();
    assertThat(mended.errors().get(0).says()).contains("Någon annan har ändrat");
  }

  private FormView in(Problem problem) {
    return Mistakes.in(form, Refusal.of(problem), Language.SV);
  }

  private static Field field(FormView form, int number) {
    return form.sections().get(0).fields().get(number);
  }
}
