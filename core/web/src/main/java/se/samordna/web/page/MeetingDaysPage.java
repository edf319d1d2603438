package se.samordna.web.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.ModelState;
import se.samordna.model.Models.CadenceInForce;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;

/** On which weekdays the board of a unit meets, from which day, settled by whom and why. */
final class MeetingDaysPage {
  private final Site site;

  MeetingDaysPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/admin/units/{unit}/cadence/{model}", visit -> cadence(visit, null)),
        site.post("/admin/units/{unit}/cadence/{model}", this::settle));
  }

  /** What a unit has settled about the board of a model, newest first. */
  static List<Line> lines(ModelState state, Visit visit) {
    Texts t = visit.t();
    List<CadenceInForce> all =
        visit.site().models().cadences(visit.caller(), visit.id("unit"), state.id());
    Button change =
        Button.to(
                AdministeredUnit.of(visit).place() + "/cadence/" + state.id(),
                t.of("admin.cadence.change"))
            .small();
    return all.stream()
        .map(
            one ->
                new Line(
                    List.of(
                        visit.in(state.name()),
                        days(one.days(), t),
                        one.from() == null
                            ? t.of("admin.cadence.usual")
                            : t.of("admin.cadence.from", t.dates().dated(one.from())),
                        one.from() == null ? "–" : one.reason() + " (" + one.setBy() + ")"),
                    one.equals(all.get(0)) ? List.of(change) : List.of()))
        .toList();
  }

  private static String days(Set<DayOfWeek> days, Texts t) {
    return days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
        ? t.of("admin.cadence.workdays")
        : days.stream().sorted().map(t::named).collect(Collectors.joining(", "));
  }

  private Answer cadence(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    AdministeredUnit unit = AdministeredUnit.of(visit);
    Typed typed = Typed.in(visit, refusal);
    List<String> now =
        site
            .models()
            .cadences(visit.caller(), visit.id("unit"), visit.request().variable("model"))
            .get(0)
            .days()
            .stream()
            .map(DayOfWeek::name)
            .toList();
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.CHECKS, "days", t.of("admin.cadence.days"))
                        .hint(t.of("admin.cadence.hint"))
                        .options(
                            List.of(DayOfWeek.values()).stream()
                                .map(day -> Option.of(day.name(), t.named(day)))
                                .toList())
                        .answers(typed.all("days", now)),
                    Field.of(Field.Kind.DATE, "from", t.of("admin.from"))
                        .value(typed.or("from", visit.today().toString())),
                    Field.of(Field.Kind.LONG, "reason", t.of("admin.cadence.why"))
                        .value(typed.or("reason", ""))))
            .leave(unit.place(), t.of("form.leave"));
    return FormPages.show(visit, unit.frame(t.of("admin.cadence.change")), form, refusal);
  }

  private Answer settle(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Set<DayOfWeek> days =
              form.all("days").stream()
                  .flatMap(day -> Reading.constant(DayOfWeek.class, day).stream())
                  .collect(Collectors.toSet());
          LocalDate from = form.neededDay("from", visit.today());
          String reason = form.needed("reason");
          form.check();
          site.models()
              .setCadence(
                  visit.caller(),
                  visit.caller().provider(),
                  visit.id("unit"),
                  visit.request().variable("model"),
                  days,
                  from,
                  reason);
          return Visit.after(AdministeredUnit.of(visit).place(), Done.ADMIN_SAVED);
        },
        refusal -> cadence(visit, refusal));
  }
}
