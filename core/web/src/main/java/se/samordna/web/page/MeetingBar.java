package se.samordna.web.page;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.samordna.enrolment.BoardEntry;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.web.text.Texts;
import se.samordna.web.view.BoardView;
import se.samordna.web.view.Button;

/** The bar of a board meeting that is on: the time, who is spoken of, who is there, and the end. */
final class MeetingBar {
  private final ShownBoard shown;
  private final Texts t;

  MeetingBar(ShownBoard shown) {
    this.shown = shown;
    this.t = shown.reader().t();
  }

  BoardView.Meeting of(Meeting meeting) {
    int now = shown.focus() + 1;
    int count = shown.entries().size();
    return new BoardView.Meeting(
        meeting.startedAt().toString(),
        clock(meeting),
        t.of("board.clock"),
        count == 0 ? t.named(MeetingType.BOARD) : t.of("board.meeting.at", now, count),
        now,
        count,
        t.of("board.there", meeting.attendance().size(), professions(meeting)),
        verbs(meeting));
  }

  /** How long the meeting has been on when the page was asked for. */
  private String clock(Meeting meeting) {
    long seconds = ChronoUnit.SECONDS.between(meeting.startedAt(), shown.reader().now());
    return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
  }

  private static long professions(Meeting meeting) {
    return meeting.attendance().stream()
        .filter(one -> one.profession() != null)
        .map(Meeting.Attendance::profession)
        .distinct()
        .count();
  }

  private List<Button> verbs(Meeting meeting) {
    List<BoardEntry> entries = shown.entries();
    int now = shown.focus();
    List<Button> verbs = new ArrayList<>();
    if (now > 0) {
      verbs.add(Button.to(shown.turnTo(entries.get(now - 1)), t.of("board.previous")).key("K"));
    }
    if (now + 1 < entries.size()) {
      verbs.add(
          Button.to(shown.turnTo(entries.get(now + 1)), t.of("board.next")).key("J").primary());
    }
    verbs.add(MeetingPage.closing(meeting, t));
    return verbs;
  }
}
