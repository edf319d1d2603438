package se.samordna.engine.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.BoardStore.CareFacts;
import se.samordna.engine.store.BoardStore.EntryFacts;
import se.samordna.meeting.Meeting;

/** Changes one or two of the many things that are kept on a board entry. */
final class EntryFactsChange {
  private final EntryFacts before;
  private String cause;
  private @Nullable Instant confirmedAt;
  private @Nullable Id<Meeting> confirmedBy;
  private String personsView;
  private @Nullable Instant personsViewAt;
  private int target;
  private String scaleDownWhen;
  private boolean crisisPlanUsed;
  private int again;
  private @Nullable Instant againAt;
  private @Nullable Instant closedAt;
  private String outcome;
  private CareFacts care;

  private EntryFactsChange(EntryFacts before) {
    this.before = before;
    this.cause = before.cause();
    this.confirmedAt = before.confirmedAt();
    this.confirmedBy = before.confirmedBy();
    this.personsView = before.personsView();
    this.personsViewAt = before.personsViewAt();
    this.target = before.contactTarget();
    this.scaleDownWhen = before.scaleDownWhen();
    this.crisisPlanUsed = before.crisisPlanUsed();
    this.again = before.again();
    this.againAt = before.againAt();
    this.closedAt = before.closedAt();
    this.outcome = before.outcome();
    this.care = before.care();
  }

  static EntryFactsChange of(EntryFacts before) {
    return new EntryFactsChange(before);
  }

  EntryFactsChange cause(String why) {
    cause = why.isBlank() ? before.cause() : why;
    return this;
  }

  EntryFactsChange confirmed(Instant at, Id<Meeting> by) {
    confirmedAt = at;
    confirmedBy = by;
    return this;
  }

  EntryFactsChange personsView(String ownWords, Instant at) {
    personsView = ownWords;
    personsViewAt = at;
    return this;
  }

  EntryFactsChange target(int contacts) {
    target = contacts;
    return this;
  }

  EntryFactsChange scaleDownWhen(String criteria) {
    scaleDownWhen = criteria;
    return this;
  }

  EntryFactsChange crisisPlanUsed(boolean used) {
    crisisPlanUsed = used;
    return this;
  }

  EntryFactsChange upAgain(Instant at) {
    again = before.again() + 1;
    againAt = at;
    return this;
  }

  EntryFactsChange closed(Instant at, String how) {
    closedAt = at;
    outcome = how;
    return this;
  }

  EntryFactsChange care(CareFacts settled) {
    care = settled;
    return this;
  }

  EntryFacts done() {
    return new EntryFacts(
        cause,
        confirmedAt,
        confirmedBy,
        personsView,
        personsViewAt,
        target,
        scaleDownWhen,
        crisisPlanUsed,
        again,
        againAt,
        closedAt,
        outcome,
        care);
  }
}
