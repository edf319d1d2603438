package se.samordna.engine.disposal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalSubject;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.text.Days;

/**
 * Removes working notes and ended mandates of ombuds that an organisation has decided are to go.
 * What is removed, its count and its audit row are one transaction: a node that stops in the middle
 * leaves nothing half done, and the next one goes on.
 */
public final class Disposal {
  private static final String WORK = "dispose-of-working-notes";
  private static final String OF_MANDATES = "dispose-of-ended-mandates";
  private static final int AT_ONCE = 500;

  private final Store store;
  private final SamordnaClock clock;

  /** On a store and a clock. */
  public Disposal(Store store, SamordnaClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Removes all that is to go today at the providers; answers how much. */
  public int today(Collection<Id<Provider>> deciders) {
    int all = 0;
    for (Id<Provider> provider : deciders) {
      all += inParts(tx -> some(tx, provider));
      all += inParts(tx -> mandates(tx, provider));
    }
    return all;
  }

  private int inParts(ToIntFunction<Tx> part) {
    int all = 0;
    int some = AT_ONCE;
    while (some == AT_ONCE) {
      some = store.write(part::applyAsInt);
      all += some;
    }
    return all;
  }

  /** Mandates go from the day after so many days; nothing of somebody under a legal hold. */
  private int mandates(Tx tx, Id<Provider> provider) {
    LocalDate today = clock.today();
    return KeptDisposals.inForce(
            tx.workingNotes().decisions(provider), DisposalSubject.OMBUD_MANDATE, today)
        .map(one -> mandates(tx, provider, one, today))
        .orElse(0);
  }

  private int mandates(Tx tx, Id<Provider> provider, DisposalDecision decision, LocalDate today) {
    List<Id<Person>> whose =
        tx.ombuds()
            .removeEnded(
                provider, Days.start(KeptDisposals.firstKept(decision, today)), today, AT_ONCE);
    if (!whose.isEmpty()) {
      tx.workingNotes()
          .ran(
              provider,
              DisposalSubject.OMBUD_MANDATE,
              decision.id(),
              today,
              whose.size(),
              clock.now());
      tx.audit()
          .append(
              AuditRow.allowed(
                      clock.now(),
                      AuditActor.of(provider, OF_MANDATES),
                      Action.OMBUD_DISPOSE,
                      whose.stream().distinct().toList())
                  .withObject("disposal decision", decision.id()));
    }
    return whose.size();
  }

  private int some(Tx tx, Id<Provider> provider) {
    LocalDate today = clock.today();
    Optional<DisposalDecision> decision =
        KeptDisposals.inForce(
            tx.workingNotes().decisions(provider), DisposalSubject.TEAM_WORK, today);
    return decision.map(one -> some(tx, provider, one, today)).orElse(0);
  }

  private int some(Tx tx, Id<Provider> provider, DisposalDecision decision, LocalDate today) {
    int removed =
        tx.workingNotes()
            .removeBefore(provider, Days.start(KeptDisposals.firstKept(decision, today)), AT_ONCE);
    if (removed > 0) {
      tx.workingNotes()
          .ran(provider, DisposalSubject.TEAM_WORK, decision.id(), today, removed, clock.now());
      tx.audit()
          .append(
              AuditRow.allowed(
                      clock.now(), AuditActor.of(provider, WORK), Action.DISPOSAL_RUN, List.of())
                  .withObject("disposal decision", decision.id()));
    }
    return removed;
  }
}
