package se.samordna.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samordna.Id;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Organisations.StaffAtUnit;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.web.view.Field.Option;

/** The units and colleagues of whoever looks at a page. */
final class Teams {
  private Teams() {}

  /** The names of the caller's units, in Swedish order. */
  static Map<Id<Unit>, String> mine(Visit visit) {
    List<Id<Unit>> units = visit.caller().units();
    Map<Id<Unit>, String> names = new LinkedHashMap<>();
    for (Unit unit :
        visit.site().organisations().units(visit.caller(), visit.caller().provider())) {
      if (units.contains(unit.id())) {
        names.put(unit.id(), unit.name());
      }
    }
    return names;
  }

  /** The caller's units to choose from. */
  static List<Option> choices(Visit visit) {
    return mine(visit).entrySet().stream()
        .map(unit -> Option.of(unit.getKey().toString(), unit.getValue()))
        .toList();
  }

  /** Who works at a unit today. */
  static List<StaffAtUnit> staff(Visit visit, Id<Unit> unit) {
    return visit.site().organisations().staff(visit.caller(), unit, visit.today());
  }

  /** Colleagues of a unit to choose from, each once. */
  static List<Option> staffChoices(Visit visit, Id<Unit> unit, boolean carryingOnly) {
    Map<Id<Staff>, Option> choices = new LinkedHashMap<>();
    for (StaffAtUnit one : staff(visit, unit)) {
      if (!carryingOnly || one.assignment().caseCarrying()) {
        choices.putIfAbsent(one.staff().id(), choice(visit, one.staff(), one.assignment()));
      }
    }
    return List.copyOf(choices.values());
  }

  private static Option choice(Visit visit, Staff staff, Assignment assignment) {
    String work = visit.t().named(assignment.profession());
    return Option.of(staff.id().toString(), staff.name() + ", " + work);
  }
}
