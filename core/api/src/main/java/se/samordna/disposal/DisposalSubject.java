package se.samordna.disposal;

/** What a decision applies to; how long each is kept stands in the retention rules. */
public enum DisposalSubject {
  /** Teams' working notes of their meetings. */
  TEAM_WORK,
  /** Patient records of health care. */
  PATIENT_RECORD,
  /** Personal files of social services. */
  SOCIAL_RECORD,
  /** How somebody is reached whom only personal ombuds know. */
  CONTACT_DATA,
  /** Mandates of personal ombuds that have ended, with their appointments. */
  OMBUD_MANDATE,
  /** One person's patient record, which IVO has ordered to be destroyed. */
  DESTRUCTION_ORDER,
  /** The audit trail; nothing of it is ever disposed of here. */
  AUDIT_TRAIL;

  private static final int USUAL_DAYS = 30;
  private static final int MANDATE_DAYS = 90;

  /**
   * How many days it is kept unless the decision says otherwise (sources.md, retention); 0 where
   * only the rules say.
   */
  public int usualDays() {
    return switch (this) {
      case TEAM_WORK -> USUAL_DAYS;
      case OMBUD_MANDATE -> MANDATE_DAYS;
      default -> 0;
    };
  }

  /** Whether persons with all that is kept of them are disposed of by it. */
  public boolean isOfPersons() {
    return this != TEAM_WORK && this != OMBUD_MANDATE && this != AUDIT_TRAIL;
  }

  /**
   * Whether it goes on applying to what falls due later. Records go by a decision each time: what
   * was due on the day it was recorded, and nothing after.
   */
  public boolean isStanding() {
    return this == TEAM_WORK || this == CONTACT_DATA || this == OMBUD_MANDATE;
  }
}
