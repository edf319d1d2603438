package se.samordna.engine.disposal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.audit.Action;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.Disposals;
import se.samordna.disposal.LegalHold;
import se.samordna.disposal.RecordsDue;
import se.samordna.disposal.RecordsDue.DuePerson;
import se.samordna.disposal.RetentionRule;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Administration.Many;
import se.samordna.engine.store.Tx;
import se.samordna.engine.store.WorkingNoteStore;
import se.samordna.organisation.Provider;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;

/** Decisions on disposal in the store. */
@Component(service = Disposals.class)
public final class KeptDisposals implements Disposals {
  private static final int NEWEST_RUNS = 50;
  private static final String WHAT = "disposal decision";

  private final Administration administration;
  private final LegalHolds holds;
  private final RetentionRules rules = RetentionRules.shipped();

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptDisposals(@Reference Administration administration) {
    this.administration = administration;
    this.holds = new LegalHolds(administration);
  }

  @Override
  public State state(Actor actor, Id<Provider> provider) {
    return administration.read(
        actor,
        Action.DISPOSAL_READ,
        provider,
        WHAT,
        (tx, today) -> state(known(tx, provider).workingNotes(), today, provider));
  }

  /** An operator may ask of any provider, but of one that there is. */
  private static Tx known(Tx tx, Id<Provider> provider) {
    if (tx.organisations().provider(provider).isEmpty()) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return tx;
  }

  private static State state(WorkingNoteStore notes, LocalDate today, Id<Provider> provider) {
    List<DisposalDecision> decisions = notes.decisions(provider);
    Optional<DisposalDecision> inForce = inForce(decisions, DisposalSubject.TEAM_WORK, today);
    int usual = DisposalSubject.TEAM_WORK.usualDays();
    return new State(
        decisions,
        inForce,
        inForce
            .map(one -> notes.countBefore(provider, Days.start(firstKept(one, today))))
            .orElse(0),
        notes.countBefore(provider, Days.start(firstKept(usual, today))),
        notes.runs(provider, NEWEST_RUNS));
  }

  /** The newest decision on something of those that hold on the day. */
  static Optional<DisposalDecision> inForce(
      List<DisposalDecision> decisions, DisposalSubject subject, LocalDate day) {
    return decisions.stream()
        .filter(one -> one.appliesTo() == subject && one.holdsOn(day))
        .max(
            Comparator.comparing(DisposalDecision::decidedOn)
                .thenComparing(DisposalDecision::recordedAt));
  }

  /** The first day whose notes are kept: written on day 0, a note of 30 days goes on day 30. */
  static LocalDate firstKept(DisposalDecision decision, LocalDate today) {
    return firstKept(decision.keptDays(), today);
  }

  private static LocalDate firstKept(int keptDays, LocalDate today) {
    return today.minusDays(keptDays - 1L);
  }

  @Override
  public DisposalDecision record(Actor actor, Id<Provider> provider, NewDecision wanted) {
    return administration.change(
        actor,
        Action.DISPOSAL_CHANGE,
        provider,
        WHAT,
        change -> {
          Provider owner =
              change
                  .tx()
                  .organisations()
                  .provider(provider)
                  .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
          DisposalDecision decision = NewDecisions.checked(actor, owner, wanted, change);
          change.tx().workingNotes().decide(provider, decision);
          return decision;
        });
  }

  @Override
  public void withdraw(Actor actor, Id<Provider> provider, Id<DisposalDecision> decision) {
    administration.change(
        actor,
        Action.DISPOSAL_CHANGE,
        provider,
        WHAT,
        change -> {
          if (!change.tx().workingNotes().withdraw(provider, decision, change.now())) {
            throw Refusal.of(Code.NOT_FOUND);
          }
          return decision;
        });
  }

  @Override
  public RecordsDue due(Actor actor, Id<Provider> provider) {
    return administration.readMany(
        actor,
        Action.DISPOSAL_READ,
        provider,
        "records due",
        tx -> {
          RecordsDue due =
              new DuePersons(rules).on(known(tx, provider), provider, administration.today());
          return new Many<>(due, due.persons().stream().map(DuePerson::person).toList());
        });
  }

  @Override
  public List<LegalHold> holds(Actor actor, Id<Provider> provider) {
    return holds.of(actor, provider);
  }

  @Override
  public LegalHold hold(Actor actor, Id<Provider> provider, NewHold hold) {
    return holds.place(actor, provider, hold);
  }

  @Override
  public void endHold(Actor actor, Id<Provider> provider, Id<LegalHold> hold, String reason) {
    holds.end(actor, provider, hold, reason);
  }

  @Override
  public void place(Actor actor, Id<Provider> provider, String municipality) {
    holds.settle(actor, provider, municipality);
  }

  @Override
  public List<RetentionRule> rules() {
    return rules.all();
  }
}
