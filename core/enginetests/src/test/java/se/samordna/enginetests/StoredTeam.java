package se.samordna.enginetests;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.enrolment.ActivityTasks;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.store.ModelSettingStore.OwnThresholds;
import se.samordna.engine.store.Tx;
import se.samordna.engine.task.KeptTasks;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Absence;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.reference.Team;
import se.samordna.reference.Team.Limits;
import se.samordna.reference.Team.Worker;
import se.samordna.store.OpenedStores;
import se.samordna.task.Tasks;
import se.samordna.text.Text;

/** A team of the reference at work on a real store. */
final class StoredTeam {
  private static final LocalDate BEFORE_ALL = LocalDate.of(2026, 1, 1);
  private static final LocalDate FOR_EVER = LocalDate.of(2099, 1, 1);

  final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  final FactTeam fact;
  final Tasks tasks;
  private final Map<String, Caller> callers = new LinkedHashMap<>();
  private Team team;

  StoredTeam(ModelsFromFolders models, Team workers, boolean ownLimits) {
    fact = new FactTeam(house, models);
    tasks =
        new KeptTasks(
            house.work,
            new ActivityTasks(new DeclaredModels(models.registry(), new R4Forms())),
            (access, at) -> List.of());
    Unit elsewhere = house.unit("Mottagning Söder");
    List<Worker> all = new ArrayList<>(workers.workers());
    all.forEach(worker -> callers.put(worker.key(), employ(worker, elsewhere)));
    all.forEach(this::absent);
    // those whom the fixture brings work in the team too, and carry persons
    all.add(fixture("fixture-anna", fact.anna, "0.80"));
    all.add(fixture("fixture-tove", fact.leader, "1.00"));
    all.add(fixture("fixture-ragnar", fact.psychiatrist, "0.80"));
    Map<String, Limits> limits = ownLimits ? limit() : Map.of();
    team = new Team(all, List.of(), limits, false, Set.of());
  }

  private Worker fixture(String key, Caller caller, String fte) {
    callers.put(key, caller);
    Assignment held = caller.assignments().get(0);
    return new Worker(key, held.role(), held.profession(), new BigDecimal(fte), true, false, true);
  }

  private Caller employ(Worker worker, Unit elsewhere) {
    Staff staff =
        house.organisations.addStaff(
            house.operator,
            new Organisations.NewStaff(house.provider.id(), worker.key(), "Påhittad", null, false));
    Assignment assignment =
        house.organisations.assign(
            house.operator,
            new Organisations.NewAssignment(
                staff.id(),
                worker.here() ? house.unit.id() : elsewhere.id(),
                worker.role(),
                worker.profession(),
                worker.fte(),
                worker.carries(),
                BEFORE_ALL,
                null));
    return house.caller(staff, List.of(assignment));
  }

  /** Away for ever, or for a fortnight at a time, which leaves the post counted. */
  private void absent(Worker worker) {
    if (worker.away()) {
      house.store.write(tx -> absent(tx, worker, BEFORE_ALL, FOR_EVER));
    } else if (worker.deputy().isPresent()) {
      house.store.write(
          tx -> {
            BEFORE_ALL
                .datesUntil(BEFORE_ALL.plusYears(10), Period.ofDays(Absence.DAYS_COUNTED))
                .forEach(day -> absent(tx, worker, day, day.plusDays(Absence.DAYS_COUNTED - 1L)));
            return worker;
          });
    }
  }

  private Worker absent(Tx tx, Worker worker, LocalDate from, LocalDate to) {
    Id<Staff> deputy = worker.deputy().map(key -> caller(key).staff()).orElse(null);
    tx.organisations()
        .add(
            house.provider.id(),
            new Absence(Id.next(), caller(worker.key()).staff(), from, to, deputy));
    return worker;
  }

  /** Limits of the organisation's own, which a few persons reach. */
  private Map<String, Limits> limit() {
    Limits limits =
        new Limits(new BigDecimal("2"), new BigDecimal("3"), Optional.of(new BigDecimal("5")));
    OwnThresholds own =
        new OwnThresholds(
            house.provider.id(),
            house.unit.id(),
            "fact",
            "coordinator",
            new Thresholds(
                limits.target(), limits.soft(), limits.hard().orElseThrow(), new Text("", "")),
            BEFORE_ALL,
            "Prov.",
            Instant.parse("2026-01-01T00:00:00Z"),
            "karaf");
    house.store.write(
        tx -> {
          tx.modelSettings().set(own);
          return own;
        });
    return Map.of("coordinator", limits);
  }

  Team team() {
    return team;
  }

  /** Somebody more is active in the model, led by a worker or by nobody. */
  void carries(Optional<String> leader) {
    List<Optional<String>> others = new ArrayList<>(team.others());
    others.add(leader);
    team = team.carrying(others);
  }

  Caller caller(String key) {
    return callers.get(key);
  }

  String key(Id<Staff> staff) {
    return callers.entrySet().stream()
        .filter(one -> one.getValue().staff().equals(staff))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
