package se.samordna.benchmarks.fill;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import se.samordna.benchmarks.population.Population;

/**
 * What measurements need to know of a filled store: the account, and where its team's board, one
 * person and one plan are. Kept beside the store in {@code load-target.properties}, which holds a
 * password and is for this machine only.
 *
 * @param persons how many the population has
 * @param contactPerson whose contacts grow while writing is measured; nobody reads them
 * @param search a name to search for, of somebody in the team
 */
public record LoadTarget(
    int persons,
    String user,
    String password,
    String unit,
    String person,
    String contactPerson,
    String plan,
    String staff,
    String search) {
  private static final String FILE = "load-target.properties";

  static LoadTarget of(Teams teams, Population board, int persons, String password) {
    return new LoadTarget(
        persons,
        Fill.USER,
        password,
        teams.largeBoard().unit().id().toString(),
        board.person(0).id().toString(),
        board.person(1).id().toString(),
        board.plans(0).get(0).id().toString(),
        teams.largeBoard().workers().get(0).toString(),
        board.person(0).familyName());
  }

  /** Writes it beside the store, readable by this account alone. */
  void write(Path home) throws IOException {
    Properties values = new Properties();
    values.setProperty("persons", String.valueOf(persons));
    values.setProperty("user", user);
    values.setProperty("password", password);
    values.setProperty("unit", unit);
    values.setProperty("person", person);
    values.setProperty("contactPerson", contactPerson);
    values.setProperty("plan", plan);
    values.setProperty("staff", staff);
    values.setProperty("search", search);
    Path file = home.resolve(FILE);
    Files.deleteIfExists(file);
    Files.createFile(file);
    file.toFile().setReadable(false, false);
    file.toFile().setReadable(true, true);
    try (Writer writer = Files.newBufferedWriter(file)) {
      values.store(writer, null);
    }
  }

  /** Reads what an import has written beside its store. */
  public static LoadTarget read(Path home) throws IOException {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve(FILE))) {
      values.load(reader);
    }
    return new LoadTarget(
        Integer.parseInt(values.getProperty("persons")),
        values.getProperty("user"),
        values.getProperty("password"),
        values.getProperty("unit"),
        values.getProperty("person"),
        values.getProperty("contactPerson"),
        values.getProperty("plan"),
        values.getProperty("staff"),
        values.getProperty("search"));
  }
}
