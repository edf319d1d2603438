package se.samordna.engine.rule;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Value;
import se.samordna.organisation.Profession;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Parameters;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;
import se.samordna.text.Days;

/** Rules about forms that are filled in before a step. */
final class FormRules {
  private static final ParameterSpec FORM =
      ParameterSpec.required("form", ParameterSpec.Type.FORM, "The form.");
  private static final ParameterSpec YES_NO_ITEM =
      ParameterSpec.required(
              "item", ParameterSpec.Type.YES_NO_ITEM, "The link id of the yes-or-no question.")
          .of("form");
  private static final ParameterSpec YES_NO_ITEMS =
      ParameterSpec.required("items", ParameterSpec.Type.YES_NO_ITEMS, "The questions' link ids.")
          .of("form");
  private static final ParameterSpec CHOICE =
      ParameterSpec.required("item", ParameterSpec.Type.CHOICE_ITEM, "The question's link id.")
          .of("form");
  private static final ParameterSpec CHOICES =
      ParameterSpec.required("items", ParameterSpec.Type.CHOICE_ITEMS, "The questions' link ids.")
          .of("form");
  private static final ParameterSpec CONDITION =
      ParameterSpec.required("ifItem", ParameterSpec.Type.CHOICE_ITEM, "The link id of the choice.")
          .of("form");
  private static final Set<Fact> NEEDS = EnumSet.of(Fact.FORMS, Fact.BOARD);

  static final List<CatalogueRule> ALL =
      List.of(
          new CatalogueRule(
              "form-answered",
              "The form is completed, recently enough.",
              List.of(
                  FORM,
                  ParameterSpec.optional(
                      "withinDays", ParameterSpec.Type.NUMBER, "How many days old at most."),
                  ParameterSpec.optional(
                      "sinceBoard",
                      ParameterSpec.Type.YES_NO,
                      "Completed since the person last came up on the board."),
                  ParameterSpec.optional(
                      "by",
                      ParameterSpec.Type.PROFESSION,
                      "The profession of the one who completes it; PHYSICIAN takes psychiatrists.")),
              List.of("missing", "too-old", "wrong-profession"),
              Rule.guard(NEEDS, FormRules::answered)),
          new CatalogueRule(
              "form-all-yes",
              "The yes-or-no questions of the completed form all say yes; a no cautions.",
              List.of(FORM, YES_NO_ITEMS),
              List.of("missing", "not-all"),
              Rule.guard(EnumSet.of(Fact.FORMS), FormRules::allYes)),
          new CatalogueRule(
              "form-says",
              "A choice in the completed form has the value.",
              List.of(FORM, CHOICE, option("item")),
              List.of("missing", "other"),
              Rule.guard(EnumSet.of(Fact.FORMS), FormRules::says)),
          new CatalogueRule(
              "form-all-say",
              "Choices in the completed form all have the value; another cautions.",
              List.of(FORM, CHOICES, option("items")),
              List.of("missing", "not-all"),
              Rule.guard(EnumSet.of(Fact.FORMS), FormRules::allSay)),
          new CatalogueRule(
              "form-yes-if",
              "Where a choice in the completed form has the value, a question says yes.",
              List.of(FORM, YES_NO_ITEM, CONDITION, option("ifItem")),
              List.of("missing", "no"),
              Rule.guard(EnumSet.of(Fact.FORMS), FormRules::yesIf)),
          new CatalogueRule(
              "form-yes-at-least",
              "Enough of the yes-or-no questions of the completed form say yes; fewer cautions.",
              List.of(
                  FORM,
                  YES_NO_ITEMS,
                  ParameterSpec.required("count", ParameterSpec.Type.WHOLE, "How many.")),
              List.of("missing", "too-few"),
              Rule.guard(EnumSet.of(Fact.FORMS), FormRules::yesAtLeast)),
          new CatalogueRule(
              "form-filled",
              "Enough of the questions of the completed form are answered.",
              List.of(
                  FORM,
                  ParameterSpec.required(
                          "items", ParameterSpec.Type.ITEMS, "The questions' link ids.")
                      .of("form"),
                  ParameterSpec.required("count", ParameterSpec.Type.WHOLE, "How many.")),
              List.of("missing", "too-few"),
              Rule.guard(EnumSet.of(Fact.FORMS), FormRules::filled)));

  private FormRules() {}

  private static ParameterSpec option(String of) {
    return ParameterSpec.required("value", ParameterSpec.Type.OPTION, "The option's code.").of(of);
  }

  private static Verdict answered(Facts facts, Parameters parameters) {
    Optional<AnsweredForm> newest = newest(facts, parameters);
    if (newest.isEmpty()) {
      return refused("missing", parameters);
    }
    AnsweredForm answered = newest.get();
    if (tooOld(answered, facts, parameters)) {
      return refused("too-old", parameters);
    }
    return byRightProfession(answered, parameters)
        ? Verdict.ALLOWED
        : refused("wrong-profession", parameters);
  }

  private static boolean tooOld(AnsweredForm answered, Facts facts, Parameters parameters) {
    if (parameters.has("withinDays")) {
      LocalDate since = facts.today().minusDays(parameters.number("withinDays").intValueExact());
      if (Days.of(answered.savedAt()).isBefore(since)) {
        return true;
      }
    }
    boolean sinceBoard = Boolean.TRUE.equals(parameters.values().get("sinceBoard"));
    return sinceBoard
        && facts.board().filter(entry -> answered.savedAt().isBefore(entry.upAt())).isPresent();
  }

  private static boolean byRightProfession(AnsweredForm answered, Parameters parameters) {
    if (!parameters.has("by")) {
      return true;
    }
    Profession wanted = Profession.valueOf(parameters.text("by"));
    Profession was = answered.profession();
    return was == wanted || (wanted == Profession.PHYSICIAN && was != null && was.isPhysician());
  }

  private static Verdict allYes(Facts facts, Parameters parameters) {
    Optional<AnsweredForm> newest = newest(facts, parameters);
    if (newest.isEmpty()) {
      return refused("missing", parameters);
    }
    List<String> items = parameters.texts("items");
    long yes = items.stream().filter(item -> saysYes(newest.get(), item)).count();
    return yes == items.size() ? Verdict.ALLOWED : notAll(yes, items.size(), parameters);
  }

  private static Verdict yesAtLeast(Facts facts, Parameters parameters) {
    return newest(facts, parameters)
        .map(
            form ->
                counted(
                    parameters.texts("items").stream().filter(item -> saysYes(form, item)).count(),
                    parameters,
                    Verdict.Cautioned::new))
        .orElseGet(() -> refused("missing", parameters));
  }

  private static Verdict filled(Facts facts, Parameters parameters) {
    return newest(facts, parameters)
        .map(
            form ->
                counted(
                    parameters.texts("items").stream()
                        .filter(item -> !form.answers().everywhere(item).isEmpty())
                        .count(),
                    parameters,
                    Verdict.Refused::new))
        .orElseGet(() -> refused("missing", parameters));
  }

  private static Verdict counted(
      long there, Parameters parameters, Function<Reason, Verdict> otherwise) {
    int wanted = parameters.number("count").intValueExact();
    return there >= wanted
        ? Verdict.ALLOWED
        : otherwise.apply(
            Reason.of("too-few", form("look-at-form", parameters))
                .with(NamedValue.of("form", parameters.text("form")))
                .with(new NamedValue("there", (int) there, ""))
                .with(new NamedValue("count", wanted, "")));
  }

  private static Verdict says(Facts facts, Parameters parameters) {
    Optional<AnsweredForm> newest = newest(facts, parameters);
    if (newest.isEmpty()) {
      return refused("missing", parameters);
    }
    return chose(newest.get(), parameters.text("item"), parameters.text("value"))
        ? Verdict.ALLOWED
        : refused("other", parameters);
  }

  private static Verdict allSay(Facts facts, Parameters parameters) {
    Optional<AnsweredForm> newest = newest(facts, parameters);
    if (newest.isEmpty()) {
      return refused("missing", parameters);
    }
    String wanted = parameters.text("value");
    List<String> items = parameters.texts("items");
    long good = items.stream().filter(item -> chose(newest.get(), item, wanted)).count();
    return good == items.size() ? Verdict.ALLOWED : notAll(good, items.size(), parameters);
  }

  private static Verdict notAll(long good, int of, Parameters parameters) {
    return new Verdict.Cautioned(
        Reason.of("not-all", form("look-at-form", parameters))
            .with(new NamedValue("yes", (int) good, "criteria"))
            .with(new NamedValue("of", of, "criteria")));
  }

  private static Verdict yesIf(Facts facts, Parameters parameters) {
    Optional<AnsweredForm> newest = newest(facts, parameters);
    if (newest.isEmpty()) {
      return refused("missing", parameters);
    }
    boolean asked = chose(newest.get(), parameters.text("ifItem"), parameters.text("value"));
    return !asked || saysYes(newest.get(), parameters.text("item"))
        ? Verdict.ALLOWED
        : refused("no", parameters);
  }

  private static boolean chose(AnsweredForm answered, String item, String code) {
    return answered.answers().everywhere(item).stream()
        .anyMatch(value -> value instanceof Value.Coding coding && code.equals(coding.code()));
  }

  private static boolean saysYes(AnsweredForm answered, String item) {
    return answered.answers().everywhere(item).stream()
        .anyMatch(value -> value instanceof Value.YesNo yesNo && yesNo.yes());
  }

  private static Optional<AnsweredForm> newest(Facts facts, Parameters parameters) {
    String url = parameters.text("form");
    return facts.forms().stream()
        .filter(answered -> answered.canonical().url().equals(url))
        .findFirst();
  }

  private static Verdict refused(String reason, Parameters parameters) {
    return new Verdict.Refused(
        Reason.of(reason, form("fill-in-form", parameters))
            .with(NamedValue.of("form", parameters.text("form"))));
  }

  private static Remedy form(String key, Parameters parameters) {
    return new Remedy(key, Remedy.Kind.FORM, parameters.text("form"));
  }
}
