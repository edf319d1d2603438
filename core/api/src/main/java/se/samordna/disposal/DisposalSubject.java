package se.samordna.disposal;

/** What a decision applies to. */
public enum DisposalSubject {
  /** Teams' working notes of their meetings. */
  TEAM_WORK;

  /** How many days it is kept unless the decision says otherwise (sources.md, retention). */
  public int usualDays() {
    return 30;
  }
}
