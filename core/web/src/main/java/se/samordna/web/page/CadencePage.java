package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Cadence;
import se.samordna.enrolment.Cadence.NewCadence;
import se.samordna.enrolment.Cadence.OwnCadence;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** How often somebody meets the person, when it is not as often as the model says. */
final class CadencePage {
  private final Site site;

  CadencePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/enrolments/{enrolment}/cadences/{activity}", visit -> form(visit, null)),
        site.post("/enrolments/{enrolment}/cadences/{activity}", this::set));
  }

  /** What holds and what held, each with who decided it and why. */
  static List<Row> rows(Visit visit, Enrolment enrolment, List<Cadence> cadences) {
    Texts t = visit.t();
    List<Row> rows = new ArrayList<>();
    for (Cadence cadence : cadences) {
      String place =
          enrolment.isClosed()
              ? null
              : "/enrolments/" + enrolment.id() + "/cadences/" + cadence.activity();
      String said = visit.in(cadence.name()) + ": " + every(cadence.everyDays(), t);
      rows.add(new Row("clock", Tone.ACTION, said, place, model(cadence, t), ""));
      cadence.own().forEach(own -> rows.add(row(visit, cadence, own)));
    }
    return rows;
  }

  private static String model(Cadence cadence, Texts t) {
    return t.of("cadence.model", every(cadence.modelDays(), t));
  }

  private static Row row(Visit visit, Cadence cadence, OwnCadence own) {
    Texts t = visit.t();
    String to = own.to() == null ? "" : " – " + t.dates().dated(Days.of(own.to()));
    Integer days = own.everyDays();
    return new Row(
        "person",
        Tone.PLAIN,
        days == null ? model(cadence, t) : every(days, t),
        null,
        own.reason() + " · " + own.byName(),
        t.dates().dated(Days.of(own.from())) + to);
  }

  private static String every(int days, Texts t) {
    return t.count("cadence.every", days);
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Id<Enrolment> id = visit.id("enrolment");
    EnrolmentView view = site.enrolments().get(visit.caller(), id);
    PersonFrame person = PersonFrame.of(visit, view.enrolment().person());
    Cadence cadence =
        site.enrolments().cadences(visit.caller(), id).stream()
            .filter(one -> one.activity().equals(visit.request().variable("activity")))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.NUMBER, "everyDays", t.of("cadence.days"))
                        .hint(
                            t.of(
                                "cadence.days.hint",
                                cadence.modelDays(),
                                cadence.leastDays(),
                                cadence.mostDays()))
                        .mayBeLeftOut()
                        .value(typed.or("everyDays", "" + cadence.everyDays())),
                    Field.of(Field.Kind.LONG, "reason", t.of("cadence.why"))
                        .value(typed.or("reason", ""))))
            .leave("/enrolments/" + id, t.of("form.leave"));
    return FormPages.show(
        visit,
        person.below(visit.in(cadence.name()), Tab.OVERVIEW).shape(Shape.NARROW),
        form,
        refusal);
  }

  private Answer set(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Integer days = form.number("everyDays");
          String reason = form.needed("reason");
          form.check();
          Id<Enrolment> id = visit.id("enrolment");
          String activity = visit.request().variable("activity");
          site.enrolments().setCadence(visit.caller(), id, new NewCadence(activity, days, reason));
          return Visit.after("/enrolments/" + id, Done.CADENCE_SET);
        },
        refusal -> form(visit, refusal));
  }
}
