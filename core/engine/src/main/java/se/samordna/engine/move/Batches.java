package se.samordna.engine.move;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.access.Administration.Change;
import se.samordna.engine.store.MoveStore.By;
import se.samordna.engine.store.MoveStore.Landing;
import se.samordna.engine.store.MoveStore.Moved;
import se.samordna.engine.store.MoveStore.Moving;
import se.samordna.engine.store.MoveStore.Review;
import se.samordna.engine.store.MoveStore.Scope;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Stuck;
import se.samordna.person.Person;
import se.samordna.text.Text;

/** One batch of a move or of an undo, within one transaction. */
final class Batches {
  /** How many enrolments go in one transaction; each writes five rows at most (ours). */
  static final int SIZE = 200;

  /** What the team's task of looking somebody over is known by. */
  static final String REVIEW = "model-move-review";

  /** Until when a team looks over those who fell to a fallback, and how late is missed (ours). */
  private static final int REVIEW_DAYS = 7;

  private static final Text TITLE =
      new Text(
          "Se över fasen: modellen har en ny version",
          "Look over the phase: the model has a new version");

  private Batches() {}

  /**
   * Moves the next enrolments.
   *
   * @param after the last of the batch before
   */
  static Batch move(Change change, Scope scope, Ways ways, By by, @Nullable Id<Enrolment> after) {
    List<Moving> next = change.tx().moves().next(scope, ways.reasons(), after, SIZE);
    List<Landing> landings = new ArrayList<>();
    List<Id<Person>> persons = new ArrayList<>();
    List<Stuck> stuck = new ArrayList<>();
    for (Moving one : next) {
      Ways.Way way = ways.of(one.standing());
      if (way.against().isPresent()) {
        stuck.add(
            new Stuck(one.enrolment(), one.unit(), one.standing().phase(), way.against().get()));
      } else {
        landings.add(landing(one, way));
        persons.add(one.person());
      }
    }
    if (!landings.isEmpty()) {
      change.tx().moves().move(scope, landings, change.now(), by, review(change.today()));
    }
    int reviewed = (int) landings.stream().filter(one -> one.task() != null).count();
    return new Batch(last(next, Moving::enrolment), persons, reviewed, stuck);
  }

  private static Landing landing(Moving one, Ways.Way way) {
    return new Landing(
        one.enrolment(),
        way.to().id(),
        way.to().name(),
        way.to().attention(),
        way.review(),
        way.review().isEmpty() ? null : Id.next());
  }

  private static Review review(LocalDate today) {
    LocalDate due = today.plusDays(REVIEW_DAYS);
    return new Review(REVIEW, TITLE, due, due.plusDays(REVIEW_DAYS));
  }

  /** Takes the next enrolments back that nothing has happened on since. */
  static Batch undo(Change change, Scope scope, By by, @Nullable Id<Enrolment> after) {
    List<Moved> next = change.tx().moves().nextMoved(scope, after, SIZE);
    List<Moved> back = next.stream().filter(one -> one.since().isEmpty()).toList();
    if (!back.isEmpty()) {
      change
          .tx()
          .moves()
          .undo(scope, back.stream().map(Moved::enrolment).toList(), change.now(), by.name());
    }
    return new Batch(
        last(next, Moved::enrolment),
        back.stream().map(Moved::person).toList(),
        0,
        next.stream().filter(one -> !one.since().isEmpty()).map(Since::stuck).toList());
  }

  private static <T> @Nullable Id<Enrolment> last(List<T> batch, Function<T, Id<Enrolment>> id) {
    return batch.size() < SIZE ? null : id.apply(batch.get(batch.size() - 1));
  }

  /**
   * What a batch came to.
   *
   * @param last where the next batch begins, {@code null} when this was the last
   * @param persons whose enrolments were moved or taken back
   */
  record Batch(
      @Nullable Id<Enrolment> last, List<Id<Person>> persons, int reviewed, List<Stuck> stuck) {}
}
