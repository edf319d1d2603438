package se.samordna.engine.rule;

import java.util.EnumSet;
import java.util.List;
import se.samordna.contact.ContactPath;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Parameters;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;

/** Rules about the person. */
final class PersonRules {
  static final List<CatalogueRule> ALL =
      List.of(
          new CatalogueRule(
              "person-identified",
              "The person has an identifier in force.",
              List.of(),
              List.of("unidentified"),
              Rule.guard(EnumSet.of(Fact.PERSON), PersonRules::identified)),
          new CatalogueRule(
              "age-at-least",
              "The person has turned the age; a younger one, or an unknown age, cautions.",
              List.of(ParameterSpec.required("years", ParameterSpec.Type.NUMBER, "Age in years.")),
              List.of("younger", "unknown"),
              Rule.guard(EnumSet.of(Fact.PERSON), PersonRules::ageAtLeast)),
          new CatalogueRule(
              "age-between",
              "The person's age is one of those the model is for; another, or an unknown one,"
                  + " cautions.",
              List.of(
                  ParameterSpec.required(
                      "from", ParameterSpec.Type.NUMBER, "The lowest age in years."),
                  ParameterSpec.required(
                      "to", ParameterSpec.Type.NUMBER, "The highest age in years.")),
              List.of("outside", "unknown"),
              Rule.guard(EnumSet.of(Fact.PERSON), PersonRules::ageBetween)),
          new CatalogueRule(
              "contact-paths-recorded",
              "It is written down how the person reaches somebody, daytime and after hours.",
              List.of(),
              List.of("missing"),
              Rule.guard(EnumSet.of(Fact.CONTACT_PATHS), PersonRules::contactPaths)),
          new CatalogueRule(
              "reached-around-the-clock",
              "One of the person's contact paths holds in evenings, nights and weekends.",
              List.of(),
              List.of("daytime-only"),
              Rule.guard(EnumSet.of(Fact.CONTACT_PATHS), PersonRules::aroundTheClock)));

  private PersonRules() {}

  private static Verdict identified(Facts facts, Parameters parameters) {
    return facts.person().identified()
        ? Verdict.ALLOWED
        : new Verdict.Refused(
            Reason.of("unidentified", Remedy.of("add-identifier", Remedy.Kind.OUTSIDE)));
  }

  private static Verdict ageAtLeast(Facts facts, Parameters parameters) {
    int years = parameters.number("years").intValueExact();
    if (facts.person().age().isEmpty()) {
      return new Verdict.Cautioned(
          Reason.of("unknown", Remedy.of("record-birth-date", Remedy.Kind.OUTSIDE)));
    }
    int age = facts.person().age().getAsInt();
    if (age >= years) {
      return Verdict.ALLOWED;
    }
    return new Verdict.Cautioned(
        Reason.of("younger", Remedy.of("write-why", Remedy.Kind.OUTSIDE))
            .with(new NamedValue("age", age, "years"))
            .with(new NamedValue("years", years, "years")));
  }

  private static Verdict ageBetween(Facts facts, Parameters parameters) {
    int from = parameters.number("from").intValueExact();
    int to = parameters.number("to").intValueExact();
    if (facts.person().age().isEmpty()) {
      return new Verdict.Cautioned(
          Reason.of("unknown", Remedy.of("record-birth-date", Remedy.Kind.OUTSIDE)));
    }
    int age = facts.person().age().getAsInt();
    if (age >= from && age <= to) {
      return Verdict.ALLOWED;
    }
    return new Verdict.Cautioned(
        Reason.of("outside", Remedy.of("write-why", Remedy.Kind.OUTSIDE))
            .with(new NamedValue("age", age, "years"))
            .with(new NamedValue("from", from, "years"))
            .with(new NamedValue("to", to, "years")));
  }

  private static Verdict contactPaths(Facts facts, Parameters parameters) {
    return facts.contactPaths().isEmpty() ? noPath("missing") : Verdict.ALLOWED;
  }

  private static Verdict aroundTheClock(Facts facts, Parameters parameters) {
    return facts.contactPaths().stream().noneMatch(ContactPath::afterHours)
        ? noPath("daytime-only")
        : Verdict.ALLOWED;
  }

  private static Verdict noPath(String why) {
    return new Verdict.Refused(
        Reason.of(why, Remedy.of("write-contact-paths", Remedy.Kind.CONTACT_PATHS)));
  }
}
