package se.samordna.engine.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.samordna.form.Answers;
import se.samordna.form.Form;
import se.samordna.form.Question;
import se.samordna.form.Score;
import se.samordna.form.Scored;
import se.samordna.form.Value;

/** Reckons the scores of answers that have passed {@link AnswerCheck}. */
public final class Scores {
  private static final int DECIMALS = 2;

  private Scores() {}

  /** Each score that enough questions are answered for, by its key, in the form's order. */
  public static Map<String, Scored> of(Form form, Answers answers) {
    Map<String, Scored> scores = new LinkedHashMap<>();
    for (Score score : form.scores()) {
      of(form, score, answers).ifPresent(scored -> scores.put(score.key(), scored));
    }
    return scores;
  }

  private static Optional<Scored> of(Form form, Score score, Answers answers) {
    BigDecimal sum = BigDecimal.ZERO;
    int counted = 0;
    int answered = 0;
    for (String linkId : score.linkIds()) {
      Question question = form.question(linkId).orElseThrow();
      int before = counted;
      for (Value value : answers.everywhere(linkId)) {
        Optional<BigDecimal> weight = weight(question, value);
        sum = sum.add(weight.orElse(BigDecimal.ZERO));
        counted += weight.isPresent() ? 1 : 0;
      }
      answered += counted > before ? 1 : 0;
    }
    if (answered < score.minAnswered()) {
      return Optional.empty();
    }
    BigDecimal value =
        score.method() == Score.Method.SUM
            ? sum
            : sum.divide(BigDecimal.valueOf(counted), DECIMALS, RoundingMode.HALF_UP);
    return Optional.of(new Scored(score.key(), value, answered));
  }

  private static Optional<BigDecimal> weight(Question question, Value value) {
    if (!question.options().isEmpty()) {
      return question.option(value).flatMap(option -> Optional.ofNullable(option.weight()));
    } else if (value instanceof Value.Whole whole) {
      return Optional.of(BigDecimal.valueOf(whole.number()));
    } else if (value instanceof Value.Decimal decimal) {
      return Optional.of(decimal.number());
    } else if (value instanceof Value.YesNo yesNo) {
      return Optional.of(yesNo.yes() ? BigDecimal.ONE : BigDecimal.ZERO);
    }
    return Optional.empty();
  }
}
