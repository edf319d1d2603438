package se.samordna.web.page;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.care.CareParts.NewIntake;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.protection.EmergencyOpening.Why;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;

/** Taking somebody in by the whole number, whom another unit has registered. */
final class IntakePage {
  static final String PLACE = "/intake";

  private static final List<Why> GROUNDS =
      Arrays.stream(Why.values()).filter(Why::isIntake).toList();

  private final Site site;

  IntakePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get(PLACE, visit -> form(visit, null)), site.post(PLACE, this::takeIn));
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    visit.mustCare();
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                PLACE,
                t.of("intake.do"),
                List.of(
                    Teams.field(visit, typed),
                    OpeningPage.number(typed, t),
                    Field.of(Field.Kind.RADIO, "why", t.of("intake.why"))
                        .options(Choices.of(GROUNDS, t))
                        .value(typed.or("why", "")),
                    OpeningPage.reason(t.of("intake.reason"), typed, t)))
            .leave("/persons", t.of("form.leave"));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("intake.title"), Menu.PERSONS)
            .shape(Shape.NARROW)
            .lead(t.of("intake.lead")),
        form,
        refusal);
  }

  private Answer takeIn(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewIntake wanted =
              new NewIntake(
                  form.<Unit>neededId("unit"),
                  form.needed("number"),
                  form.choice("why", Why.class, Why.ASKS_FOR_HELP),
                  form.needed("reason"));
          form.check();
          Id<Person> person = site.careParts().takeIn(visit.caller(), wanted).person();
          return Visit.after(PersonFrame.address(person), Done.TAKEN_IN);
        },
        refusal -> form(visit, refusal));
  }
}
