package se.samordna.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.plan.AskAgain;
import se.samordna.plan.CrisisPlanRecords;
import se.samordna.plan.PlanType;
import se.samordna.plan.RecordSystem;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/** Which system is the system of record for each kind of plan. */
final class PlanSystemsPage {
  static final String PLACE = "/admin/plan-systems";
  private static final String ASKING = "/admin/crisis-plan-asking";

  private final Site site;

  PlanSystemsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, this::show),
        site.get(ASKING, visit -> asking(visit, null)),
        site.post(ASKING, this::settleAsking),
        site.get(PLACE + "/{type}", visit -> form(visit, null)),
        site.post(PLACE + "/{type}", this::settle));
  }

  private static List<PlanType> types() {
    return Arrays.stream(PlanType.values()).filter(type -> !type.isReserved()).toList();
  }

  private List<RecordSystem> systems(Visit visit) {
    return site.planRecords().systems(visit.caller(), visit.caller().provider());
  }

  private static Optional<RecordSystem> now(List<RecordSystem> systems, PlanType type) {
    return systems.stream().filter(one -> one.type() == type && one.until() == null).findFirst();
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    List<RecordSystem> systems = systems(visit);
    List<Line> lines = types().stream().map(type -> line(type, now(systems, type), t)).toList();
    Table table =
        new Table(
            "systems",
            t.of("plan.systems"),
            t.of("plan.systems.lead"),
            List.of(t.of("plan.type"), t.of("plan.system"), t.of("plan.system.since")),
            lines,
            new Empty("target", "", "", null),
            null);
    return visit.show(
        "admin",
        visit
            .frame(t.of("plan.systems"), Menu.ADMIN)
            .crumbs(AdminPage.crumbs(t, t.of("plan.systems"))),
        new AdminView(List.of(table, again(visit))));
  }

  /** After how many days whoever declined a crisis plan is asked again. */
  private Table again(Visit visit) {
    Texts t = visit.t();
    List<AskAgain> settled =
        site.crisisPlanRecords().askAgain(visit.caller(), visit.caller().provider());
    List<Line> lines = new ArrayList<>();
    for (AskAgain one : settled) {
      Instant until = one.until();
      lines.add(
          new Line(
              List.of(
                  t.of("crisis.asking.days", one.days()),
                  t.dates().dated(Days.of(one.from())),
                  until == null ? "" : t.dates().dated(Days.of(until))),
              List.of()));
    }
    return new Table(
        "asking",
        t.of("crisis.asking"),
        t.of("crisis.asking.lead", CrisisPlanRecords.USUAL_DAYS),
        List.of(t.of("crisis.asking.after"), t.of("plan.system.since"), t.of("crisis.asking.to")),
        lines,
        new Empty(
            "clock",
            t.of("crisis.asking.none", CrisisPlanRecords.USUAL_DAYS),
            t.of("crisis.asking.normally"),
            null),
        Button.to(ASKING, t.of("crisis.asking.change")).small());
  }

  private Answer asking(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    int now =
        site.crisisPlanRecords().askAgain(visit.caller(), visit.caller().provider()).stream()
            .findFirst()
            .map(AskAgain::days)
            .orElse(CrisisPlanRecords.USUAL_DAYS);
    FormView form =
        FormView.of(
                ASKING,
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.NUMBER, "days", t.of("crisis.asking.after"))
                        .hint(
                            t.of(
                                "crisis.asking.hint",
                                CrisisPlanRecords.FEWEST_DAYS,
                                CrisisPlanRecords.MOST_DAYS))
                        .value(Typed.in(visit, refusal).or("days", Integer.toString(now)))))
            .leave(PLACE, t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("crisis.asking"), Menu.ADMIN)
            .shape(Shape.NARROW)
            .crumbs(
                List.of(
                    new Link("/admin", t.of("menu.admin")),
                    new Link(PLACE, t.of("plan.systems")),
                    new Link("", t.of("crisis.asking"))))
            .lead(t.of("crisis.asking.lead", CrisisPlanRecords.USUAL_DAYS)),
        form,
        refusal);
  }

  private Answer settleAsking(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          int days = form.number("days", 0);
          form.check();
          site.crisisPlanRecords().askAgainAfter(visit.caller(), visit.caller().provider(), days);
          return Visit.after(PLACE, Done.ADMIN_SAVED);
        },
        refusal -> asking(visit, refusal));
  }

  private static Line line(PlanType type, Optional<RecordSystem> system, Texts t) {
    return new Line(
        List.of(
            t.named(type),
            system
                .filter(RecordSystem::isElsewhere)
                .map(RecordSystem::name)
                .orElse(t.of("plan.system.here")),
            system.map(one -> t.dates().dated(Days.of(one.from()))).orElse("")),
        List.of(Button.to(PLACE + "/" + type.name(), t.of("plan.system.change")).small()));
  }

  private static PlanType type(Visit visit) {
    return types().stream()
        .filter(one -> one.name().equals(visit.request().variable("type")))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PlanType type = type(visit);
    String name = now(systems(visit), type).map(RecordSystem::name).orElse("");
    FormView form =
        FormView.of(
                PLACE + "/" + type.name(),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.TEXT, "name", t.of("plan.system"))
                        .hint(t.of("plan.system.hint"))
                        .mayBeLeftOut()
                        .value(Typed.in(visit, refusal).or("name", name))))
            .leave(PLACE, t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.named(type), Menu.ADMIN)
            .shape(Shape.NARROW)
            .crumbs(
                List.of(
                    new Link("/admin", t.of("menu.admin")),
                    new Link(PLACE, t.of("plan.systems")),
                    new Link("", t.named(type))))
            .lead(t.of("plan.systems.lead")),
        form,
        refusal);
  }

  private Answer settle(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String name = form.text("name");
          form.check();
          site.planRecords().keepIn(visit.caller(), visit.caller().provider(), type(visit), name);
          return Visit.after(PLACE, Done.ADMIN_SAVED);
        },
        refusal -> form(visit, refusal));
  }
}
