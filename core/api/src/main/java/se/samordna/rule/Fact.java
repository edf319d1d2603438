package se.samordna.rule;

/**
 * What a rule can ask to know. The engine reads the facts of all rules of a step in a fixed number
 * of queries, for one enrolment as for two hundred. The enrolment, the step's input, who takes it
 * and the day are always known.
 */
public enum Fact {
  /** Age and protection; nothing that identifies. */
  PERSON,
  /** The person's plans with their newest content and evaluations. */
  PLANS,
  CRISIS_PLAN,
  /** Contacts of the last 90 days, without notes. */
  CONTACTS,
  NETWORK,
  /** Meetings about the person that were held in the last 400 days; none of a team's own. */
  MEETINGS,
  /**
   * Loads and the month's intake with their thresholds, as they are after adding the enrolment: of
   * coordinator, team and board.
   */
  CASELOAD,
  /** The open board entry. */
  BOARD,
  /** The newest completed answers to each form. */
  FORMS,
  ADMISSIONS,
  LEGAL_STATUS,
  /** Phases and marks of the enrolment as intervals. */
  HISTORY,
  CONTACT_PATHS,
  /** Until when doors stand open that the person left the unit by, in the same model. */
  OPEN_DOORS,
  /**
   * The plan that somebody is about to adopt. Only rules of {@code plan/checks} see it, and none of
   * them sees the {@link #CASELOAD}.
   */
  ADOPTION
}
