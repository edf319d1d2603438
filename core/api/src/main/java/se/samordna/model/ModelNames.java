package se.samordna.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samordna.text.Text;

/**
 * What models are called at one provider: by the provider's own names, else as they call
 * themselves.
 */
public record ModelNames(List<OwnModelName> own) {
  /** Nothing has a name of the provider's own. */
  public static final ModelNames NONE = new ModelNames(List.of());

  public ModelNames {
    own = List.copyOf(own);
  }

  /** What the model is called. */
  public Text of(Model model) {
    return of(model.id(), model.name());
  }

  /** What the model of the id is called, which would be called something else otherwise. */
  public Text of(String model, Text otherwise) {
    return own(model).map(OwnModelName::name).orElse(otherwise);
  }

  /** The provider's own name of the model. */
  public Optional<OwnModelName> own(String model) {
    return own.stream().filter(one -> one.model().equals(model)).findFirst();
  }

  /**
   * The other model that already has a name, in either language and by whatever letters.
   *
   * @param beside the models that it could be mixed up with; the model itself is left out
   */
  public Optional<Model> whoHas(Text name, String model, Collection<Model> beside) {
    return beside.stream()
        .filter(other -> !other.id().equals(model))
        .filter(
            other ->
                taken(other).stream()
                    .anyMatch(
                        taken ->
                            words(taken).equals(words(name.sv()))
                                || words(taken).equals(words(name.en()))))
        .findFirst();
  }

  /** Which of some models, in use beside each other, have another's name in theirs. */
  public List<MixUp> mixUps(Collection<Model> beside) {
    List<MixUp> found = new ArrayList<>();
    for (Model model : beside) {
      for (Model other : beside) {
        if (!other.id().equals(model.id())) {
          mixUp(model, other).ifPresent(found::add);
        }
      }
    }
    return List.copyOf(found);
  }

  /** The name before what the model is also called. */
  private Optional<MixUp> mixUp(Model model, Model other) {
    Text called = of(model);
    return Stream.concat(
            Stream.of(called), model.aliases().stream().map(alias -> new Text(alias, alias)))
        .flatMap(
            name ->
                taken(other).stream()
                    .filter(taken -> isIn(taken, name.sv()) || isIn(taken, name.en()))
                    .map(taken -> new MixUp(model.id(), called, name, other.id(), taken)))
        .findFirst();
  }

  /** By which names a model is known: what it is called, whole and in short, and its own name. */
  private Set<String> taken(Model model) {
    Set<String> names = new LinkedHashSet<>();
    for (Text name : List.of(of(model), model.name())) {
      for (String one : List.of(name.sv(), name.en())) {
        names.add(one);
        names.add(inShort(one));
      }
    }
    names.removeIf(name -> words(name).isEmpty());
    return names;
  }

  /** What stands before a dash or a bracket: {@code ACT} of {@code ACT – assertive …}. */
  private static String inShort(String name) {
    return name.split(" [–(-]", 2)[0].strip();
  }

  private static boolean isIn(String taken, String name) {
    return Collections.indexOfSubList(words(name), words(taken)) >= 0;
  }

  private static List<String> words(String name) {
    return Stream.of(name.split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}
