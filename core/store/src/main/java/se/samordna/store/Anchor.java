package se.samordna.store;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;

/**
 * A mark of the chain kept outside the database: so far it had come. Nobody without the audit key
 * can make the code of a seal, so nobody can make another chain fit it.
 *
 * @param seal the number of the seal
 * @param total how many rows were sealed
 * @param mac the seal's code, in hexadecimal
 */
record Anchor(Instant at, long seal, long total, String mac) {

  static Anchor of(Seal seal) {
    return new Anchor(seal.at(), seal.number(), seal.total(), HexFormat.of().formatHex(seal.mac()));
  }

  /** Reads what {@link #line} wrote; anything else is a mark that no seal fits. */
  static Anchor parse(String line) {
    List<String> words = List.of(line.trim().split(" "));
    try {
      return new Anchor(
          Instant.parse(words.get(0)),
          Long.parseLong(words.get(2)),
          Long.parseLong(words.get(4)),
          words.get(6));
    } catch (DateTimeParseException | NumberFormatException | IndexOutOfBoundsException e) {
      return new Anchor(Instant.EPOCH, 0, 0, "");
    }
  }

  String line() {
    return at + " seal " + seal + " rows " + total + " code " + mac;
  }

  /** Whether the seal in the database is the one that was marked. */
  boolean fits(Seal found) {
    return found.number() == seal
        && found.total() == total
        && HexFormat.of().formatHex(found.mac()).equals(mac);
  }
}
