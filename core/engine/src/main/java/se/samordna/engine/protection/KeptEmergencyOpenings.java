package se.samordna.engine.protection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Gate;
import se.samordna.engine.access.Whose;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.ProtectionStore.Opened;
import se.samordna.engine.store.ProtectionStore.Standing;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.protection.EmergencyOpening;
import se.samordna.protection.EmergencyOpening.Review;
import se.samordna.protection.EmergencyOpening.Why;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Emergency openings in the store. */
@Component(service = EmergencyOpenings.class)
public final class KeptEmergencyOpenings implements EmergencyOpenings {
  private static final String OPENING = "emergency opening";
  private static final int LONGEST = 1_000;

  private final Work work;
  private final Gate gate;
  private final WholeNumbers numbers;
  private final Store store;
  private final SamordnaClock clock;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptEmergencyOpenings(
      @Reference Work work,
      @Reference Gate gate,
      @Reference WholeNumbers numbers,
      @Reference Store store,
      @Reference SamordnaClock clock) {
    this.work = work;
    this.gate = gate;
    this.numbers = numbers;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public EmergencyOpening open(Caller caller, Id<Person> person, String reason) {
    return work.by(caller, Action.EMERGENCY_OPEN)
        .person(person)
        .write(
            access -> {
              if (access.readsAnyhow() && !access.isBlocked()) {
                throw Refusal.of(Code.OPENING_NOT_NEEDED);
              }
              return opened(access, person, false, WholeNumbers.reason(reason));
            });
  }

  @Override
  public EmergencyOpening openElsewhere(Caller caller, NewOpening wanted) {
    return numbers.counted(
        caller,
        early ->
            work.by(caller, Action.EMERGENCY_OPEN)
                .unit(wanted.unit())
                .write(access -> openedElsewhere(access, wanted, early)));
  }

  private EmergencyOpening openedElsewhere(
      Access access, NewOpening wanted, Optional<Refusal> early) {
    if (early.isPresent()) {
      throw early.get();
    }
    String reason = WholeNumbers.reason(wanted.reason());
    WholeNumbers.mustKeepRecords(access, wanted.unit());
    if (WholeNumbers.withinADay(access, Why.EMERGENCY) >= MOST_A_DAY) {
      throw Refusal.of(Problem.of(Code.TOO_MANY_OPENINGS).with("most", MOST_A_DAY));
    }
    Id<Person> person = numbers.find(access, wanted.number());
    if (gate.mayRead(access.tx(), access.caller(), person, access.now())) {
      throw Refusal.of(Code.OPENING_NOT_NEEDED);
    }
    boolean elsewhere =
        access
            .tx()
            .careRelations()
            .between(access.provider(), person, access.caller().units())
            .map(relations -> relations.open().isEmpty())
            .orElse(true);
    access.shows(person);
    return opened(access, person, elsewhere, reason);
  }

  private static EmergencyOpening opened(
      Access access, Id<Person> person, boolean elsewhere, String reason) {
    Id<EmergencyOpening> id = Id.next();
    access
        .tx()
        .protections()
        .open(
            access.provider(),
            new Opened(
                id,
                person,
                access.caller().staff(),
                access.by().unit(),
                reason,
                access.now(),
                access.now().plus(LASTS),
                elsewhere));
    access.about(OPENING, id);
    return kept(access, id);
  }

  private static EmergencyOpening kept(Access access, Id<EmergencyOpening> opening) {
    return access
        .tx()
        .protections()
        .opening(access.provider(), opening)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  @Override
  public Optional<Instant> openUntil(Caller caller, Id<Person> person) {
    Instant now = clock.now();
    return store.read(
        tx ->
            Optional.ofNullable(
                    tx.protections()
                        .standing(caller.provider(), List.of(person), caller.staff(), now)
                        .get(person))
                .filter(standing -> standing.openUntil() != null)
                .filter(
                    standing ->
                        !(standing.coordinates() || standing.listed())
                            || !tx.blocks()
                                .heldNow(caller.provider(), List.of(person), now)
                                .isEmpty())
                .map(Standing::openUntil));
  }

  @Override
  public Page<EmergencyOpening> list(Caller caller, PageRequest page) {
    return work.by(caller, Action.EMERGENCY_READ)
        .about(OPENING, null)
        .read(
            access -> {
              Page<EmergencyOpening> found =
                  access.tx().protections().openings(access.provider(), scope(access), page);
              access.shows(found.rows().stream().map(EmergencyOpening::person).toList());
              return found;
            });
  }

  /** An auditor reviews the whole provider. */
  private static @Nullable Collection<Id<Unit>> scope(Access access) {
    return access.caller().has(Role.AUDITOR) ? null : access.units();
  }

  @Override
  public EmergencyOpening review(Caller caller, Id<EmergencyOpening> opening, NewReview wanted) {
    return work.by(caller, Action.EMERGENCY_REVIEW)
        .either(
            OPENING,
            opening,
            tx ->
                tx.protections()
                    .opening(caller.provider(), opening)
                    .map(one -> new Whose(null, one.unit())))
        .write(
            access -> {
              EmergencyOpening before = kept(access, opening);
              access.shows(before.person());
              if (before.staff().equals(caller.staff())) {
                throw Refusal.of(Code.OWN_OPENING);
              }
              Checks checks = new Checks();
              String words = checks.required("/words", wanted.words(), LONGEST);
              checks.done();
              Review review =
                  new Review(
                      caller.staff(), caller.displayName(), access.now(), wanted.finding(), words);
              if (!access.tx().protections().review(access.provider(), opening, review)) {
                throw Refusal.of(Code.OPENING_REVIEWED);
              }
              ReviewTasks.done(access, before);
              return kept(access, opening);
            });
  }
}
