package se.samordna.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stay on the board.
 *
 * @param up when the person last came up
 * @param target contacts a week
 * @param again how many times the person came back up
 * @param risk the day of the newest judgement that a risk is there, empty when none is
 */
public record Stay(
    Instant opened,
    Instant up,
    boolean confirmed,
    boolean view,
    List<Why> whys,
    int target,
    int again,
    Optional<LocalDate> risk) {
  public Stay {
    whys = List.copyOf(whys);
  }

  /** A stay from which the person has not been on the way down, and of which no risk is known. */
  public Stay(Instant opened, boolean confirmed, boolean view, List<Why> whys, int target) {
    this(opened, opened, confirmed, view, whys, target, 0, Optional.empty());
  }

  /**
   * A reason.
   *
   * @param ended by somebody
   * @param endsOn the day it ends by itself, empty when it never does
   */
  public record Why(
      String code, String detail, LocalDate review, Optional<LocalDate> endsOn, boolean ended) {
    /** Whether it is in force on the day. */
    public boolean holds(LocalDate day) {
      return !ended && endsOn.filter(end -> !end.isAfter(day)).isEmpty();
    }

    Why over() {
      return new Why(code, detail, review, endsOn, true);
    }
  }

  /** Whether a reason is or was in force. */
  public boolean had(String code) {
    return whys.stream().anyMatch(why -> why.code().equals(code));
  }

  /** The same stay confirmed or not, with the person's view or without. */
  public Stay said(boolean byMeeting, boolean personsView) {
    return new Stay(opened, up, byMeeting, personsView, whys, target, again, risk);
  }

  /** The same stay with a risk judged to be there on the day, or with none. */
  public Stay risking(Optional<LocalDate> judged) {
    return new Stay(opened, up, confirmed, view, whys, target, again, judged);
  }

  Stay dueAgain(Why reviewed, LocalDate next) {
    return with(
        whys.stream()
            .map(
                why ->
                    why.equals(reviewed)
                        ? new Why(why.code(), why.detail(), next, why.endsOn(), why.ended())
                        : why)
            .toList());
  }

  /** The same stay with other reasons. */
  public Stay with(List<Why> others) {
    return new Stay(opened, up, confirmed, view, others, target, again, risk);
  }

  Stay because(Why why, LocalDate day) {
    List<Why> more = new ArrayList<>();
    boolean moved = false;
    for (Why one : whys) {
      if (one.code().equals(why.code()) && one.holds(day)) {
        String detail = why.detail().isEmpty() ? one.detail() : why.detail();
        more.add(new Why(one.code(), detail, why.review(), why.endsOn(), false));
        moved = true;
      } else {
        more.add(one);
      }
    }
    if (!moved) {
      more.add(why);
    }
    return with(more);
  }

  Stay aiming(int contacts) {
    return new Stay(opened, up, confirmed, view, whys, contacts, again, risk);
  }

  Stay back(Instant now) {
    return new Stay(opened, now, confirmed, view, whys, target, again + 1, risk);
  }

  Stay reviewed(LocalDate on, LocalDate day) {
    return with(
        whys.stream()
            .map(
                why ->
                    why.holds(day)
                        ? new Why(why.code(), why.detail(), on, why.endsOn(), false)
                        : why)
            .toList());
  }

  Stay without(String code) {
    return with(whys.stream().map(why -> why.code().equals(code) ? why.over() : why).toList());
  }
}
