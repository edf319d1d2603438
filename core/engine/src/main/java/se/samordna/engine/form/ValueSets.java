package se.samordna.engine.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.form.Option;
import se.samordna.form.Value;
import se.samordna.text.Text;

/**
 * The value sets that a form brings along in {@code contained}. One that lists its codes, or takes
 * all of a code system that stands there too, gives options; any other is as good as absent, for
 * nothing is fetched and no filter is reckoned.
 */
final class ValueSets {
  private final Map<String, List<Option>> byReference = new HashMap<>();

  private ValueSets() {}

  /** The value sets that stand in the form; a contained resource of another kind is refused. */
  static ValueSets contained(Place form, Texts texts) {
    ValueSets found = new ValueSets();
    Map<String, Place> systems = new HashMap<>();
    List<Place> sets = new ArrayList<>();
    for (Place resource : form.list("contained")) {
      String type = resource.demand("resourceType").orElse("");
      if (type.equals("CodeSystem")) {
        resource.text("url").ifPresent(url -> systems.put(url, resource));
      } else if (type.equals("ValueSet")) {
        sets.add(resource);
      } else {
        form.findings().outside(resource.pointer(), type);
      }
    }
    for (Place set : sets) {
      set.text("id").ifPresent(id -> found.read("#" + id, set, systems, texts));
    }
    return found;
  }

  /** The options of a value set; empty when the form does not bring it along. */
  Optional<List<Option>> options(String reference) {
    return Optional.ofNullable(byReference.get(reference));
  }

  private void read(String reference, Place set, Map<String, Place> systems, Texts texts) {
    List<Option> options = new ArrayList<>();
    boolean listed = set.has("expansion") || set.has("compose");
    for (Place expansion : set.object("expansion").stream().toList()) {
      listed &= concepts(expansion.list("contains"), null, options, texts);
    }
    if (!set.has("expansion")) {
      for (Place compose : set.object("compose").stream().toList()) {
        listed &= !compose.has("exclude");
        for (Place include : compose.list("include")) {
          listed &= include(include, systems, options, texts);
        }
      }
    }
    if (listed) {
      byReference.put(reference, options);
    }
  }

  private static boolean include(
      Place include, Map<String, Place> systems, List<Option> options, Texts texts) {
    Optional<String> system = include.text("system");
    if (system.isEmpty() || include.has("filter") || include.has("valueSet")) {
      return false;
    }
    if (include.has("concept")) {
      return concepts(include.list("concept"), system.get(), options, texts);
    }
    Place whole = systems.get(system.get());
    return whole != null && concepts(whole.list("concept"), system.get(), options, texts);
  }

  private static boolean concepts(
      List<Place> concepts, @Nullable String system, List<Option> options, Texts texts) {
    boolean flat = true;
    for (Place concept : concepts) {
      Extensions.at(concept, Set.of());
      flat &= !concept.has("concept") && !concept.has("contains");
      String code = concept.demand("code").orElse("");
      String from = system != null ? system : concept.text("system").orElse(null);
      Text label = texts.demand(concept, "display", code);
      Value.Coding value = new Value.Coding(from, code, concept.text("display").orElse(null));
      options.add(new Option("", value, label, null, false));
    }
    return flat;
  }
}
