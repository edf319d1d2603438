package se.samordna.coordination;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Lifecycle;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * What it comes to when one coordinator's persons go to others of the team.
 *
 * @param rows every open enrolment at the unit that the coordinator leads, those who stay included
 * @param givers what the coordinator would be left with in each model
 * @param receivers what each receiver would carry in each model
 */
public record CaseloadHandover(
    Id<Unit> unit, Id<Staff> from, List<Row> rows, List<Giver> givers, List<Receiver> receivers) {
  public CaseloadHandover {
    rows = List.copyOf(rows);
    givers = List.copyOf(givers);
    receivers = List.copyOf(receivers);
  }

  /** What somebody who hands over or takes over carries before it in a model. */
  public Optional<CaseloadFigure> before(Id<Staff> staff, String model) {
    Stream<CaseloadFigure> gives =
        givers.stream().filter(one -> one.model().equals(model)).map(Giver::before);
    Stream<CaseloadFigure> takes =
        receivers.stream().filter(one -> one.model().equals(model)).map(Receiver::before);
    return Stream.concat(gives, takes).filter(one -> staff.equals(one.staff())).findFirst();
  }

  /**
   * One enrolment.
   *
   * @param revision what it was read with
   * @param personName a place in the list instead of the name of a protected person
   * @param to who takes over, {@code null} for who stays
   * @param openTasks how many open tasks of the coordinator go along
   */
  public record Row(
      Id<Enrolment> enrolment,
      int revision,
      Id<Person> person,
      String personName,
      String model,
      Lifecycle lifecycle,
      @Nullable Id<Staff> to,
      int openTasks) {}

  /** What the coordinator who hands over carries before and after. */
  public record Giver(String model, CaseloadFigure before, CaseloadFigure after) {}

  /** What a receiver carries before and after, and what the model's rule says of it. */
  public record Receiver(
      String model, CaseloadFigure before, CaseloadFigure after, Judged verdict) {}
}
