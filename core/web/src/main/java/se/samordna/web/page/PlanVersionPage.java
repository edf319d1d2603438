package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.network.Said;
import se.samordna.plan.CorrectionNote;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanChange;
import se.samordna.plan.PlanChanges;
import se.samordna.plan.PlanFile;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.plan.PlanVersion;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/**
 * One adopted version: what it said, who took part, what it changed, and what the person says is
 * wrong.
 */
final class PlanVersionPage {
  private final Site site;

  PlanVersionPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/plans/{plan}/versions/{number}", this::show),
        site.get(
            "/persons/{person}/plans/{plan}/versions/{number}/correct", visit -> form(visit, null)),
        site.post("/persons/{person}/plans/{plan}/versions/{number}/correct", this::correct));
  }

  private Answer show(Visit visit) {
    PlanFile file = site.plans().file(visit.caller(), visit.id("person"));
    PersonFrame frame = PersonFrame.of(visit, file.person());
    Texts t = visit.t();
    Plan plan = PlanPage.plan(frame, visit);
    PlanVersion version = version(file, plan, visit);
    Plan then =
        new Plan(
            plan.id(),
            plan.person(),
            plan.type(),
            plan.revision(),
            null,
            version,
            plan.evaluations(),
            plan.createdAt(),
            plan.endedAt());
    PlanView view = new PlanView(then, frame, visit);
    Lists.Plan shown =
        new Lists.Plan(
            t.named(plan.type()),
            plan.type().law(),
            t.of("plan.adopted", version.number(), t.dates().dated(Days.of(version.adoptedAt()))),
            view.goals(),
            view.parts(),
            new Empty("target", t.of("person.goals.none"), t.of("person.goals.normally"), null),
            List.of(),
            "",
            List.of());
    String place = view.address() + "/versions/" + version.number();
    return visit.show(
        "plan",
        frame.below(t.of("plan.version", version.number()), Tab.PLAN),
        new Lists.Plans(
            frame.banner(Tab.PLAN),
            List.of(shown),
            null,
            cards(file, plan, version, frame, visit),
            List.of(
                Button.to(place + "/correct", t.of("plan.correct")).icon("pencil"),
                Button.to(frame.address() + "/plan", t.of("plan.to.current")))));
  }

  private static List<RowCard> cards(
      PlanFile file, Plan plan, PlanVersion version, PersonFrame frame, Visit visit) {
    Texts t = visit.t();
    List<RowCard> cards = new ArrayList<>();
    cards.add(tookPart(version, frame, t));
    if (plan.type().isApprovedByUnits()) {
      cards.add(PlanUnitsPage.card(version.number(), file.beside().units(plan.id()), t));
    }
    cards.add(changes(file, plan, version, visit));
    cards.add(corrections(file.beside().corrections(plan.id(), version.number()), t));
    return cards;
  }

  private static PlanVersion version(PlanFile file, Plan plan, Visit visit) {
    return file.versions().getOrDefault(plan.id(), List.of()).stream()
        .filter(one -> visit.request().variable("number").equals(Integer.toString(one.number())))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static RowCard tookPart(PlanVersion version, PersonFrame frame, Texts t) {
    List<Row> rows = new ArrayList<>();
    String name = frame.person().givenName();
    String there = version.personTookPart() ? "plan.person.was.there" : "plan.person.was.not";
    rows.add(plain(t.of(there, name), "", ""));
    version.tookPart().forEach(one -> rows.add(plain(one, "", "")));
    return new RowCard(
        "part", t.of("plan.who.took.part"), "", rows, new Empty("people", "", "", null), null);
  }

  private static RowCard changes(PlanFile file, Plan plan, PlanVersion version, Visit visit) {
    Texts t = visit.t();
    Optional<PlanVersion> before =
        file.versions().getOrDefault(plan.id(), List.of()).stream()
            .filter(one -> one.number() == version.number() - 1)
            .findFirst();
    List<Row> rows =
        before
            .map(one -> PlanChanges.between(one.content(), version.content()))
            .orElse(List.of())
            .stream()
            .map(change -> row(change, t))
            .toList();
    String none = before.isEmpty() ? "plan.changes.first" : "plan.changes.none";
    return new RowCard(
        "changes",
        t.of("plan.changes"),
        Integer.toString(rows.size()),
        rows,
        new Empty("clock", t.of(none), t.of("plan.changes.normally"), null),
        null);
  }

  private static Row row(PlanChange change, Texts t) {
    if (change.before().isEmpty()) {
      return plain(change.after(), t.of("plan.change.new"), t.named(change.where()));
    }
    return change.after().isEmpty()
        ? plain(change.before(), t.of("plan.change.gone"), t.named(change.where()))
        : plain(change.after(), t.of("plan.change.was", change.before()), t.named(change.where()));
  }

  private static Row plain(String title, String under, String right) {
    return new Row(null, Tone.PLAIN, title, null, under, right);
  }

  private static RowCard corrections(List<CorrectionNote> notes, Texts t) {
    List<Row> rows =
        notes.stream()
            .map(
                note ->
                    new Row(
                        "pencil",
                        Tone.THINK,
                        "”" + note.words() + "”",
                        null,
                        t.of(
                            "network.said",
                            t.named(note.said().by()),
                            t.named(note.said().way()),
                            t.dates().dated(note.said().day())),
                        t.dates().dated(Days.of(note.recordedAt()))))
            .toList();
    return new RowCard(
        "corrections",
        t.of("plan.corrections"),
        Integer.toString(rows.size()),
        rows,
        new Empty("pencil", t.of("plan.corrections.none"), t.of("plan.correct.lead"), null),
        null);
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    String name = frame.person().givenName();
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.LONG, "words", t.of("plan.correct.words"))
            .hint(t.of("plan.own.words.hint", name))
            .inOwnWords()
            .value(typed.or("words", "")));
    fields.addAll(SaidFields.of(name, frame.file().network(), typed, visit, true));
    String path = visit.request().path();
    FormView form =
        FormView.of(path, t.of("form.save"), fields)
            .leave(path.substring(0, path.length() - "/correct".length()), t.of("form.leave"));
    return FormPages.show(
        visit,
        frame
            .below(t.of("plan.correct"), Tab.PLAN)
            .shape(Shape.NARROW)
            .lead(t.of("plan.correct.lead")),
        form,
        refusal);
  }

  private Answer correct(Visit visit) {
    String path = visit.request().path();
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String words = form.needed("words");
          Said said = SaidFields.read(form, visit);
          form.check();
          site.planRecords()
              .correct(
                  visit.caller(), visit.id("plan"), number(visit), new NewCorrection(words, said));
          return Visit.after(
              path.substring(0, path.length() - "/correct".length()), Done.CORRECTION_NOTED);
        },
        refusal -> form(visit, refusal));
  }

  private static int number(Visit visit) {
    String text = visit.request().variable("number");
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return Integer.parseInt(text);
  }
}
