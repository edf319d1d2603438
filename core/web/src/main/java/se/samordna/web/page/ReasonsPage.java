package se.samordna.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardReason;
import se.samordna.enrolment.Enrolment;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.BoardDefinition;
import se.samordna.model.BoardDefinition.ReasonCode;
import se.samordna.model.Model;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Parts.Empty;

/** Why somebody is on the board: the reasons in force, their review, and their end. */
final class ReasonsPage {
  /** Between a reason's code and its finer one. */
  private static final String FINER = "/";

  private final Site site;

  ReasonsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/board/entries/{entry}/reasons", visit -> reasons(visit)),
        site.get("/board/entries/{entry}/reasons/new", visit -> newReason(visit, null)),
        site.post("/board/entries/{entry}/reasons/new", this::addReason),
        site.post("/board/entries/{entry}/reasons/{code}/end", this::endReason),
        site.get("/board/entries/{entry}/reasons/{code}", visit -> review(visit, null)),
        site.post("/board/entries/{entry}/reasons/{code}", this::moveReview));
  }

  private Answer reasons(Visit visit) {
    Texts t = visit.t();
    BoardEntry entry = EntryHeading.entry(visit);
    String place = BoardPage.entry(entry.id()) + "/reasons";
    List<String> byStep = marked(entry, visit);
    List<AdminView.Line> lines =
        entry.reasons().stream()
            .map(one -> line(one, entry, place, visit, byStep.contains(one.code())))
            .toList();
    AdminView.Table table =
        new AdminView.Table(
            "reasons",
            t.of("board.reasons"),
            "",
            List.of(t.of("board.reason"), t.of("board.since"), t.of("board.review")),
            lines,
            new Empty("board", t.of("board.no.reason"), t.of("board.no.reason.normally"), null),
            Button.to(place + "/new", t.of("board.reason.add")).icon("plus").small());
    return EntryHeading.show(visit, entry, table);
  }

  /** The reasons that end with a mark which the person carries, by a step and not here. */
  private List<String> marked(BoardEntry entry, Visit visit) {
    Enrolment enrolment = site.enrolments().get(visit.caller(), entry.enrolment()).enrolment();
    return codes(enrolment).stream()
        .filter(one -> one.followsMark() && enrolment.marks().contains(one.mark()))
        .map(ReasonCode::code)
        .toList();
  }

  private List<ReasonCode> codes(Enrolment enrolment) {
    return site.models()
        .find(enrolment.model(), enrolment.major())
        .flatMap(Model::board)
        .map(BoardDefinition::reasons)
        .orElse(List.of());
  }

  private static AdminView.Line line(
      BoardReason one, BoardEntry entry, String place, Visit visit, boolean byStep) {
    Texts t = visit.t();
    String from = t.dates().near(one.from(), visit.today());
    String label =
        visit.in(one.label()) + (one.detail().isEmpty() ? "" : ", " + visit.in(one.detailLabel()));
    if (one.to() != null) {
      return new AdminView.Line(
          List.of(label, from, t.of("board.reason.ended", t.dates().near(one.to(), visit.today()))),
          List.of());
    }
    Map<String, String> revision = Map.of("revision", Integer.toString(entry.revision()));
    Button move = Button.to(place + "/" + one.code(), t.of("board.review.move")).small();
    Button end =
        Button.send(place + "/" + one.code() + "/end", t.of("board.reason.end"), revision)
            .look(Button.Look.DANGER)
            .small();
    return new AdminView.Line(
        List.of(label, from, t.dates().near(one.reviewOn(), visit.today())),
        byStep ? List.of(move) : List.of(move, end));
  }

  private Answer newReason(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    BoardEntry entry = EntryHeading.entry(visit);
    Typed typed = Typed.in(visit, refusal);
    Enrolment enrolment = site.enrolments().get(visit.caller(), entry.enrolment()).enrolment();
    List<Field.Option> codes =
        codes(enrolment).stream()
            .filter(one -> !entry.hasReason(one.code()))
            .filter(one -> !one.followsMark() || enrolment.marks().contains(one.mark()))
            .flatMap(one -> options(one, visit))
            .toList();
    FormView form =
        FormView.of(
                BoardPage.entry(entry.id()) + "/reasons/new",
                t.of("board.reason.add"),
                List.of(
                    Field.of(Field.Kind.RADIO, "code", t.of("board.reason"))
                        .options(codes)
                        .value(typed.or("code", "")),
                    Field.of(Field.Kind.TEXT, "detail", t.of("board.reason.detail"))
                        .mayBeLeftOut()
                        .value(typed.or("detail", "")),
                    FormPages.revision(entry.revision())))
            .leave(BoardPage.entry(entry.id()) + "/reasons", t.of("form.leave"));
    return EntryHeading.ask(visit, entry, t.of("board.reason.add"), form, refusal);
  }

  /** A reason, or each of its finer codes when it has some. */
  private static Stream<Field.Option> options(ReasonCode reason, Visit visit) {
    String label = visit.in(reason.label());
    return reason.details().isEmpty()
        ? Stream.of(Field.Option.of(reason.code(), label))
        : reason.details().stream()
            .map(
                detail ->
                    Field.Option.of(
                        reason.code() + FINER + detail.code(),
                        label + ": " + visit.in(detail.label())));
  }

  private Answer addReason(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String[] code = form.needed("code").split(FINER, 2);
          form.check();
          BoardEntry entry =
              site.boards()
                  .addReason(
                      visit.caller(),
                      visit.id("entry"),
                      form.revision(),
                      code[0],
                      code.length > 1 ? code[1] : form.text("detail"));
          return Visit.after(BoardPage.entry(entry.id()) + "/reasons", Done.ENTRY_SAVED);
        },
        refusal -> newReason(visit, refusal));
  }

  private Answer endReason(Visit visit) {
    BoardEntry entry =
        site.boards()
            .endReason(
                visit.caller(),
                visit.id("entry"),
                visit.form().revision(),
                visit.request().variable("code"));
    return Visit.after(BoardPage.entry(entry.id()) + "/reasons", Done.ENTRY_SAVED);
  }

  private Answer review(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    BoardEntry entry = EntryHeading.entry(visit);
    String place = BoardPage.entry(entry.id()) + "/reasons";
    FormView form =
        FormView.of(
                place + "/" + visit.request().variable("code"),
                t.of("form.save"),
                List.of(
                    DayFields.day(
                        "reviewOn", t.of("board.review"), "", Typed.in(visit, refusal), t),
                    FormPages.revision(entry.revision())))
            .leave(place, t.of("form.leave"));
    return EntryHeading.ask(visit, entry, t.of("board.review.move"), form, refusal);
  }

  private Answer moveReview(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          LocalDate day = form.neededDay("reviewOn", visit.today());
          form.check();
          BoardEntry entry =
              site.boards()
                  .review(
                      visit.caller(),
                      visit.id("entry"),
                      form.revision(),
                      visit.request().variable("code"),
                      day);
          return Visit.after(BoardPage.entry(entry.id()) + "/reasons", Done.ENTRY_SAVED);
        },
        refusal -> review(visit, refusal));
  }
}
