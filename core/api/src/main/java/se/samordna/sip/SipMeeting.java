package se.samordna.sip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonsPart;

/**
 * A meeting that parties were called and invited to. It is a meeting about the person like others,
 * with a time, an agenda and those who come; what stands here is what the SIP's process asks of it.
 *
 * @param number from 1 within the SIP
 * @param meeting {@code null} for one from before such meetings had a time
 * @param day when it is to be, as it is booked now
 * @param called who is called or invited; a member of the network who was removed is none of them
 * @param calledOff whether it was called off and never held
 * @param held what came of it, {@code null} before
 */
public record SipMeeting(
    int number,
    @Nullable Id<PersonMeeting> meeting,
    LocalDate day,
    String place,
    List<Called> called,
    Instant calledAt,
    Id<Staff> calledBy,
    boolean calledOff,
    @Nullable Held held) {
  public SipMeeting {
    called = List.copyOf(called);
  }

  /** Whether a party is called or invited. */
  public boolean isCalled(Id<SipParty> party) {
    return called.stream().anyMatch(one -> one.party().equals(party));
  }

  /**
   * A party that is called or invited.
   *
   * @param invitee who comes for it to the meeting, {@code null} where the meeting has no time
   */
  public record Called(Id<SipParty> party, @Nullable Id<Invitee> invitee) {}

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

  /** What the person wanted when a principal did not come. */
  public enum Choice {
    GO_ON,
    BOOK_AGAIN
  }
}
