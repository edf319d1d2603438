package se.samordna.web.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.Lifecycle;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Model;
import se.samordna.model.ModelState;
import se.samordna.model.Phase;
import se.samordna.model.PhaseWeights;
import se.samordna.model.PhaseWeights.Kind;
import se.samordna.model.PhaseWeights.NewPhaseWeights;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Parts.Empty;

/** What a person weighs in each phase at a unit: the model's, the unit's own, or all as one. */
final class WeightsPage {
  private final Site site;

  WeightsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/admin/units/{unit}/weights/{model}", visit -> weights(visit, null)),
        site.post("/admin/units/{unit}/weights/{model}", this::set));
  }

  /** What persons weigh in some models, each a line. */
  static Table table(List<ModelState> models, Visit visit) {
    Texts t = visit.t();
    return new Table(
        "weights",
        t.of("admin.weights"),
        t.of("admin.weights.lead"),
        List.of(t.of("admin.model"), t.of("admin.weights.holds"), t.of("admin.limit.source")),
        models.stream().map(state -> line(state, visit)).toList(),
        new Empty("load", t.of("admin.limits.none"), t.of("admin.limits.normally"), null),
        null);
  }

  private static Line line(ModelState state, Visit visit) {
    Texts t = visit.t();
    PhaseWeights now =
        visit.site().models().weights(visit.caller(), visit.id("unit"), state.id(), visit.today());
    LocalDate from = now.from();
    return new Line(
        List.of(
            visit.in(state.name()),
            words(now, state, visit),
            from == null
                ? t.of("admin.weights.models")
                : t.of("admin.limit.own", t.dates().dated(from), now.reason())),
        List.of(
            Button.to(
                    AdministeredUnit.of(visit).place() + "/weights/" + state.id(),
                    t.of("admin.weights.change"))
                .small()));
  }

  /** The phases that weigh more or less than one. */
  private static String words(PhaseWeights now, ModelState state, Visit visit) {
    String others =
        state.model().stream()
            .flatMap(model -> phases(model).stream())
            .filter(phase -> isOther(now.weights().get(phase.id())))
            .map(
                phase ->
                    visit.in(phase.name()) + " " + visit.t().number(now.weights().get(phase.id())))
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? visit.t().of("admin.weights.one") : others;
  }

  private static boolean isOther(@Nullable BigDecimal weight) {
    return weight != null && weight.compareTo(BigDecimal.ONE) != 0;
  }

  private static List<Phase> phases(Model model) {
    return model.phases().stream().filter(phase -> phase.lifecycle() == Lifecycle.ACTIVE).toList();
  }

  private Model model(Visit visit) {
    return site.models()
        .newest(visit.request().variable("model"))
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private PhaseWeights now(Visit visit) {
    return site.models()
        .weights(
            visit.caller(), visit.id("unit"), visit.request().variable("model"), visit.today());
  }

  private Answer weights(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Model model = model(visit);
    PhaseWeights now = now(visit);
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.RADIO, "kind", t.of("admin.weights.holds"))
            .options(Choices.of(Kind.class, t))
            .value(typed.or("kind", now.kind().name())));
    for (Phase phase : phases(model)) {
      fields.add(
          Field.of(Field.Kind.DECIMAL, "phase-" + phase.id(), visit.in(phase.name()))
              .mayBeLeftOut()
              .hint(
                  now.declared().containsKey(phase.id())
                      ? t.of("admin.weights.declared", t.number(now.declared().get(phase.id())))
                      : "")
              .value(typed.or("phase-" + phase.id(), t.number(now.weights().get(phase.id())))));
    }
    fields.add(
        Field.of(Field.Kind.DATE, "from", t.of("admin.from"))
            .value(typed.or("from", visit.today().toString())));
    fields.add(
        Field.of(Field.Kind.LONG, "reason", t.of("admin.weights.why"))
            .value(typed.or("reason", "")));
    FormView form =
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(AdministeredUnit.of(visit).place(), t.of("form.leave"));
    return FormPages.show(
        visit,
        AdministeredUnit.of(visit)
            .frame(t.of("admin.weights.change"))
            .lead(t.of("admin.weights.lead")),
        form,
        refusal);
  }

  private Answer set(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Kind kind = form.choice("kind", Kind.class, Kind.MODEL);
          Map<String, BigDecimal> weights = new HashMap<>();
          if (kind == Kind.OWN) {
            for (Phase phase : phases(model(visit))) {
              BigDecimal weight = form.decimal("phase-" + phase.id());
              if (weight != null) {
                weights.put(phase.id(), weight);
              }
            }
          }
          LocalDate from = form.neededDay("from", visit.today());
          String reason = form.needed("reason");
          form.check();
          site.models()
              .setWeights(
                  visit.caller(),
                  visit.caller().provider(),
                  visit.id("unit"),
                  visit.request().variable("model"),
                  new NewPhaseWeights(kind, weights, from, reason));
          return Visit.after(AdministeredUnit.of(visit).place(), Done.ADMIN_SAVED);
        },
        refusal -> weights(visit, refusal));
  }
}
