package se.samordna.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.plan.PlanJudgement;
import se.samordna.plan.PlanJudgement.Caution;
import se.samordna.plan.PlanVersion;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;

/** What models caution about when a plan is adopted: asked in the form, and shown afterwards. */
final class PlanCautions {
  private static final String AT = "acknowledged/";

  private PlanCautions() {}

  /** A question for each caution that came back, and for those that were answered before it. */
  static List<Field> fields(@Nullable Refusal refusal, Typed typed, Visit visit) {
    Map<String, String> asked = new LinkedHashMap<>();
    typed.sent().ifPresent(form -> names(form).forEach(name -> asked.put(name, "")));
    List<Problem> problems = refusal == null ? List.of() : refusal.problems();
    for (Problem problem : problems) {
      if (problem.code() == Code.PLAN_CAUTION_OPEN
          && problem.values().get("title") instanceof Text title) {
        asked.put(problem.pointer().substring(1), visit.in(title));
      }
    }
    List<Field> fields = new ArrayList<>();
    asked.forEach(
        (name, title) ->
            fields.add(
                Field.of(Field.Kind.LONG, name, visit.t().of("plan.caution.why"))
                    .hint(title.isEmpty() ? null : title)
                    .value(typed.or(name, ""))));
    return fields;
  }

  /** What was answered, by the caution's key. */
  static Map<String, String> read(Reading form) {
    return names(form).stream()
        .collect(Collectors.toMap(name -> name.substring(AT.length()), form::text));
  }

  private static List<String> names(Reading form) {
    return form.everything().keySet().stream().filter(name -> name.startsWith(AT)).toList();
  }

  /** What was cautioned about a version and who could not be asked; none when there is nothing. */
  static List<RowCard> cards(PlanVersion version, Visit visit) {
    PlanJudgement said = version.judgement();
    if (said.equals(PlanJudgement.NONE)) {
      return List.of();
    }
    Texts t = visit.t();
    List<Row> rows = new ArrayList<>();
    for (Caution one : said.cautions()) {
      rows.add(
          ChangeCard.plain(
              visit.in(one.title()),
              t.of("plan.caution.answer", one.acknowledged()),
              visit.in(one.model())));
    }
    if (!said.unasked().isEmpty()) {
      rows.add(ChangeCard.plain(unasked(version, visit), "", ""));
    }
    return List.of(
        new RowCard(
            "models", t.of("plan.cautions"), "", rows, new Empty("info", "", "", null), null));
  }

  /** Which models could not be asked, as a sentence; empty when all could. */
  static String unasked(@Nullable PlanVersion version, Visit visit) {
    List<Text> models = version == null ? List.of() : version.judgement().unasked();
    return models.isEmpty()
        ? ""
        : visit
            .t()
            .of("plan.unasked", models.stream().map(visit::in).collect(Collectors.joining(", ")));
  }
}
