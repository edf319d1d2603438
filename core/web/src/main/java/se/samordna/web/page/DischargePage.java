package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.admission.Admission;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.PersonView.Tab;

/** The end of an admission. */
final class DischargePage {
  private final Site site;

  DischargePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/admissions/{admission}", visit -> stay(visit, null)),
        site.post("/persons/{person}/admissions/{admission}", this::discharge));
  }

  private Answer stay(Visit visit, @Nullable Refusal refusal) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Admission stay =
        frame.file().admissions().stream()
            .filter(one -> one.id().equals(visit.<Admission>id("admission")))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    FormView form =
        FormView.of(
                frame.address() + "/admissions/" + stay.id(),
                t.of("admission.discharge"),
                List.of(
                    Field.of(Field.Kind.DATE, "on", t.of("admission.discharged.on"))
                        .hint(t.of("form.date.hint"))
                        .value(Typed.in(visit, refusal).or("on", visit.today().toString())),
                    FormPages.revision(stay.revision())))
            .leave(frame.address(), t.of("form.leave"));
    String lead = t.of("admission.since", stay.place(), t.dates().dated(stay.admittedOn()));
    return FormPages.show(
        visit,
        frame.below(t.of("admission.discharge"), Tab.OVERVIEW).shape(Shape.NARROW).lead(lead),
        form,
        refusal);
  }

  private Answer discharge(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          var on = form.neededDay("on", visit.today());
          form.check();
          site.admissions().discharge(visit.caller(), visit.id("admission"), form.revision(), on);
          return Visit.after("/persons/" + visit.id("person"), Done.DISCHARGED);
        },
        refusal -> stay(visit, refusal));
  }
}
