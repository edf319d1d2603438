package se.samordna.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.form.AnswerType;
import se.samordna.form.Control;
import se.samordna.form.Enabling;
import se.samordna.form.Label;
import se.samordna.form.Occurs;
import se.samordna.form.Option;
import se.samordna.form.Question;
import se.samordna.form.Value;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Text;

/** Reads one question: its type with limits, its options, and what stands there from the start. */
final class QuestionReader {
  private final Place place;
  private final String linkId;
  private final Extensions extensions;
  private final Controls controls;
  private final Texts texts;
  private final ValueSets valueSets;

  QuestionReader(
      Place place,
      String linkId,
      Extensions extensions,
      Controls controls,
      Texts texts,
      ValueSets valueSets) {
    this.place = place;
    this.linkId = linkId;
    this.extensions = extensions;
    this.controls = controls;
    this.texts = texts;
    this.valueSets = valueSets;
  }

  @Nullable Question read(
      String type, Label label, Enabling enabling, ItemReader.Children children) {
    Optional<AnswerType> kind =
        new TypeReader(place, linkId, extensions, texts).read(type, controls, children);
    if (kind.isEmpty()) {
      place
          .findings()
          .add(
              Problem.at(place.at("type"), Code.FORM_ITEM_TYPE_OUTSIDE)
                  .with("type", type)
                  .with("linkId", linkId));
      return null;
    }
    List<Option> options = new OptionReader(place, linkId, texts, valueSets).read(kind.get());
    Occurs occurs = Limits.occurs(place, linkId, extensions);
    List<Value> initial = initial(kind.get(), options);
    Control control = controls.control();
    return new Question(
        linkId, label, enabling, occurs, kind.get(), options, control, initial, children.items());
  }

  private List<Value> initial(AnswerType type, List<Option> options) {
    List<Value> initial = new ArrayList<>();
    for (Place start : place.list("initial")) {
      Extensions.at(start, Set.of());
      Optional<Value> value =
          start.choice("value").flatMap(field -> Values.read(start, "value", field));
      if (value.isPresent() && AnswerCheck.fits(type, options, value.get())) {
        initial.add(value.get());
      } else if (value.isPresent()) {
        place
            .findings()
            .wrong(
                start.pointer(),
                "initial",
                new Text(
                    "det är inget svar på frågan " + linkId,
                    "it is no answer to the question " + linkId));
      }
    }
    for (Place option : place.list("answerOption")) {
      if (option.flag("initialSelected")) {
        option
            .choice("value")
            .flatMap(field -> Values.read(option, "value", field))
            .ifPresent(initial::add);
      }
    }
    return initial;
  }
}
