package se.samordna.benchmarks;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.samordna.benchmarks.bare.BareInserts;
import se.samordna.benchmarks.bare.BareServer;
import se.samordna.benchmarks.caseload.CaseloadTimes;
import se.samordna.benchmarks.fill.Fill;
import se.samordna.benchmarks.goals.Goals;
import se.samordna.benchmarks.install.InstallTimes;
import se.samordna.benchmarks.load.Comparison;
import se.samordna.benchmarks.load.Load;
import se.samordna.benchmarks.population.Checksum;
import se.samordna.benchmarks.population.Counts;
import se.samordna.benchmarks.population.Organisation;
import se.samordna.benchmarks.population.Population;
import se.samordna.benchmarks.population.Profile;
import se.samordna.benchmarks.share.SharingTimes;

/** The door to all that is measured by hand; each command is described in README.md. */
public final class Benchmarks {
  private static final String USAGE =
      "Commands: population, import, bare-server, load, compare, inserts, goals, sharing, install, caseload. See README.md.";

  private Benchmarks() {}

  /** Runs one command; ends with status 2 when it is not understood. */
  public static void main(String[] words) throws Exception {
    PrintStream out = System.out;
    if (words.length == 0) {
      out.println(USAGE);
      System.exit(2);
    }
    List<String> rest = List.of(words).subList(1, words.length);
    try {
      switch (words[0]) {
        case "population" -> population(rest, out);
        case "import" -> Fill.main(rest, out);
        case "bare-server" -> BareServer.main(rest, out);
        case "load" -> Load.main(rest, out);
        case "compare" -> Comparison.main(rest, out);
        case "inserts" -> BareInserts.main(rest, out);
        case "goals" -> Goals.main(rest, out);
        case "sharing" -> SharingTimes.main(rest, out);
        case "install" -> InstallTimes.main(rest, out);
        case "caseload" -> CaseloadTimes.main(rest, out);
        default -> throw new IllegalArgumentException(USAGE);
      }
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void population(List<String> words, PrintStream out) {
    Options options = new Options(words, Set.of("seed", "today", "profile"));
    long start = System.nanoTime();
    Population population =
        new Population(
            options.number("seed", 1),
            LocalDate.parse(options.text("today", "2026-11-21")),
            Profile.named(options.text("profile", "S")));
    Counts.of(population).forEach((table, rows) -> out.printf("%-16s %,12d%n", table, rows));
    out.printf("%-16s %,12d%n", "teams", Organisation.teams(population).size());
    int first = Math.min(1_000, population.size());
    out.printf("checksum of the first %d persons: %s%n", first, Checksum.of(population, 0, first));
    out.printf("made in %.1f s%n", (System.nanoTime() - start) / 1e9);
  }
}
