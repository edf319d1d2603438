package se.samordna.web.page;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Organisations.StaffAtUnit;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;

/** The units and colleagues of whoever looks at a page. */
final class Teams {
  /** What fields are called that ask why. */
  private static final Set<String> WHY = Set.of("reason", "words");

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

  /** Whether any of the caller's units keeps a record, so that something can be written at all. */
  static boolean keepRecords(Visit visit) {
    Set<Id<Unit>> without = visit.withoutRecord();
    return !without.containsAll(visit.caller().units());
  }

  /** Whether the unit keeps a record. */
  static boolean keepsRecord(Visit visit, Id<Unit> unit) {
    return !visit.withoutRecord().contains(unit);
  }

  /** What a form asks; why something is done, in words, where a record is kept alone. */
  static List<Field> questions(Visit visit, Field... fields) {
    boolean inWords = keepRecords(visit);
    return Stream.of(fields).filter(one -> inWords || !WHY.contains(one.name())).toList();
  }

  /** The caller's units to choose from. */
  static List<Option> choices(Visit visit) {
    return mine(visit).entrySet().stream()
        .map(unit -> Option.of(unit.getKey().toString(), unit.getValue()))
        .toList();
  }

  /** Which of the reader's units it is about; asked of those alone who have several. */
  static Field field(Visit visit, Typed typed) {
    List<Option> units = choices(visit);
    return Field.of(
            units.size() > 1 ? Field.Kind.SELECT : Field.Kind.HIDDEN,
            "unit",
            visit.t().of("parts.unit"))
        .options(units)
        .value(typed.or("unit", units.isEmpty() ? "" : units.get(0).value()));
  }

  /** Who works at a unit today. */
  static List<StaffAtUnit> staff(Visit visit, Id<Unit> unit) {
    return staff(visit, unit, visit.today());
  }

  private static List<StaffAtUnit> staff(Visit visit, Id<Unit> unit, LocalDate day) {
    return visit.site().organisations().staff(visit.caller(), unit, day);
  }

  /** Colleagues of a unit to choose from, each once. */
  static List<Option> staffChoices(Visit visit, Id<Unit> unit, boolean carryingOnly) {
    return choices(visit, staff(visit, unit), carryingOnly);
  }

  /** Those who work with the unit's persons, to choose from: nobody who runs or reviews it. */
  static List<Option> carers(Visit visit, Id<Unit> unit) {
    return choices(
        visit,
        staff(visit, unit).stream()
            .filter(one -> Visit.CARING.contains(one.assignment().role()))
            .toList(),
        false);
  }

  /** Those who carry persons at a unit on a day, to choose from. */
  static List<Option> carrying(Visit visit, Id<Unit> unit, LocalDate day) {
    return choices(visit, staff(visit, unit, day), true);
  }

  private static List<Option> choices(Visit visit, List<StaffAtUnit> staff, boolean carryingOnly) {
    Map<Id<Staff>, Option> choices = new LinkedHashMap<>();
    for (StaffAtUnit one : staff) {
      if (!carryingOnly || one.assignment().caseCarrying()) {
        choices.putIfAbsent(one.staff().id(), choice(visit, one.staff(), one.assignment()));
      }
    }
    return List.copyOf(choices.values());
  }

  /** Colleagues of a unit to tick, each once: by profession, and by name within one. */
  static List<Option> byProfession(Visit visit, Id<Unit> unit) {
    Map<Profession, Map<Id<Staff>, Option>> by = new EnumMap<>(Profession.class);
    Set<Id<Staff>> seen = new HashSet<>();
    for (StaffAtUnit one : staff(visit, unit)) {
      if (seen.add(one.staff().id())) {
        by.computeIfAbsent(one.assignment().profession(), key -> new LinkedHashMap<>())
            .put(one.staff().id(), choice(visit, one.staff(), one.assignment()));
      }
    }
    return by.values().stream().flatMap(some -> some.values().stream()).toList();
  }

  /** Who of a unit could decide and is not at its meeting, with their professions. */
  static List<String> notThere(Visit visit, Meeting meeting) {
    List<String> there =
        meeting.attendance().stream().map(one -> String.valueOf(one.staff())).toList();
    return staff(visit, meeting.unit()).stream()
        .filter(one -> one.assignment().profession() != Profession.ADMINISTRATIVE)
        .filter(one -> !there.contains(one.staff().id().toString()))
        .map(one -> one.staff().name() + " (" + WorkWords.of(one.assignment(), visit.t()) + ")")
        .distinct()
        .toList();
  }

  private static Option choice(Visit visit, Staff staff, Assignment assignment) {
    String work = WorkWords.of(assignment, visit.t());
    return Option.of(staff.id().toString(), staff.name() + ", " + work);
  }
}
