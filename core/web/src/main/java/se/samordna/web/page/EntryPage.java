package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.BoardEntry.BoardReason;
import se.samordna.enrolment.Boards.EntryChange;
import se.samordna.enrolment.Boards.NewAction;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.BoardDefinition;
import se.samordna.model.Model;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/** One stay on the board: cause, actions, the person's own view, reasons and confirmation. */
final class EntryPage {
  private final Site site;

  EntryPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/board/entries/{entry}", visit -> card(visit, null)),
        site.post("/board/entries/{entry}", this::change),
        site.post("/board/entries/{entry}/action", this::addAction),
        site.post("/board/entries/{entry}/confirm", this::confirm),
        site.get("/board/entries/{entry}/view", visit -> view(visit, null)),
        site.post("/board/entries/{entry}/view", this::recordView),
        site.get("/board/entries/{entry}/reasons", visit -> reasons(visit)),
        site.get("/board/entries/{entry}/reasons/new", visit -> newReason(visit, null)),
        site.post("/board/entries/{entry}/reasons/new", this::addReason),
        site.post("/board/entries/{entry}/reasons/{code}/end", this::endReason),
        site.get("/board/entries/{entry}/reasons/{code}", visit -> review(visit, null)),
        site.post("/board/entries/{entry}/reasons/{code}", this::moveReview));
  }

  private BoardEntry entry(Visit visit) {
    return site.boards().get(visit.caller(), visit.id("entry"));
  }

  private Frame frame(Visit visit, BoardEntry entry, String title) {
    Texts t = visit.t();
    return visit
        .frame(title, Menu.BOARD)
        .shape(Shape.NARROW)
        .lead(entry.personName())
        .guarded(entry.protection().hides())
        .crumbs(
            List.of(
                new Link("/board", t.of("menu.board")),
                new Link(BoardPage.entry(entry.id()), entry.personName()),
                new Link("", title)))
        .doing(
            Button.to(PersonFrame.address(entry.person()), t.of("meeting.person")),
            Button.to(BoardPage.entry(entry.id()) + "/view", t.of("board.own.view")).icon("talk"),
            Button.to(BoardPage.entry(entry.id()) + "/reasons", t.of("board.reasons"))
                .icon("board"));
  }

  private Answer card(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    BoardEntry entry = entry(visit);
    Typed typed = Typed.in(visit, refusal);
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "card",
            "",
            "",
            List.of(
                Field.of(Field.Kind.TEXT, "cause", t.of("board.cause.now"))
                    .value(typed.or("cause", entry.cause())),
                Field.of(Field.Kind.NUMBER, "contactTarget", t.of("board.target"))
                    .value(typed.or("contactTarget", Integer.toString(entry.contactTarget()))),
                Field.of(Field.Kind.LONG, "scaleDownWhen", t.of("board.down.when"))
                    .mayBeLeftOut()
                    .value(typed.or("scaleDownWhen", entry.scaleDownWhen())),
                Field.of(Field.Kind.TICK, "crisisPlanUsed", t.of("board.crisis.used.tick"))
                    .value(typed.or("crisisPlanUsed", entry.crisisPlanUsed() ? "true" : "")),
                FormPages.revision(entry.revision()))));
    List<BoardAction> actions = entry.actions();
    for (int i = 0; i <= actions.size(); i++) {
      Optional<BoardAction> one =
          i < actions.size() ? Optional.of(actions.get(i)) : Optional.empty();
      sections.add(action(t, "do-" + i + "-", i, one, typed, visit.today()));
    }
    FormView form =
        new FormView(
            BoardPage.entry(entry.id()),
            sections,
            List.of(),
            Button.to("", t.of("form.save")).primary(),
            Button.to("/board", t.of("form.leave")),
            "");
    return FormPages.show(visit, frame(visit, entry, t.of("board.card")), form, refusal);
  }

  private static Section action(
      Texts t,
      String at,
      int i,
      Optional<BoardAction> one,
      Typed typed,
      LocalDate today) {
    String title = one.isPresent() ? t.of("board.action", i + 1) : t.of("board.action.new");
    return new Section(
        "action-" + i,
        title,
        "",
        List.of(
            Field.of(Field.Kind.TEXT, at + "what", t.of("board.action.what"))
                .value(typed.or(at + "what", one.map(BoardAction::what).orElse(""))),
            Field.of(Field.Kind.TEXT, at + "who", t.of("board.action.who"))
                .value(typed.or(at + "who", one.map(BoardAction::who).orElse(""))),
            Field.of(Field.Kind.DATE, at + "on", t.of("board.action.on"))
                .value(typed.or(at + "on", one.map(BoardAction::on).orElse(today).toString())),
            Field.of(Field.Kind.SHORT, at + "time", t.of("board.action.time"))
                .mayBeLeftOut()
                .value(typed.or(at + "time", one.map(BoardAction::time).orElse(""))),
            Field.of(Field.Kind.TICK, at + "done", t.of("board.action.done"))
                .value(
                    typed.or(at + "done",
                        one.filter(BoardAction::done).isPresent() ? "true" : ""))));
  }

  private Answer change(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          List<NewAction> actions = new ArrayList<>();
          for (int i = 0; form.everything().containsKey("do-" + i + "-what"); i++) {
            String at = "do-" + i + "-";
            if (!form.text(at + "what").isEmpty()) {
              actions.add(
                  new NewAction(
                      form.text(at + "what"),
                      form.text(at + "who"),
                      form.neededDay(at + "on", visit.today()),
                      form.text(at + "time"),
                      form.ticked(at + "done")));
            }
          }
          EntryChange change =
              new EntryChange(
                  form.needed("cause"),
                  form.number("contactTarget", 0),
                  form.text("scaleDownWhen"),
                  form.ticked("crisisPlanUsed"),
                  actions);
          form.check();
          BoardEntry entry =
              site.boards().change(visit.caller(), visit.id("entry"), form.revision(), change);
          return Visit.after(BoardPage.entry(entry.id()), Done.ENTRY_SAVED);
        },
        refusal -> card(visit, refusal));
  }

  /** One more action, written during the meeting; everything else on the card stays. */
  private Answer addAction(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          BoardEntry entry = entry(visit);
          List<NewAction> actions = new ArrayList<>();
          entry
              .actions()
              .forEach(
                  one ->
                      actions.add(
                          new NewAction(one.what(), one.who(), one.on(), one.time(), one.done())));
          actions.add(
              new NewAction(
                  form.needed("what"),
                  form.text("who"),
                  form.neededDay("on", visit.today()),
                  form.text("time"),
                  false));
          form.check();
          EntryChange change =
              new EntryChange(
                  entry.cause(),
                  entry.contactTarget(),
                  entry.scaleDownWhen(),
                  entry.crisisPlanUsed(),
                  actions);
          site.boards().change(visit.caller(), entry.id(), form.revision(), change);
          return back(visit, entry, Done.ENTRY_SAVED);
        },
        refusal -> card(visit, refusal));
  }

  private Answer confirm(Visit visit) {
    Reading form = visit.form();
    BoardEntry entry =
        site.boards()
            .confirm(visit.caller(), visit.id("entry"), form.revision(), form.neededId("meeting"));
    return back(visit, entry, Done.ENTRY_CONFIRMED);
  }

  /** Back to the board, to the same person. */
  private Answer back(Visit visit, BoardEntry entry, Done done) {
    Enrolment enrolment = site.enrolments().get(visit.caller(), entry.enrolment()).enrolment();
    return Visit.after("/board/" + enrolment.unit() + "?at=" + entry.id(), done);
  }

  private Answer view(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    BoardEntry entry = entry(visit);
    FormView form =
        FormView.of(
                BoardPage.entry(entry.id()) + "/view",
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.LONG, "ownWords", t.of("board.own.view.ask"))
                        .hint(t.of("board.own.view.hint"))
                        .inOwnWords()
                        .value(
                            Typed.in(visit, refusal).or("ownWords", entry.personsView())),
                    FormPages.revision(entry.revision())))
            .leave(BoardPage.entry(entry.id()), t.of("form.leave"));
    return FormPages.show(
        visit, frame(visit, entry, t.of("board.own.view")).doing(), form, refusal);
  }

  private Answer recordView(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String words = form.needed("ownWords");
          form.check();
          BoardEntry entry =
              site.boards()
                  .recordPersonsView(visit.caller(), visit.id("entry"), form.revision(), words);
          return Visit.after(PersonFrame.address(entry.person()), Done.VIEW_RECORDED);
        },
        refusal -> view(visit, refusal));
  }

  private Answer reasons(Visit visit) {
    Texts t = visit.t();
    BoardEntry entry = entry(visit);
    String place = BoardPage.entry(entry.id()) + "/reasons";
    List<AdminView.Line> lines =
        entry.reasons().stream().map(one -> line(one, entry, place, visit)).toList();
    AdminView.Table table =
        new AdminView.Table(
            "reasons",
            t.of("board.reasons"),
            "",
            List.of(t.of("board.reason"), t.of("board.since"), t.of("board.review")),
            lines,
            new Empty("board", t.of("board.no.reason"), t.of("board.no.reason.normally"), null),
            Button.to(place + "/new", t.of("board.reason.add")).icon("plus").small());
    return visit.show(
        "admin", frame(visit, entry, t.of("board.reasons")), new AdminView(List.of(table)));
  }

  private static AdminView.Line line(BoardReason one, BoardEntry entry, String place, Visit visit) {
    Texts t = visit.t();
    String from = t.dates().near(one.from(), visit.today());
    String label = visit.in(one.label()) + (one.detail().isEmpty() ? "" : ", " + one.detail());
    if (one.to() != null) {
      return new AdminView.Line(
          List.of(label, from, t.of("board.reason.ended", t.dates().near(one.to(), visit.today()))),
          List.of());
    }
    Map<String, String> revision = Map.of("revision", Integer.toString(entry.revision()));
    return new AdminView.Line(
        List.of(label, from, t.dates().near(one.reviewOn(), visit.today())),
        List.of(
            Button.to(place + "/" + one.code(), t.of("board.review.move")).small(),
            Button.send(place + "/" + one.code() + "/end", t.of("board.reason.end"), revision)
                .look(Button.Look.DANGER)
                .small()));
  }

  private Answer newReason(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    BoardEntry entry = entry(visit);
    Typed typed = Typed.in(visit, refusal);
    EnrolmentView enrolment = site.enrolments().get(visit.caller(), entry.enrolment());
    List<Field.Option> codes =
        site
            .models()
            .find(enrolment.enrolment().model(), enrolment.enrolment().major())
            .flatMap(Model::board)
            .map(BoardDefinition::reasons)
            .orElse(List.of())
            .stream()
            .filter(one -> !entry.hasReason(one.code()))
            .map(one -> Field.Option.of(one.code(), visit.in(one.label())))
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
    return FormPages.show(
        visit, frame(visit, entry, t.of("board.reason.add")).doing(), form, refusal);
  }

  private Answer addReason(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String code = form.needed("code");
          form.check();
          BoardEntry entry =
              site.boards()
                  .addReason(
                      visit.caller(),
                      visit.id("entry"),
                      form.revision(),
                      code,
                      form.text("detail"));
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
    BoardEntry entry = entry(visit);
    String place = BoardPage.entry(entry.id()) + "/reasons";
    FormView form =
        FormView.of(
                place + "/" + visit.request().variable("code"),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.DATE, "reviewOn", t.of("board.review"))
                        .hint(t.of("form.date.hint"))
                        .value(Typed.in(visit, refusal).or("reviewOn", "")),
                    FormPages.revision(entry.revision())))
            .leave(place, t.of("form.leave"));
    return FormPages.show(
        visit, frame(visit, entry, t.of("board.review.move")).doing(), form, refusal);
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
