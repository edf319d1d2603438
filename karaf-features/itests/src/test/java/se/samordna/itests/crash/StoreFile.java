package se.samordna.itests.crash;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import se.samordna.itests.crash.Ledger.Row;
import se.samordna.itests.harness.Build;
import se.samordna.itests.harness.OwnProcess;

/** The file of the embedded database, looked into while no Samordna has it open. */
final class StoreFile {
  private static final String NAME = "samordna.mv.db";

  private final Path file;

  private StoreFile(Path file) {
    this.file = file;
  }

  /** The file itself, as a stopped or killed Samordna left it. */
  static StoreFile of(OwnProcess process) {
    return new StoreFile(process.samordna().folder().resolve("data/samordna/db").resolve(NAME));
  }

  /** A copy of it, so that a look leaves no trace and a Samordna may start meanwhile. */
  StoreFile copy(String name) {
    Path copy = Build.ownFolder("crash").resolve(name + ".mv.db");
    try {
      return new StoreFile(Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What contacts, tasks and plans say. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    try (Connection database = open();
        Statement statement = database.createStatement()) {
      add(rows, statement.executeQuery("select id, note from contact"));
      add(rows, statement.executeQuery("select id, title_sv from task"));
      try (ResultSet plans = statement.executeQuery("select id, draft from plan")) {
        while (plans.next()) {
          String draft = plans.getString(2);
          rows.add(new Row(plans.getString(1), draft == null ? "" : ownWords(draft)));
        }
      }
      return rows;
    } catch (SQLException | IOException e) {
      throw new AssertionError(file + " can't be read", e);
    }
  }

  /**
   * What is half there: changes without their audit row, audit rows without their change, rows
   * without the parts that were written with them.
   */
  List<String> torn() {
    try (Connection database = open()) {
      return Halves.alone(database);
    } catch (SQLException e) {
      throw new AssertionError(file + " can't be read", e);
    }
  }

  /**
   * Spoils it on purpose.
   *
   * @return how many rows were touched
   */
  int spoil(String change) {
    try (Connection database = open();
        Statement statement = database.createStatement()) {
      return statement.executeUpdate(change);
    } catch (SQLException e) {
      throw new AssertionError(change, e);
    }
  }

  /** One value out of it. */
  String one(String query) {
    try (Connection database = open();
        Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      return found.next() ? found.getString(1) : "";
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }

  private Connection open() throws SQLException {
    String path = file.toString();
    return DriverManager.getConnection(
        "jdbc:h2:file:"
            + path.substring(0, path.length() - ".mv.db".length())
            + ";IFEXISTS=TRUE;WRITE_DELAY=0",
        "samordna",
        "");
  }

  private static void add(List<Row> rows, ResultSet found) throws SQLException {
    try (found) {
      while (found.next()) {
        rows.add(new Row(found.getString(1), found.getString(2)));
      }
    }
  }

  private static String ownWords(String draft) throws IOException {
    return new ObjectMapper().readTree(draft).at("/goals/0/ownWords").asText();
  }
}
