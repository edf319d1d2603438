package se.samordna.engine.rule;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import se.samordna.contact.Contact;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Parameters;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;
import se.samordna.text.Days;

/** Rules about the person and the contact with them. */
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
              "contact-paths-recorded",
              "It is written down how the person reaches somebody, daytime and after hours.",
              List.of(),
              List.of("missing"),
              Rule.guard(EnumSet.of(Fact.CONTACT_PATHS), PersonRules::contactPaths)),
          new CatalogueRule(
              "outreach-documented",
              "Attempts to reach the person are written down, or the person was reached.",
              List.of(
                  ParameterSpec.required("attempts", ParameterSpec.Type.NUMBER, "How many."),
                  ParameterSpec.required("days", ParameterSpec.Type.NUMBER, "Within days.")),
              List.of("too-few"),
              Rule.guard(EnumSet.of(Fact.CONTACTS), PersonRules::outreach)));

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

  private static Verdict contactPaths(Facts facts, Parameters parameters) {
    return facts.contactPaths().isEmpty()
        ? new Verdict.Refused(
            Reason.of("missing", Remedy.of("write-contact-paths", Remedy.Kind.CONTACT_PATHS)))
        : Verdict.ALLOWED;
  }

  private static Verdict outreach(Facts facts, Parameters parameters) {
    int attempts = parameters.number("attempts").intValueExact();
    int days = parameters.number("days").intValueExact();
    LocalDate since = facts.today().minusDays(days);
    List<Contact> recent =
        facts.contacts().stream()
            .filter(contact -> contact.kind() != Contact.Kind.NOTE)
            .filter(contact -> !Days.of(contact.happenedAt()).isBefore(since))
            .toList();
    boolean reached = recent.stream().anyMatch(Contact::isWithPerson);
    if (reached || recent.size() >= attempts) {
      return Verdict.ALLOWED;
    }
    return new Verdict.Refused(
        Reason.of("too-few", Remedy.of("record-attempts", Remedy.Kind.OUTSIDE))
            .with(new NamedValue("made", recent.size(), "contacts"))
            .with(new NamedValue("attempts", attempts, "contacts"))
            .with(new NamedValue("days", days, "days")));
  }
}
