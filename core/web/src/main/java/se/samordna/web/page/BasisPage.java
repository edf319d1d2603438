package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.coordination.Bases.NewBasis;
import se.samordna.coordination.EnrolmentBasis;
import se.samordna.enrolment.Basis;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.PersonView.Tab;

/** On what ground a person is in a model: a way of working, or a decision with its review. */
final class BasisPage {
  private final Site site;

  BasisPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/enrolments/{enrolment}/basis", this::show),
        site.get("/enrolments/{enrolment}/basis/new", visit -> settling(visit, null)),
        site.post("/enrolments/{enrolment}/basis/new", this::settle));
  }

  /** Where the bases of an enrolment stand. */
  static String address(Id<Enrolment> enrolment) {
    return "/enrolments/" + enrolment + "/basis";
  }

  private PersonHeading heading(Visit visit, EnrolmentView view) {
    return new PersonHeading(visit, site.persons().get(visit.caller(), view.enrolment().person()));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    EnrolmentView view = site.enrolments().get(visit.caller(), visit.<Enrolment>id("enrolment"));
    Enrolment enrolment = view.enrolment();
    List<EnrolmentBasis> bases = site.bases().of(visit.caller(), enrolment.id());
    Table table =
        new Table(
            "bases",
            t.of("basis.title"),
            t.of("basis.lead"),
            List.of(
                t.of("basis.basis"),
                t.of("basis.decision"),
                t.of("basis.valid.to"),
                t.of("basis.review.on"),
                t.of("basis.recorded")),
            bases.stream().map(one -> line(one, visit)).toList(),
            new Empty(
                "target",
                enrolment.basis() == null
                    ? t.of("basis.none")
                    : t.of("basis.by.step", t.named(enrolment.basis())),
                t.of("basis.lead"),
                null),
            enrolment.isClosed()
                ? null
                : Button.to(address(enrolment.id()) + "/new", t.of("basis.new"))
                    .icon("plus")
                    .small());
    Frame frame = heading(visit, view).below(t.of("basis.title"), Tab.OVERVIEW);
    return visit.show("admin", told(frame, enrolment, bases, t), new AdminView(List.of(table)));
  }

  /**
   * A step may have said that there is a decision; which one stands nowhere until it is written.
   */
  private static Frame told(Frame frame, Enrolment enrolment, List<EnrolmentBasis> bases, Texts t) {
    boolean known =
        bases.stream()
            .anyMatch(one -> one.to() == null && one.basis() == Basis.ASSESSED_INTERVENTION);
    if (enrolment.basis() != Basis.ASSESSED_INTERVENTION || known) {
      return frame;
    }
    return frame.notices(Notice.think(t.of("basis.unwritten"), t.of("basis.unwritten.why")));
  }

  private static Line line(EnrolmentBasis one, Visit visit) {
    Texts t = visit.t();
    String decision =
        one.decidedOn() == null
            ? one.decision()
            : t.of("basis.decided", one.decision(), t.dates().dated(one.decidedOn()), one.law());
    return new Line(
        List.of(
            one.withoutDocumentation()
                ? t.of("basis.exempt", t.named(one.basis()))
                : t.named(one.basis()),
            decision,
            one.validTo() == null ? "" : t.dates().dated(one.validTo()),
            one.reviewOn() == null ? "" : t.dates().dated(one.reviewOn()),
            t.of(
                one.to() == null ? "basis.holds" : "basis.held",
                one.recordedByName(),
                t.dates().near(one.from(), visit.today()))),
        List.of());
  }

  private Answer settling(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    EnrolmentView view = site.enrolments().get(visit.caller(), visit.<Enrolment>id("enrolment"));
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(visit.request().path(), t.of("form.save"), fields(typed, t))
            .leave(address(view.enrolment().id()), t.of("form.leave"));
    return FormPages.show(
        visit,
        heading(visit, view)
            .below(t.of("basis.new"), Tab.OVERVIEW)
            .shape(Shape.NARROW)
            .lead(t.of("basis.lead")),
        form,
        refusal);
  }

  private static List<Field> fields(Typed typed, Texts t) {
    return List.of(
        Field.of(Field.Kind.RADIO, "basis", t.of("basis.basis"))
            .options(Choices.of(Basis.class, t))
            .value(typed.or("basis", "")),
        Field.of(Field.Kind.TEXT, "decision", t.of("basis.number"))
            .hint(t.of("basis.number.hint"))
            .mayBeLeftOut()
            .value(typed.or("decision", "")),
        Field.of(Field.Kind.DATE, "decidedOn", t.of("basis.decided.on"))
            .mayBeLeftOut()
            .value(typed.or("decidedOn", "")),
        Field.of(Field.Kind.TEXT, "law", t.of("basis.law"))
            .hint(t.of("basis.law.hint"))
            .mayBeLeftOut()
            .value(typed.or("law", "")),
        Field.of(Field.Kind.DATE, "validTo", t.of("basis.valid.to"))
            .mayBeLeftOut()
            .value(typed.or("validTo", "")),
        Field.of(Field.Kind.DATE, "reviewOn", t.of("basis.review.on"))
            .hint(t.of("basis.review.hint"))
            .mayBeLeftOut()
            .value(typed.or("reviewOn", "")),
        Field.of(Field.Kind.TICK, "withoutDocumentation", t.of("basis.without"))
            .hint(t.of("basis.without.hint"))
            .value(typed.or("withoutDocumentation", "")));
  }

  private Answer settle(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewBasis wanted =
              new NewBasis(
                  form.choice("basis", Basis.class, Basis.METHOD),
                  form.text("decision"),
                  form.day("decidedOn"),
                  form.text("law"),
                  form.day("validTo"),
                  form.day("reviewOn"),
                  form.ticked("withoutDocumentation"));
          form.check();
          Id<Enrolment> id = visit.id("enrolment");
          var unused = site.bases().settle(visit.caller(), id, wanted);
          return Visit.after(address(id), Done.BASIS_SETTLED);
        },
        refusal -> settling(visit, refusal));
  }
}
