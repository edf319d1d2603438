package se.samordna.engine.access;

/**
 * Passwords for tests in which people log in by the hundred: the same hash, whose parameters stand
 * in it, at the least that it can cost. What it costs in use is for {@link PasswordsTest}.
 */
public final class CheapPasswords {
  private static final int MEMORY_KIB = 8;
  private static final int PASSES = 1;

  private CheapPasswords() {}

  public static Passwords make() {
    return new Passwords(MEMORY_KIB, PASSES);
  }
}
