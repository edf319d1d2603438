package se.samordna.link;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.information.InformationCategory;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/**
 * That another provider knows the same human, as one side sees it. Each side has a link of its own
 * with an id of its own, to its own person; the other side's person has no id here.
 *
 * @param person the own provider's person
 * @param other the other provider
 * @param endedAt {@code null} while it lasts
 * @param reading what the own side may read of the other's now
 * @param since the day on which what could be read was taken back or was over, {@code null}
 *     otherwise
 * @param shared what may be read now, by the other side's living consents
 */
public record PersonLink(
    Id<PersonLink> id,
    Id<Person> person,
    Id<Provider> other,
    String otherName,
    Instant begunAt,
    @Nullable Instant endedAt,
    Reading reading,
    @Nullable LocalDate since,
    List<InformationCategory> shared) {
  public PersonLink {
    shared = List.copyOf(shared);
  }

  /** Whether anything of the other side's can be read. */
  public enum Reading {
    OPEN,
    /** The person took the consent back. */
    WITHDRAWN,
    /** The consent is over. */
    EXPIRED,
    /** Nothing has been agreed on in this direction. */
    NOTHING
  }
}
