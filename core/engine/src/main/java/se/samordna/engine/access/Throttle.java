package se.samordna.engine.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.engine.store.AccountStore;
import se.samordna.engine.store.AccountStore.Failures;
import se.samordna.organisation.Staff;
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

  private final List<byte[]> whats;
  private final Code code;

  private Throttle(List<byte[]> whats, Code code) {
    this.whats = List.copyOf(whats);
    this.code = code;
  }

  /** The throttle of one attempt. */
  public static Throttle of(String userName, String remote) {
    return new Throttle(
        List.of(Tokens.sha256("name:" + userName), Tokens.sha256("address:" + remote)),
        Code.LOGIN_THROTTLED);
  }

  /** The throttle of whoever finds persons by numbers, and may be looking through who is known. */
  public static Throttle ofNumbers(Id<Staff> staff) {
    return new Throttle(List.of(Tokens.sha256("numbers:" + staff)), Code.TOO_MANY_NUMBERS_MISSED);
  }

  /**
   * Counts an attempt. Nobody waits longer than the longest wait: a time further ahead was written
   * by a clock that went wrong, and must not lock everybody out until it comes true.
   *
   * @throws Refusal {@code CM-5003}, or {@code CM-2362} for numbers, when it comes too early, which
   *     does not count
   */
  public void count(AccountStore accounts, Instant now) {
    accounts.forgetFailuresBefore(now.minus(FORGIVEN));
    List<Failures> found = accounts.failures(whats);
    found.stream()
        .map(Failures::openAt)
        .filter(openAt -> now.isBefore(openAt) && !openAt.isAfter(now.plus(LONGEST)))
        .max(Instant::compareTo)
        .ifPresent(openAt -> refuse(now, openAt));
    whats.forEach(what -> accounts.note(next(what, found, now)));
  }

  /** Takes back what the attempt counted for the name, and one for the address: it was right. */
  public void succeeded(AccountStore accounts, Instant now) {
    accounts.forget(whats.get(0));
    whats.stream().skip(1).forEach(what -> takeBack(what, accounts, now));
  }

  /** Takes back this one attempt alone: it was no guess, and says nothing of those before. */
  public void takeBack(AccountStore accounts, Instant now) {
    whats.forEach(what -> takeBack(what, accounts, now));
  }

  private static void takeBack(byte[] what, AccountStore accounts, Instant now) {
    find(what, accounts.failures(List.of(what)))
        .ifPresent(
            counted ->
                accounts.note(
                    new Failures(what, Math.max(0, counted.count() - 1), now, Instant.EPOCH)));
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

  private void refuse(Instant now, Instant openAt) {
    long seconds = Math.max(1, Duration.between(now, openAt).plusMillis(999).toSeconds());
    throw Refusal.of(Problem.of(code).with("seconds", seconds));
  }
}
