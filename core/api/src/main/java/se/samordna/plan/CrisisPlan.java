package se.samordna.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * A version of a person's crisis plan: the person's own, always at hand, also when a model is gone.
 *
 * @param number counts the versions from 1; a version never changes
 * @param evaluatedOn when the plan was last evaluated together with the person, {@code null} before
 *     the first time
 * @param personTookPart whether the person took part in writing it
 * @param tookPart who else took part; nobody where it was not recorded
 * @param reference where the original is, when another system is the system of record; else empty
 */
public record CrisisPlan(
    Id<Person> person,
    int number,
    CrisisPlanContent content,
    LocalDate reviewBy,
    Instant writtenAt,
    Id<Staff> writtenBy,
    boolean copyOffered,
    @Nullable LocalDate evaluatedOn,
    boolean personTookPart,
    List<String> tookPart,
    String reference) {
  public CrisisPlan {
    tookPart = List.copyOf(tookPart);
  }
}
