package se.samordna.sip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * A meeting that parties were called and invited to.
 *
 * @param number from 1 within the SIP
 * @param day when it was to be
 * @param called who was called or invited
 * @param held what came of it, {@code null} before
 */
public record SipMeeting(
    int number,
    LocalDate day,
    String place,
    Set<Id<SipParty>> called,
    Instant calledAt,
    Id<Staff> calledBy,
    @Nullable Held held) {
  public SipMeeting {
    called = Set.copyOf(called);
  }

  /**
   * What came of a meeting.
   *
   * @param person whether the person took part
   * @param why why the person did not, or by whom; empty when present
   * @param choice what the person wanted when a principal did not come, {@code null} when all came
   */
  public record Held(
      LocalDate on,
      PersonsPart person,
      String why,
      List<Attendance> attendance,
      @Nullable Choice choice,
      Id<Staff> recordedBy,
      Instant recordedAt) {
    public Held {
      attendance = List.copyOf(attendance);
    }

    /** Whether a party came. */
    public boolean came(Id<SipParty> party) {
      return attendance.stream()
          .anyMatch(one -> one.party().equals(party) && one.how() == Attendance.How.CAME);
    }
  }

  /** How a party took part. */
  public record Attendance(Id<SipParty> party, How how) {

    /** Came, or did not, with or without word. */
    public enum How {
      CAME,
      EXCUSED,
      ABSENT
    }
  }

  /** How the person took part. */
  public enum PersonsPart {
    PRESENT,
    BY_PROXY,
    NOT_PRESENT
  }

  /** What the person wanted when a principal did not come. */
  public enum Choice {
    GO_ON,
    BOOK_AGAIN
  }
}
