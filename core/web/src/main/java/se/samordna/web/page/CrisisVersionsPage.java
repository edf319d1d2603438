package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanChanges;
import se.samordna.plan.CrisisPlanCorrection;
import se.samordna.plan.CrisisPlanHistory;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** Every version of a crisis plan: what it said and changed, who took part, and who has a copy. */
final class CrisisVersionsPage {
  private static final String VERSION = "/persons/{person}/crisis-plan/versions/{number}";

  private final Site site;

  CrisisVersionsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/crisis-plan/versions", this::all),
        site.get(VERSION, visit -> one(visit, Optional.empty())),
        site.get(
            VERSION + "/since/{other}", visit -> one(visit, Optional.of(number(visit, "other")))),
        site.get(VERSION + "/correct", visit -> correcting(visit, null)),
        site.post(VERSION + "/correct", this::corrected));
  }

  private CrisisPlanHistory history(Visit visit) {
    return site.crisisPlanRecords().history(visit.caller(), visit.id("person"));
  }

  /** A number of the address; a broken one is no version that exists. */
  static int number(Visit visit, String name) {
    String text = visit.request().variable(name);
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return Integer.parseInt(text);
  }

  private Answer all(Visit visit) {
    CrisisPlanHistory history = history(visit);
    PersonFrame frame = PersonFrame.of(visit, history.person());
    Texts t = visit.t();
    List<RowCard> cards = new ArrayList<>();
    cards.add(versions(history, frame, t));
    cards.add(CrisisCopyPage.card(history.copies(), t));
    cards.add(CrisisDeclinePage.card(history, t));
    return visit.show(
        "personRows",
        frame.below(t.of("crisis.versions"), Tab.CRISIS),
        new Lists.PersonRows(frame.banner(Tab.CRISIS), verbs(history, frame, t), cards, null, ""));
  }

  private static List<Button> verbs(CrisisPlanHistory history, PersonFrame frame, Texts t) {
    String at = frame.address() + "/crisis-plan";
    List<Button> verbs = new ArrayList<>();
    history.versions().stream()
        .findFirst()
        .ifPresent(
            newest ->
                verbs.add(
                    Button.to(
                        at + "/versions/" + newest.number() + "/copy", t.of("crisis.copy.give"))));
    verbs.add(
        history.declined().isPresent()
            ? Button.send(at + "/reconsider", t.of("crisis.reconsider"), Map.of())
            : Button.to(at + "/decline", t.of("crisis.decline")));
    verbs.add(Button.to(at, t.of("crisis.to.current")));
    return verbs;
  }

  private static RowCard versions(CrisisPlanHistory history, PersonFrame frame, Texts t) {
    List<Row> rows =
        history.versions().stream()
            .map(
                one ->
                    new Row(
                        "paper",
                        Tone.ACTION,
                        t.of("crisis.version.number", one.number()),
                        frame.address() + "/crisis-plan/versions/" + one.number(),
                        tookPart(one, frame, t),
                        t.dates().dated(Days.of(one.writtenAt()))))
            .toList();
    return card(
        "versions",
        t.of("crisis.versions"),
        rows,
        new Empty(
            "life",
            t.of("crisis.none", frame.person().givenName()),
            t.of("crisis.versions.normally"),
            null));
  }

  private static String tookPart(CrisisPlan one, PersonFrame frame, Texts t) {
    List<String> names = new ArrayList<>();
    if (one.personTookPart()) {
      names.add(frame.person().givenName());
    }
    names.addAll(one.tookPart());
    return names.isEmpty()
        ? t.of("crisis.took.part.unknown")
        : t.of("crisis.took.part.names", String.join(", ", names));
  }

  private Answer one(Visit visit, Optional<Integer> since) {
    CrisisPlanHistory history = history(visit);
    CrisisPlan plan = version(history, number(visit, "number"));
    CrisisSheet sheet = new CrisisSheet(history, visit);
    PersonFrame frame = sheet.frame();
    Texts t = visit.t();
    List<RowCard> cards = new ArrayList<>();
    cards.add(part(plan, frame, t));
    cards.add(
        changes(
            since.map(other -> Optional.of(version(history, other))).orElse(before(history, plan)),
            plan,
            t));
    cards.add(corrections(history.corrections(plan.number()), t));
    cards.add(CrisisCopyPage.card(history.copies(plan.number()), t));
    if (history.versions().size() > 1) {
      cards.add(others(history, plan, frame, t));
    }
    return visit.show(
        "crisis",
        frame.below(t.of("crisis.version.number", plan.number()), Tab.CRISIS).shape(Shape.CRISIS),
        sheet.of(plan, verbs(plan, frame, t), cards));
  }

  private static CrisisPlan version(CrisisPlanHistory history, int number) {
    return history.version(number).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static List<Button> verbs(CrisisPlan plan, PersonFrame frame, Texts t) {
    String at = frame.address() + "/crisis-plan/versions";
    return List.of(
        Button.to("#print", t.of("crisis.print")).icon("print"),
        Button.to(at + "/" + plan.number() + "/correct", t.of("plan.correct")).icon("pencil"),
        Button.to(at + "/" + plan.number() + "/copy", t.of("crisis.copy.give")),
        Button.to(at, t.of("crisis.versions")));
  }

  private static RowCard part(CrisisPlan plan, PersonFrame frame, Texts t) {
    return card(
        "part",
        t.of("plan.who.took.part"),
        List.of(ChangeCard.plain(tookPart(plan, frame, t), "", "")),
        new Empty("people", "", "", null));
  }

  /** The version that a version took the place of. */
  private static Optional<CrisisPlan> before(CrisisPlanHistory history, CrisisPlan plan) {
    return history.versions().stream()
        .dropWhile(one -> one.number() != plan.number())
        .skip(1)
        .findFirst();
  }

  /** Against the version before it, or another that was asked for. */
  private static RowCard changes(Optional<CrisisPlan> since, CrisisPlan plan, Texts t) {
    if (since.isEmpty()) {
      return ChangeCard.of(t.of("plan.changes"), List.of(), t.of("plan.changes.first"), t);
    }
    CrisisPlan before = since.get();
    List<Row> rows =
        CrisisPlanChanges.between(before.content(), plan.content()).stream()
            .map(one -> ChangeCard.row(one.before(), one.after(), t.named(one.part()), t))
            .toList();
    return ChangeCard.of(
        t.of("crisis.changes.since", before.number()), rows, t.of("plan.changes.none"), t);
  }

  private static RowCard others(
      CrisisPlanHistory history, CrisisPlan plan, PersonFrame frame, Texts t) {
    String at = frame.address() + "/crisis-plan/versions/" + plan.number() + "/since/";
    List<Row> rows =
        history.versions().stream()
            .filter(one -> one.number() != plan.number())
            .map(
                one ->
                    new Row(
                        null,
                        Tone.PLAIN,
                        t.of("crisis.compare", one.number()),
                        at + one.number(),
                        "",
                        t.dates().dated(Days.of(one.writtenAt()))))
            .toList();
    return card("others", t.of("crisis.compare.title"), rows, new Empty("clock", "", "", null));
  }

  /** What the person says is wrong in a version. */
  static RowCard corrections(List<CrisisPlanCorrection> notes, Texts t) {
    return Corrections.card(
        notes.stream()
            .map(note -> new Corrections.Note(note.words(), note.said(), note.recordedAt()))
            .toList(),
        t);
  }

  private static RowCard card(String id, String title, List<Row> rows, Empty empty) {
    return new RowCard(id, title, Integer.toString(rows.size()), rows, empty, null);
  }

  private Answer correcting(Visit visit, @Nullable Refusal refusal) {
    CrisisPlanHistory history = history(visit);
    version(history, number(visit, "number"));
    return Corrections.form(
        visit,
        new Corrections.About(
            PersonFrame.of(visit, history.person()), Tab.CRISIS, Corrections.place(visit)),
        refusal);
  }

  private Answer corrected(Visit visit) {
    return visit.attempt(
        () -> {
          site.crisisPlanRecords()
              .correct(
                  visit.caller(),
                  visit.id("person"),
                  number(visit, "number"),
                  Corrections.read(visit));
          return Corrections.after(visit);
        },
        refusal -> correcting(visit, refusal));
  }
}
