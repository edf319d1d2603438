package se.samordna.web.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.BoardEntry.BoardAlert;
import se.samordna.enrolment.BoardEntry.BoardReason;
import se.samordna.enrolment.TeamCare;
import se.samordna.model.Emblem;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Parts.Tag;
import se.samordna.web.view.Tone;

/**
 * Words, icons and tones of a board. What a reason or column looks like is for its model to say.
 */
final class BoardWords {
  private BoardWords() {}

  /** The icon that draws a picture. */
  static String icon(Emblem.Picture picture) {
    return picture == Emblem.Picture.LIFEBUOY ? "life" : picture.name().toLowerCase(Locale.ROOT);
  }

  static Tag reason(BoardReason reason, Reader reader) {
    String detail = reason.detail().isEmpty() ? "" : ", " + reader.in(reason.detailLabel());
    Tone tone =
        switch (reason.emblem().urgency()) {
          case ROUTINE -> Tone.ACTION;
          case WATCH -> Tone.THINK;
          case ACUTE -> Tone.STOP;
        };
    return new Tag(icon(reason.emblem().picture()), reader.in(reason.label()) + detail, tone);
  }

  /** Who does what, and at what time: "10.00 Hembesök, Mattias". */
  static String said(BoardAction action) {
    String time = action.time().isEmpty() ? "" : action.time() + " ";
    return time + action.what() + (action.who().isEmpty() ? "" : ", " + action.who());
  }

  /** What the team must not miss of somebody, the most pressing first. */
  static List<Tag> alerts(BoardEntry entry, Reader reader) {
    return entry.alerts().stream().map(alert -> alert(alert, reader)).toList();
  }

  private static Tag alert(BoardAlert alert, Reader reader) {
    String word = reader.in(alert.text());
    return switch (alert.kind()) {
      case NO_CRISIS_PLAN, NO_ACTION_TODAY -> new Tag("warning", word, Tone.STOP);
      case CONFIRMATION_LATE, REVIEW_LATE -> new Tag("clock", word, Tone.STOP);
      case LONG_STAY, LEGAL_END_NEAR, REVIEW_DUE -> new Tag("clock", word, Tone.THINK);
      case FEW_STAFF, TARGET_MISSED, NOBODY_ELSE -> new Tag("people", word, Tone.THINK);
      case NOT_CONFIRMED, NO_REASON_LEFT -> new Tag("info", word, Tone.THINK);
    };
  }

  /** Contacts, minutes and different staff of the last seven days, against what is aimed at. */
  static String contacts(BoardEntry entry, Texts t) {
    TeamCare care = entry.care();
    String met = t.of("board.met", entry.contactsThisWeek(), entry.contactTarget());
    String minutes =
        care.minutesTarget() == 0
            ? ""
            : ", " + t.of("board.met.minutes", care.minutesThisWeek(), care.minutesTarget());
    return met + minutes + ", " + t.count("board.met.staff", care.staffThisWeek());
  }

  /** Under which law, until when and on what conditions. */
  static String legal(TeamCare.Legal legal, Texts t) {
    String until = legal.until() == null ? "" : t.of("legal.until", t.dates().dated(legal.until()));
    String conditions =
        legal.conditions().isEmpty() ? "" : ": " + LegalWords.conditions(legal.conditions(), t);
    return t.named(legal.form()) + until + conditions;
  }

  /** The risks that are there, each with who judged it and when. */
  static String risks(BoardEntry entry, Reader reader) {
    return entry.care().raised().stream()
        .map(risk -> risk(risk, reader))
        .collect(Collectors.joining("; "));
  }

  private static String risk(TeamCare.Risk risk, Reader reader) {
    Texts t = reader.t();
    return t.named(risk.kind())
        + " ("
        + risk.assessedByName()
        + ", "
        + t.dates().near(risk.assessedOn(), reader.today())
        + ")";
  }

  /**
   * What the team is asked about everybody: who more than the coordinator.
   *
   * @param called what the person is called when they are spoken of for the second time
   */
  static String whoElse(BoardEntry entry, String called, Texts t) {
    return entry.coordinatorName().isEmpty()
        ? t.of("board.who.else.nobody", called)
        : t.of("board.who.else", entry.coordinatorName(), called);
  }

  /** The first of somebody's names. */
  static String first(String name) {
    return name.split(" ", 2)[0];
  }

  /** The coordinator, and the first names of those who meet the person as well. */
  static String whoMeets(BoardEntry entry) {
    String also =
        entry.care().alsoMeets().stream()
            .map(colleague -> first(colleague.name()))
            .collect(Collectors.joining(", "));
    return also.isEmpty() ? entry.coordinatorName() : entry.coordinatorName() + " + " + also;
  }

  /** Why somebody is on the board, in the team's words. */
  static String cause(BoardEntry entry, Texts t) {
    return entry.cause().isEmpty() ? t.of("board.cause.none") : entry.cause();
  }
}
