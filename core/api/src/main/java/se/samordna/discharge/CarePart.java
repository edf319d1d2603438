package se.samordna.discharge;

/** Which part a unit has when somebody leaves inpatient care, by LUS (2017:612) 1 kap. */
public enum CarePart {
  /** <em>Sluten vård</em>: the ward. */
  INPATIENT,
  /** <em>Regionfinansierad öppen vård</em>: the team, the clinic. */
  OPEN_CARE,
  /** <em>Socialtjänst</em>, and health care that the municipality pays. */
  MUNICIPALITY
}
