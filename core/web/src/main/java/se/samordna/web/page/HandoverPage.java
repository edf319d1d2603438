package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.coordination.CaseloadHandover;
import se.samordna.coordination.CaseloadHandover.Giver;
import se.samordna.coordination.CaseloadHandover.Receiver;
import se.samordna.coordination.CaseloadHandover.Row;
import se.samordna.coordination.Handovers.NewHandover;
import se.samordna.coordination.Handovers.Share;
import se.samordna.enrolment.Enrolment;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.LoadChange;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/**
 * Hands a coordinator's persons over to others of the team: first what it comes to against the
 * limits, then all in one step.
 */
final class HandoverPage {
  private static final String TO = "to-";
  private static final String REVISION = "revision-";
  private static final String REASON = "reason";

  private final Site site;

  HandoverPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/caseload/{unit}/handover", this::whose),
        site.get("/caseload/{unit}/handover/{staff}", visit -> sharing(visit, null, null)),
        site.post("/caseload/{unit}/handover/{staff}", this::handOver));
  }

  /** Where persons of a unit are handed over. */
  static String address(Id<Unit> unit) {
    return "/caseload/" + unit + "/handover";
  }

  private Answer whose(Visit visit) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    List<Line> lines =
        Teams.staffChoices(visit, unit, true).stream()
            .map(
                one ->
                    new Line(
                        List.of(one.label()),
                        List.of(
                            Button.to(address(unit) + "/" + one.value(), t.of("handover.choose"))
                                .small())))
            .toList();
    Table table =
        new Table(
            "coordinators",
            t.of("handover.from"),
            t.of("handover.lead"),
            List.of(t.of("coordination.who")),
            lines,
            new Empty("people", t.of("handover.nobody"), t.of("handover.lead"), null),
            null);
    return visit.show("admin", frame(visit, unit), new AdminView(List.of(table)));
  }

  private Answer sharing(Visit visit, @Nullable NewHandover tried, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    NewHandover asked =
        tried == null ? new NewHandover(visit.id("staff"), List.of(), "", "") : tried;
    CaseloadHandover handover = site.handovers().preview(visit.caller(), unit, asked);
    boolean sent = tried != null || refusal != null;
    Typed typed =
        new Typed(sent ? java.util.Optional.of(visit.form()) : java.util.Optional.empty());
    List<Section> sections = new ArrayList<>();
    List<LoadChange> loads = loads(handover, visit);
    if (!loads.isEmpty()) {
      sections.add(Section.ofLoads("comes", t.of("handover.comes.to"), loads));
    }
    sections.add(
        new Section("persons", t.of("handover.persons"), "", persons(handover, typed, visit)));
    sections.add(new Section("why", t.of("handover.why"), "", why(typed, t)));
    FormView form =
        new FormView(
            visit.request().path(),
            sections,
            List.of(),
            Button.to("", t.of(tried == null ? "handover.look" : "handover.do")).primary(),
            Button.to("/caseload/" + unit, t.of("form.leave")),
            "");
    return FormPages.show(visit, frame(visit, unit).shape(Shape.NARROW), form, refusal);
  }

  private static List<Field> persons(CaseloadHandover handover, Typed typed, Visit visit) {
    Texts t = visit.t();
    List<Field.Option> others =
        Teams.staffChoices(visit, handover.unit(), true).stream()
            .filter(one -> !one.value().equals(handover.from().toString()))
            .toList();
    List<Field> fields = new ArrayList<>();
    if (handover.rows().isEmpty()) {
      fields.add(Field.of(Field.Kind.DISPLAY, "none", t.of("handover.none")));
    }
    for (Row row : handover.rows()) {
      fields.add(
          Field.of(Field.Kind.SELECT, TO + row.enrolment(), row.personName())
              .hint(t.count("handover.tasks", row.openTasks()))
              .options(Choices.orNone(t.of("handover.stays"), others))
              .value(typed.or(TO + row.enrolment(), "")));
      fields.add(
          Field.of(Field.Kind.HIDDEN, REVISION + row.enrolment(), "")
              .value(Integer.toString(row.revision())));
    }
    return fields;
  }

  private static List<Field> why(Typed typed, Texts t) {
    return List.of(
        Field.of(Field.Kind.TEXT, REASON, t.of("handover.reason")).value(typed.or(REASON, "")),
        Field.of(Field.Kind.LONG, StepForm.OVERRIDE, t.of("handover.override"))
            .hint(t.of("handover.override.hint"))
            .mayBeLeftOut()
            .value(typed.or(StepForm.OVERRIDE, "")),
        Field.of(Field.Kind.TICK, "sure", t.of("handover.sure"))
            .hint(t.of("handover.sure.hint"))
            .value(typed.or("sure", "")));
  }

  /** Whoever hands over first, and then each receiver, against the limits of each model. */
  private static List<LoadChange> loads(CaseloadHandover handover, Visit visit) {
    Texts t = visit.t();
    List<LoadChange> loads = new ArrayList<>();
    for (Giver one : handover.givers()) {
      loads.add(LoadWords.change(one.before(), one.after(), t.of("handover.gives"), t));
    }
    for (Receiver one : handover.receivers()) {
      loads.add(LoadWords.change(one.before(), one.after(), visit.in(one.verdict().title()), t));
    }
    return loads;
  }

  private Answer handOver(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewHandover wanted =
              new NewHandover(
                  visit.id("staff"),
                  shares(form),
                  form.needed(REASON),
                  form.text(StepForm.OVERRIDE));
          form.check();
          if (!form.ticked("sure")) {
            return sharing(visit, wanted, null);
          }
          var unused = site.handovers().handOver(visit.caller(), visit.id("unit"), wanted);
          return Visit.after("/caseload/" + visit.id("unit"), Done.HANDED_OVER);
        },
        refusal -> sharing(visit, null, refusal));
  }

  private static List<Share> shares(Reading form) {
    List<Share> shares = new ArrayList<>();
    for (String name : form.everything().keySet()) {
      Id<Staff> to = name.startsWith(TO) ? form.id(name) : null;
      if (to != null) {
        Id<Enrolment> enrolment = Visit.idOf(name.substring(TO.length()));
        Integer revision = form.number(REVISION + enrolment);
        if (revision == null) {
          throw Refusal.of(Problem.at("/" + name, Code.FIELD_MISSING));
        }
        shares.add(new Share(enrolment, revision, to));
      }
    }
    return shares;
  }

  private static Frame frame(Visit visit, Id<Unit> unit) {
    Texts t = visit.t();
    return visit
        .frame(t.of("handover.title"), Menu.CASELOAD)
        .lead(t.of("handover.lead"))
        .crumbs(
            List.of(
                new Link("/caseload/" + unit, t.of("menu.caseload")),
                new Link("", t.of("handover.title"))));
  }
}
