package se.samordna.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.person.identifier.Assurance;
import se.samordna.person.identifier.Identifier;
import se.samordna.person.identifier.IdentifierKind;

/**
 * One of a person's identifiers for a period. A reserve number that was followed by a personnummer
 * stays.
 *
 * @param linkedFrom the id of the row of the same human that it came from when the two were merged,
 *     {@code null} when it is this row's own
 * @param assurance what was said last of how sure a coordination number is; {@code null} when
 *     nothing was, and for all other numbers
 */
public record PersonIdentifier(
    Id<PersonIdentifier> id,
    Identifier identifier,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable UUID linkedFrom,
    @Nullable IdentifierAssurance assurance) {
  /** By the end of which calendar year after the one it was given in it is renewed. */
  private static final int RENEWED_WITHIN_YEARS = 5;

  /** Whether it is in force and whose it is uncertain. */
  public boolean isUncertain() {
    return to == null && assurance != null && assurance.level() == Assurance.UNCERTAIN;
  }

  /**
   * Whether a coordination number may be dormant, <em>vilande</em>, on a day: it is so from the
   * sixth calendar year after it was given or renewed (lag 2022:1697; sources.md, identity), and
   * what is known here is no older than that it was recorded or assured.
   */
  public boolean mayBeDormantOn(LocalDate day) {
    LocalDate known =
        assurance == null || assurance.from().isBefore(from) ? from : assurance.from();
    return to == null && hasAssurance() && day.getYear() > known.getYear() + RENEWED_WITHIN_YEARS;
  }

  /** Whether how sure it is can be said: of coordination numbers alone. */
  public boolean hasAssurance() {
    return identifier.kind().oid().equals(IdentifierKind.National.SAMORDNINGSNUMMER.oid());
  }
}
