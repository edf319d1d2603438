package se.samordna.engine.move;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Administration.Change;
import se.samordna.engine.access.Administration.Many;
import se.samordna.engine.store.Lease;
import se.samordna.engine.store.MoveStore.By;
import se.samordna.engine.store.MoveStore.Scope;
import se.samordna.engine.store.Store;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.MoveResult;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/**
 * Goes through a move or an undo batch by batch, under a lease for the model: one at a time in the
 * whole installation. Whatever stops it leaves whole batches behind, and the next run goes on.
 */
final class Runs {
  /** How long a node that falls silent keeps others from going on (ours). */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final Store store;
  private final Administration administration;
  private final Set<String> here = ConcurrentHashMap.newKeySet();

  Runs(Store store, Administration administration) {
    this.store = store;
    this.administration = administration;
  }

  /** Who moves, as it is kept. */
  static By by(Actor actor) {
    return actor instanceof Operator operator
        ? new By("operator " + operator.name(), null)
        : new By("staff " + ((Caller) actor).staff(), ((Caller) actor).staff());
  }

  MoveResult run(
      Actor actor, String model, List<Scope> scopes, Consumer<MoveResult> progress, Step step) {
    if (!here.add(model)) {
      throw underWay(model);
    }
    try {
      Tally tally = new Tally();
      for (Scope scope : scopes) {
        run(actor, scope, tally, progress, step);
      }
      end(model);
      return tally.result();
    } finally {
      here.remove(model);
    }
  }

  private void run(
      Actor actor, Scope scope, Tally tally, Consumer<MoveResult> progress, Step step) {
    Id<Enrolment> after = null;
    do {
      Id<Enrolment> from = after;
      Batches.Batch batch =
          administration.changeMany(
              actor,
              Action.MODEL_MOVE,
              scope.provider(),
              "model",
              change -> {
                lease(change, scope.model());
                Batches.Batch done = step.take(change, scope, from);
                return new Many<>(done, done.persons());
              });
      tally.add(batch);
      progress.accept(tally.result());
      after = batch.last();
    } while (after != null);
  }

  private void lease(Change change, String model) {
    if (change.tx().leases().take(work(model), store.node(), LEASE).isEmpty()) {
      throw underWay(model);
    }
  }

  private void end(String model) {
    store.write(
        tx -> {
          tx.leases().finish(new Lease(work(model), store.node(), ""), "");
          return model;
        });
  }

  private static String work(String model) {
    return "model-move:" + model;
  }

  private static Refusal underWay(String model) {
    return Refusal.of(Problem.of(Code.MOVE_UNDER_WAY).with("model", model));
  }

  /** One batch. */
  interface Step {
    Batches.Batch take(Change change, Scope scope, @Nullable Id<Enrolment> after);
  }
}
