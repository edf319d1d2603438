package se.samordna.engine.enrolment;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.coordination.Appointment;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.SeveralCoordinate;
import se.samordna.enrolment.SeveralCoordinate.Coordinates;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * Those whom staff of the unit and of another unit both coordinate, in a fixed number of
 * statements. The same person stands in both units' lists.
 *
 * @param counts whether an enrolment counts; a personal ombud coordinates nothing
 */
record SeveralCoordinators(Access access, Id<Unit> unit, Predicate<Enrolment> counts) {
  private static final Comparator<Coordinates> LEADS_FIRST =
      Comparator.comparing((Coordinates one) -> !one.leads()).thenComparing(Coordinates::since);

  List<SeveralCoordinate> read(Named named) {
    List<Id<Person>> here = here();
    if (here.isEmpty()) {
      return List.of();
    }
    Map<Id<Person>, List<EnrolmentRow>> enrolments =
        access.tx().enrolments().ofPersons(access.provider(), here);
    Map<Id<Person>, List<Appointment>> beside =
        access.tx().coordinations().beside(access.provider(), here);
    Set<Id<Person>> closed =
        CoordinatorsWanted.closed(
            access, unit, enrolments.values().stream().flatMap(List::stream).toList());
    List<SeveralCoordinate> several = new ArrayList<>();
    for (Id<Person> person : here) {
      List<EnrolmentRow> rows = enrolments.getOrDefault(person, List.of());
      List<Coordinates> all = coordinate(rows, beside.getOrDefault(person, List.of()));
      if (!closed.contains(person) && !rows.isEmpty() && isOfSeveral(all)) {
        EnrolmentRow row = rows.get(0);
        several.add(
            new SeveralCoordinate(
                person, named.name(row.personName(), row.protection(), several.size() + 1), all));
      }
    }
    return several;
  }

  /** Whom the unit coordinates, longest first. */
  private List<Id<Person>> here() {
    return Stream.concat(
            access.tx().caseloads().carried(access.provider(), List.of(unit)).stream()
                .map(row -> row.enrolment().person()),
            access.tx().coordinations().besideAt(access.provider(), unit).stream()
                .map(Appointment::person))
        .distinct()
        .toList();
  }

  private List<Coordinates> coordinate(List<EnrolmentRow> rows, List<Appointment> beside) {
    Map<String, Coordinates> all = new LinkedHashMap<>();
    for (EnrolmentRow row : rows) {
      Coordinator lead = row.enrolment().coordinator();
      if (lead != null && !row.enrolment().isClosed() && counts.test(row.enrolment())) {
        Id<Unit> at = row.enrolment().unit();
        all.putIfAbsent(
            at + " " + lead.staff(),
            new Coordinates(at, row.unitName(), lead.staff(), lead.name(), true, lead.from()));
      }
    }
    for (Appointment one : beside) {
      all.putIfAbsent(
          one.unit() + " " + one.staff(),
          new Coordinates(one.unit(), one.unitName(), one.staff(), one.name(), false, one.from()));
    }
    return all.values().stream().sorted(LEADS_FIRST).toList();
  }

  /** Whether several of more than one unit do, one of them of this unit. */
  private boolean isOfSeveral(List<Coordinates> all) {
    Set<Id<Unit>> units = all.stream().collect(groupingBy(Coordinates::unit)).keySet();
    return units.size() > 1
        && units.contains(unit)
        && all.stream().map(Coordinates::staff).distinct().count() > 1;
  }
}
