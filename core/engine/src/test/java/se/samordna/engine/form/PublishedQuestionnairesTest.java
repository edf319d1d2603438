package se.samordna.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samordna.form.Answers;
import se.samordna.form.Form;
import se.samordna.form.FormPost;
import se.samordna.form.Posted;
import se.samordna.form.Question;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Language;

/** Forms that nobody here wrote: HL7's published R4 Questionnaires. */
class PublishedQuestionnairesTest {
  private static final String LIST = "refused-questionnaires.csv";
  private static final long SEED = 20261121;
  private static final Map<String, FormReading> READ = new TreeMap<>();

  @BeforeAll
  static void read_every_one() {
    PublishedQuestionnaires.all()
        .forEach((name, bytes) -> READ.put(name, QuestionnaireParser.parse(bytes, Demands.NONE)));
  }

  @Test
  void at_least_eighty_can_be_loaded() {
    assertThat(loaded()).hasSizeGreaterThanOrEqualTo(80);
  }

  /**
   * The rest are empty: HL7 compares canonical versions with them. They load and ask nothing. Of
   * the 112 that ask something, the other 57 are refused for what they ask for.
   */
  @Test
  void fifty_five_of_them_ask_something_and_get_an_answer() {
    assertThat(loaded().values())
        .filteredOn(form -> !form.items().isEmpty())
        .hasSizeGreaterThanOrEqualTo(55)
        .filteredOn(form -> form.everyItem().stream().anyMatch(Question.class::isInstance))
        .allSatisfy(form -> assertThat(MadeUpAnswers.to(form, SEED).isEmpty()).isFalse());
  }

  @Test
  void the_others_are_refused_by_name_for_the_reasons_on_the_committed_list() throws IOException {
    List<String> refused = new ArrayList<>(List.of("questionnaire;code;times;first at;says"));
    READ.forEach((name, reading) -> refused.addAll(rows(name, reading.problems())));
    Files.write(Path.of("target", LIST), refused);
    assertThat(refused).isEqualTo(committed());
    assertThat(refused).noneMatch(line -> line.matches(".*\\{[a-zA-Z]+}.*"));
  }

  @Test
  void every_loaded_one_takes_an_answer_and_gives_it_back_as_a_response() {
    R4Forms forms = new R4Forms();
    loaded()
        .forEach(
            (name, form) -> {
              Answers answers = MadeUpAnswers.to(form, SEED);
              assertThat(AnswerCheck.completed(form, answers)).as(name).isEmpty();
              byte[] response = forms.response(form, answers, true);
              assertThat(forms.answers(form, response)).as(name).isEqualTo(answers);
            });
  }

  @Test
  void every_loaded_one_takes_an_answer_and_gives_it_back_as_a_form_post() {
    loaded()
        .forEach(
            (name, form) -> {
              Answers answers = MadeUpAnswers.to(form, SEED);
              Posted posted = FormPost.read(form, FormPost.write(form, answers));
              assertThat(posted.problems()).as(name).isEmpty();
              assertThat(posted.answers()).as(name).isEqualTo(answers);
            });
  }

  /** One row for each code that a questionnaire is refused with. */
  private static List<String> rows(String name, List<Problem> problems) {
    Map<Code, List<Problem>> byCode = new TreeMap<>();
    problems.forEach(
        problem -> byCode.computeIfAbsent(problem.code(), code -> new ArrayList<>()).add(problem));
    List<String> rows = new ArrayList<>();
    byCode.forEach(
        (code, found) ->
            rows.add(
                String.join(
                    ";",
                    name,
                    code.id(),
                    Integer.toString(found.size()),
                    found.get(0).pointer(),
                    found.get(0).says(Language.EN).replace(';', ',').replace('\n', ' '))));
    return rows;
  }

  private static Map<String, Form> loaded() {
    Map<String, Form> loaded = new TreeMap<>();
    READ.forEach((name, reading) -> reading.form().ifPresent(form -> loaded.put(name, form)));
    return loaded;
  }

  private static List<String> committed() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PublishedQuestionnairesTest.class.getResourceAsStream(LIST))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
