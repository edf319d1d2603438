package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.person.Person;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;

/**
 * Opening somebody's protected identity in an emergency. The page reads and says nothing of the
 * person; whether the reader may open is decided when the reason is sent.
 */
final class OpeningPage {
  private final Site site;

  OpeningPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/emergency", visit -> form(visit, null)),
        site.post("/persons/{person}/emergency", this::open));
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Id<Person> person = visit.id("person");
    FormView form =
        FormView.of(
                PersonFrame.address(person) + "/emergency",
                t.of("opening.do"),
                List.of(
                    Field.of(Field.Kind.LONG, "reason", t.of("opening.reason"))
                        .hint(t.of("opening.reason.hint", EmergencyOpenings.LEAST_WORDS))
                        .value(Typed.in(visit, refusal).or("reason", ""))))
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
