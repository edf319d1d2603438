package se.samordna.engine.disposal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.disposal.DataCount;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalSubject;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.RetentionStore.Ended;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.text.Days;

/**
 * Removes all that is kept of persons whose time has passed, by what organisations have decided. A
 * person is one transaction with the count and the audit row, in which everything is asked anew: a
 * node that stops in the middle leaves nobody half removed, and the next one goes on.
 */
public final class RecordDisposal {
  private static final Logger LOG = LoggerFactory.getLogger(RecordDisposal.class);
  private static final String WORK = "dispose-of-records";
  private static final int AT_ONCE = 200;

  private final Store store;
  private final SamordnaClock clock;
  private final Predicate<? super Tx> mayGoOn;
  private final RetentionRules rules = RetentionRules.shipped();

  /**
   * On a store and a clock.
   *
   * @param mayGoOn whether this node still has the work, asked within each person's transaction
   */
  public RecordDisposal(Store store, SamordnaClock clock, Predicate<? super Tx> mayGoOn) {
    this.store = store;
    this.clock = clock;
    this.mayGoOn = mayGoOn;
  }

  /** Removes all who are to go today at the providers; answers how many persons. */
  public int today(Collection<Id<Provider>> deciders) {
    return deciders.stream().mapToInt(this::at).sum();
  }

  private int at(Id<Provider> provider) {
    LocalDate today = clock.today();
    List<DisposalDecision> decisions =
        store.read(tx -> tx.workingNotes().decisions(provider)).stream()
            .filter(one -> runsOn(one, today))
            .sorted(Comparator.comparing(DisposalDecision::recordedAt))
            .toList();
    if (decisions.isEmpty()) {
      return 0;
    }
    Map<Id<Person>, DisposalDecision> wanted = wanted(provider, decisions, today);
    int gone = 0;
    for (Map.Entry<Id<Person>, DisposalDecision> one : wanted.entrySet()) {
      Outcome outcome = store.write(tx -> one(tx, provider, one.getKey(), one.getValue()));
      if (outcome == Outcome.NOT_OURS) {
        break;
      }
      gone += outcome == Outcome.GONE ? 1 : 0;
    }
    LOG.info("Disposed of the records of {} persons of {} who were due", gone, wanted.size());
    return gone;
  }

  /**
   * A decision on persons works from the day after it was recorded, so that it can be withdrawn.
   */
  static boolean runsOn(DisposalDecision decision, LocalDate day) {
    return decision.appliesTo().isOfPersons()
        && decision.holdsOn(day)
        && Days.of(decision.recordedAt()).isBefore(day);
  }

  private Map<Id<Person>, DisposalDecision> wanted(
      Id<Provider> provider, List<DisposalDecision> decisions, LocalDate today) {
    Map<Id<Person>, DisposalDecision> wanted = new LinkedHashMap<>();
    decisions.stream()
        .filter(one -> one.appliesTo() == DisposalSubject.DESTRUCTION_ORDER)
        .forEach(
            one -> {
              Id<Person> person = one.person();
              if (person != null) {
                wanted.put(person, one);
              }
            });
    List<DisposalDecision> many =
        decisions.stream()
            .filter(one -> one.appliesTo() != DisposalSubject.DESTRUCTION_ORDER)
            .toList();
    if (!many.isEmpty()) {
      String place = store.read(tx -> tx.retention().place(provider)).orElse(null);
      Id<Person> after = null;
      List<Ended> some;
      do {
        Id<Person> from = after;
        some =
            store.read(
                tx -> tx.retention().ended(provider, DuePersons.quiet(today), from, AT_ONCE));
        for (Ended one : some) {
          by(one, place, many, today).ifPresent(found -> wanted.put(one.person(), found));
          after = one.person();
        }
      } while (some.size() == AT_ONCE);
    }
    return wanted;
  }

  private Optional<DisposalDecision> by(
      Ended ended, @Nullable String place, List<DisposalDecision> decisions, LocalDate today) {
    return Due.of(rules, ended, place)
        .flatMap(due -> decisions.stream().filter(one -> goes(due, ended, one, today)).findFirst());
  }

  /** Whether somebody goes by a decision on the day. */
  static boolean goes(Due due, Ended ended, DisposalDecision decision, LocalDate today) {
    LocalDate dueOn = decision.dueOn();
    return decision.appliesTo() == due.subject()
        && !ended.isHeldOn(today)
        && due.isOn(today)
        && (dueOn == null || due.isOn(dueOn));
  }

  private Outcome one(Tx tx, Id<Provider> provider, Id<Person> person, DisposalDecision wanted) {
    if (!mayGoOn.test(tx)) {
      return Outcome.NOT_OURS;
    }
    LocalDate today = clock.today();
    Optional<DisposalDecision> decision =
        tx.workingNotes().decisions(provider).stream()
            .filter(one -> one.id().equals(wanted.id()) && runsOn(one, today))
            .findFirst();
    Optional<Ended> ended = tx.retention().ended(provider, person);
    if (decision.isEmpty()
        || ended.isEmpty()
        || !goesNow(tx, provider, ended.get(), decision.get(), today)) {
      return Outcome.STAYS;
    }
    List<DataCount> counts = tx.retention().remove(provider, person);
    tx.retention()
        .ran(provider, decision.get().appliesTo(), decision.get().id(), today, counts, clock.now());
    tx.audit()
        .append(
            AuditRow.allowed(
                    clock.now(),
                    AuditActor.of(provider, WORK),
                    Action.RECORD_DISPOSE,
                    List.of(person))
                .withObject("disposal decision", decision.get().id()));
    return Outcome.GONE;
  }

  private boolean goesNow(
      Tx tx, Id<Provider> provider, Ended ended, DisposalDecision decision, LocalDate today) {
    if (decision.appliesTo() == DisposalSubject.DESTRUCTION_ORDER) {
      return ended.person().equals(decision.person()) && !ended.isHeldOn(today);
    }
    return Due.of(rules, ended, tx.retention().place(provider).orElse(null))
        .filter(due -> goes(due, ended, decision, today))
        .isPresent();
  }

  private enum Outcome {
    GONE,
    STAYS,
    NOT_OURS
  }
}
