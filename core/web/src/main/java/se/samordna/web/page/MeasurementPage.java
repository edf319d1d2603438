package se.samordna.web.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Activity;
import se.samordna.model.Measurements.Measurement;
import se.samordna.model.Model;
import se.samordna.model.ModelState;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Notice;

/** Whether a unit measures how things go in a model: decided by whom, when and why. */
final class MeasurementPage {
  private final Site site;

  MeasurementPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/admin/units/{unit}/measurement/{model}", visit -> form(visit, null)),
        site.post("/admin/units/{unit}/measurement/{model}", this::decide));
  }

  /** Whether there is anything to decide. */
  static boolean measures(Model model) {
    return model.activities().stream().anyMatch(Activity::measures);
  }

  /** What a unit has decided about each model that measures. */
  static Table table(List<ModelState> states, Visit visit) {
    Texts t = visit.t();
    return new Table(
        "measurement",
        t.of("measure.title"),
        t.of("measure.lead"),
        List.of(
            t.of("admin.model"),
            t.of("measure.is"),
            t.of("measure.since"),
            t.of("admin.cadence.who")),
        states.stream().flatMap(state -> lines(state, visit).stream()).toList(),
        new Empty("target", t.of("measure.none"), t.of("measure.normally"), null),
        null);
  }

  private static List<Line> lines(ModelState state, Visit visit) {
    List<Measurement> all =
        visit.site().measurements().of(visit.caller(), visit.id("unit"), state.id());
    Button change =
        Button.to(
                AdministeredUnit.of(visit).place() + "/measurement/" + state.id(),
                visit.t().of(all.get(0).on() ? "measure.off.verb" : "measure.on.verb"))
            .small();
    return all.stream()
        .map(one -> line(state, one, one.equals(all.get(0)) ? List.of(change) : List.of(), visit))
        .toList();
  }

  private static Line line(ModelState state, Measurement one, List<Button> verbs, Visit visit) {
    Texts t = visit.t();
    return new Line(
        List.of(
            visit.in(state.name()),
            one.on() ? t.of("measure.on") : t.of("measure.off"),
            one.since() == null ? t.of("measure.usual") : t.dates().dated(Days.of(one.since())),
            one.since() == null ? "–" : one.reason() + " (" + one.setBy() + ")"),
        verbs);
  }

  /** What a team should know of a model that it has stopped measuring in. */
  static Optional<Notice> notice(Visit visit, Id<Unit> unit, String model) {
    Optional<Model> here = visit.site().models().newest(model);
    if (here.isEmpty() || !measures(here.get())) {
      return Optional.empty();
    }
    Measurement now = visit.site().measurements().of(visit.caller(), unit, model).get(0);
    return now.on() || now.since() == null
        ? Optional.empty()
        : Optional.of(
            Notice.info(
                visit
                    .t()
                    .of(
                        "measure.notice",
                        visit.in(here.get().name()),
                        visit.t().dates().dated(Days.of(now.since())),
                        now.reason())));
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    AdministeredUnit unit = AdministeredUnit.of(visit);
    boolean on = isOn(visit);
    String title = on ? t.of("measure.off.verb") : t.of("measure.on.verb");
    FormView form =
        FormView.of(
                visit.request().path(),
                title,
                List.of(
                    Field.of(Field.Kind.LONG, "reason", t.of("measure.why"))
                        .hint(on ? t.of("measure.off.hint") : t.of("measure.on.hint"))
                        .value(Typed.in(visit, refusal).or("reason", "")),
                    Field.of(Field.Kind.HIDDEN, "on", "").value(Boolean.toString(!on))))
            .leave(unit.place(), t.of("form.leave"));
    return FormPages.show(visit, unit.frame(title), form, refusal);
  }

  private boolean isOn(Visit visit) {
    return site.measurements()
        .of(visit.caller(), visit.id("unit"), visit.request().variable("model"))
        .get(0)
        .on();
  }

  private Answer decide(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          boolean on = form.ticked("on");
          String reason = form.needed("reason");
          form.check();
          site.measurements()
              .set(visit.caller(), visit.id("unit"), visit.request().variable("model"), on, reason);
          return Visit.after(AdministeredUnit.of(visit).place(), Done.ADMIN_SAVED);
        },
        refusal -> form(visit, refusal));
  }
}
