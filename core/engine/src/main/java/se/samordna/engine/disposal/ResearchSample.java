package se.samordna.engine.disposal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose files of social services are kept for research (SoF 13 kap. 1 §; sources.md, retention): of
 * some places all, of others those of persons born on certain days.
 */
final class ResearchSample {
  /**
   * Östergötland, Gotland and Västernorrland, by the two digits that their municipalities share.
   */
  private static final Set<String> COUNTIES = Set.of("05", "09", "22");

  private static final String GOTEBORG = "1480";
  private static final Set<Integer> DAYS = Set.of(5, 15, 25);
  private static final int COUNTY_DIGITS = 2;

  private ResearchSample() {}

  /**
   * Whether somebody's file is kept; where the place or the day of birth is not known it is, since
   * nobody can tell.
   */
  static boolean keeps(@Nullable String municipality, @Nullable LocalDate born) {
    return municipality == null
        || municipality.equals(GOTEBORG)
        || COUNTIES.contains(municipality.substring(0, COUNTY_DIGITS))
        || born == null
        || DAYS.contains(born.getDayOfMonth());
  }
}
