package se.samordna.person.identifier;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The rules of one series of numbers. A region with reserve numbers of its own publishes one as an
 * OSGi service; its {@link IdentifierKind.Reserve} carries the OID that the numbers are stored by.
 *
 * <p>Pure and safe for use by many threads at once. Texts of problems never repeat what was typed.
 */
@ConsumerType
public interface IdentifierScheme {

  /** The series. */
  IdentifierKind kind();

  /** Whether the entry has this scheme's shape, so that its problems are the ones worth telling. */
  boolean claims(EnteredIdentifier entered);

  /**
   * Reads an entry that the scheme claims.
   *
   * @param today the day in Europe/Stockholm that the number is read on
   */
  IdentifierReading read(EnteredIdentifier entered, LocalDate today);

  /**
   * The identifier of a value that this scheme once read and that was stored. It is not checked
   * again: who got a number keeps it, also when the rules change.
   */
  Identifier recall(String value);
}
