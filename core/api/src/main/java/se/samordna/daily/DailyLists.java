package se.samordna.daily;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;

/**
 * Lists of teams that go through all their persons every day, in place of a board: nobody comes up
 * on one or down from it. Each call is one access; safe for use by many threads.
 *
 * <p>Those of models that say that their teams work with a daily list stand on it from when they
 * are given a place until they leave, and while a model is away those of that model, too. What is
 * written on a list belongs to the record of the list's unit, and is written by those who work
 * there.
 */
@ProviderType
public interface DailyLists {
  /**
   * A unit's list as it is now, who was given a place first; in a number of queries that no row
   * adds to.
   */
  Page<DailyRow> of(Caller caller, Id<Unit> unit, PageRequest page);

  /**
   * The list as it was at a past moment: who had a place, what had been recorded until then and
   * what was to be done on that day.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1012} for a moment that has not come
   */
  Page<DailyRow> past(Caller caller, Id<Unit> unit, Instant at, PageRequest page);

  /** What is kept for the list about one person: deliveries and judgements of risks. */
  DailyPerson get(Caller caller, Id<Enrolment> enrolment);

  /**
   * Writes down what a risk was judged to be; what was judged before stays.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-4280} for who does not work at the list's unit
   */
  DailyPerson assessRisk(Caller caller, Id<Enrolment> enrolment, NewRisk risk);

  /**
   * Plans a delivery of medicine on some days of the week, or on one day.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-4280}, as for risks
   */
  DailyPerson deliver(Caller caller, Id<Enrolment> enrolment, NewDelivery delivery);

  /**
   * Ends a delivery; what was noted stays.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-4281} when it has ended
   */
  DailyPerson endDelivery(Caller caller, Id<Enrolment> enrolment, int delivery);

  /**
   * Notes how a day's delivery went.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-4282} on a day without one, one that is to come
   *     or one more than seven days ago; {@code CM-4283} when the day is noted already
   */
  DailyPerson note(Caller caller, Id<Enrolment> enrolment, int delivery, DeliveryNote note);

  /**
   * Takes back what was noted of a day, which stays as taken back.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-4284} when nothing is noted of the day
   */
  DailyPerson takeBack(Caller caller, Id<Enrolment> enrolment, int delivery, LocalDate day);

  /**
   * What is needed to plan a delivery.
   *
   * @param days the days of the week, at least one
   * @param until the last day, {@code null} for one that goes on; the first day for a single one
   * @param staff who is to deliver, {@code null} for anybody of the team
   */
  record NewDelivery(
      String what,
      List<DayOfWeek> days,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable Id<Staff> staff) {
    public NewDelivery {
      days = List.copyOf(days);
    }
  }

  /** How a day's delivery went. */
  record DeliveryNote(LocalDate day, DeliveryOutcome outcome) {}
}
