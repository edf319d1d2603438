package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.network.Mandate;
import se.samordna.network.NetworkMember;
import se.samordna.network.Representatives.NewMandate;
import se.samordna.network.Representatives.NewMaturityNote;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.PersonView.Tab;

/** Records a mandate and its end, and how mature somebody under age was judged to be. */
final class MandatePage {
  private static final String AREAS = "areas";

  private final Site site;

  MandatePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/network/{member}/mandate", visit -> mandate(visit, null)),
        site.post("/persons/{person}/network/{member}/mandate", this::record),
        site.get("/persons/{person}/mandates/{mandate}/end", visit -> end(visit, null)),
        site.post("/persons/{person}/mandates/{mandate}/end", this::ended),
        site.get("/persons/{person}/maturity", visit -> maturity(visit, null)),
        site.post("/persons/{person}/maturity", this::judged));
  }

  private static String back(Visit visit) {
    return "/persons/" + visit.id("person") + "/representatives";
  }

  private Answer mandate(Visit visit, @Nullable Refusal refusal) {
    MemberPage.Place place = MemberPage.Place.read(visit);
    NetworkMember member = place.member();
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    Field areas =
        Field.of(Field.Kind.CHECKS, AREAS, t.of("represent.areas"))
            .options(Choices.of(Mandate.Area.class, t))
            .answers(typed.all(AREAS, List.of()));
    Field decided =
        DayFields.day("decidedOn", t.of("represent.decided.on"), "", typed, t)
            .hint(t.of("represent.decided.hint"));
    boolean guardian = member.relation() == NetworkMember.Relation.GUARDIAN;
    Field from = DayFields.day("from", t.of("represent.first"), visit.today().toString(), typed, t);
    Field to =
        DayFields.day("to", t.of("represent.last"), "", typed, t)
            .hint(guardian ? t.of("represent.last.guardian") : t.of("represent.last.hint"))
            .mayBeLeftOut();
    FormView form =
        FormView.of(
                place.address() + "/mandate",
                t.of("form.save"),
                guardian
                    ? List.of(decided.mayBeLeftOut(), from, to)
                    : List.of(areas, decided, from, to))
            .leave(back(visit), t.of("form.leave"));
    return FormPages.show(
        visit,
        place
            .heading()
            .below(t.of("represent.new", member.name()), Tab.NETWORK)
            .shape(Shape.NARROW)
            .lead(t.of("represent.no.care")),
        form,
        refusal);
  }

  private Answer record(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewMandate mandate =
              new NewMandate(
                  form.choices(AREAS, Mandate.Area.class),
                  form.day("decidedOn"),
                  form.neededDay("from", visit.today()),
                  form.day("to"));
          form.check();
          site.representatives().record(visit.caller(), visit.id("member"), mandate);
          return Visit.after(back(visit), Done.MANDATE_RECORDED);
        },
        refusal -> mandate(visit, refusal));
  }

  private Answer end(Visit visit, @Nullable Refusal refusal) {
    PersonHeading frame = PersonHeading.read(visit);
    Texts t = visit.t();
    Mandate mandate =
        site.representatives().of(visit.caller(), frame.person().id()).mandates().stream()
            .filter(one -> one.id().equals(visit.<Mandate>id("mandate")))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("represent.end"),
                List.of(
                    DayFields.day(
                        "lastDay", t.of("represent.last"), visit.today().toString(), typed, t),
                    FormPages.revision(mandate.revision())))
            .leave(back(visit), t.of("form.leave"));
    return FormPages.show(
        visit, frame.below(t.of("represent.end"), Tab.NETWORK).shape(Shape.NARROW), form, refusal);
  }

  private Answer ended(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          var lastDay = form.neededDay("lastDay", visit.today());
          form.check();
          site.representatives().end(visit.caller(), visit.id("mandate"), form.revision(), lastDay);
          return Visit.after(back(visit), Done.MANDATE_ENDED);
        },
        refusal -> end(visit, refusal));
  }

  private Answer maturity(Visit visit, @Nullable Refusal refusal) {
    PersonHeading frame = PersonHeading.read(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                frame.address() + "/maturity",
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.LONG, "note", t.of("represent.maturity.note"))
                        .hint(t.of("represent.maturity.hint"))
                        .value(typed.or("note", "")),
                    Field.of(Field.Kind.TEXT, "judgedBy", t.of("represent.maturity.by"))
                        .value(typed.or("judgedBy", visit.caller().displayName())),
                    DayFields.day(
                        "day", t.of("represent.maturity.day"), visit.today().toString(), typed, t)))
            .leave(back(visit), t.of("form.leave"));
    return FormPages.show(
        visit,
        frame.below(t.of("represent.judge"), Tab.NETWORK).shape(Shape.NARROW),
        form,
        refusal);
  }

  private Answer judged(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewMaturityNote note =
              new NewMaturityNote(
                  form.neededDay("day", visit.today()),
                  form.needed("judgedBy"),
                  form.needed("note"));
          form.check();
          site.representatives().judge(visit.caller(), visit.id("person"), note);
          return Visit.after(back(visit), Done.MATURITY_JUDGED);
        },
        refusal -> maturity(visit, refusal));
  }
}
