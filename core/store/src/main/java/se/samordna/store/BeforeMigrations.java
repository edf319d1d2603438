package se.samordna.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * What has to be put in order before a migration, where older rows would stop it. The migration
 * itself stays as it was, so that databases that have run it are still the ones it made. Statements
 * end with a semicolon at the end of a line; one that begins with {@code -- unless} and the name of
 * a table is for databases without it.
 */
final class BeforeMigrations extends BaseCallback {
  private static final String NAME = "/db/before/%s.sql";
  private static final Pattern UNLESS = Pattern.compile("-- unless (\\w+)\n");

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE;
  }

  @Override
  public void handle(Event event, Context context) {
    MigrationInfo info = context.getMigrationInfo();
    if (info == null || info.getVersion() == null) {
      return;
    }
    String script = script(info.getVersion().getVersion());
    if (script.isEmpty()) {
      return;
    }
    try {
      run(script, context.getConnection());
    } catch (SQLException e) {
      throw new FlywayException("Before V" + info.getVersion() + ": " + e.getMessage(), e);
    }
  }

  private static void run(String script, Connection connection) throws SQLException {
    Matcher unless = UNLESS.matcher(script);
    if (unless.lookingAt() && isThere(unless.group(1), connection)) {
      return;
    }
    for (String sql : script.replaceAll("(?m)^--.*$", "").split(";\\s*\\n", -1)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  private static boolean isThere(String table, Connection connection) throws SQLException {
    try (PreparedStatement asked =
        connection.prepareStatement(
            "select 1 from information_schema.tables where lower(table_name) = ?"
                + " and table_schema = current_schema")) {
      asked.setString(1, table);
      try (ResultSet found = asked.executeQuery()) {
        return found.next();
      }
    }
  }

  private static String script(String version) {
    try (InputStream in =
        BeforeMigrations.class.getResourceAsStream(String.format(NAME, version))) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
