package se.samordna.engine.move;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.MoveStore.Moved;
import se.samordna.engine.store.MoveStore.Scope;
import se.samordna.engine.store.Tx;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.MoveResult;
import se.samordna.enrolment.Stuck;

/** Counts how far a move or an undo has come. */
final class Tally {
  /** How many that could not be are told one by one. */
  static final int TOLD = 200;

  private final List<Stuck> stuck = new ArrayList<>();
  private int done;
  private int reviewed;
  private int refused;

  void add(Batches.Batch batch) {
    done += batch.persons().size();
    reviewed += batch.reviewed();
    refused(batch.stuck());
  }

  /** All that an undo would come to, read and not done. */
  Tally addAll(Tx tx, Scope scope) {
    Id<Enrolment> after = null;
    do {
      List<Moved> next = tx.moves().nextMoved(scope, after, Batches.SIZE);
      List<Stuck> not =
          next.stream().filter(one -> !one.since().isEmpty()).map(Since::stuck).toList();
      done += next.size() - not.size();
      refused(not);
      after = after(next);
    } while (after != null);
    return this;
  }

  private static @Nullable Id<Enrolment> after(List<Moved> batch) {
    return batch.size() < Batches.SIZE ? null : batch.get(batch.size() - 1).enrolment();
  }

  private void refused(List<Stuck> more) {
    refused += more.size();
    more.stream().limit(TOLD - stuck.size()).forEach(stuck::add);
  }

  MoveResult result() {
    return new MoveResult(done, reviewed, refused, stuck);
  }
}
