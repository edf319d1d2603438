package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.Boards.EntryChange;
import se.samordna.enrolment.Boards.NewAction;
import se.samordna.enrolment.Enrolment;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.Parts.Tag;

/** One stay on the board: cause, actions and confirmation. */
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
        site.post("/board/entries/{entry}/confirm", this::confirm));
  }

  private Answer card(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    BoardEntry entry = EntryHeading.entry(visit);
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
    return FormPages.show(
        visit,
        EntryHeading.of(visit, entry, t.of("board.card")).notices(alerts(visit, entry)),
        form,
        DownWords.card(visit, entry),
        refusal);
  }

  private static List<Notice> alerts(Visit visit, BoardEntry entry) {
    String words =
        BoardWords.alerts(entry, visit.reader()).stream()
            .map(Tag::word)
            .collect(Collectors.joining(" · "));
    return words.isEmpty() ? List.of() : List.of(Notice.think(visit.t().of("board.alerts"), words));
  }

  private static Section action(
      Texts t, String at, int i, Optional<BoardAction> one, Typed typed, LocalDate today) {
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
                    typed.or(
                        at + "done", one.filter(BoardAction::done).isPresent() ? "true" : ""))));
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
          BoardEntry entry = EntryHeading.entry(visit);
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
}
