package se.samordna.engine.discharge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.discharge.UnitDischarges;
import se.samordna.discharge.UnitDischarges.Row;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Gate;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * Those of a unit who are to leave inpatient care. Where somebody with protected identity is cared
 * for is for named staff alone; others get a number of them and no more.
 */
final class UnitList {
  private UnitList() {}

  static UnitDischarges of(Access access, Gate gate, Id<Unit> unit, PageRequest page) {
    Page<Row> all = access.tx().discharges().openAt(access.provider(), unit, page, access.now());
    Set<Id<Person>> covered =
        all.rows().stream()
            .filter(UnitList::isCovered)
            .map(row -> row.planning().person())
            .collect(Collectors.toSet());
    Set<Id<Person>> open =
        covered.isEmpty()
            ? Set.of()
            : gate.mayRead(access.tx(), access.caller(), covered, access.now());
    Map<Id<Person>, String> numbers = new HashMap<>();
    List<Row> shown = new ArrayList<>();
    for (Row row : all.rows()) {
      Id<Person> person = row.planning().person();
      if (!isCovered(row)) {
        shown.add(row);
      } else if (open.contains(person)) {
        String number = "Person " + (numbers.size() + 1);
        shown.add(new Row(row.planning(), numbers.computeIfAbsent(person, one -> number)));
      }
    }
    access.shows(shown.stream().map(row -> row.planning().person()).toList());
    return new UnitDischarges(shown, all.nextCursor(), all.rows().size() - shown.size());
  }

  /** A protected person comes without a name from the store. */
  private static boolean isCovered(Row row) {
    return row.personName().isEmpty();
  }
}
