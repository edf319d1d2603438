package se.samordna.engine.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule that a model can name without bringing it. */
public final class Catalogue {
  private static final Map<String, CatalogueRule> RULES = new LinkedHashMap<>();

  static {
    Stream.of(
            FieldRules.ALL,
            PersonRules.ALL,
            OutreachRules.ALL,
            CourseRules.ALL,
            GroupRules.ALL,
            FormRules.ALL,
            PlanRules.ALL,
            BoardRules.ALL,
            CaseloadRules.ALL)
        .flatMap(List::stream)
        .forEach(rule -> RULES.put(rule.name(), rule));
  }

  private Catalogue() {}

  /** The rule of the name. */
  public static Optional<CatalogueRule> find(String name) {
    return Optional.ofNullable(RULES.get(name));
  }

  /** Every rule, those that belong together beside each other. */
  public static Collection<CatalogueRule> all() {
    return RULES.values();
  }
}
