package se.samordna.model;

/**
 * What kind of model it is (sources.md, models).
 *
 * @param exclusiveCoordination whether the team takes over the coordination (sources.md,
 *     coordination)
 */
public record Descriptor(
    Branch branch,
    boolean coordinatorMayTreat,
    Responsibility responsibility,
    Availability availability,
    boolean exclusiveCoordination) {

  /** The family of case management. */
  public enum Branch {
    BROKER,
    CLINICAL,
    SHARED,
    INTENSIVE,
    ADVOCACY,
    REHABILITATION
  }

  /** Who carries the persons. */
  public enum Responsibility {
    INDIVIDUAL,
    TEAM_SHARED,
    SWITCHING
  }

  /** When somebody can be reached. */
  public enum Availability {
    OFFICE_HOURS,
    EXTENDED,
    H24
  }
}
