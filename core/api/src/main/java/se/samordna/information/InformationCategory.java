package se.samordna.information;

/** The kinds of information that a person says yes or no to, one by one (sources.md, consent). */
public enum InformationCategory {
  CONTACT,
  PLAN_GOALS,
  PLAN_INTERVENTIONS,
  CRISIS_PLAN,
  RISK,
  DIAGNOSIS,
  MEDICATION,
  SUBSTANCE,
  ECONOMY,
  HOUSING,
  FAMILY,
  WORK,
  LEGAL_STATUS,
  MEETING_NOTES,
  CONTACT_LOG
}
