package se.samordna.engine.protection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Throttle;
import se.samordna.engine.check.Checks;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.identifier.Identifier;
import se.samordna.protection.EmergencyOpening.Why;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/**
 * Finds somebody by the whole number for a unit that takes no part in the care, which answers
 * whether the provider knows the number. So that nobody looks through who is known: a reason, so
 * many within a day, and whoever types numbers that nobody has must wait, longer each time.
 */
@Component(service = WholeNumbers.class)
public final class WholeNumbers {
  private static final int LONGEST = 1_000;

  private final Identifiers identifiers;
  private final Store store;
  private final SamordnaClock clock;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public WholeNumbers(
      @Reference Identifiers identifiers, @Reference Store store, @Reference SamordnaClock clock) {
    this.identifiers = identifiers;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Carries a look-up out. It counts as missed before it is done, in a transaction of its own: a
   * refusal undoes what the access wrote.
   *
   * @param how the access, given why it comes too early, if it does
   */
  public <T> T counted(Caller caller, Function<Optional<Refusal>, T> how) {
    Throttle throttle = Throttle.ofNumbers(caller.staff());
    Optional<Refusal> early = count(throttle);
    if (early.isPresent()) {
      return how.apply(early);
    }
    try {
      T found = how.apply(early);
      takeBack(throttle);
      return found;
    } catch (Refusal refusal) {
      if (refusal.problems().stream().noneMatch(one -> one.code() == Code.NOBODY_WITH_NUMBER)) {
        takeBack(throttle);
      }
      throw refusal;
    }
  }

  private Optional<Refusal> count(Throttle throttle) {
    return store.write(
        tx -> {
          try {
            throttle.count(tx.accounts(), clock.now());
            return Optional.<Refusal>empty();
          } catch (Refusal early) {
            return Optional.of(early);
          }
        });
  }

  private void takeBack(Throttle throttle) {
    var unused =
        store.write(
            tx -> {
              throttle.takeBack(tx.accounts(), clock.now());
              return throttle;
            });
  }

  /** The person with a number, as the record stands after merges. */
  public Id<Person> find(Access access, String typed) {
    Identifier number = identifiers.read("/number", typed, access.today());
    return access
        .tx()
        .persons()
        .withNumber(access.provider(), number.kind().oid(), number.value())
        .map(found -> access.tx().merges().survivor(access.provider(), found).orElse(found))
        .filter(found -> !access.tx().merges().isClosed(access.provider(), found))
        .orElseThrow(WholeNumbers::nobody);
  }

  /** The answer for a number that nobody has, and for whoever is not to be found by it. */
  public static Refusal nobody() {
    return Refusal.at("/number", Code.NOBODY_WITH_NUMBER);
  }

  /** Who keeps no record has no care to take part in. */
  public static void mustKeepRecords(Access access, Id<Unit> unit) {
    if (!access.tx().regimes().withoutRecord(access.provider(), List.of(unit)).isEmpty()) {
      throw Refusal.at("/unit", Code.NO_RECORD_KEPT);
    }
  }

  /** How many the caller has opened on such a ground, in emergencies or by intakes, in a day. */
  public static int withinADay(Access access, Why why) {
    return access
        .tx()
        .protections()
        .openedSince(
            access.provider(),
            access.caller().staff(),
            access.now().minus(Duration.ofDays(1)),
            why.isIntake());
  }

  /** A reason that tells one. */
  public static String reason(String written) {
    Checks checks = new Checks();
    String reason = checks.required("/reason", written, LONGEST);
    checks.done();
    int least = EmergencyOpenings.LEAST_WORDS;
    if (reason.split("\\s+", -1).length < least) {
      throw Refusal.of(Problem.at("/reason", Code.REASON_TOO_SHORT).with("words", least));
    }
    return reason;
  }
}
