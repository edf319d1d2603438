package se.samordna.enrolment;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Actor;
import se.samordna.access.Caller;

/**
 * Moves enrolments to the next major of their model, which never happens by itself: an
 * administrator looks first at what a move would do, moves, and may take it back. A member of staff
 * speaks for their own provider, an operator for all of them. Closed enrolments stay where they
 * ended.
 *
 * <p>A move goes batch by batch, each in one transaction with its audit row that names the persons.
 * What was stopped on the way is asked for again and goes on where it stopped; what is moved is not
 * moved twice. Safe for use by many threads; of two moves of one model at the same time the second
 * is refused with {@code CM-3045}.
 */
@ProviderType
public interface Moves {
  /** The majors that open enrolments are on, by model and major; within the caller's provider. */
  List<MajorInUse> inUse(Actor actor);

  /**
   * What a move would do. The first batch is tried out in a transaction that is always undone.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3044} when {@code to} does not follow on {@code
   *     from}, {@code CM-4249} when {@code to} is not here
   */
  MovePreview preview(Actor actor, Move move);

  /**
   * Moves all that can be moved.
   *
   * @param progress hears after each batch how far it has come
   * @throws se.samordna.refusal.Refusal as {@link #preview}, and {@code CM-3045} while somebody
   *     else moves the same model
   */
  MoveResult move(Actor actor, Move move, Consumer<MoveResult> progress);

  /** What an undo would do, and for whom it would be refused. */
  MoveResult previewUndo(Actor actor, Move move);

  /**
   * Takes a move back: each enrolment, its phases and its tasks are as they were. An enrolment that
   * something has happened on since is left as it is, and named with what happened.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3045} as {@link #move}
   */
  MoveResult undo(Actor actor, Move move, Consumer<MoveResult> progress);

  /**
   * The enrolments that a move has put before their teams to look over, by enrolment; of the
   * caller's provider, without names. Each team has them as tasks.
   */
  Page<MoveReview> reviews(Caller caller, Move move, PageRequest page);
}
