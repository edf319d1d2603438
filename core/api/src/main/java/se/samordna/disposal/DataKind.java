package se.samordna.disposal;

/** What is kept of persons, as it is counted when it is disposed of. */
public enum DataKind {
  PERSON,
  NETWORK,
  CHILD,
  CONSENT,
  PLAN,
  CRISIS_PLAN,
  SIP,
  CONTACT,
  MEETING,
  FORM,
  ENROLMENT,
  BOARD,
  TASK,
  ADMISSION,
  SCORE,
  COORDINATION
}
