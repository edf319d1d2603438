package se.samordna.benchmarks.goals;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.samordna.benchmarks.Options;
import se.samordna.benchmarks.bare.BareInserts;
import se.samordna.benchmarks.fill.LoadTarget;
import se.samordna.benchmarks.load.Comparison;
import se.samordna.benchmarks.load.Comparison.Ratios;
import se.samordna.benchmarks.load.Load;
import se.samordna.benchmarks.load.LoadResult;
import se.samordna.benchmarks.load.Target;

/** The command {@code goals}: a running Samordna beside bare servers and stores, in one run. */
public final class Goals {
  private static final int CLIENTS = 16;
  private static final int POSTGRES_CONNECTIONS = 4;
  private static final int TURNS_OF_WRITES = 3;

  private final Samordna samordna;
  private final int warmup;
  private final int seconds;
  private final int repeats;
  private final Table table;
  private final PrintStream out;

  private Goals(Samordna samordna, Options options, Table table, PrintStream out) {
    this.samordna = samordna;
    this.warmup = options.number("warmup", 20);
    this.seconds = options.number("seconds", 5);
    this.repeats = options.number("repeats", 5);
    this.table = table;
    this.out = out;
  }

  /** Runs what is asked for and prints the rows. */
  public static void main(List<String> words, PrintStream out) throws Exception {
    Options options =
        new Options(
            words,
            Set.of(
                "home",
                "url",
                "pid",
                "only",
                "warmup",
                "seconds",
                "repeats",
                "jdbc",
                "folder",
                "keep",
                "beside",
                "commit",
                "day",
                "bare-port"));
    Path home = Path.of(options.text("home", "target/population"));
    LoadTarget target = LoadTarget.read(home);
    FirstCopy.await(home, out);
    String url = options.text("url", "http://127.0.0.1:8181");
    Samordna samordna = Samordna.logIn(url, options.number("pid", 0), target);
    Table table =
        new Table(
            LocalDate.parse(options.text("day", LocalDate.now(ZoneOffset.UTC).toString())),
            options.text("commit", "?"),
            Table.machine());
    Goals goals = new Goals(samordna, options, table, out);
    String only = options.text("only", "G4,G7,G2,G11");
    goals.pages(only, options.number("bare-port", 8290));
    if (only.contains("G2")) {
      goals.writes(Path.of(options.text("folder", "target/inserts")), options.text("jdbc", ""));
    }
    if (only.contains("G11")) {
      goals.growth(target.persons(), options);
    }
    table.print(out);
  }

  private void pages(String only, int port) throws Exception {
    if (!only.contains("G4") && !only.contains("G7")) {
      return;
    }
    try (BareProcess bare = BareProcess.start(port)) {
      if (only.contains("G4")) {
        page(
            "G4 one plan of 5 KB",
            "CPU at most 6",
            samordna.plan(1),
            samordna.plan(CLIENTS),
            bare,
            "/json");
      }
      if (only.contains("G7")) {
        page(
            "G7 board page of 200",
            "CPU at most 10, rate at least 0.10",
            samordna.boardPage(1),
            samordna.boardPage(CLIENTS),
            bare,
            "/board");
      }
    }
  }

  private void page(String what, String goal, Load alone, Load many, BareProcess bare, String path)
      throws InterruptedException {
    Target page = Target.page(bare.url(path), List.of(), bare.pid());
    out.println(what + ", beside " + path + " of the bare server");
    Load bareMany = new Load(page, CLIENTS);
    many.run(warmup);
    bareMany.run(warmup);
    Ratios together = Comparison.run(many, bareMany, repeats, seconds, out);
    Ratios one = Comparison.run(alone, new Load(page, 1), repeats, Math.max(1, seconds / 2), out);
    table.add(
        what + (together.isVoid() ? " (void)" : ""),
        goal,
        String.format(
            Locale.ROOT,
            "CPU %.1f times (%.0f us), rate %.2f, p99 %.1f times at %d clients; p50 %.1f times"
                + " at 1",
            together.cpu(),
            together.ourCpuMicros(),
            together.rate(),
            together.p99(),
            CLIENTS,
            one.p50()),
        "bare Jetty, " + path);
  }

  private void writes(Path folder, String jdbc) throws Exception {
    Load contacts = samordna.saveContact(CLIENTS);
    contacts.run(warmup);
    List<Double> ofH2 = new ArrayList<>();
    List<Double> ofPostgres = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    for (int turn = 0; turn < TURNS_OF_WRITES; turn++) {
      LoadResult ours = contacts.run(seconds);
      if (ours.failed() > 0) {
        throw new IllegalStateException(ours.failed() + " writes were not answered");
      }
      LoadResult h2 = BareInserts.grouped(BareInserts.h2Url(folder), CLIENTS, 2, seconds);
      out.println("ours " + ours + "\nH2   " + h2);
      rates.add(ours.rate());
      ofH2.add(ours.rate() / h2.rate());
      if (!jdbc.isEmpty()) {
        LoadResult postgres = BareInserts.committed(jdbc, POSTGRES_CONNECTIONS, 2, seconds);
        out.println("PostgreSQL " + postgres);
        ofPostgres.add(ours.rate() / postgres.rate());
      }
    }
    String rate = String.format(Locale.ROOT, "%.0f/s, ", median(rates));
    row("H2 group commit, 16 clients", "at least 0.12", rate, ofH2);
    if (!ofPostgres.isEmpty()) {
      row("PostgreSQL synchronous inserts, 4 connections", "at least 0.30", rate, ofPostgres);
    }
  }

  private void row(String beside, String goal, String rate, List<Double> ratios) {
    table.add(
        "G2 durable writes over HTTP at " + CLIENTS + " clients",
        goal,
        rate + String.format(Locale.ROOT, "%.2f times", median(ratios)),
        beside);
  }

  private void growth(int persons, Options options) throws Exception {
    Growth growth = Growth.measure(samordna, persons, warmup, 2 * seconds, out);
    if (!options.text("keep", "").isEmpty()) {
      growth.write(Path.of(options.text("keep", "")));
    }
    if (!options.text("beside", "").isEmpty()) {
      growth.tell(Growth.read(Path.of(options.text("beside", ""))), table);
    }
  }

  private static double median(List<Double> values) {
    return Comparison.median(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
