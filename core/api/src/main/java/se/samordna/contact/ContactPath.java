package se.samordna.contact;

import java.util.List;
import se.samordna.Id;

/**
 * How the person reaches somebody: mandatory for each active enrolment (sources.md, coordination).
 *
 * @param hours when, in words: weekdays 8 to 16, nights and weekends
 * @param afterHours whether it also holds in evenings, nights and weekends
 */
public record ContactPath(
    Id<ContactPath> id, String who, String channel, String hours, boolean afterHours) {

  /** Whether the paths say when each of them holds, and one of them holds after hours, too. */
  public static boolean areComplete(List<ContactPath> paths) {
    return paths.stream().anyMatch(ContactPath::afterHours)
        && paths.stream().noneMatch(path -> path.hours().isBlank());
  }
}
