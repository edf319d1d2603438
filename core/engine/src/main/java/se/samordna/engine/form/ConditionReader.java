package se.samordna.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.form.Condition;
import se.samordna.form.Enabling;
import se.samordna.form.Value;
import se.samordna.text.Text;

/** Reads when an item is asked. */
final class ConditionReader {
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "question",
          "operator",
          "answerBoolean",
          "answerDecimal",
          "answerInteger",
          "answerDate",
          "answerDateTime",
          "answerTime",
          "answerString",
          "answerCoding",
          "answerQuantity");

  private ConditionReader() {}

  static Enabling read(Place item) {
    List<Condition> conditions = new ArrayList<>();
    List<Place> places = item.list("enableWhen");
    for (Place place : places) {
      place.only(FIELDS);
      Optional<String> question = place.demand("question");
      Optional<Condition.Operator> operator = operator(place);
      Optional<String> field = place.choice("answer");
      if (field.isEmpty()) {
        place.findings().missing(place.at("answer[x]"), "answer[x]");
      }
      Optional<Value> value = field.flatMap(name -> Values.read(place, "answer", name));
      if (question.isPresent() && operator.isPresent() && value.isPresent()) {
        conditions.add(new Condition(question.get(), operator.get(), value.get()));
      }
    }
    return new Enabling(all(item, places.size()), conditions);
  }

  private static boolean all(Place item, int conditions) {
    String behavior = item.text("enableBehavior").orElse("");
    if (!behavior.isEmpty() && !behavior.equals("all") && !behavior.equals("any")) {
      item.findings()
          .wrong(
              item.at("enableBehavior"),
              "enableBehavior",
              new Text("det ska vara all eller any", "it must be all or any"));
    } else if (behavior.isEmpty() && conditions > 1) {
      item.findings().missing(item.at("enableBehavior"), "enableBehavior");
    }
    return !behavior.equals("any");
  }

  private static Optional<Condition.Operator> operator(Place place) {
    Optional<String> sign = place.demand("operator");
    for (Condition.Operator operator : Condition.Operator.values()) {
      if (sign.equals(Optional.of(operator.sign()))) {
        return Optional.of(operator);
      }
    }
    sign.ifPresent(
        found ->
            place
                .findings()
                .wrong(
                    place.at("operator"),
                    "operator",
                    new Text(
                        "det ska vara exists, =, !=, >, <, >= eller <=",
                        "it must be exists, =, !=, >, <, >= or <=")));
    return Optional.empty();
  }
}
