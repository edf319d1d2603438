package se.samordna.benchmarks.caseload;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.samordna.benchmarks.Options;
import se.samordna.engine.enrolment.TeamEvaluation;
import se.samordna.engine.model.ModelOfFolder;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.TeamLoad;
import se.samordna.store.StoreFile;

/**
 * How long it takes to say how all teams of a provider stand against their limits, in turns with
 * narrow SQL and with plain arrays that answer the same question; and how long it takes to know how
 * one team stands after somebody has got another coordinator.
 */
public final class CaseloadTimes {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The same question of a table that holds nothing but what the question needs. */
  private static final String NARROW =
      """
      select coordinator, count(*), sum(case phase when 'START' then 1.5 when 'MAPPING' then 1.5
        when 'CRISIS' then 1.5 when 'MAINTENANCE' then 0.5 else 1.0 end)
      from open_case group by coordinator
      """;

  private static final int CHANGES = 40;

  private CaseloadTimes() {}

  /** Runs it; the options are {@code home}, {@code persons}, {@code model} and {@code repeats}. */
  public static void main(List<String> words, PrintStream out) throws Exception {
    Options options = new Options(words, Set.of("home", "persons", "model", "repeats"));
    Path home = Path.of(options.text("home", "target/caseload"));
    ManyTeams teams = new ManyTeams(options.number("persons", 1_000_000));
    Path model =
        Path.of(options.text("model", "model-integrated-psychiatry/src/main/resources/model"));
    int repeats = options.number("repeats", 9);
    try (StoreFile file = StoreFile.open(home);
        Connection connection = file.connection()) {
      if (!isFilled(connection)) {
        teams.fill(connection, out);
      }
      TeamEvaluation ours =
          new TeamEvaluation(
              ModelOfFolder.registry(model), file.store(), ManyTeams.PROVIDER, LocalDate.now());
      full(ours, file, connection, new Run(teams, repeats, out));
      changed(ours, file, teams, out);
    }
  }

  private static boolean isFilled(Connection connection) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement("select count(*) from provider");
        ResultSet count = asked.executeQuery()) {
      return count.next() && count.getInt(1) > 0;
    }
  }

  private static void full(TeamEvaluation ours, StoreFile file, Connection connection, Run run)
      throws SQLException {
    int repeats = run.repeats();
    PrintStream out = run.out();
    PlainArrays arrays = PlainArrays.of(connection);
    Spent evaluated = new Spent("all teams", repeats);
    Spent narrow = new Spent("narrow SQL", repeats);
    Spent plain = new Spent("plain arrays", repeats);
    int above = 0;
    for (int round = -2; round < repeats; round++) {
      // somebody is decided on anew between two questions, or H2 would give its last answer again
      int person = round + 2;
      int team = run.teams().teamOf(person);
      coordinate(file, person, next(team, ManyTeams.carrierOf(person)));
      long mine = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      above = ours.all().stream().mapToInt(TeamLoad::overSoft).sum();
      evaluated.add(round, mine, start);
      mine = THREADS.getCurrentThreadCpuTime();
      start = System.nanoTime();
      same(above, narrow(connection, round));
      narrow.add(round, mine, start);
      mine = THREADS.getCurrentThreadCpuTime();
      start = System.nanoTime();
      same(above, arrays.above());
      plain.add(round, mine, start);
    }
    out.printf("%,d coordinators above a limit, by all three%n", above);
    List.of(evaluated, narrow, plain).forEach(one -> one.tell(out));
    out.printf(
        Locale.ROOT,
        "CPU: %.1f times plain arrays, %.2f times narrow SQL%n",
        evaluated.median() / plain.median(),
        evaluated.median() / narrow.median());
  }

  private static void same(int one, int other) {
    if (one != other) {
      throw new IllegalStateException(one + " above a limit, and " + other);
    }
  }

  private static int narrow(Connection connection, int round) throws SQLException {
    int above = 0;
    try (PreparedStatement asked = connection.prepareStatement(NARROW + "-- " + round);
        ResultSet rows = asked.executeQuery()) {
      while (rows.next()) {
        if (rows.getDouble(3) > 25 * 0.8) {
          above++;
        }
      }
    }
    return above;
  }

  /** Somebody gets another coordinator; how their team stands is read anew. */
  private static void changed(
      TeamEvaluation ours, StoreFile file, ManyTeams teams, PrintStream out) {
    Spent after = new Spent("one team after a change", CHANGES);
    for (int round = -10; round < CHANGES; round++) {
      int person = (round + 10) * 7;
      int team = teams.teamOf(person);
      Coordinator next = next(team, round + 10);
      coordinate(file, person, next);
      long mine = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      List<CaseloadFigure> found = ours.team(ManyTeams.unit(team), ManyTeams.MODEL);
      after.add(round, mine, start);
      same(ManyTeams.CARRIERS, found.size());
    }
    after.tell(out);
  }

  private static void coordinate(StoreFile file, int person, Coordinator next) {
    file.store()
        .write(
            tx -> {
              tx.enrolments().coordinate(ManyTeams.PROVIDER, ManyTeams.enrolment(person), next);
              return next;
            });
  }

  private static Coordinator next(int team, int round) {
    var staff = ManyTeams.carrier(team, round % ManyTeams.CARRIERS);
    return new Coordinator(
        staff,
        "",
        Coordinator.DecisionRule.EXCLUSIVE_TEAM,
        Map.of(),
        staff,
        "",
        Instant.now(),
        null);
  }

  private record Run(ManyTeams teams, int repeats, PrintStream out) {}

  /** What turns of one kind took, of CPU and by the clock. */
  private static final class Spent {
    private final String what;
    private final long[] cpu;
    private final long[] clock;

    Spent(String what, int repeats) {
      this.what = what;
      this.cpu = new long[repeats];
      this.clock = new long[repeats];
    }

    void add(int round, long cpuBefore, long start) {
      if (round >= 0) {
        cpu[round] = THREADS.getCurrentThreadCpuTime() - cpuBefore;
        clock[round] = System.nanoTime() - start;
      }
    }

    double median() {
      return sorted(cpu)[cpu.length / 2] / 1e6;
    }

    void tell(PrintStream out) {
      out.printf(
          Locale.ROOT,
          "%-24s CPU least %.2f ms, median %.2f; by the clock %.2f, %.2f%n",
          what,
          sorted(cpu)[0] / 1e6,
          median(),
          sorted(clock)[0] / 1e6,
          sorted(clock)[clock.length / 2] / 1e6);
    }

    private static long[] sorted(long[] times) {
      long[] copy = times.clone();
      Arrays.sort(copy);
      return copy;
    }
  }
}
