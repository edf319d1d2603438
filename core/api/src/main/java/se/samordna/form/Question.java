package se.samordna.form;

import java.util.List;
import java.util.Optional;
import se.samordna.text.Language;

/**
 * A question, and what may be answered to it.
 *
 * @param occurs how many answers it takes
 * @param type the kind of answer and its limits
 * @param options the answers to choose from; when there are any, only {@link
 *     AnswerType.Choice#open()} lets anything else in
 * @param control how the question wants to be shown
 * @param initial what stands there before anybody answers
 * @param items the items below, asked once for each answer
 */
public record Question(
    String linkId,
    Label label,
    Enabling enabling,
    Occurs occurs,
    AnswerType type,
    List<Option> options,
    Control control,
    List<Value> initial,
    List<Item> items)
    implements Item {
  public Question {
    options = List.copyOf(options);
    initial = List.copyOf(initial);
    items = List.copyOf(items);
  }

  /** The option that stands for the value. */
  public Optional<Option> option(Value value) {
    return options.stream().filter(option -> option.value().sameAs(value)).findFirst();
  }

  /** The option with the key that pages and forms post. */
  public Optional<Option> optionByKey(String key) {
    return options.stream().filter(option -> option.key().equals(key)).findFirst();
  }

  /** Whether an answer may be words of one's own beside the options. */
  public boolean open() {
    return type instanceof AnswerType.Choice choice && choice.open();
  }

  /** An answer as a person reads it: the option's label, or the value in the language's writing. */
  public String write(Value value, Language language) {
    return option(value)
        .map(option -> option.label().in(language))
        .orElseGet(() -> value.write(language));
  }
}
