package se.samordna.person.identifier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One number of one person, in the form that is stored and compared.
 *
 * <p>Two identifiers of the same kind and value are the same number. The hints follow from the
 * value; they are shown back for a check ("Född 1970-10-03") and prove nothing about the person.
 *
 * @param kind the series that the number belongs to
 * @param value the canonical form: for the shipped kinds 12 characters without separators
 * @param birthDate the date of birth that the number carries, if it carries one
 * @param sexHint the sex that the number was given out for, if it says so
 */
public record Identifier(
    IdentifierKind kind, String value, @Nullable LocalDate birthDate, @Nullable SexHint sexHint) {

  private static final int HIDDEN = 4;

  public Identifier {
    if (value.length() <= HIDDEN) {
      throw new IllegalArgumentException("An identifier has more than four characters");
    }
  }

  /**
   * The number as it is written on a page that may show it whole: {@code 18900101-9802}. Never for
   * a log, a URL, a title or a list.
   */
  public String written() {
    return head() + "-" + value.substring(value.length() - HIDDEN);
  }

  /** The number for lists, boards and projectors: {@code 18900101-****}. */
  public String masked() {
    return head() + "-****";
  }

  private String head() {
    return value.substring(0, value.length() - HIDDEN);
  }

  /** The kind alone, so that an identifier that ends up in a log tells nothing of the person. */
  @Override
  public String toString() {
    return "Identifier[" + kind.oid() + "]";
  }
}
