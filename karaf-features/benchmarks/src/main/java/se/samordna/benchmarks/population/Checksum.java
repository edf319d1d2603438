package se.samordna.benchmarks.population;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Says in a few characters whether two populations are the same. */
public final class Checksum {
  private Checksum() {}

  /** SHA-256 of every row of persons from one place up to another, its first 16 digits. */
  public static String of(Population population, int from, int to) {
    MessageDigest digest = sha256();
    for (int person = from; person < to; person++) {
      add(digest, population.person(person));
      add(digest, population.enrolments(person));
      add(digest, population.members(person));
      add(digest, population.plans(person));
      add(digest, population.goals(person));
      add(digest, population.interventions(person));
      add(digest, population.answers(person));
      add(digest, population.contacts(person));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
  }

  private static void add(MessageDigest digest, Object rows) {
    digest.update(rows.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
