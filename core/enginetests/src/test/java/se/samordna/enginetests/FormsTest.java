package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.engine.access.Access;
import se.samordna.engine.form.AnsweredForms;
import se.samordna.engine.form.FormDefinitions;
import se.samordna.engine.form.R4Forms;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Answers;
import se.samordna.form.Canonical;
import se.samordna.form.Form;
import se.samordna.form.FormFile;
import se.samordna.form.Forms;
import se.samordna.form.Forms.NewAnswers;
import se.samordna.form.KnownStays;
import se.samordna.form.Value;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;

@OnBothDatabases
class FormsTest {
  private static final Answers SEVEN =
      Answers.NONE
          .with("hours", new Value.Whole(7))
          .with("wish", new Value.Words("Mörkare rum\n\"tystnad\" å ä ö"));

  private final House house;
  private final Caller nurse;
  private final Person alma;
  private final Form sleep;
  private final Forms forms;

  FormsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
    sleep = new R4Forms().form(read("sleep.json"));
    forms = new AnsweredForms(house.work, new OneForm(sleep, house.unit), house.files, house.deeds);
  }

  private static byte[] read(String name) {
    try (InputStream in = FormsTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AnsweredForm begin(Answers answers, boolean completed) {
    return forms.begin(
        nurse, new NewAnswers(alma.id(), Optional.empty(), sleep.canonical(), answers, completed));
  }

  @Test
  void completed_answers_come_back_as_given_with_who_and_as_what() {
    AnsweredForm begun = begin(SEVEN, true);

    assertThat(forms.get(nurse, begun.id()))
        .satisfies(
            kept -> {
              assertThat(kept.answers()).isEqualTo(SEVEN);
              assertThat(kept.canonical()).isEqualTo(sleep.canonical());
              assertThat(kept.by()).isEqualTo(nurse.staff());
              assertThat(kept.byName()).isEqualTo("Anna Region");
              assertThat(kept.profession()).isEqualTo(Profession.NURSE);
              assertThat(kept.completed()).isTrue();
            });
  }

  @Test
  void whoever_looks_at_a_form_leaves_one_row_and_sees_the_person_and_the_last_answers() {
    AnsweredForm before = begin(SEVEN, true);
    AnsweredForm draft = begin(Answers.NONE, false);
    int rows = house.log(alma.id()).size();

    FormFile file = forms.file(nurse, alma.id(), Optional.of(sleep.canonical().url()));

    assertThat(file.person().person()).isEqualTo(alma);
    assertThat(file.answered())
        .extracting(AnsweredForm::id)
        .containsExactlyInAnyOrder(before.id(), draft.id());
    assertThat(file.offered()).containsExactly(sleep);
    assertThat(house.log(alma.id())).hasSize(rows + 1);
    assertThat(house.newest(alma.id()).map(AuditEntry::action)).contains(Action.FORM_READ);
    assertThat(forms.file(nurse, alma.id(), Optional.of("https://example.se/other")).answered())
        .isEmpty();
  }

  @Test
  void whoever_may_not_see_the_person_sees_none_of_their_forms() {
    begin(SEVEN, true);
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("ACT Syd"));

    assertThat(Refused.by(() -> forms.file(elsewhere, alma.id(), Optional.empty())))
        .containsExactly("CM-1014");
  }

  @Test
  void a_draft_may_lack_answers_and_is_completed_later() {
    AnsweredForm draft = begin(Answers.NONE, false);
    assertThat(draft.profession()).isNull();
    assertThat(Refused.by(() -> forms.save(nurse, draft.id(), 1, Answers.NONE, true)))
        .first()
        .asString()
        .startsWith("CM-4102");

    AnsweredForm completed = forms.save(nurse, draft.id(), 1, SEVEN, true);

    assertThat(completed.revision()).isEqualTo(2);
    assertThat(completed.answers()).isEqualTo(SEVEN);
  }

  @Test
  void completed_answers_never_change() {
    AnsweredForm completed = begin(SEVEN, true);

    assertThat(Refused.by(() -> forms.save(nurse, completed.id(), 1, Answers.NONE, false)))
        .containsExactly("CM-4113");
    assertThat(forms.get(nurse, completed.id()).answers()).isEqualTo(SEVEN);
  }

  @Test
  void a_draft_saved_by_somebody_else_meanwhile_is_not_overwritten() {
    AnsweredForm draft = begin(Answers.NONE, false);
    forms.save(nurse, draft.id(), 1, SEVEN, false);

    assertThat(Refused.by(() -> forms.save(nurse, draft.id(), 1, Answers.NONE, false)))
        .containsExactly("CM-1011");
  }

  @Test
  void a_form_that_is_not_offered_at_the_callers_units_can_not_be_begun() {
    assertThat(
            Refused.by(
                () ->
                    forms.begin(
                        nurse,
                        new NewAnswers(
                            alma.id(),
                            Optional.empty(),
                            new Canonical(sleep.canonical().url(), "9.9"),
                            SEVEN,
                            true))))
        .containsExactly("CM-4101 /canonical");
  }

  @Test
  void answers_belong_to_an_enrolment_of_the_same_person_or_none() {
    assertThat(
            Refused.by(
                () ->
                    forms.begin(
                        nurse,
                        new NewAnswers(
                            alma.id(), Optional.of(Id.next()), sleep.canonical(), SEVEN, true))))
        .containsExactly("CM-1003 /enrolment");
  }

  @Test
  void each_call_leaves_one_row_in_the_persons_log() {
    int before = house.log(alma.id()).size();

    AnsweredForm draft = begin(Answers.NONE, false);
    forms.save(nurse, draft.id(), 1, SEVEN, true);
    forms.offered(nurse, alma.id());
    forms.of(nurse, alma.id(), Optional.of(sleep.canonical().url()));
    Refused.by(() -> forms.save(nurse, draft.id(), 2, SEVEN, true));

    assertThat(house.log(alma.id())).hasSize(before + 5);
  }

  @Test
  void another_providers_answers_are_refused_as_if_there_were_none() {
    AnsweredForm answered = begin(SEVEN, true);
    House other = new House(house.store);

    assertThat(Refused.by(() -> forms.get(other.nurse(), answered.id())))
        .containsExactly("CM-1014");
  }

  /** The forms of a house with one model that brings one form, enabled at one unit. */
  private record OneForm(Form form, Unit unit) implements FormDefinitions {
    @Override
    public Optional<Form> find(Canonical canonical) {
      return Optional.of(form).filter(one -> one.canonical().equals(canonical));
    }

    @Override
    public Optional<Form> newest(String url) {
      return Optional.of(form).filter(one -> one.canonical().url().equals(url));
    }

    @Override
    public List<Form> offered(Id<Provider> provider, Collection<Id<Unit>> units) {
      return units.contains(unit.id()) ? List.of(form) : List.of();
    }

    @Override
    public List<KnownStays> stays(Access access, Predicate<String> forms) {
      return List.of();
    }
  }
}
