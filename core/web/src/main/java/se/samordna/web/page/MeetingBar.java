package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Profession;
import se.samordna.web.text.Texts;
import se.samordna.web.view.BoardView;
import se.samordna.web.view.BoardView.Go;
import se.samordna.web.view.Button;
import se.samordna.web.view.Button.Look;
import se.samordna.web.view.Parts.Notice;

/** The bar of a board meeting that is on: the time, who is spoken of, who is there, and the end. */
final class MeetingBar {
  /** So long a board meeting is meant to be at most (sources.md, board meeting). */
  static final int MINUTES = 15;

  private final ShownBoard shown;
  private final Texts t;

  MeetingBar(ShownBoard shown) {
    this.shown = shown;
    this.t = shown.reader().t();
  }

  BoardView.Meeting of(Meeting meeting) {
    List<Boolean> passed = shown.entries().stream().map(shown::isDone).toList();
    int now = shown.focus() + 1;
    return new BoardView.Meeting(
        t.of("board.clock.since", t.dates().clock(meeting.startedAt())),
        meeting.startedAt().toString(),
        shown.reader().now().toString(),
        MINUTES,
        Stream.of(5, 1, 0).map(left -> t.count("board.clock.left", left)).toList(),
        title(now, passed),
        now,
        passed,
        t.of("board.there", meeting.attendance().size(), professions(meeting)),
        now > 0 ? goes() : List.of(),
        now > 0 ? List.of() : verbs(meeting),
        allDone(passed));
  }

  private String title(int now, List<Boolean> passed) {
    return now > 0 ? t.of("board.meeting.at", now, passed.size()) : t.named(MeetingType.BOARD);
  }

  private @Nullable Notice allDone(List<Boolean> passed) {
    return shown.focus() < 0 && !passed.isEmpty()
        ? Notice.kept(t.of("board.meeting.all.done", passed.size()))
        : null;
  }

  private static long professions(Meeting meeting) {
    return meeting.attendance().stream()
        .map(Meeting.Attendance::profession)
        .filter(one -> one != null && one != Profession.ADMINISTRATIVE)
        .distinct()
        .count();
  }

  /** The first is what the enter key does in a field: the meeting goes on. */
  private List<Go> goes() {
    List<Go> goes = new ArrayList<>();
    goes.add(new Go("next", t.of("board.next"), "J", Look.PRIMARY));
    if (shown.focus() > 0) {
      goes.add(new Go("previous", t.of("board.previous"), "K", Look.PLAIN));
    }
    goes.add(new Go("attend", t.of("meeting.there"), "A", Look.PLAIN));
    goes.add(new Go("end", t.of("meeting.close"), "E", Look.PLAIN));
    return goes;
  }

  private List<Button> verbs(Meeting meeting) {
    return List.of(
        Button.to(MeetingPage.attending(meeting.id()), t.of("meeting.there")).key("A"),
        MeetingPage.closing(meeting, t).primary().key("E"));
  }
}
