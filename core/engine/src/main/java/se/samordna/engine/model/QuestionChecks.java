package se.samordna.engine.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import se.samordna.form.AnswerType;
import se.samordna.form.Form;
import se.samordna.form.Option;
import se.samordna.form.Question;
import se.samordna.form.Value;
import se.samordna.text.Text;

/**
 * The questions and options of forms that a model names. An answer is read whichever version of its
 * form it was given in, so what is named stands in every version that the model brings. A form that
 * the folder lacks, or that can't be read, is told of elsewhere.
 */
final class QuestionChecks {
  private final ModelWithForms brought;
  private final Findings findings;

  QuestionChecks(ModelWithForms brought, Findings findings) {
    this.brought = brought;
    this.findings = findings;
  }

  /**
   * Notes a link id that is no question of the form.
   *
   * @return whether the question is of the kind that is asked for; also true when nothing can be
   *     said of it
   */
  boolean isAsked(String form, String linkId, Kind kind, String pointer) {
    boolean fits = true;
    for (Form version : brought.versions(form)) {
      Optional<Question> question = version.question(linkId);
      if (question.isEmpty()) {
        References.unknown(findings, pointer, of(version, "fråga", "question"), linkId);
        return true;
      }
      fits = fits && kind.fits.test(question.get().type());
    }
    return fits;
  }

  /** Notes a code that is no option of the question. */
  void option(String form, String linkId, String code, String pointer) {
    for (Form version : brought.versions(form)) {
      Optional<Question> question =
          version.question(linkId).filter(one -> Kind.CHOICE.fits.test(one.type()));
      if (question.isPresent() && !codes(question.get()).contains(code)) {
        References.unknown(
            findings,
            pointer,
            of(version, "alternativ till " + linkId, "option of " + linkId),
            code);
        return;
      }
    }
  }

  private static Text of(Form version, String sv, String en) {
    return new Text(sv + " i " + version.canonical(), en + " in " + version.canonical());
  }

  private static List<String> codes(Question question) {
    return question.options().stream()
        .map(Option::value)
        .filter(Value.Coding.class::isInstance)
        .map(value -> ((Value.Coding) value).code())
        .filter(Objects::nonNull)
        .toList();
  }

  /** What a rule can make sense of. */
  enum Kind {
    ANY(type -> true, new Text("en fråga", "a question")),
    YES_NO(
        AnswerType.YesNo.class::isInstance,
        new Text("en fråga som besvaras med ja eller nej", "a question answered by yes or no")),
    CHOICE(
        AnswerType.Choice.class::isInstance,
        new Text("en fråga med alternativ att välja bland", "a question with options to choose"));

    private final Predicate<AnswerType> fits;
    private final Text words;

    Kind(Predicate<AnswerType> fits, Text words) {
      this.fits = fits;
      this.words = words;
    }

    /** What the question should be. */
    Text words() {
      return words;
    }
  }
}
