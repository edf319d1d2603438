package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.protection.EmergencyOpenings.NewOpening;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.PersonView.Tab;

/**
 * Opening somebody's protected identity in an emergency. The page reads and says nothing of the
 * person; whether the reader may open is decided when the reason is sent.
 */
final class OpeningPage {
  static final String ELSEWHERE = "/emergency";

  private final Site site;

  OpeningPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(ELSEWHERE, visit -> elsewhere(visit, null)),
        site.post(ELSEWHERE, this::openElsewhere),
        site.get("/persons/{person}/emergency", visit -> form(visit, null)),
        site.post("/persons/{person}/emergency", this::open));
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    visit.mustCare();
    Texts t = visit.t();
    Id<Person> person = visit.id("person");
    FormView form =
        FormView.of(
                PersonFrame.address(person) + "/emergency",
                t.of("opening.do"),
                List.of(reason(t.of("opening.reason"), Typed.in(visit, refusal), t)))
            .leave("/", t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("opening.title"), Menu.PERSONS)
            .shape(Shape.NARROW)
            .lead(t.of("opening.lead", EmergencyOpenings.LASTS.toHours()))
            .guarded(true),
        form,
        refusal);
  }

  private Answer elsewhere(Visit visit, @Nullable Refusal refusal) {
    visit.mustCare();
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                ELSEWHERE,
                t.of("opening.do"),
                List.of(
                    Teams.field(visit, typed),
                    number(typed, t),
                    reason(t.of("opening.reason"), typed, t)))
            .leave("/persons", t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("opening.elsewhere"), Menu.PERSONS)
            .shape(Shape.NARROW)
            .lead(t.of("opening.elsewhere.lead", EmergencyOpenings.LASTS.toHours())),
        form,
        refusal);
  }

  /** The whole number of somebody whom the reader may not search for. */
  static Field number(Typed typed, Texts t) {
    return Field.of(Field.Kind.TEXT, "number", t.of("person.number"))
        .hint(t.of("person.number.hint"))
        .value(typed.or("number", ""));
  }

  /** A reason that is reviewed. */
  static Field reason(String label, Typed typed, Texts t) {
    return Field.of(Field.Kind.LONG, "reason", label)
        .hint(t.of("opening.reason.hint", EmergencyOpenings.LEAST_WORDS))
        .value(typed.or("reason", ""));
  }

  private Answer openElsewhere(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewOpening wanted =
              new NewOpening(
                  form.<Unit>neededId("unit"), form.needed("number"), form.needed("reason"));
          form.check();
          Id<Person> person = site.openings().openElsewhere(visit.caller(), wanted).person();
          return Visit.after(
              PersonFrame.address(person) + Tab.CRISIS.path(), Done.OPENED_IN_EMERGENCY);
        },
        refusal -> elsewhere(visit, refusal));
  }

  private Answer open(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String reason = form.needed("reason");
          form.check();
          Id<Person> person = visit.id("person");
          var unused = site.openings().open(visit.caller(), person, reason);
          return Visit.after(PersonFrame.address(person), Done.OPENED_IN_EMERGENCY);
        },
        refusal -> form(visit, refusal));
  }
}
