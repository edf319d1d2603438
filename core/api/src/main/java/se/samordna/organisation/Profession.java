package se.samordna.organisation;

/** What somebody is by training or task. A fact that rules read; it gives no right by itself. */
public enum Profession {
  CASE_MANAGER,
  PHYSICIAN,
  PSYCHIATRIST,
  NURSE,
  ASSISTANT_NURSE,
  PSYCHOLOGIST,
  SOCIAL_WORKER,
  OCCUPATIONAL_THERAPIST,
  PHYSIOTHERAPIST,
  PEER_SUPPORTER,
  EMPLOYMENT_SPECIALIST,
  SUBSTANCE_SPECIALIST,
  HOUSING_SUPPORT,
  ASSESSMENT_OFFICER,
  SUPERVISOR,
  ADMINISTRATIVE;

  /** Whether rules that ask for a physician are met; a psychiatrist is one. */
  public boolean isPhysician() {
    return this == PHYSICIAN || this == PSYCHIATRIST;
  }
}
