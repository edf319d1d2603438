package se.samordna.engine.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samordna.rule.Fact;

/** Every rule that a model can name without bringing it. */
public final class Catalogue {
  private static final Map<String, CatalogueRule> RULES = new LinkedHashMap<>();

  static {
    Stream.of(
            FieldRules.ALL,
            PersonRules.ALL,
            OutreachRules.ALL,
            CourseRules.ALL,
            StayRules.ALL,
            GroupRules.ALL,
            MeetingRules.ALL,
            FormRules.ALL,
            PlanRules.ALL,
            AdoptionRules.ALL,
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

  /** Whether a rule that needs these facts can be asked when a plan is adopted. */
  public static boolean isAskedOfPlans(Collection<Fact> needs) {
    return !needs.contains(Fact.CASELOAD);
  }

  /** Whether a rule that needs these facts can be asked when a step is taken. */
  public static boolean isAskedOfSteps(Collection<Fact> needs) {
    return !needs.contains(Fact.ADOPTION);
  }

  /** Every rule, those that belong together beside each other. */
  public static Collection<CatalogueRule> all() {
    return RULES.values();
  }
}
