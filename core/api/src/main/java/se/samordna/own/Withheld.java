package se.samordna.own;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * That one thing is not shown on the person's own pages, for a time and by law. The person sees
 * that something is left out, since when, by which law, and whom to ask; never silently nothing.
 *
 * @param thing the id of what is not shown; the person's own for the crisis plan
 * @param words why, in words for staff alone
 * @param to {@code null} while it is not shown
 * @param endedBy {@code null} while it is not shown
 */
public record Withheld(
    Id<Withheld> id,
    Id<Person> person,
    OwnPart part,
    UUID thing,
    Reason reason,
    String words,
    Id<Staff> by,
    Instant from,
    @Nullable Instant to,
    @Nullable Id<Staff> endedBy) {

  /**
   * By which law (sources.md, own access).
   *
   * <p>The names are stored and are never changed.
   */
  public enum Reason {
    /** It matters extraordinarily for the care that the person is not told. */
    HARMS_CARE("OSL 25 kap. 6 §"),
    /** Somebody who reported or told could be harmed. */
    ENDANGERS_TELLER("OSL 25 kap. 7 § eller 26 kap. 5 §"),
    /** It tells of somebody else, who is protected by secrecy. */
    ABOUT_SOMEBODY_ELSE("OSL 25 kap. 1 § eller 26 kap. 1 §; PSL 6 kap. 12 §");

    private final String law;

    Reason(String law) {
      this.law = law;
    }

    /** Where it stands. */
    public String law() {
      return law;
    }
  }
}
