package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.enrolment.BoardEntry;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.Meeting.Attendance;
import se.samordna.meeting.Meeting.Turn;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Staff;
import se.samordna.web.text.Texts;
import se.samordna.web.view.BoardView;
import se.samordna.web.view.BoardView.Go;
import se.samordna.web.view.Button.Look;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Kind;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;

/**
 * One person's turn in a board meeting: what is said, who does what before the next one, how often
 * the person is to be met and when the team looks at it next. One form, so that whatever is written
 * is saved wherever one goes from here, also without a script.
 */
final class MeetingTurn {
  private final ShownBoard shown;
  private final BoardEntry entry;
  private final Texts t;

  MeetingTurn(ShownBoard shown, BoardEntry entry) {
    this.shown = shown;
    this.entry = entry;
    this.t = shown.reader().t();
  }

  private Meeting meeting() {
    return shown.board().meeting().orElseThrow();
  }

  private String place() {
    return "/board/" + shown.board().unit() + "/turns/" + entry.id();
  }

  FormView form(Typed typed) {
    Turn turn = meeting().turn(entry.person());
    List<Field> fields = new ArrayList<>();
    if (!shown.hides(entry)) {
      fields.addAll(asked(typed, turn));
    }
    fields.add(hidden("meeting", meeting().id().toString()));
    fields.add(hidden("person", entry.person().toString()));
    fields.add(hidden("hides", Boolean.toString(shown.hides(entry))));
    if (shown.onTheWall()) {
      fields.add(hidden("wall", "true"));
    }
    fields.add(FormPages.revision(turn.revision()));
    return FormView.of(place(), t.of("form.save"), fields);
  }

  private List<Field> asked(Typed typed, Turn turn) {
    LocalDate today = shown.reader().today();
    String target = TurnCard.target(entry);
    String review = TurnCard.review(entry);
    List<Field> asked = new ArrayList<>();
    asked.add(
        Field.of(Kind.LONG, "said", t.of("turn.said"))
            .hint(t.of("turn.said.hint"))
            .value(typed.or("said", turn.said())));
    asked.addAll(
        List.of(
            Field.of(Kind.TEXT, "who", t.of("board.action.who")).value(typed.or("who", "")),
            Field.of(Kind.TEXT, "what", t.of("board.action.what")).value(typed.or("what", "")),
            Field.of(Kind.DATE, "on", t.of("board.action.on"))
                .value(typed.or("on", today.toString())),
            Field.of(Kind.SHORT, "time", t.of("board.action.time")).value(typed.or("time", "")),
            onCard(
                Field.of(Kind.NUMBER, TurnCard.TARGET, t.of("board.target")).value(target),
                TurnCard.TARGET_WAS,
                typed),
            onCard(
                Field.of(Kind.DATE, TurnCard.REVIEW, t.of("board.review")).value(review),
                TurnCard.REVIEW_WAS,
                typed),
            hidden(TurnCard.TARGET_WAS, target),
            hidden(TurnCard.REVIEW_WAS, review)));
    asked.addAll(whoElse(typed));
    return asked;
  }

  /** What the team is asked about everybody, answered by those who are there. */
  private List<Field> whoElse(Typed typed) {
    Map<String, String> names = new LinkedHashMap<>();
    entry.care().alsoMeets().forEach(one -> names.put(one.staff().toString(), one.name()));
    for (Attendance one : meeting().attendance()) {
      Id<Staff> staff = one.staff();
      boolean cares = one.profession() != Profession.ADMINISTRATIVE;
      if (staff != null && cares && !staff.equals(entry.care().coordinator())) {
        names.putIfAbsent(staff.toString(), one.name());
      }
    }
    if (names.isEmpty()) {
      return List.of();
    }
    List<String> named = TurnCard.alsoMeets(entry);
    List<Option> options =
        names.entrySet().stream().map(one -> Option.of(one.getKey(), one.getValue())).toList();
    return List.of(
        Field.of(Kind.CHECKS, TurnCard.ALSO, t.of("board.also"))
            .mayBeLeftOut()
            .options(options)
            .answers(typed.all(TurnCard.ALSO, named)),
        hidden(TurnCard.ALSO_WAS, String.join(" ", named)));
  }

  /**
   * What the card holds now, or what was typed instead; then with what the card holds beside it,
   * when somebody else has written there since the form was read.
   *
   * @param was the name of what the form was read with
   */
  private Field onCard(Field now, String was, Typed typed) {
    return typed
        .sent()
        .filter(form -> !form.text(now.name()).equals(form.text(was)))
        .map(form -> typed(now, form.typed(now.name()), form.text(was)))
        .orElse(now);
  }

  private Field typed(Field now, String typed, String was) {
    Field mine = now.value(typed);
    return now.value().equals(was) ? mine : Meanwhile.both(mine, now, t);
  }

  private static Field hidden(String name, String value) {
    return Field.of(Kind.HIDDEN, name, "").value(value);
  }

  /** Whether a reason is to be looked at by now, so that a meeting notes that it was. */
  static boolean isDue(BoardEntry entry, LocalDate today) {
    return entry.reviewOn() != null && !entry.reviewOn().isAfter(today);
  }

  BoardView.Turn buttons() {
    boolean isNew = entry.confirmedAt() == null;
    String look = isNew ? t.of("board.confirm") : t.of("board.reviewed");
    Stream<Go> confirm =
        isNew || isDue(entry, shown.reader().today())
            ? Stream.of(new Go("confirm", look, "C", Look.PLAIN))
            : Stream.of();
    Stream<Go> saves =
        shown.hides(entry)
            ? Stream.of()
            : Stream.of(new Go("stay", t.of("form.save"), "S", Look.PLAIN));
    Stream<Go> always =
        Stream.of(
            new Go("decide", t.of("board.decide"), "B", Look.PLAIN),
            new Go("step", t.of("person.step"), "F", Look.PLAIN),
            new Go("card", t.of("board.change"), null, Look.PLAIN));
    Stream<Go> crisis =
        shown.hides(entry)
            ? Stream.of()
            : Stream.of(new Go("crisis", t.of("board.crisis"), "P", Look.DANGER));
    return new BoardView.Turn(
        shown.hides(entry) ? "" : place() + "/words",
        List.of(t.of("turn.kept"), t.of("turn.not.kept")),
        Stream.of(saves, confirm, always, crisis).flatMap(all -> all).toList());
  }
}
