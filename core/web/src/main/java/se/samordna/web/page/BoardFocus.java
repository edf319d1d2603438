package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.TeamCare;
import se.samordna.meeting.Meeting;
import se.samordna.text.Days;
import se.samordna.web.text.Dates;
import se.samordna.web.text.Texts;
import se.samordna.web.view.BoardView.Focus;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.PersonView.Voice;

/** The one whom the board is turned to: all that the slip holds, and what can be done. */
final class BoardFocus {
  private final ShownBoard shown;
  private final Reader reader;
  private final Texts t;

  BoardFocus(ShownBoard shown) {
    this.shown = shown;
    this.reader = shown.reader();
    this.t = reader.t();
  }

  Focus of(BoardEntry entry) {
    boolean hidden = shown.hides(entry);
    return new Focus(
        shown.name(entry),
        hidden ? "" : PersonFrame.address(entry.person()),
        shown.reasons(entry),
        shown.day(entry),
        hidden ? List.of() : facts(entry),
        hidden ? null : voice(entry),
        hidden ? "" : entry.scaleDownWhen(),
        question(entry),
        shown.alerts(entry),
        meeting().isPresent() ? turn(entry).form(new Typed(Optional.empty())) : action(entry),
        meeting().isPresent() ? turn(entry).buttons() : null,
        meeting().isPresent() ? List.of() : verbs(entry));
  }

  private Optional<Meeting> meeting() {
    return shown.board().meeting();
  }

  private MeetingTurn turn(BoardEntry entry) {
    return new MeetingTurn(shown, entry);
  }

  /** What the person is called when they are spoken of for the second time. */
  private String first(BoardEntry entry) {
    return shown.hides(entry) ? shown.name(entry) : BoardWords.first(shown.name(entry));
  }

  private @Nullable Voice voice(BoardEntry entry) {
    if (entry.personsView().isEmpty()) {
      return null;
    }
    String when =
        entry.personsViewAt() == null
            ? ""
            : t.dates().near(Days.of(entry.personsViewAt()), reader.today());
    return new Voice(t.of("person.own.view", t.whose(first(entry)), when), entry.personsView());
  }

  private String question(BoardEntry entry) {
    if (!entry.care().alsoMeets().isEmpty()) {
      String names =
          entry.care().alsoMeets().stream()
              .map(TeamCare.Colleague::name)
              .collect(Collectors.joining(", "));
      return t.of("board.who.else.named", names, first(entry));
    }
    return BoardWords.whoElse(entry, first(entry), t);
  }

  private List<Fact> facts(BoardEntry entry) {
    Dates dates = t.dates();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(t.of("board.cause"), BoardWords.cause(entry, t)));
    facts.add(Fact.of(t.of("persons.coordinator"), entry.coordinatorName()));
    facts.add(Fact.of(t.of("board.contacts"), BoardWords.contacts(entry, t)));
    TeamCare.Legal legal = entry.care().legal();
    if (legal != null) {
      facts.add(
          Fact.to(
              t.of("legal.title"), BoardWords.legal(legal, t), LegalPage.address(entry.person())));
    }
    if (!entry.care().raised().isEmpty()) {
      facts.add(
          Fact.to(
              t.of("board.risks"),
              BoardWords.risks(entry, reader),
              BoardPage.entry(entry.id()) + "/risks"));
    }
    if (!entry.care().deputyName().isEmpty()) {
      facts.add(Fact.of(t.of("board.deputy"), entry.care().deputyName()));
    }
    facts.add(
        Fact.to(
            t.of("board.network"),
            t.named(entry.care().network()),
            BoardPage.entry(entry.id()) + "/care"));
    if (entry.care().expectedEnd() != null) {
      facts.add(
          Fact.of(t.of("board.expected"), dates.near(entry.care().expectedEnd(), reader.today())));
    }
    facts.add(Fact.to(t.of("board.crisis"), crisisPlan(entry), crisisPlanAddress(entry)));
    if (entry.reviewOn() != null) {
      facts.add(Fact.of(t.of("board.review"), dates.near(entry.reviewOn(), reader.today())));
    }
    String opened = entry.openedByName() + ", " + dates.near(entry.openedAt(), reader.today());
    facts.add(Fact.of(t.of("board.put.up.by"), opened));
    return facts;
  }

  private String crisisPlan(BoardEntry entry) {
    if (!entry.crisisPlanExists()) {
      return t.of("board.crisis.none");
    }
    return t.of(entry.crisisPlanUsed() ? "board.crisis.used" : "board.crisis.there");
  }

  private static String crisisPlanAddress(BoardEntry entry) {
    return PersonFrame.address(entry.person()) + "/crisis-plan";
  }

  private FormView action(BoardEntry entry) {
    return FormView.of(
        BoardPage.entry(entry.id()) + "/action",
        t.of("form.save"),
        List.of(
            Field.of(Field.Kind.TEXT, "who", t.of("board.action.who")),
            Field.of(Field.Kind.TEXT, "what", t.of("board.action.what")),
            Field.of(Field.Kind.DATE, "on", t.of("board.action.on"))
                .value(reader.today().toString()),
            Field.of(Field.Kind.SHORT, "time", t.of("board.action.time")),
            FormPages.revision(entry.revision())));
  }

  private List<Button> verbs(BoardEntry entry) {
    return always(entry).map(Button::small).toList();
  }

  private Stream<Button> always(BoardEntry entry) {
    Button step = Button.to("/enrolments/" + entry.enrolment(), t.of("person.step")).key("F");
    Button change = Button.to(BoardPage.entry(entry.id()), t.of("board.change"));
    Button plan =
        Button.to(crisisPlanAddress(entry), t.of("board.crisis")).look(Button.Look.DANGER).key("P");
    return shown.hides(entry) ? Stream.of(step, change) : Stream.of(step, change, plan);
  }
}
