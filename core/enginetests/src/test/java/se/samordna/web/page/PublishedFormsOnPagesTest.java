package se.samordna.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samordna.engine.form.PublishedForms;
import se.samordna.form.Answers;
import se.samordna.form.Display;
import se.samordna.form.Entry;
import se.samordna.form.FieldName;
import se.samordna.form.Form;
import se.samordna.form.FormPost;
import se.samordna.form.Group;
import se.samordna.form.Item;
import se.samordna.form.Posted;
import se.samordna.form.Scope;
import se.samordna.text.Language;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Questions;

/** Forms that nobody here wrote, as pages: every question stands there, and answers come back. */
class PublishedFormsOnPagesTest {
  private static final Templates TEMPLATES = new Templates();
  private static Map<String, Form> forms;

  @BeforeAll
  static void load() {
    forms = PublishedForms.loaded();
    assertThat(forms).hasSizeGreaterThanOrEqualTo(80);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_question_that_is_asked_stands_on_the_page(Language language) {
    forms.forEach(
        (name, form) -> {
          for (Answers answers : List.of(Answers.NONE, PublishedForms.answers(form))) {
            Document page = page(form, answers, language);
            List<String> asked = new ArrayList<>();
            asked(form.items(), Scope.top(form, answers), FieldName.TOP, asked);
            assertThat(page.select("[data-question]").eachAttr("data-question"))
                .as(name)
                .containsAll(asked);
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void what_is_answered_comes_back_from_the_page_as_a_browser_sends_it(Language language) {
    forms.forEach(
        (name, form) -> {
          Answers answers = PublishedForms.answers(form);
          Posted posted = FormPost.read(form, sent(page(form, answers, language)));
          assertThat(posted.problems()).as(name).isEmpty();
          assertThat(posted.answers()).as(name).isEqualTo(answers);
        });
  }

  private static Document page(Form form, Answers answers, Language language) {
    Texts t = Texts.in(language);
    QuestionsView questions =
        new QuestionsView(form, FormPost.write(form, answers), Map.of(), Set.of(), t);
    Questions view =
        new Questions(
            "/answers",
            0,
            Chapters.of(form, answers, List.of(), t),
            questions.parts(answers),
            List.of(),
            false,
            "",
            "");
    Frame frame = Frame.of(t, form.title().in(language), Menu.PERSONS, null, "token");
    return Jsoup.parse(
        new String(TEMPLATES.page("questions", frame, view), StandardCharsets.UTF_8));
  }

  /** What the page calls each item that is asked, given the answers. */
  private static void asked(List<Item> items, Scope scope, FieldName place, List<String> names) {
    for (Item item : items) {
      if (!scope.asks(item)) {
        continue;
      }
      FieldName name = place.item(item.linkId());
      List<Entry> given = scope.answers().of(item.linkId());
      if (item instanceof Group) {
        int fillings = Math.max(1, given.size());
        for (int i = 0; i < fillings; i++) {
          Answers within = i < given.size() ? given.get(i).below() : Answers.NONE;
          names.add(Field.idOf(name.entry(i).pointer()));
          asked(item.items(), scope.into(item, within), name.entry(i), names);
        }
      } else {
        boolean lines = lines(item);
        names.add((lines ? QuestionsView.LINES : "") + name.pointer());
        for (int i = 0; i < given.size() && !(item instanceof Display); i++) {
          asked(item.items(), scope.into(item, given.get(i).below()), name.entry(i), names);
        }
      }
    }
  }

  /** Many answers without choices are written in one field, a line each. */
  private static boolean lines(Item item) {
    return item instanceof se.samordna.form.Question question
        && question.options().isEmpty()
        && question.occurs().repeats();
  }

  /** The fields as they are sent, with lines taken apart as the page does it. */
  private static Map<String, List<String>> sent(Document page) {
    Element form = page.getElementById("answers");
    assertThat(form).isNotNull();
    StringBuilder body = new StringBuilder();
    for (var field : ((FormElement) form).formData()) {
      body.append(body.isEmpty() ? "" : "&").append(encoded(field.key()));
      body.append('=').append(encoded(field.value()));
    }
    return new LinkedHashMap<>(
        AnsweringPage.typed(new Reading(se.samordna.http.Fields.parse(body.toString()))));
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
