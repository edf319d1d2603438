package se.samordna.engine.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.samordna.engine.store.AccountStore;
import se.samordna.engine.store.AccountStore.Failures;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/**
 * Slows down whoever guesses passwords: after five failures under an account name or from an
 * address each further attempt must wait, 30 seconds at first and twice as long each time, up to 15
 * minutes. An hour without an attempt is forgiven.
 *
 * <p>Kept in the store, so that several nodes count together. An attempt counts as failed before
 * its password is looked at: many at once get no more guesses than one after the other. Whoever has
 * tries left waits for nobody, also not for somebody let in a moment later by another's clock.
 */
public final class Throttle {
  private static final int FREE = 5;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGIVEN = Duration.ofHours(1);

  private final byte[] name;
  private final byte[] address;

  private Throttle(byte[] name, byte[] address) {
    this.name = name;
    this.address = address;
  }

  /** The throttle of one attempt. */
  public static Throttle of(String userName, String remote) {
    return new Throttle(Tokens.sha256("name:" + userName), Tokens.sha256("address:" + remote));
  }

  /**
   * Counts an attempt. Nobody waits longer than the longest wait: a time further ahead was written
   * by a clock that went wrong, and must not lock everybody out until it comes true.
   *
   * @throws Refusal {@code CM-5003} when it comes too early, which does not count
   */
  public void count(AccountStore accounts, Instant now) {
    accounts.forgetFailuresBefore(now.minus(FORGIVEN));
    List<Failures> found = accounts.failures(List.of(name, address));
    found.stream()
        .map(Failures::openAt)
        .filter(openAt -> now.isBefore(openAt) && !openAt.isAfter(now.plus(LONGEST)))
        .max(Instant::compareTo)
        .ifPresent(openAt -> refuse(now, openAt));
    accounts.note(next(name, found, now));
    accounts.note(next(address, found, now));
  }

  /** Takes back what the attempt counted for the name, and one for the address: it was right. */
  public void succeeded(AccountStore accounts, Instant now) {
    accounts.forget(name);
    find(address, accounts.failures(List.of(address)))
        .ifPresent(
            counted ->
                accounts.note(
                    new Failures(address, Math.max(0, counted.count() - 1), now, Instant.EPOCH)));
  }

  private static Failures next(byte[] what, List<Failures> found, Instant now) {
    int count = find(what, found).map(Failures::count).orElse(0) + 1;
    return new Failures(what, count, now, count < FREE ? Instant.EPOCH : now.plus(delay(count)));
  }

  private static Duration delay(int failures) {
    Duration delay = FIRST;
    for (int more = FREE; more < failures && delay.compareTo(LONGEST) < 0; more++) {
      delay = delay.multipliedBy(2);
    }
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }

  private static Optional<Failures> find(byte[] what, List<Failures> found) {
    return found.stream().filter(failures -> Arrays.equals(failures.what(), what)).findFirst();
  }

  private static void refuse(Instant now, Instant openAt) {
    long seconds = Math.max(1, Duration.between(now, openAt).plusMillis(999).toSeconds());
    throw Refusal.of(Problem.of(Code.LOGIN_THROTTLED).with("seconds", seconds));
  }
}
