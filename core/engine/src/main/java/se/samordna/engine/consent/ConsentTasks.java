package se.samordna.engine.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.consent.Consents;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.TaskStore;
import se.samordna.engine.store.Tx;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.task.Task;
import se.samordna.text.Text;

/**
 * The tasks that consents make, for the lead coordinator, or for anybody of the unit where the
 * consent was recorded. They belong to no enrolment: what the person has said does not end with it.
 */
final class ConsentTasks {
  /**
   * Days to see to it, and more until it counts as missed; our own choice (sources.md, consent).
   */
  private static final int DAYS = 7;

  private static final int GRACE = 7;
  private static final int MOST = 200;

  private static final Text RENEWAL =
      new Text(
          "Ett samtycke går snart ut: fråga om det ska gälla vidare",
          "A consent is soon over: ask whether it should go on");
  private static final Text WITHDRAWN =
      new Text(
          "Ett samtycke är återkallat: fråga vilka som ska vara kvar i möten och planer",
          "A consent was taken back: ask who should stay in meetings and plans");
  private static final Text REVIEW =
      new Text(
          "Uppgifter lämnades ut i nödläge: granska skälet",
          "Facts were disclosed in an emergency: review the reason");

  private final Tx tx;
  private final Id<Provider> provider;
  private final Id<Person> person;
  private final Id<Unit> recordedAt;
  private final Instant now;

  ConsentTasks(Tx tx, Id<Provider> provider, Id<Person> person, Id<Unit> recordedAt, Instant now) {
    this.tx = tx;
    this.provider = provider;
    this.person = person;
    this.recordedAt = recordedAt;
    this.now = now;
  }

  /** The reminder of a consent's last day, from the day it is to be thought of. */
  Id<Task> remind(LocalDate last, LocalDate today) {
    LocalDate due = last.minusDays(Consents.REMINDER_DAYS);
    return make(Consents.REMINDER_TASK, RENEWAL, due.isBefore(today) ? today : due, last);
  }

  /** That a consent was taken back, without the reason; unless such a task is open. */
  void tellWithdrawn(LocalDate today) {
    boolean open =
        tx.tasks().ofPerson(provider, person, PageRequest.first(MOST)).rows().stream()
            .filter(task -> task.status() == Task.Status.OPEN)
            .anyMatch(task -> task.key().equals(Consents.WITHDRAWN_TASK));
    if (!open) {
      LocalDate due = today.plusDays(DAYS);
      make(Consents.WITHDRAWN_TASK, WITHDRAWN, due, due.plusDays(GRACE));
    }
  }

  /** That something was told in an emergency. */
  void askForReview(LocalDate today) {
    LocalDate due = today.plusDays(EmergencyOpenings.REVIEW_DAYS);
    make(Consents.REVIEW_TASK, REVIEW, due, due.plusDays(GRACE));
  }

  /** Ends a reminder that nothing is left to be reminded of. */
  void cancel(@Nullable Id<Task> reminder, @Nullable Id<Staff> by) {
    Optional.ofNullable(reminder)
        .flatMap(task -> tx.tasks().get(provider, task))
        .filter(task -> task.status() == Task.Status.OPEN)
        .ifPresent(
            task ->
                tx.tasks()
                    .end(
                        provider,
                        task.id(),
                        task.revision(),
                        new TaskStore.Ending(Task.Status.CANCELLED, now, by, "")));
  }

  private Id<Task> make(String key, Text title, LocalDate due, LocalDate graceUntil) {
    Optional<Enrolment> enrolment =
        tx.enrolments().ofPerson(provider, person).stream()
            .map(EnrolmentRow::enrolment)
            .filter(one -> !one.isClosed() && one.coordinator() != null)
            .findFirst();
    Task task =
        new Task(
            Id.next(),
            1,
            person,
            "",
            enrolment.map(Enrolment::unit).orElse(recordedAt),
            null,
            key,
            title,
            enrolment.map(Enrolment::coordinator).map(Coordinator::staff).orElse(null),
            due,
            graceUntil,
            Task.Status.OPEN,
            null);
    tx.tasks().add(provider, task, now);
    return task.id();
  }
}
