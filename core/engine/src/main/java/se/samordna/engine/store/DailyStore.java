package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.daily.DailyLists.DeliveryNote;
import se.samordna.daily.DailyLists.NewDelivery;
import se.samordna.daily.DailyPerson;
import se.samordna.daily.DailyRow;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** What daily lists show, and what is kept for them. */
@ProviderType
public interface DailyStore {
  /** One page of a unit's list at a moment, who was given a place first; in three statements. */
  Page<Listed> of(Id<Provider> provider, Asked asked, PageRequest page);

  /** What is kept for the list about one person. */
  Optional<Filed> find(Id<Provider> provider, Id<Enrolment> enrolment);

  /** Adds a judgement of a risk. */
  void addRisk(
      Id<Provider> provider, Id<Enrolment> enrolment, NewRisk risk, Id<Staff> by, Instant at);

  /** Adds a delivery. */
  void addDelivery(
      Id<Provider> provider,
      Id<Enrolment> enrolment,
      NewDelivery delivery,
      Id<Staff> by,
      Instant at);

  /** Ends a delivery that has not ended. */
  void endDelivery(
      Id<Provider> provider, Id<Enrolment> enrolment, int delivery, Id<Staff> by, Instant at);

  /** Notes how a day's delivery went. */
  void note(Id<Provider> provider, NotedDay day, DeliveryNote note);

  /** Takes back what was noted of a day. */
  void takeBack(Id<Provider> provider, NotedDay day, LocalDate on);

  /**
   * What is asked for.
   *
   * @param at the moment
   * @param day the day of the moment
   * @param without models whose persons stand on no such list
   * @param contacts activities that are contacts with the person, each as {@code model/activity}
   */
  record Asked(
      Id<Unit> unit, Instant at, LocalDate day, List<String> without, List<String> contacts) {
    public Asked {
      without = List.copyOf(without);
      contacts = List.copyOf(contacts);
    }
  }

  /** A delivery's noting, by whom and when. */
  record NotedDay(Id<Enrolment> enrolment, int delivery, Id<Staff> by, Instant at) {}

  /** A person's row, and what it takes to say what their model aims at. */
  record Listed(Id<Unit> unit, String model, DailyRow row) {
    /** Whose row it is. */
    public Id<Person> person() {
      return row.person();
    }
  }

  /** What is kept about one person, and whether the enrolment is still open. */
  record Filed(boolean open, DailyPerson person) {}
}
