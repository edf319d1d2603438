package se.samordna.benchmarks.fill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import se.samordna.Id;
import se.samordna.access.Account;
import se.samordna.benchmarks.Options;
import se.samordna.benchmarks.population.Organisation;
import se.samordna.benchmarks.population.Organisation.TeamRow;
import se.samordna.benchmarks.population.Population;
import se.samordna.benchmarks.population.Profile;
import se.samordna.engine.access.Passwords;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.store.StoreFile;
import se.samordna.text.Days;

/**
 * Writes a population into an empty store, in batches of some 800 rows, each on disk before the
 * next. No audit rows are written: nobody read or changed anything about anybody.
 */
public final class Fill {
  /** The account that measurements log in with. */
  public static final String USER = "lastprov";

  /** So many persons are on the board that measurements read. */
  public static final int LARGE_BOARD = 200;

  private static final int BATCH_ROWS = 800;
  private static final int YEARS_BEFORE = 10;
  private static final long SEED_OF_THE_LARGE_BOARD = 1_000_003;

  private final Store store;
  private final PrintStream out;
  private final long start = System.nanoTime();

  private Fill(Store store, PrintStream out) {
    this.store = store;
    this.out = out;
  }

  /** The command {@code import}. */
  public static void main(List<String> words, PrintStream out) throws Exception {
    Options options = new Options(words, Set.of("home", "seed", "today", "profile"));
    Path home = Path.of(options.text("home", "target/population"));
    LocalDate today = LocalDate.parse(options.text("today", "2026-11-21"));
    Profile profile = Profile.named(options.text("profile", "S"));
    StoreFile file = StoreFile.open(home);
    try {
      LoadTarget target = fill(file.store(), options.number("seed", 1), today, profile, out);
      target.write(home);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
    out.println("Compacting …");
    file.closeCompact();
    out.printf("%s is %,d MB%n", home, size(home) / 1_000_000);
  }

  /** Writes everything; answers what measurements need to know of it. */
  static LoadTarget fill(
      Store store, long seed, LocalDate today, Profile profile, PrintStream out) {
    refuseUnlessEmpty(store);
    Fill fill = new Fill(store, out);
    Population population = new Population(seed, today, profile);
    Population board =
        new Population(seed + SEED_OF_THE_LARGE_BOARD, today, Profile.thin(LARGE_BOARD));
    LocalDate since = today.minusYears(YEARS_BEFORE);
    Teams teams = new Teams(since, Days.start(since));
    fill.organisation(teams, population);
    fill.persons(new PersonWriter(board, teams, today, true), LARGE_BOARD);
    fill.persons(new PersonWriter(population, teams, today, false), population.size());
    String password = fill.account(teams);
    return LoadTarget.of(teams, board, population.size(), password);
  }

  private static void refuseUnlessEmpty(Store store) {
    if (!store.<Boolean>read(tx -> tx.organisations().providers().isEmpty())) {
      throw new IllegalArgumentException("The store is not empty; a population needs its own");
    }
  }

  private void organisation(Teams teams, Population population) {
    List<TeamRow> rows = new ArrayList<>(Organisation.teams(population));
    rows.add(Teams.LARGE_BOARD);
    write(teams::begin);
    for (TeamRow row : rows) {
      write(tx -> teams.add(tx, row));
    }
    out.printf("%,d teams%n", rows.size());
  }

  private void persons(PersonWriter writer, int count) {
    List<Integer> batch = new ArrayList<>();
    int rows = 0;
    for (int person = 0; person < count; person++) {
      batch.add(person);
      rows += writer.rows(person);
      if (rows >= BATCH_ROWS || person == count - 1) {
        write(writer, batch);
        batch.clear();
        rows = 0;
      }
      if ((person + 1) % Math.max(1, count / 20) == 0) {
        tell(person + 1, count);
      }
    }
  }

  private void write(PersonWriter writer, List<Integer> batch) {
    write(tx -> batch.forEach(person -> writer.write(tx, person)));
  }

  private void tell(int done, int count) {
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf("%,d of %,d persons after %.0f s%n", done, count, seconds);
  }

  private String account(Teams teams) {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    String hash = new Passwords().hash(password.toCharArray());
    Account account =
        new Account(Id.next(), teams.provider().id(), teams.largeBoard().leader(), USER, false);
    write(tx -> tx.accounts().add(account, hash));
    return password;
  }

  private void write(Batch batch) {
    store.write(
        tx -> {
          batch.write(tx);
          return batch;
        });
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
    }
  }

  /** What is written together. */
  private interface Batch {
    void write(Tx tx);
  }
}
