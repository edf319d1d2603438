package se.samordna.benchmarks.fill;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.benchmarks.fill.Fact.Phase;
import se.samordna.benchmarks.population.EnrolmentRow;
import se.samordna.engine.store.BoardStore.EntryFacts;
import se.samordna.engine.store.BoardStore.NewEntry;
import se.samordna.engine.store.BoardStore.NewReason;
import se.samordna.engine.store.Tx;
import se.samordna.enrolment.Basis;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.ClosingOutcome;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanContent.CrisisContact;
import se.samordna.task.Task;
import se.samordna.text.Days;

/** One enrolment in FACT: phases, coordinator, board, crisis plan and tasks. */
final class FactCare {
  private static final int LONGEST_ON_BOARD_DAYS = 70;
  private static final Duration REFERRAL = Duration.ofDays(14);

  private final Tx tx;
  private final Id<Provider> provider;
  private final LocalDate today;
  private final Id<Person> person;
  private final String name;
  private final Teams.Team team;
  private final Id<Staff> worker;
  private final EnrolmentRow row;
  private final Id<Enrolment> id;
  private final SplittableRandom random;

  FactCare(
      Tx tx,
      Id<Provider> provider,
      LocalDate today,
      Person person,
      EnrolmentRow row,
      Teams.Team team) {
    this.tx = tx;
    this.provider = provider;
    this.today = today;
    this.person = person.id();
    this.name = person.name();
    this.row = row;
    this.team = team;
    this.worker = team.workers().get(row.worker());
    this.id = new Id<>(row.id());
    this.random = new SplittableRandom(row.id().getLeastSignificantBits());
  }

  /** Writes it all. */
  void write() {
    Instant active = Days.start(row.from());
    Instant boarded = row.onBoard() ? boarded(active) : active;
    Phase phase = row.to() != null ? Fact.CLOSED : row.onBoard() ? Fact.BOARD : Fact.INDIVIDUAL;
    Instant since = row.to() != null ? Days.start(row.to()) : boarded;
    tx.enrolments().add(enrolment(phase, active, since), true);
    begin(Fact.REFERRED, active.minus(REFERRAL), active);
    begin(Fact.INDIVIDUAL, active, phase.equals(Fact.INDIVIDUAL) ? null : since);
    if (!phase.equals(Fact.INDIVIDUAL)) {
      begin(phase, since, null);
    }
    tx.enrolments()
        .coordinate(
            provider,
            id,
            new Coordinator(
                worker,
                "",
                Coordinator.DecisionRule.EXCLUSIVE_TEAM,
                Map.of(),
                team.leader(),
                "",
                active,
                null));
    if (row.to() == null) {
      open(active, since);
    }
  }

  private void open(Instant active, Instant since) {
    if (row.onBoard()) {
      board(since);
    }
    if (row.onBoard() || random.nextInt(10) < 6) {
      tx.plans().add(provider, crisisPlan(active));
    }
    task(Fact.MEET, today.plusDays(random.nextInt(20) - 6L), active);
    task(Fact.PLAN_MEETING, today.plusDays(random.nextInt(370) - 5L), active);
  }

  private Instant boarded(Instant active) {
    Instant drawn = Days.start(today.minusDays(random.nextInt(LONGEST_ON_BOARD_DAYS)));
    return drawn.isBefore(active) ? active : drawn;
  }

  private Enrolment enrolment(Phase phase, Instant active, Instant since) {
    boolean closed = phase.equals(Fact.CLOSED);
    return new Enrolment(
        id,
        provider,
        person,
        team.unit().id(),
        Fact.ID,
        Fact.MAJOR,
        1,
        closed ? Lifecycle.CLOSED : Lifecycle.ACTIVE,
        phase.id(),
        phase.label(),
        phase.equals(Fact.BOARD),
        since,
        Set.of(),
        null,
        Basis.METHOD,
        active.minus(REFERRAL),
        active,
        closed ? since : null,
        closed ? ClosingOutcome.COMPLETED : null);
  }

  private void begin(Phase phase, Instant from, @Nullable Instant to) {
    tx.enrolments()
        .begin(
            provider,
            id,
            new PhaseInterval(phase.id(), false, phase.label(), phase.step(), worker, from, null));
    if (to != null) {
      tx.enrolments().end(provider, id, false, phase.id(), to);
    }
  }

  private void board(Instant since) {
    Fact.Reason reason = Fact.REASONS.get(random.nextInt(Fact.REASONS.size()));
    Id<BoardEntry> entry = Teams.id("board " + id);
    EntryFacts facts =
        new EntryFacts(
            "Sömnlös flera nätter, vill ha tätare besök.",
            null,
            null,
            "Jag vill att ni kommer på förmiddagen.",
            since,
            reason.contactTarget(),
            "När sömnen har varit bra en vecka.",
            false,
            0,
            null,
            "");
    tx.boards()
        .open(new NewEntry(entry, provider, team.unit().id(), id, person, worker, since, facts));
    tx.boards()
        .addReason(
            provider,
            entry,
            new NewReason(
                reason.code(),
                reason.label(),
                "",
                since,
                today.plusDays(random.nextInt(reason.reviewDays() + 2) - 1L),
                null));
    tx.boards().setActions(provider, entry, List.of(action(entry, 0), action(entry, 1)));
  }

  private BoardAction action(Id<BoardEntry> entry, int ordinal) {
    return new BoardAction(
        Teams.id("action " + entry + ordinal),
        ordinal == 0 ? "Hembesök" : "Ring och fråga hur natten har varit",
        "Samordnaren",
        today.plusDays(ordinal),
        ordinal == 0 ? "10.00" : "",
        false);
  }

  private CrisisPlan crisisPlan(Instant active) {
    return new CrisisPlan(
        person,
        1,
        new CrisisPlanContent(
            "Bråk hemma och för lite sömn.",
            "Jag slutar svara i telefon.",
            "Jag drar ner persiennerna.",
            "Går ut och går.",
            "Att någon sitter kvar hos mig.",
            "Att många pratar samtidigt.",
            List.of(new CrisisContact("Teamets jourtelefon", "teamet", "")),
            "Psykiatriska akutmottagningen",
            "",
            "Någon behöver mata katten.",
            "Ring min syster.",
            "Knacka två gånger och säg vem det är.",
            List.of()),
        today.plusDays(random.nextInt(365) - 20L),
        active,
        worker,
        true,
        null,
        true,
        List.of(),
        "");
  }

  private void task(Fact.Activity activity, LocalDate due, Instant created) {
    tx.tasks()
        .add(
            provider,
            new Task(
                Teams.id("task " + id + activity.key()),
                1,
                person,
                name,
                team.unit().id(),
                id,
                activity.key(),
                activity.title(),
                worker,
                due,
                due.plusDays(activity.graceDays()),
                Task.Status.OPEN,
                null),
            created);
  }
}
