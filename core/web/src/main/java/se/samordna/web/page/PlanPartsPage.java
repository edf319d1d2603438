package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanFile;
import se.samordna.plan.PlanItem;
import se.samordna.plan.PlanPart;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.PersonView.Tab;

/** What a plan must say beside its goals, each item under its own heading. */
final class PlanPartsPage {
  private final Site site;

  PlanPartsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/plans/{plan}/parts", visit -> form(visit, null)),
        site.post("/persons/{person}/plans/{plan}/parts", this::save));
  }

  /** What a plan has to say, wherever it is kept. */
  static List<PlanItem> items(Plan plan, Optional<String> system) {
    return system.isPresent() ? List.of(PlanItem.REFERENCE, PlanItem.SUMMARY) : plan.type().items();
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    PlanFile file = site.plans().file(visit.caller(), visit.id("person"));
    PersonFrame frame = PersonFrame.of(visit, file.person());
    Texts t = visit.t();
    Plan plan = PlanPage.plan(frame, visit);
    Optional<String> system = file.beside().system(plan.type());
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>();
    for (PlanItem item : items(plan, system)) {
      Field field =
          Field.of(Field.Kind.LONG, item.name(), visit.in(item.words()))
              .value(typed.or(item.name(), plan.content().of(item).orElse("")));
      fields.add(item == PlanItem.SUMMARY ? field.mayBeLeftOut() : field);
    }
    fields.add(FormPages.revision(plan.revision()));
    FormView form =
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(frame.address() + "/plan", t.of("form.leave"));
    String lead =
        system
            .map(name -> t.of("plan.kept.lead", name))
            .orElseGet(() -> t.of("plan.parts.lead", plan.type().law()).strip());
    return FormPages.show(
        visit,
        frame.below(t.of("plan.parts"), Tab.PLAN).shape(Shape.NARROW).lead(lead),
        form,
        refusal);
  }

  private Answer save(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          PlanFile file = site.plans().file(visit.caller(), visit.id("person"));
          Plan plan = PlanPage.plan(PersonFrame.of(visit, file.person()), visit);
          boolean elsewhere = file.beside().system(plan.type()).isPresent();
          PlanContent before = elsewhere ? PlanContent.EMPTY : plan.content();
          List<PlanPart> parts = new ArrayList<>();
          for (PlanItem item : PlanItem.values()) {
            if (form.everything().containsKey(item.name())) {
              parts.add(new PlanPart(item, form.text(item.name())));
            } else {
              before.of(item).ifPresent(text -> parts.add(new PlanPart(item, text)));
            }
          }
          form.check();
          site.plans().save(visit.caller(), plan.id(), form.revision(), before.withParts(parts));
          return Visit.after("/persons/" + visit.id("person") + "/plan", Done.PLAN_SAVED);
        },
        refusal -> form(visit, refusal));
  }
}
