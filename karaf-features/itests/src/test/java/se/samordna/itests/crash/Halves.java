package se.samordna.itests.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is written in one transaction, and how one half without the other is found. */
final class Halves {
  private static final String AUDITED =
      """
      select object, count(*) from audit_row
      where outcome = 'ALLOWED' and action = '%s' group by object
      """;

  /** Things that are changed, and the action of the audit row that each change has. */
  private enum Thing {
    CONTACT("CONTACT_RECORD", "select id, 1 from contact"),
    TASK("TASK_CHANGE", "select id, revision from task"),
    PLAN("PLAN_CHANGE", "select id, revision from plan"),
    PERSON("PERSON_REGISTER", "select id, 1 from person");

    private final String action;
    private final String changes;

    Thing(String action, String changes) {
      this.action = action;
      this.changes = changes;
    }
  }

  /** Rows that never stand alone. */
  private enum Part {
    PERSON_OF_AUDIT_ROW(
        """
        select a.seq from audit_row a
        where a.action in ('CONTACT_RECORD', 'TASK_CHANGE', 'PLAN_CHANGE', 'PERSON_REGISTER')
          and a.subject is null
        """),
    AUDIT_ROW_OF_LIST(
        """
        select l.list from audit_list l
        where not exists (select 1 from audit_row a where a.subject = l.list)
        """),
    AUDIT_ROW_TO_SEAL(
        """
        select u.seq from audit_unsealed u
        where not exists (select 1 from audit_row a where a.seq = u.seq)
        """),
    STAFF_OF_CONTACT(
        """
        select t.id from contact t
        where not exists (select 1 from contact_staff s where s.contact = t.id)
        """);

    private final String missing;

    Part(String missing) {
      this.missing = missing;
    }
  }

  private Halves() {}

  /** A sentence for each half that stands alone. */
  static List<String> alone(Connection database) throws SQLException {
    List<String> alone = new ArrayList<>();
    try (Statement statement = database.createStatement()) {
      for (Thing thing : Thing.values()) {
        compare(
            thing,
            counts(statement, thing.changes),
            counts(statement, AUDITED.formatted(thing.action)),
            alone);
      }
      for (Part part : Part.values()) {
        try (ResultSet found = statement.executeQuery(part.missing)) {
          while (found.next()) {
            alone.add(part + " missing: " + found.getString(1));
          }
        }
      }
    }
    return alone;
  }

  private static void compare(
      Thing thing, Map<String, Integer> changes, Map<String, Integer> rows, List<String> alone) {
    changes.forEach(
        (id, count) -> {
          int audited = rows.getOrDefault(id, 0);
          if (audited != count) {
            alone.add(thing + " " + id + ": changes " + count + ", audit rows " + audited);
          }
        });
    rows.forEach(
        (id, count) -> {
          if (!changes.containsKey(id)) {
            alone.add(thing + " " + id + ": changes 0, audit rows " + count);
          }
        });
  }

  private static Map<String, Integer> counts(Statement statement, String query)
      throws SQLException {
    Map<String, Integer> counts = new HashMap<>();
    try (ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        counts.put(found.getString(1), found.getInt(2));
      }
    }
    return counts;
  }
}
