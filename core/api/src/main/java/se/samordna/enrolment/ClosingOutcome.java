package se.samordna.enrolment;

/** How an enrolment ended. */
public enum ClosingOutcome {
  DECLINED,
  COMPLETED,
  TRANSFERRED,
  WITHDREW,
  NOT_ENGAGED,
  DECEASED,
  MOVED
}
