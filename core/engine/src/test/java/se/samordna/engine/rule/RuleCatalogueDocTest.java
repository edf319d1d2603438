package se.samordna.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samordna.rule.Verdict;
import se.samordna.text.Language;
import se.samordna.text.Text;
import se.samordna.text.TextFile;

/**
 * The guide to rules and effects is written from the catalogues and can't say anything else. Run
 * with {@code -Dsamordna.docs=write} to write it anew.
 */
class RuleCatalogueDocTest {
  private static final Path GUIDE = Path.of("../../docs/guide/rule-catalogue.md");
  private static final TextFile TEXTS = TextFile.beside(Catalogue.class, "catalogue");

  @Test
  void the_guide_says_what_the_catalogues_say() throws IOException {
    String guide = guide();
    if ("write".equals(System.getProperty("samordna.docs"))) {
      Files.writeString(GUIDE, guide);
    }
    assertThat(Files.readString(GUIDE)).isEqualTo(guide);
  }

  @Test
  void every_verdict_of_every_rule_has_its_words_in_both_languages() {
    for (CatalogueRule rule : Catalogue.all()) {
      for (String key : keys(rule)) {
        for (Language language : Language.values()) {
          assertThat(TEXTS.keys(language)).contains(key);
        }
      }
    }
  }

  @Test
  void every_indicator_says_what_it_counts_in_both_languages() {
    TextFile texts = TextFile.beside(IndicatorCatalogue.class, "indicators");
    for (Language language : Language.values()) {
      assertThat(texts.keys(language))
          .containsExactlyInAnyOrderElementsOf(
              IndicatorCatalogue.all().stream().map(one -> "indicator." + one.name()).toList());
    }
  }

  @Test
  void every_text_belongs_to_a_rule_that_is_there() {
    List<String> known = Catalogue.all().stream().flatMap(rule -> keys(rule).stream()).toList();
    assertThat(TEXTS.keys(Language.SV)).isEqualTo(TEXTS.keys(Language.EN));
    assertThat(TEXTS.keys(Language.SV))
        .filteredOn(key -> key.startsWith("rule."))
        .filteredOn(key -> Catalogue.find(key.split("\\.", -1)[1]).isPresent())
        .allMatch(known::contains);
  }

  private static List<String> keys(CatalogueRule rule) {
    String prefix = "rule." + rule.name() + ".";
    if (rule.rule().answer() != Verdict.class) {
      return List.of();
    }
    List<String> keys = new java.util.ArrayList<>(List.of(prefix + "met"));
    rule.reasons()
        .forEach(
            reason -> {
              keys.add(prefix + reason + ".title");
              keys.add(prefix + reason + ".why");
            });
    return keys;
  }

  private static String guide() {
    StringBuilder guide = new StringBuilder();
    guide.append(
        """
        # Rules, effects and indicators

        Written from the catalogues in `se.samordna.engine`; do not edit.
        A model names a rule in `guards`, `plan/checks` or `caseload/weight`, and an effect in `effects`, with its parameters beside the name: `{"rule": "age-at-least", "years": 18}`.
        It names an indicator in `indicators`, with what a team aims at: `{"id": "share", "indicator": "board-share", "atMost": 20}`.
        A name that is neither here nor given by the bundle's own `ModelRules` is an error, and so is a parameter that is missing, unknown or of another kind.
        What stands in `plan/checks` is asked when the umbrella plan of somebody enrolled in the model is adopted: what is refused there can't be overridden, and a caution is acknowledged.
        All rules of a step are asked, and the user sees every reason at once with its facts and what would change it.
        Words in braces are filled in.

        ## Rules

        """);
    Catalogue.all().forEach(rule -> rule(guide, rule));
    guide.append(
        "## Effects\n\nWhat happens when a step is taken, in the order in which the step names them.\n\n");
    EffectCatalogue.all().forEach(effect -> effect(guide, effect));
    guide.append(
        """
        ## Signs

        What speaks for putting somebody up on the board, by what was recorded.
        A model names them in `board/signs`: `{"sign": "visits-missed", "reason": "HARD_TO_REACH", "count": 2, "days": 30}`.
        A sign is shown with the rows it was counted from and never puts anybody up: the team takes the step, or sets the sign aside with a reason.
        What was recorded before the person last came down, or before the sign was set aside, no longer counts.

        """);
    SignCatalogue.all().forEach(sign -> sign(guide, sign));
    guide.append(
        """
        ## Indicators

        What a self-check counts from what is recorded, for a month or for the twelve months that end with it.
        The target, `atLeast` or `atMost` or both, is the model's own; its name and its source stand in `l10n` as `indicator.ID` and `indicator.ID.source`.
        Where nothing has been recorded the figure is unknown, which is not nought.
        Whoever may not see the persons sees no figure that rests on fewer than five of them, or that leaves fewer than five, and no year of which one month is hidden so.

        """);
    IndicatorCatalogue.all().forEach(indicator -> indicator(guide, indicator));
    guide.append("## Kinds of parameter\n\n| kind | what it holds |\n| --- | --- |\n");
    for (ParameterSpec.Type type : ParameterSpec.Type.values()) {
      guide.append("| ").append(word(type)).append(" | ").append(holds(type)).append(" |\n");
    }
    return guide.toString();
  }

  private static void rule(StringBuilder guide, CatalogueRule rule) {
    boolean guard = rule.rule().answer() == Verdict.class;
    guide.append("### `").append(rule.name()).append("`\n\n").append(rule.doc()).append('\n');
    guide.append(place(rule));
    String needs =
        rule.rule().needs().stream()
            .map(fact -> fact.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .sorted()
            .collect(Collectors.joining(", "));
    guide.append(needs.isEmpty() ? ".\n\n" : "; reads: " + needs + ".\n\n");
    parameters(guide, rule.parameters());
    if (guard) {
      guide.append("| verdict | words |\n| --- | --- |\n");
      row(guide, "met", TEXTS.text("rule." + rule.name() + ".met"));
      for (String reason : rule.reasons()) {
        row(guide, reason, TEXTS.text("rule." + rule.name() + "." + reason + ".title"));
      }
      guide.append('\n');
    }
  }

  private static String place(CatalogueRule rule) {
    if (rule.rule().answer() != Verdict.class) {
      return "For `caseload/weight`";
    }
    if (!Catalogue.isAskedOfSteps(rule.rule().needs())) {
      return "For `plan/checks`";
    }
    boolean both =
        Catalogue.isAskedOfPlans(rule.rule().needs())
            && rule.parameters().stream()
                .noneMatch(one -> one.required() && one.type() == ParameterSpec.Type.FIELD);
    return both ? "For `guards` and `plan/checks`" : "For `guards`";
  }

  private static void row(StringBuilder guide, String verdict, Text words) {
    guide.append("| `").append(verdict).append("` | ").append(words.en());
    guide.append("<br>*").append(words.sv()).append("* |\n");
  }

  private static void effect(StringBuilder guide, EffectSpec effect) {
    guide.append("### `").append(effect.name()).append("`\n\n").append(effect.doc()).append("\n\n");
    parameters(guide, effect.parameters());
  }

  private static void sign(StringBuilder guide, SignSpec sign) {
    guide.append("### `").append(sign.name()).append("`\n\n").append(sign.doc()).append("\n\n");
    guide.append("Shown as: ").append(sign.label().en());
    guide.append(" (*").append(sign.label().sv()).append("*).\n\n");
    parameters(guide, sign.parameters());
  }

  private static void indicator(StringBuilder guide, IndicatorSpec indicator) {
    guide.append("### `").append(indicator.name()).append("`\n\n");
    guide.append(indicator.doc()).append("\nIn ");
    guide.append(
        switch (indicator.measure()) {
          case PERCENT -> "percent";
          case PERSONS_PER_POST -> "persons for each full-time post";
          case MEDIAN_DAYS -> "days";
          case POSTS -> "full-time posts";
          case POSTS_PER_HUNDRED -> "full-time posts for each hundred persons";
          case POSTS_PER_LEADER -> "full-time posts for each full-time team leader";
          case TIMES_A_WEEK -> "times a week";
          case TIMES_A_MONTH -> "times in four weeks";
          case MINUTES_A_WEEK -> "minutes a week";
          case PERSONS_A_MONTH -> "persons in a month";
        });
    guide.append(indicator.onBoard() ? "; the model needs a board.\n\n" : ".\n\n");
    parameters(guide, indicator.parameters());
    Text counts = IndicatorCatalogue.counts(indicator);
    guide.append(counts.en()).append("<br>*").append(counts.sv()).append("*\n\n");
  }

  private static void parameters(StringBuilder guide, List<ParameterSpec> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    guide.append("| parameter | kind | | |\n| --- | --- | --- | --- |\n");
    for (ParameterSpec parameter : parameters) {
      guide.append("| `").append(parameter.name()).append("` | ").append(word(parameter.type()));
      guide.append(parameter.required() ? " | must be given | " : " | may be left out | ");
      guide.append(parameter.doc()).append(" |\n");
    }
    guide.append('\n');
  }

  private static String word(ParameterSpec.Type type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String holds(ParameterSpec.Type type) {
    return switch (type) {
      case NUMBER -> "a whole number from 0 to 100000; in `caseload/weight` it may have decimals";
      case WHOLE -> "a whole number from 1 to 3650";
      case YES_NO -> "`true` or `false`";
      case FORM -> "the url of one of the model's forms, without version";
      case YES_NO_ITEM -> "the link id of a yes-or-no question of the form";
      case YES_NO_ITEMS -> "a list of link ids of yes-or-no questions of the form";
      case CHOICE_ITEM -> "the link id of a choice of the form";
      case CHOICE_ITEMS -> "a list of link ids of choices of the form";
      case STAGE_ITEM ->
          "the link id of a choice of the form that has each of the model's stages among its options";
      case ITEMS -> "a list of link ids of questions of the form";
      case OPTION -> "the code of an option of the choice, or of each of them";
      case FIELD ->
          "the id of a field of the same step; its kind must be one that the rule or effect can use";
      case FIELD_VALUE ->
          "the code of an option of the field, or `true` or `false` for a yes-or-no field, where it is `true` when left out";
      case REASON -> "the code of one of the board's reasons";
      case REASONS -> "a list of codes of the board's reasons";
      case ACTIVITY -> "the id of one of the model's activities";
      case CASELOAD -> "the id of one of the model's caseload rules that is not about intake";
      case INTAKE -> "the id of one of the model's caseload rules with the scope `INTAKE`";
      case MARK -> "the id of one of the model's marks";
      case MARKS -> "a list of ids of the model's marks";
      case PHASES -> "a list of ids of the model's phases";
      case PHASE_NUMBERS ->
          "a number from 0 to 100000 for each of some phases, by the phase's id; decimals are free";
      case OFFERS -> "a list of ids of the model's offers";
      case RELATIONS ->
          "a list of what somebody in the network is to the person, such as `PSYCHIATRIST` or `SIBLING`";
      case MEETING -> "a type of meeting about one person, such as `RESOURCE_GROUP` or `HANDOVER`";
      case PROFESSION -> "a profession, such as `NURSE`; the schema lists them";
      case PROFESSIONS -> "a list of professions";
      case OUTCOMES -> "a list of ways in which an enrolment ends";
      case COORDINATING -> "`LEAD_COORDINATOR` or `COORDINATOR_OR_DEPUTY`";
      case OUTCOME ->
          "how an enrolment ends: `DECLINED`, `COMPLETED`, `TRANSFERRED`, `WITHDREW`, `NOT_ENGAGED`, `DECEASED` or `MOVED`";
    };
  }
}
