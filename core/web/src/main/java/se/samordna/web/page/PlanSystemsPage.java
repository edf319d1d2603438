package se.samordna.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
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

  private final Site site;

  PlanSystemsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, this::show),
        site.get(PLACE + "/{type}", visit -> form(visit, null)),
        site.post(PLACE + "/{type}", this::settle));
  }

  private static List<PlanType> types() {
    return Arrays.stream(PlanType.values())
        .filter(type -> !type.isReserved() && !type.hasAWayOfItsOwn())
        .toList();
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
        new AdminView(List.of(table)));
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
