package se.samordna.coordination;

/** Why somebody was appointed (sources.md, coordination roles). */
public enum AppointmentGround {
  /** The person asks for it; patientlagen 6 kap. 2 §. */
  PERSON_ASKS,
  /** Needed for safety, continuity or coordination; patientlagen 6 kap. 2 §. */
  NEEDED,
  /** Appointed before discharge from inpatient care; LUS 2 kap. 5 §. */
  BEFORE_DISCHARGE,
  /** How the unit or the model works. */
  WAY_OF_WORKING
}
