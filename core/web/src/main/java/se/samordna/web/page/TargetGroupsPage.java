package se.samordna.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.coordination.Bases.NewTargetGroup;
import se.samordna.coordination.TargetGroup;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.ModelState;
import se.samordna.organisation.Role;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
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

/** For whom the organisation offers each model. */
final class TargetGroupsPage {
  static final String PLACE = "/admin/target-groups";

  private final Site site;

  TargetGroupsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, this::show),
        site.get(PLACE + "/{model}", visit -> settling(visit, null)),
        site.post(PLACE + "/{model}", this::settle));
  }

  private Answer show(Visit visit) {
    visit.mustRunUnits();
    Texts t = visit.t();
    Map<String, TargetGroup> groups =
        site.bases().targetGroups(visit.caller()).stream()
            .collect(Collectors.toMap(TargetGroup::model, Function.identity()));
    Map<String, ModelState> models =
        site.models().all(visit.caller()).stream()
            .collect(
                Collectors.toMap(
                    ModelState::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    List<Line> lines =
        models.values().stream()
            .map(model -> line(model, Optional.ofNullable(groups.get(model.id())), visit))
            .toList();
    Table table =
        new Table(
            "groups",
            t.of("groups.title"),
            t.of("groups.lead"),
            List.of(
                t.of("admin.model"),
                t.of("groups.words"),
                t.of("groups.ages"),
                t.of("groups.decided")),
            lines,
            new Empty("people", t.of("admin.models.none"), t.of("admin.models.normally"), null),
            null);
    return visit.show(
        "admin",
        visit
            .frame(t.of("groups.title"), Menu.ADMIN)
            .crumbs(AdminPage.crumbs(t, t.of("groups.title"))),
        new AdminView(List.of(table)));
  }

  private static Line line(ModelState model, Optional<TargetGroup> group, Visit visit) {
    Texts t = visit.t();
    List<Button> verbs =
        visit.caller().has(Role.ADMIN)
            ? List.of(Button.to(PLACE + "/" + model.id(), t.of("groups.change")).small())
            : List.of();
    return new Line(
        List.of(
            visit.in(model.name()),
            group.map(TargetGroup::words).orElse(t.of("groups.none")),
            group.map(one -> ages(one, t)).orElse(""),
            group
                .map(
                    one ->
                        t.of(
                            "coordination.appointed.by",
                            one.decidedBy(),
                            t.dates().dated(one.decidedOn())))
                .orElse("")),
        verbs);
  }

  private static String ages(TargetGroup one, Texts t) {
    return one.leastAge() == null && one.greatestAge() == null
        ? t.of("groups.all.ages")
        : t.of("groups.from.to", said(one.leastAge()), said(one.greatestAge()));
  }

  private static String said(@Nullable Integer age) {
    return age == null ? "" : age.toString();
  }

  private Answer settling(Visit visit, @Nullable Refusal refusal) {
    if (!visit.caller().has(Role.ADMIN)) {
      throw Refusal.of(Code.NOT_YOURS);
    }
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    Optional<TargetGroup> now =
        site.bases().targetGroups(visit.caller()).stream()
            .filter(one -> one.model().equals(visit.request().variable("model")))
            .findFirst();
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.LONG, "words", t.of("groups.words"))
                        .hint(t.of("groups.words.hint"))
                        .value(typed.or("words", now.map(TargetGroup::words).orElse(""))),
                    Field.of(Field.Kind.NUMBER, "leastAge", t.of("groups.least"))
                        .mayBeLeftOut()
                        .value(
                            typed.or(
                                "leastAge", said(now.map(TargetGroup::leastAge).orElse(null)))),
                    Field.of(Field.Kind.NUMBER, "greatestAge", t.of("groups.greatest"))
                        .mayBeLeftOut()
                        .value(
                            typed.or(
                                "greatestAge",
                                said(now.map(TargetGroup::greatestAge).orElse(null)))),
                    Field.of(Field.Kind.TEXT, "decidedBy", t.of("groups.by"))
                        .hint(t.of("groups.by.hint"))
                        .value(typed.or("decidedBy", now.map(TargetGroup::decidedBy).orElse(""))),
                    Field.of(Field.Kind.DATE, "decidedOn", t.of("groups.on"))
                        .value(typed.or("decidedOn", ""))))
            .leave(PLACE, t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("groups.change"), Menu.ADMIN)
            .crumbs(AdminPage.crumbs(t, t.of("groups.title")))
            .shape(Shape.NARROW)
            .lead(
                ModelWords.name(visit, visit.request().variable("model"))
                    + ". "
                    + t.of("groups.lead")),
        form,
        refusal);
  }

  private Answer settle(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewTargetGroup wanted =
              new NewTargetGroup(
                  visit.request().variable("model"),
                  form.needed("words"),
                  form.number("leastAge"),
                  form.number("greatestAge"),
                  form.needed("decidedBy"),
                  form.neededDay("decidedOn", visit.today()));
          form.check();
          var unused = site.bases().settleTargetGroup(visit.caller(), wanted);
          return Visit.after(PLACE, Done.ADMIN_SAVED);
        },
        refusal -> settling(visit, refusal));
  }
}
