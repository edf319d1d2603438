package se.samordna.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.plan.CrisisPlanDecline;
import se.samordna.plan.CrisisPlanHistory;
import se.samordna.plan.CrisisPlanRecords.NewDecline;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** That the person does not want a crisis plan, which is the person's to change at any time. */
final class CrisisDeclinePage {
  private static final String PLACE = "/persons/{person}/crisis-plan/decline";

  private final Site site;

  CrisisDeclinePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, visit -> declining(visit, null)),
        site.post(PLACE, this::declined),
        site.post("/persons/{person}/crisis-plan/reconsider", this::reconsidered));
  }

  /** What the person has said, the newest first. */
  static RowCard card(CrisisPlanHistory history, Texts t) {
    return new RowCard(
        "declines",
        t.of("crisis.declines"),
        Integer.toString(history.declines().size()),
        history.declines().stream().map(one -> row(one, t)).toList(),
        new Empty("circle", t.of("crisis.declines.none"), t.of("crisis.declines.normally"), null),
        null);
  }

  private static Row row(CrisisPlanDecline one, Texts t) {
    Instant ended = one.endedAt();
    String title = one.words().isEmpty() ? t.of("crisis.declined.silent") : "”" + one.words() + "”";
    String said =
        t.of(
            "network.said",
            t.named(one.said().by()),
            t.named(one.said().way()),
            t.dates().dated(one.said().day()));
    return new Row(
        one.holds() ? "circle" : "check",
        one.holds() ? Tone.THINK : Tone.PLAIN,
        title,
        null,
        said,
        ended == null
            ? t.of("crisis.ask.by", t.dates().dated(one.askBy()))
            : t.of("crisis.declined.until", t.dates().dated(Days.of(ended))));
  }

  private Answer declining(Visit visit, @Nullable Refusal refusal) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    String name = frame.person().givenName();
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.LONG, "words", t.of("crisis.decline.words", t.whose(name)))
            .hint(t.of("crisis.decline.hint"))
            .inOwnWords()
            .mayBeLeftOut()
            .value(typed.or("words", "")));
    fields.addAll(SaidFields.of(name, frame.file().network(), typed, visit, true));
    return FormPages.show(
        visit,
        frame
            .below(t.of("crisis.decline"), Tab.CRISIS)
            .shape(Shape.NARROW)
            .lead(t.of("crisis.decline.lead", name)),
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(Corrections.place(visit), t.of("form.leave")),
        refusal);
  }

  private Answer declined(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewDecline decline = new NewDecline(form.text("words"), SaidFields.read(form, visit));
          form.check();
          site.crisisPlanRecords().decline(visit.caller(), visit.id("person"), decline);
          return Visit.after(Corrections.place(visit), Done.CRISIS_PLAN_DECLINED);
        },
        refusal -> declining(visit, refusal));
  }

  private Answer reconsidered(Visit visit) {
    site.crisisPlanRecords().reconsider(visit.caller(), visit.id("person"));
    return Visit.after(Corrections.place(visit), Done.CRISIS_PLAN_RECONSIDERED);
  }
}
