package se.samordna.benchmarks.population;

/**
 * The four models as the population uses them. Persons a worker: performance goals' seeds (ACT 10,
 * FACT 20, resource group 15–20, strengths 15); shares, team sizes and numbers of units are
 * guesses.
 */
public enum CareModel {
  FACT("fact", 0.35, 70, 175, 20),
  ACT("act", 0.08, 16, 90, 10),
  INTEGRATED_PSYCHIATRY("integrated-psychiatry", 0.37, 74, 119, 17),
  STRENGTHS("strengths", 0.20, 40, 75, 15);

  private final String id;
  private final double share;
  private final int units;
  private final int team;
  private final int caseload;

  CareModel(String id, double share, int units, int team, int caseload) {
    this.id = id;
    this.share = share;
    this.units = units;
    this.team = team;
    this.caseload = caseload;
  }

  /** The model's id in Samordna. */
  public String id() {
    return id;
  }

  /** The part of all persons who are in this model. */
  double share() {
    return share;
  }

  /** The number of units that run it; 200 in all. */
  public int units() {
    return units;
  }

  /** Open persons a team. */
  int team() {
    return team;
  }

  /** Open persons a worker. */
  int caseload() {
    return caseload;
  }

  /** Contacts a month; on FACT's board 16, off it 5, in ACT 14, else 4 to 5. */
  double contactsAMonth(boolean onBoard) {
    return switch (this) {
      case FACT -> onBoard ? 16 : 5;
      case ACT -> 14;
      case INTEGRATED_PSYCHIATRY, STRENGTHS -> 4.5;
    };
  }
}
