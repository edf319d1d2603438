package se.samordna.benchmarks.population;

/**
 * How many persons there are and how much of each one's history.
 *
 * @param persons the number of persons
 * @param lastContacts how many of each person's contacts, counted from the last; 0 for all
 * @param currentPlanOnly whether only the newest version of the plan is made
 */
public record Profile(int persons, int lastContacts, boolean currentPlanOnly) {
  /** A region, with the whole history of three years. */
  public static final Profile S = new Profile(10_000, 0, false);

  /** The whole of Sweden, with the current plan and five contacts each. */
  public static final Profile M_THIN = thin(100_000);

  /** So many persons with the current plan and five contacts each: what growth is measured by. */
  public static Profile thin(int persons) {
    return new Profile(persons, 5, true);
  }

  /** The profile of a name: {@code S}, {@code M-thin}, or a number of persons, thin. */
  public static Profile named(String name) {
    return switch (name) {
      case "S" -> S;
      case "M-thin" -> M_THIN;
      default -> thin(Integer.parseInt(name));
    };
  }
}
