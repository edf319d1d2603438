package se.samordna.personmeeting;

/** What an invitee has answered, and after the meeting whether they came. */
public enum InviteeAnswer {
  /** Called or invited, and nothing heard. */
  ASKED,
  COMING,
  DECLINED,
  /** Did not come, and had sent word. */
  EXCUSED,
  /** Did not come, and had sent no word. */
  ABSENT,
  PRESENT;

  /** Whether it can be answered before the meeting. */
  public boolean isBefore() {
    return this == COMING || this == DECLINED || this == EXCUSED;
  }

  /** Whether it says how it was at the meeting. */
  public boolean isAttendance() {
    return this == PRESENT || this == EXCUSED || this == ABSENT;
  }
}
