package se.samordna.daily;

import java.util.List;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/**
 * What is kept for a daily list about one person, in the person's own file.
 *
 * @param unit whose list it is
 * @param deliveries the newest first
 * @param risks every judgement, newest first
 */
public record DailyPerson(
    Id<Enrolment> enrolment,
    Id<Person> person,
    Id<Unit> unit,
    String personName,
    Protection protection,
    List<Delivery> deliveries,
    List<Risk> risks) {
  public DailyPerson {
    deliveries = List.copyOf(deliveries);
    risks = List.copyOf(risks);
  }
}
