package se.samordna.daily;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.contact.Contact;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.task.Task;
import se.samordna.text.Text;

/**
 * A person on a daily list.
 *
 * @param personName a place in the list instead, of somebody whose identity is protected
 * @param attention whether the phase asks for attention, such as a contact that is lost
 * @param marks such as that the person is in a ward
 * @param coordinatorName empty when nobody coordinates
 * @param since when the person was given a place
 * @param last the last contact with somebody of the team, {@code null} when there was none
 * @param next the next contact that is to be, {@code null} when none is planned
 * @param risks the newest judgement of each kind
 * @param deliveries those of the day
 * @param tasks what else is to be done by the day, soonest first
 */
public record DailyRow(
    Id<Enrolment> enrolment,
    Id<Person> person,
    String personName,
    Protection protection,
    Text phase,
    boolean attention,
    List<Text> marks,
    String coordinatorName,
    Instant since,
    @Nullable LastContact last,
    @Nullable ToDo next,
    Week week,
    List<Risk> risks,
    List<DeliveryToday> deliveries,
    List<ToDo> tasks) {
  public DailyRow {
    marks = List.copyOf(marks);
    risks = List.copyOf(risks);
    deliveries = List.copyOf(deliveries);
    tasks = List.copyOf(tasks);
  }

  /** The row before somebody who is nobody to read of the person, who is protected. */
  public DailyRow forNamedOnly() {
    return new DailyRow(
        enrolment,
        person,
        personName,
        protection,
        phase,
        attention,
        List.of(),
        coordinatorName,
        since,
        null,
        null,
        Week.NONE,
        List.of(),
        List.of(),
        List.of());
  }

  /** A contact with the person, and who of the staff took part. */
  public record LastContact(Instant at, Contact.Kind kind, List<String> by) {
    public LastContact {
      by = List.copyOf(by);
    }
  }

  /**
   * A task that is open.
   *
   * @param byName who is to do it, empty for anybody of the team
   */
  public record ToDo(Id<Task> task, int revision, Text what, LocalDate due, String byName) {}

  /**
   * Contacts with the person by the team in seven days, and what the model aims at; 0 where it does
   * not say.
   */
  public record Week(int contacts, int minutes, int contactsAimedAt, int minutesAimedAt) {
    /** Nothing counted. */
    public static final Week NONE = new Week(0, 0, 0, 0);
  }

  /**
   * A delivery of the day.
   *
   * @param what empty for somebody whose identity is protected
   * @param staffName who is to deliver, empty for anybody of the team
   * @param noted how it went, {@code null} while nobody has noted it
   */
  public record DeliveryToday(
      int number, String what, String staffName, Delivery.@Nullable Noted noted) {}
}
