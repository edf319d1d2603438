package se.samordna.web.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.disposal.Disposals.NewHold;
import se.samordna.disposal.HoldGround;
import se.samordna.disposal.LegalHold;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.person.Person;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Kind;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;

/** Keeps records from being disposed of, ends that, and says where the organisation is. */
final class LegalHoldPage {
  static final String PLACE_OF_PROVIDER = DisposalPage.PLACE + "/place";
  private static final String HOLDS = DisposalPage.PLACE + "/holds";

  private final Site site;

  LegalHoldPage(Site site) {
    this.site = site;
  }

  /** Where a hold on somebody is placed. */
  static String placing(Id<Person> person) {
    return HOLDS + "/new/" + person;
  }

  /** Where a hold is ended. */
  static String ending(Id<LegalHold> hold) {
    return HOLDS + "/" + hold + "/end";
  }

  List<Route> routes() {
    return List.of(
        site.get(HOLDS + "/new/{person}", visit -> placing(visit, null)),
        site.post(HOLDS + "/new/{person}", this::place),
        site.get(HOLDS + "/{hold}/end", visit -> ending(visit, null)),
        site.post(HOLDS + "/{hold}/end", this::end),
        site.get(PLACE_OF_PROVIDER, visit -> where(visit, null)),
        site.post(PLACE_OF_PROVIDER, this::settle));
  }

  private static Frame frame(Visit visit, String title) {
    visit.mustRunUnits();
    return visit
        .frame(title, Menu.ADMIN)
        .shape(Shape.NARROW)
        .crumbs(RecordsDuePage.crumbs(visit.t(), title));
  }

  private static Answer show(
      Visit visit, String title, String lead, List<Field> fields, @Nullable Refusal refusal) {
    Texts t = visit.t();
    FormView form =
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(RecordsDuePage.PLACE, t.of("form.leave"));
    return FormPages.show(visit, frame(visit, title).lead(lead), form, refusal);
  }

  private Answer placing(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    return show(
        visit,
        t.of("hold.place"),
        t.of("hold.place.lead"),
        List.of(
            Field.of(Kind.RADIO, "ground", t.of("hold.ground"))
                .options(Choices.of(HoldGround.class, t))
                .value(typed.or("ground", "")),
            Field.of(Kind.LONG, "reason", t.of("hold.reason"))
                .hint(t.of("hold.reason.hint"))
                .value(typed.or("reason", "")),
            Field.of(Kind.DATE, "from", t.of("hold.from"))
                .value(typed.or("from", visit.today().toString())),
            Field.of(Kind.DATE, "to", t.of("hold.to"))
                .hint(t.of("hold.to.hint"))
                .mayBeLeftOut()
                .value(typed.or("to", ""))),
        refusal);
  }

  private Answer place(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          HoldGround ground = form.choice("ground", HoldGround.class, HoldGround.OTHER);
          String reason = form.text("reason");
          LocalDate from = form.neededDay("from", visit.today());
          LocalDate to = form.day("to");
          form.check();
          site.disposals()
              .hold(
                  visit.caller(),
                  visit.caller().provider(),
                  new NewHold(visit.id("person"), ground, reason, from, to));
          return Visit.after(RecordsDuePage.PLACE, Done.ADMIN_SAVED);
        },
        refusal -> placing(visit, refusal));
  }

  private Answer ending(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    return show(
        visit,
        t.of("hold.end"),
        t.of("hold.end.lead"),
        List.of(
            Field.of(Kind.LONG, "reason", t.of("hold.end.reason"))
                .value(Typed.in(visit, refusal).or("reason", ""))),
        refusal);
  }

  private Answer end(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String reason = form.text("reason");
          form.check();
          site.disposals()
              .endHold(visit.caller(), visit.caller().provider(), visit.id("hold"), reason);
          return Visit.after(RecordsDuePage.PLACE, Done.ADMIN_SAVED);
        },
        refusal -> ending(visit, refusal));
  }

  private Answer where(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    return show(
        visit,
        t.of("records.place.change"),
        t.of("records.place.lead"),
        List.of(
            Field.of(Kind.TEXT, "municipality", t.of("records.municipality"))
                .hint(t.of("records.municipality.hint"))
                .value(Typed.in(visit, refusal).or("municipality", ""))),
        refusal);
  }

  private Answer settle(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String municipality = form.needed("municipality");
          form.check();
          site.disposals().place(visit.caller(), visit.caller().provider(), municipality);
          return Visit.after(RecordsDuePage.PLACE, Done.ADMIN_SAVED);
        },
        refusal -> where(visit, refusal));
  }
}
