package se.samordna.store;

import java.time.Instant;

/**
 * One link of the chain: which rows it holds, what they are, and what went before.
 *
 * @param number from 1, without gaps
 * @param members the rows' numbers, as {@link Ranges} writes them
 * @param rows how many
 * @param total how many rows this seal and all before it hold
 * @param root the {@link Root} of its rows
 * @param previous the code of the seal before; 32 zero bytes for the first
 * @param mac the code of this seal
 */
record Seal(
    long number,
    int keyNo,
    Instant at,
    long first,
    long last,
    String members,
    int rows,
    long total,
    byte[] root,
    byte[] previous,
    byte[] mac) {
  /** What the first seal follows on. */
  static final byte[] NOTHING = new byte[32];

  /** The next link after {@code number - 1}, with its code. */
  static Seal next(
      AuditKeys keys,
      long number,
      Instant at,
      Ranges members,
      long total,
      byte[] root,
      byte[] previous) {
    Seal bare =
        new Seal(
            number,
            keys.current(),
            at,
            members.first(),
            members.last(),
            members.toString(),
            (int) members.size(),
            total,
            root,
            previous,
            NOTHING);
    return new Seal(
        number,
        bare.keyNo,
        at,
        bare.first,
        bare.last,
        bare.members,
        bare.rows,
        total,
        root,
        previous,
        bare.macBy(keys));
  }

  /** The seal's authentication code under a key. */
  byte[] macBy(AuditKeys keys) {
    return keys.mac(
        keyNo,
        new Canonical("audit-seal/1")
            .number(number)
            .number(keyNo)
            .instant(at)
            .number(first)
            .number(last)
            .text(members)
            .number(rows)
            .number(total)
            .bytes(root)
            .bytes(previous)
            .toBytes());
  }
}
