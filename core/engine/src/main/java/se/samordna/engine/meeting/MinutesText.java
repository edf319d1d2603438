package se.samordna.engine.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.engine.store.SupervisionStore.Supervised;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.TeamCare.Colleague;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.Meeting.Attendance;
import se.samordna.meeting.Meeting.Decision;
import se.samordna.meeting.Meeting.Turn;
import se.samordna.supervision.SixSteps;
import se.samordna.text.DateWords;
import se.samordna.text.Days;
import se.samordna.text.Language;
import se.samordna.text.TextFile;
import se.samordna.text.Wording;

/**
 * One person's part of a meeting as the note in that person's record. It names nobody but the
 * person's own and those who were there, and stands on its own when the board is long gone.
 */
final class MinutesText {
  private static final TextFile TEXTS = TextFile.beside(MinutesText.class, "minutes");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

  private final Meeting meeting;
  private final String unitName;
  private final Instant now;
  private final Language language;

  /**
   * @param now when the meeting ends and the note is written
   */
  MinutesText(Meeting meeting, String unitName, Instant now, Language language) {
    this.meeting = meeting;
    this.unitName = unitName;
    this.now = now;
    this.language = language;
  }

  /**
   * The note, in as many parts as it takes: what is too long for one note must not keep the meeting
   * from being closed.
   *
   * @param entry the person's stay on the board as it is now, {@code null} when there is none
   * @param brokenOff whether nobody has closed the meeting
   */
  List<String> of(
      Turn turn, List<Decision> decisions, @Nullable EntryRow entry, boolean brokenOff) {
    List<String> lines = new ArrayList<>();
    lines.add(say("present", present()));
    if (!turn.said().isEmpty()) {
      lines.add(say("said", turn.said()));
    }
    decisions.forEach(decision -> lines.add(say("decided", decision.text())));
    if (entry != null) {
      lines.addAll(onward(entry));
    }
    if (brokenOff) {
      lines.add(TEXTS.text("broken.off").in(language));
    }
    return parts(lines);
  }

  /**
   * The note of somebody whom a group supervision was about. Of whoever was told of without a name
   * it says what comes of it, and neither who was there nor what they said: else a colleague who
   * reads it would know of whom they had heard.
   */
  List<String> of(Supervised one) {
    SixSteps words = one.words();
    List<String> lines = new ArrayList<>();
    if (one.byName()) {
      lines.add(say("present", present()));
      add(lines, "supervision.need", words.need());
      add(lines, "supervision.clarified", words.clarified());
      add(lines, "supervision.ideas", words.ideas());
    } else {
      lines.add(TEXTS.text("supervision.unnamed").in(language));
    }
    add(lines, "supervision.kept", words.kept());
    LocalDate on = words.nextOn();
    if (on != null) {
      lines.add(say("supervision.next", words.nextWhat() + ", " + DateWords.full(on, language)));
    }
    return parts(lines);
  }

  private void add(List<String> lines, String key, String what) {
    if (!what.isEmpty()) {
      lines.add(say(key, what));
    }
  }

  /** Each part says which meeting it is of; a line is never longer than a note may be. */
  private List<String> parts(List<String> lines) {
    List<String> parts = new ArrayList<>();
    String part = heading();
    for (String line : lines) {
      if (part.length() + 1 + line.length() > Checks.NOTE) {
        parts.add(part);
        part = heading() + "\n" + TEXTS.text("goes.on").in(language);
      }
      part = part + "\n" + line;
    }
    parts.add(part);
    return parts;
  }

  private String heading() {
    LocalDate day = Days.of(meeting.startedAt());
    String to = Days.of(now).equals(day) ? "–" + clock(now) : "";
    return Wording.fill(
        TEXTS.text("heading." + meeting.type()).in(language),
        Map.of(
            "unit",
            unitName,
            "day",
            DateWords.full(day, language),
            "time",
            clock(meeting.startedAt()) + to),
        language);
  }

  private static String clock(Instant at) {
    return CLOCK.format(at.atZone(Days.ZONE));
  }

  private String present() {
    return meeting.attendance().stream().map(this::present).collect(Collectors.joining(", "));
  }

  private String present(Attendance one) {
    String what = one.profession() == null ? "guest" : "profession." + one.profession();
    return one.name() + " (" + TEXTS.text(what).in(language) + ")";
  }

  /** What the stay carries to the next meeting. */
  private List<String> onward(EntryRow entry) {
    List<String> lines = new ArrayList<>();
    if (meeting.id().equals(entry.facts().confirmedBy())) {
      lines.add(TEXTS.text("confirmed").in(language));
    }
    String actions =
        entry.actions().stream()
            .filter(action -> !action.done())
            .map(this::action)
            .collect(Collectors.joining("; "));
    if (!actions.isEmpty()) {
      lines.add(say("before.next", actions));
    }
    if (!entry.care().alsoMeets().isEmpty()) {
      lines.add(say("also.meets", colleagues(entry.care().alsoMeets())));
    }
    lines.add(say("contacts", Integer.toString(entry.facts().contactTarget())));
    entry.reasons().stream()
        .filter(reason -> reason.to() == null)
        .map(reason -> reason.reviewOn())
        .min(LocalDate::compareTo)
        .ifPresent(on -> lines.add(say("review", DateWords.full(on, language))));
    return lines;
  }

  private static String colleagues(List<Colleague> colleagues) {
    return colleagues.stream().map(Colleague::name).collect(Collectors.joining(", "));
  }

  private String action(BoardAction action) {
    String who = action.who().isEmpty() ? "" : action.who() + ": ";
    String time = action.time().isEmpty() ? "" : " " + action.time();
    return who + action.what() + ", " + DateWords.dayOfMonth(action.on(), language) + time;
  }

  private String say(String key, String what) {
    return Wording.fill(TEXTS.text(key).in(language), Map.of("what", what), language);
  }
}
