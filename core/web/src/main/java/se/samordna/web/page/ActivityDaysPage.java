package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.ActivityDays;
import se.samordna.model.ActivityDays.NewActivityDays;
import se.samordna.model.ModelState;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Parts.Empty;

/** The days that a unit sets itself for an activity whose model lets it. */
final class ActivityDaysPage {
  private final Site site;

  ActivityDaysPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/admin/units/{unit}/days/{model}/{activity}", visit -> days(visit, null)),
        site.post("/admin/units/{unit}/days/{model}/{activity}", this::set));
  }

  /** The activities of some models whose days may be set; none when no model lets anybody. */
  static List<Table> table(List<ModelState> models, Visit visit) {
    Texts t = visit.t();
    List<Line> lines = models.stream().flatMap(state -> lines(state, visit)).toList();
    return lines.isEmpty()
        ? List.of()
        : List.of(
            new Table(
                "days",
                t.of("admin.days"),
                t.of("admin.days.lead"),
                List.of(
                    t.of("admin.model"),
                    t.of("admin.days.what"),
                    t.of("admin.days.when"),
                    t.of("admin.limit.source")),
                lines,
                new Empty("clock", "", "", null),
                null));
  }

  private static Stream<Line> lines(ModelState state, Visit visit) {
    Texts t = visit.t();
    String place = AdministeredUnit.of(visit).place() + "/days/" + state.id() + "/";
    return visit
        .site()
        .models()
        .activityDays(visit.caller(), visit.id("unit"), state.id(), visit.today())
        .stream()
        .map(
            one ->
                new Line(
                    List.of(
                        visit.in(state.name()),
                        visit.in(one.name()),
                        words(one, t),
                        source(one, t)),
                    List.of(Button.to(place + one.activity(), t.of("admin.days.change")).small())));
  }

  private static String label(ActivityDays days, Texts t) {
    return switch (days.counts()) {
      case DAYS -> t.of("admin.days.first");
      case MONTHS -> t.of("admin.days.months");
      case ADMISSIONS -> t.of("admin.days.admissions");
      case CARE_DAYS -> t.of("admin.days.care");
    };
  }

  private static String source(ActivityDays one, Texts t) {
    LocalDate from = one.from();
    return from == null
        ? t.of("admin.days.models")
        : t.of("admin.limit.own", t.dates().dated(from), one.reason());
  }

  /** The days in words: the first, and how often after it. */
  private static String words(ActivityDays days, Texts t) {
    String first =
        switch (days.counts()) {
          case DAYS -> t.count("admin.days.first.of", days.firstWithinDays());
          case MONTHS -> t.count("admin.days.months.of", days.firstWithinDays());
          case ADMISSIONS -> t.count("admin.days.admissions.of", days.firstWithinDays());
          case CARE_DAYS -> t.count("admin.days.care.of", days.firstWithinDays());
        };
    return days.everyDays() == 0
        ? first
        : first + ", " + t.count("admin.days.every.of", days.everyDays());
  }

  private Answer days(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    ActivityDays now = now(visit);
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.NUMBER, "firstWithinDays", label(now, t))
            .hint(t.of("admin.days.declared", now.declaredFirst()))
            .value(typed.or("firstWithinDays", Integer.toString(now.firstWithinDays()))));
    if (now.declaredEvery() > 0) {
      fields.add(
          Field.of(Field.Kind.NUMBER, "everyDays", t.of("admin.days.every"))
              .hint(t.of("admin.days.declared", now.declaredEvery()))
              .value(typed.or("everyDays", Integer.toString(now.everyDays()))));
    }
    fields.add(
        Field.of(Field.Kind.DATE, "from", t.of("admin.from"))
            .value(typed.or("from", visit.today().toString())));
    fields.add(
        Field.of(Field.Kind.LONG, "reason", t.of("admin.days.why")).value(typed.or("reason", "")));
    FormView form =
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(AdministeredUnit.of(visit).place(), t.of("form.leave"));
    return FormPages.show(
        visit,
        AdministeredUnit.of(visit).frame(visit.in(now.name())).lead(t.of("admin.days.lead")),
        form,
        refusal);
  }

  private ActivityDays now(Visit visit) {
    return site
        .models()
        .activityDays(
            visit.caller(), visit.id("unit"), visit.request().variable("model"), visit.today())
        .stream()
        .filter(one -> one.activity().equals(visit.request().variable("activity")))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Answer set(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          int first = form.number("firstWithinDays", 0);
          int every = form.number("everyDays", 0);
          LocalDate from = form.neededDay("from", visit.today());
          String reason = form.needed("reason");
          form.needed("firstWithinDays");
          form.check();
          site.models()
              .setActivityDays(
                  visit.caller(),
                  visit.caller().provider(),
                  visit.id("unit"),
                  visit.request().variable("model"),
                  new NewActivityDays(
                      visit.request().variable("activity"), first, every, from, reason));
          return Visit.after(AdministeredUnit.of(visit).place(), Done.ADMIN_SAVED);
        },
        refusal -> days(visit, refusal));
  }
}
