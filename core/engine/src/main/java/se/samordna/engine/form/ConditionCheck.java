package se.samordna.engine.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samordna.form.AnswerType;
import se.samordna.form.Condition;
import se.samordna.form.Item;
import se.samordna.form.Question;
import se.samordna.form.Value;
import se.samordna.refusal.Code;
import se.samordna.text.Text;

/** Checks that every condition of a form can be decided from answers to the form. */
final class ConditionCheck {
  private static final Set<Condition.Operator> ORDERED =
      Set.of(
          Condition.Operator.GREATER,
          Condition.Operator.LESS,
          Condition.Operator.AT_LEAST,
          Condition.Operator.AT_MOST);

  private final List<Item> items;
  private final Map<String, Place> places;
  private final Map<String, Item> byLinkId = new HashMap<>();

  ConditionCheck(List<Item> items, Map<String, Place> places) {
    this.items = items;
    this.places = places;
  }

  void check() {
    collect(items);
    for (Item item : byLinkId.values()) {
      for (Condition condition : item.enabling().conditions()) {
        check(item, condition);
      }
    }
  }

  private void collect(List<Item> items) {
    for (Item item : items) {
      byLinkId.putIfAbsent(item.linkId(), item);
      collect(item.items());
    }
  }

  private void check(Item item, Condition condition) {
    Item target = byLinkId.get(condition.linkId());
    if (!places.containsKey(condition.linkId())) {
      tell(item, new Text("det finns ingen " + condition.linkId(), "no " + condition.linkId()));
    } else if (target == null) {
      return; // it stands in the form, but is refused for reasons of its own
    } else if (!(target instanceof Question question)) {
      tell(
          item,
          new Text(condition.linkId() + " är ingen fråga", condition.linkId() + " is no question"));
    } else if (within(item, condition.linkId())) {
      tell(
          item,
          new Text(
              "frågan beror av sig själv eller något under sig",
              "the question depends on itself or on something below it"));
    } else if (!comparable(question, condition)) {
      tell(
          item,
          new Text(
              condition.operator().sign() + " går inte att pröva mot svaren på " + target.linkId(),
              condition.operator().sign()
                  + " can't be held against answers to "
                  + target.linkId()));
    }
  }

  private void tell(Item item, Text why) {
    Place place = places.get(item.linkId());
    if (place != null) {
      place
          .findings()
          .add(QuestionnaireParser.about(place, item.linkId(), Code.FORM_CONDITION_WRONG, why));
    }
  }

  private static boolean within(Item item, String linkId) {
    return item.linkId().equals(linkId)
        || item.items().stream().anyMatch(child -> within(child, linkId));
  }

  private static boolean comparable(Question question, Condition condition) {
    if (condition.operator() == Condition.Operator.EXISTS) {
      return condition.value() instanceof Value.YesNo;
    }
    if (ORDERED.contains(condition.operator()) && !ordered(question.type())) {
      return false;
    }
    return AnswerCheck.fits(question.type(), question.options(), condition.value());
  }

  private static boolean ordered(AnswerType type) {
    return type instanceof AnswerType.Whole
        || type instanceof AnswerType.Scale
        || type instanceof AnswerType.Decimal
        || type instanceof AnswerType.Day
        || type instanceof AnswerType.Moment
        || type instanceof AnswerType.Clock
        || type instanceof AnswerType.Measure;
  }
}
