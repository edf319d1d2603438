package se.samordna.enginetests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.store.BoardStore.EntryFacts;
import se.samordna.engine.store.BoardStore.NewEntry;
import se.samordna.engine.store.BoardStore.NewReason;
import se.samordna.engine.store.Tx;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.task.Task;
import se.samordna.text.Text;

/** Persons who are in a model, each with what an enrolment has: phases, marks, a stay, a task. */
final class Enrolled {
  private static final LocalDate DUE = LocalDate.of(2027, 4, 1);
  private static final int AT_ONCE = 50;

  private final House house;
  private final Caller nurse;
  private final Unit unit;
  private final String model;
  final List<Id<Enrolment>> enrolments = new ArrayList<>();
  final List<Id<Person>> persons = new ArrayList<>();

  Enrolled(House house, Caller nurse, Unit unit, String model) {
    this.house = house;
    this.nurse = nurse;
    this.unit = unit;
    this.model = model;
  }

  Id<Provider> provider() {
    return house.provider.id();
  }

  /**
   * So many persons: of four, one is asked, one is beside, one has a hard time and is on the board,
   * and one is beside and admitted.
   */
  Enrolled add(int number) {
    for (int from = 0; from < number; from += AT_ONCE) {
      int first = from;
      int last = Math.min(number, from + AT_ONCE);
      house.store.write(
          tx -> {
            for (int i = first; i < last; i++) {
              add(tx, i);
            }
            return tx;
          });
    }
    return this;
  }

  private void add(Tx tx, int number) {
    switch (number % 4) {
      case 0 -> enrol(tx, "ASKED", Lifecycle.PROPOSED, false, Set.of());
      case 1 -> enrol(tx, "BESIDE", Lifecycle.ACTIVE, false, Set.of());
      case 2 -> onBoard(tx, "HARD_TIME");
      default -> enrol(tx, "BESIDE", Lifecycle.ACTIVE, false, Set.of("ADMITTED"));
    }
  }

  /** One person who is on the board in a phase. */
  void onBoard(Tx tx, String phase) {
    board(tx, enrol(tx, phase, Lifecycle.ACTIVE, true, Set.of()));
  }

  /** One person in a phase. */
  Id<Enrolment> enrol(
      Tx tx, String phase, Lifecycle lifecycle, boolean attention, Set<String> marks) {
    Instant now = house.clock.instant();
    Person person =
        new Person(
            Id.next(),
            house.provider.id(),
            1,
            "Person",
            "Nummer " + persons.size(),
            "",
            null,
            List.of(),
            Protection.NONE,
            "",
            "",
            "");
    Enrolment enrolment =
        new Enrolment(
            Id.next(),
            person.provider(),
            person.id(),
            unit.id(),
            model,
            1,
            3,
            lifecycle,
            phase,
            new Text("Fas " + phase, "Phase " + phase),
            attention,
            now,
            marks,
            null,
            null,
            now,
            null,
            null,
            null);
    tx.persons().add(person);
    tx.careRelations().open(person.provider(), person.id(), unit.id(), "enrolled", now);
    tx.enrolments().add(enrolment, true);
    begin(tx, enrolment, phase, false);
    marks.forEach(mark -> begin(tx, enrolment, mark, true));
    tx.tasks().add(person.provider(), task(person, enrolment.id()), now);
    persons.add(person.id());
    enrolments.add(enrolment.id());
    return enrolment.id();
  }

  private void begin(Tx tx, Enrolment enrolment, String code, boolean mark) {
    Text label = new Text("Fas " + code, "Phase " + code);
    tx.enrolments()
        .begin(
            enrolment.provider(),
            enrolment.id(),
            new PhaseInterval(
                code, mark, label, "begin", nurse.staff(), enrolment.phaseSince(), null));
  }

  private Task task(Person person, Id<Enrolment> enrolment) {
    return new Task(
        Id.next(),
        1,
        person.id(),
        "",
        unit.id(),
        enrolment,
        "meet",
        new Text("Träffa personen", "Meet the person"),
        null,
        DUE,
        DUE.plusDays(7),
        Task.Status.OPEN,
        null);
  }

  private void board(Tx tx, Id<Enrolment> enrolment) {
    Instant now = house.clock.instant();
    Id<BoardEntry> entry = Id.next();
    tx.boards()
        .open(
            new NewEntry(
                entry,
                house.provider.id(),
                unit.id(),
                enrolment,
                persons.get(persons.size() - 1),
                nurse.staff(),
                now,
                new EntryFacts("Sover inte", null, null, "", null, 5, "", false, 0, null, "")));
    tx.boards()
        .addReason(
            house.provider.id(),
            entry,
            new NewReason("CRISIS", new Text("Kris", "Crisis"), "", now, DUE, null));
  }
}
