package se.samordna.engine.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.form.AnswerType;
import se.samordna.form.Item;
import se.samordna.form.Question;
import se.samordna.form.Score;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Text;

/**
 * Reads the scores that a form declares in our own extension {@code form-score}.
 *
 * <p>FHIR's own way is a FHIRPath expression; a list of questions and sum or mean says the same
 * without an expression that could fail or fetch.
 */
final class ScoreReader {
  private ScoreReader() {}

  static List<Score> read(List<Place> extensions, List<Item> items, Texts texts) {
    Map<String, Question> questions = new HashMap<>();
    collect(items, questions);
    List<Score> scores = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Place extension : extensions) {
      read(extension, questions, texts)
          .ifPresent(
              score -> {
                if (!keys.add(score.key())) {
                  tell(extension, score.key(), new Text("den finns två gånger", "it stands twice"));
                }
                scores.add(score);
              });
    }
    return scores;
  }

  private static void collect(List<Item> items, Map<String, Question> questions) {
    for (Item item : items) {
      if (item instanceof Question question) {
        questions.putIfAbsent(item.linkId(), question);
      }
      collect(item.items(), questions);
    }
  }

  private static Optional<Score> read(
      Place extension, Map<String, Question> questions, Texts texts) {
    Parts parts = new Parts(texts);
    extension.list("extension").forEach(parts::read);
    if (parts.key.isEmpty() || parts.name == null || parts.method == null) {
      tell(extension, parts.key, new Text("key, name och method behövs", "key, name and method"));
      return Optional.empty();
    }
    if (parts.linkIds.isEmpty()) {
      tell(extension, parts.key, new Text("den nämner ingen fråga", "it names no question"));
    }
    for (String linkId : parts.linkIds) {
      if (!countable(questions.get(linkId))) {
        tell(
            extension,
            parts.key,
            new Text(
                linkId + " är ingen fråga vars svar har vikt eller är tal",
                linkId + " is no question whose answers have a weight or are numbers"));
      }
    }
    if (parts.minAnswered < 1 || parts.minAnswered > Math.max(1, parts.linkIds.size())) {
      tell(
          extension,
          parts.key,
          new Text(
              "minAnswered ska rymmas i antalet frågor", "minAnswered is beyond the questions"));
    }
    return Optional.of(
        new Score(parts.key, parts.name, parts.method, parts.linkIds, parts.minAnswered));
  }

  private static boolean countable(@Nullable Question question) {
    if (question == null) {
      return false;
    }
    if (!question.options().isEmpty()) {
      return !question.open()
          && question.options().stream().allMatch(option -> option.weight() != null);
    }
    return question.type() instanceof AnswerType.YesNo
        || question.type() instanceof AnswerType.Whole
        || question.type() instanceof AnswerType.Scale
        || question.type() instanceof AnswerType.Decimal;
  }

  private static void tell(Place extension, String key, Text why) {
    extension
        .findings()
        .add(
            Problem.at(extension.pointer(), Code.FORM_SCORE_WRONG)
                .with("key", key)
                .with("why", why));
  }

  /** The parts of one score as they are read. */
  private static final class Parts {
    private final Texts texts;
    private final List<String> linkIds = new ArrayList<>();
    private String key = "";
    private @Nullable Text name;
    private Score.@Nullable Method method;
    private int minAnswered = 1;

    private Parts(Texts texts) {
      this.texts = texts;
    }

    private void read(Place part) {
      switch (part.demand("url").orElse("")) {
        case "key" -> key = part.demand("valueCode").orElse("");
        case "name" -> name = texts.demand(part, "valueString", "");
        case "method" -> method = method(part).orElse(null);
        case "question" -> part.demand("valueString").ifPresent(linkIds::add);
        case "minAnswered" -> minAnswered = part.whole("valueInteger").orElse(0);
        case "" -> {}
        default -> part.findings().outside(part.pointer(), Extensions.name(part));
      }
    }

    private static Optional<Score.Method> method(Place part) {
      return switch (part.demand("valueCode").orElse("")) {
        case "sum" -> Optional.of(Score.Method.SUM);
        case "mean" -> Optional.of(Score.Method.MEAN);
        default -> Optional.empty();
      };
    }
  }
}
