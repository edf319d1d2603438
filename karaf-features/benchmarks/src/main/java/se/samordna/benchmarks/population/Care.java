package se.samordna.benchmarks.population;

import java.time.LocalDate;

/**
 * One person's time in care: where, how long, how much. Everything else about the person hangs on
 * it.
 *
 * <p>Shares and means are those of the project's performance goals: 45 % open; months in care
 * geometric and cut at 36; 12 % of FACT on the board; 1 % with ten times the contacts; 3 % with two
 * models after each other; 5 % late plans.
 */
record Care(
    CareModel model,
    int unit,
    int team,
    int worker,
    boolean open,
    boolean onBoard,
    boolean secondModel,
    boolean latePlan,
    LocalDate from,
    LocalDate to,
    int contacts) {

  private static final double OPEN = 0.45;
  private static final double ON_BOARD = 0.12;
  private static final int LONGEST_MONTHS = 36;
  private static final double MEAN_MONTHS = 14.5;
  private static final double DAYS_A_MONTH = 30.44;
  private static final int FEWEST_CONTACTS = 5;

  static Care of(long seed, LocalDate today, int person) {
    Draws draws = Draws.of(seed, Table.CARE, person);
    CareModel model = model(draws.fraction());
    Zipf units = Zipf.over(model.units());
    int unit = units.place(draws.fraction());
    int rank = (int) (person * model.share() * units.share(unit) * OPEN);
    boolean open = draws.chance(OPEN);
    boolean onBoard = draws.chance(ON_BOARD) && open && model == CareModel.FACT;
    int months = draws.geometric(1, LONGEST_MONTHS, MEAN_MONTHS);
    int closedDaysAgo = open ? 0 : 1 + draws.below((int) (LONGEST_MONTHS * DAYS_A_MONTH));
    double tenfold = draws.chance(0.01) ? 10 : 1;
    int contacts = (int) Math.round(months * model.contactsAMonth(onBoard) * tenfold);
    LocalDate to = today.minusDays(closedDaysAgo);
    return new Care(
        model,
        unit,
        rank / model.team(),
        rank % model.team() / model.caseload(),
        open,
        onBoard,
        draws.chance(0.03),
        draws.chance(0.05) && open,
        to.minusDays(Math.round(months * DAYS_A_MONTH)),
        to,
        Math.max(FEWEST_CONTACTS, contacts));
  }

  private static CareModel model(double fraction) {
    double left = fraction;
    for (CareModel model : CareModel.values()) {
      left -= model.share();
      if (left < 0) {
        return model;
      }
    }
    return CareModel.STRENGTHS;
  }
}
