package se.samordna.discharge;

/** Who can be told that somebody leaves inpatient care, LUS 2 kap. 1 §. */
public enum Told {
  SOCIAL_SERVICES,
  MUNICIPAL_HEALTH_CARE,
  REGION_OPEN_CARE
}
