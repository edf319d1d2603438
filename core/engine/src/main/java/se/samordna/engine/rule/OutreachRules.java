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

/**
 * Rules about the contact with the person: how often, by whom and in which ways. They see the
 * contacts of the last 90 days (rule.Fact#CONTACTS).
 */
final class OutreachRules {
  private static final ParameterSpec DAYS =
      ParameterSpec.required(
          "days", ParameterSpec.Type.WHOLE, "Within days; contacts are seen 90 days back.");

  static final List<CatalogueRule> ALL =
      List.of(
          new CatalogueRule(
              "outreach-documented",
              "Attempts to reach the person are written down, or the person was reached.",
              List.of(
                  ParameterSpec.required("attempts", ParameterSpec.Type.NUMBER, "How many."),
                  ParameterSpec.required("days", ParameterSpec.Type.NUMBER, "Within days.")),
              List.of("too-few"),
              Rule.guard(EnumSet.of(Fact.CONTACTS), OutreachRules::documented)),
          new CatalogueRule(
              "outreach-made",
              "Attempts to reach the person are written down, by several of the staff and in"
                  + " several ways, whether or not anybody was reached.",
              List.of(
                  ParameterSpec.required("attempts", ParameterSpec.Type.WHOLE, "How many."),
                  DAYS,
                  ParameterSpec.required(
                      "staff", ParameterSpec.Type.WHOLE, "How many different staff made them."),
                  ParameterSpec.required(
                      "ways", ParameterSpec.Type.WHOLE, "In how many different ways.")),
              List.of("too-few", "too-few-staff", "too-few-ways"),
              Rule.guard(EnumSet.of(Fact.CONTACTS), OutreachRules::made)),
          new CatalogueRule(
              "met-at-least",
              "The person was met or spoken with often enough, or a field of the step says yes.",
              List.of(
                  ParameterSpec.required("contacts", ParameterSpec.Type.WHOLE, "How many."),
                  DAYS,
                  ParameterSpec.optional(
                      "orField", ParameterSpec.Type.FIELD, "A yes-or-no field that does as well.")),
              List.of("too-few"),
              Rule.guard(EnumSet.of(Fact.CONTACTS), OutreachRules::met)),
          new CatalogueRule(
              "known-by-staff",
              "Several of the staff have met the person or spoken with them.",
              List.of(
                  ParameterSpec.required(
                      "staff", ParameterSpec.Type.WHOLE, "How many different staff."),
                  DAYS),
              List.of("too-few"),
              Rule.guard(EnumSet.of(Fact.CONTACTS), OutreachRules::known)),
          new CatalogueRule(
              "no-contact-for",
              "Nobody has met the person or spoken with them for some days.",
              List.of(DAYS),
              List.of("recent"),
              Rule.guard(EnumSet.of(Fact.CONTACTS), OutreachRules::none)),
          new CatalogueRule(
              "contacts-at-most",
              "The person has needed few contacts a week over some weeks; more of them cautions.",
              List.of(
                  ParameterSpec.required("perWeek", ParameterSpec.Type.WHOLE, "How many a week."),
                  ParameterSpec.required(
                      "weeks",
                      ParameterSpec.Type.WHOLE,
                      "Over how many weeks, at most 12, since contacts are seen 90 days back.")),
              List.of("more"),
              Rule.guard(EnumSet.of(Fact.CONTACTS), OutreachRules::few)));

  private OutreachRules() {}

  private static Verdict documented(Facts facts, Parameters parameters) {
    int attempts = whole(parameters, "attempts");
    List<Contact> tried = tried(facts, whole(parameters, "days"));
    if (tried.size() >= attempts || tried.stream().anyMatch(Contact::isWithPerson)) {
      return Verdict.ALLOWED;
    }
    return refused("too-few", "made", tried.size(), "attempts", attempts, parameters);
  }

  private static Verdict made(Facts facts, Parameters parameters) {
    List<Contact> tried = tried(facts, whole(parameters, "days"));
    int attempts = whole(parameters, "attempts");
    if (tried.size() < attempts) {
      return refused("too-few", "made", tried.size(), "attempts", attempts, parameters);
    }
    int staff = whole(parameters, "staff");
    int by = staffOf(tried);
    if (by < staff) {
      return refused("too-few-staff", "made", by, "staff", staff, parameters);
    }
    int ways = whole(parameters, "ways");
    int in = (int) tried.stream().map(Contact::kind).distinct().count();
    return in < ways
        ? refused("too-few-ways", "made", in, "ways", ways, parameters)
        : Verdict.ALLOWED;
  }

  private static Verdict met(Facts facts, Parameters parameters) {
    int wanted = whole(parameters, "contacts");
    int made = withPerson(facts, whole(parameters, "days")).size();
    boolean said = parameters.has("orField") && facts.input().says(parameters.text("orField"));
    return said || made >= wanted
        ? Verdict.ALLOWED
        : refused("too-few", "made", made, "contacts", wanted, parameters);
  }

  private static Verdict known(Facts facts, Parameters parameters) {
    int wanted = whole(parameters, "staff");
    int by = staffOf(withPerson(facts, whole(parameters, "days")));
    return by >= wanted
        ? Verdict.ALLOWED
        : refused("too-few", "made", by, "staff", wanted, parameters);
  }

  private static Verdict none(Facts facts, Parameters parameters) {
    int days = whole(parameters, "days");
    return withPerson(facts, days - 1).stream()
        .map(contact -> Days.of(contact.happenedAt()))
        .max(LocalDate::compareTo)
        .<Verdict>map(
            last ->
                new Verdict.Refused(
                    Reason.of("recent", Remedy.of("wait", Remedy.Kind.OUTSIDE))
                        .with(NamedValue.of("last", last))
                        .with(new NamedValue("days", days, "days"))))
        .orElse(Verdict.ALLOWED);
  }

  private static Verdict few(Facts facts, Parameters parameters) {
    int weeks = whole(parameters, "weeks");
    int perWeek = whole(parameters, "perWeek");
    int made = withPerson(facts, weeks * 7).size();
    if (made <= perWeek * weeks) {
      return Verdict.ALLOWED;
    }
    return new Verdict.Cautioned(
        Reason.of("more", Remedy.of("write-why", Remedy.Kind.OUTSIDE))
            .with(new NamedValue("made", made, "contacts"))
            .with(new NamedValue("perWeek", perWeek, "contacts"))
            .with(new NamedValue("weeks", weeks, "weeks")));
  }

  private static int whole(Parameters parameters, String name) {
    return parameters.number(name).intValueExact();
  }

  private static List<Contact> tried(Facts facts, int days) {
    LocalDate since = facts.today().minusDays(days);
    return facts.contacts().stream()
        .filter(contact -> contact.kind() != Contact.Kind.NOTE)
        .filter(contact -> !Days.of(contact.happenedAt()).isBefore(since))
        .toList();
  }

  private static List<Contact> withPerson(Facts facts, int days) {
    return tried(facts, days).stream().filter(Contact::isWithPerson).toList();
  }

  private static int staffOf(List<Contact> contacts) {
    return (int) contacts.stream().flatMap(contact -> contact.by().stream()).distinct().count();
  }

  private static Verdict refused(
      String reason, String name, int made, String unit, int wanted, Parameters parameters) {
    return new Verdict.Refused(
        Reason.of(reason, Remedy.of("record-attempts", Remedy.Kind.OUTSIDE))
            .with(new NamedValue(name, made, unit.equals("attempts") ? "contacts" : unit))
            .with(new NamedValue(unit, wanted, unit.equals("attempts") ? "contacts" : unit))
            .with(new NamedValue("days", whole(parameters, "days"), "days")));
  }
}
