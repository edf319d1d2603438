package se.samordna.benchmarks.caseload;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;

/**
 * One provider with so many persons in one model, 45 of a hundred of them open, in teams of 200
 * open persons with twelve who carry them; written by statements on sets, past the store. Beside
 * them stands {@code open_case}, the narrow table of the comparison.
 */
final class ManyTeams {
  static final String MODEL = "integrated-psychiatry";
  static final Id<Provider> PROVIDER = new Id<>(UUID.fromString(id("a000", 1)));
  static final int CARRIERS = 12;
  private static final int OPEN_OF_A_HUNDRED = 45;
  private static final int IN_A_TEAM = 200;
  private static final int BATCH = 50_000;

  private final int persons;

  ManyTeams(int persons) {
    this.persons = persons;
  }

  int teams() {
    return Math.max(1, persons * OPEN_OF_A_HUNDRED / 100 / IN_A_TEAM);
  }

  static Id<Unit> unit(int team) {
    return new Id<>(UUID.fromString(id("a001", team)));
  }

  /** One of a team's twelve. */
  static Id<Staff> carrier(int team, int number) {
    return new Id<>(UUID.fromString(id("a002", team * CARRIERS + number)));
  }

  /** The enrolment of a person. */
  static Id<Enrolment> enrolment(int person) {
    return new Id<>(UUID.fromString(id("a004", person)));
  }

  /** The team that a person is in. */
  int teamOf(int person) {
    return Math.min(person / inTeam(), teams() - 1);
  }

  /** Open or not; teams lie one after the other, so that the file grows at its end. */
  private int inTeam() {
    return persons / teams();
  }

  /** Which of the team's carriers a person has. */
  static int carrierOf(int person) {
    return person % CARRIERS;
  }

  private static String id(String kind, int number) {
    return String.format(Locale.ROOT, "00000000-0000-4000-%s-%012d", kind, number);
  }

  /** The same in SQL. */
  private static String id(String kind, String number) {
    return "cast('00000000-0000-4000-%s-' || lpad(cast(%s as varchar), 12, '0') as uuid)"
        .formatted(kind, number);
  }

  void fill(Connection connection, PrintStream out) throws SQLException {
    long start = System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set referential_integrity false");
      organisation(statement);
      statement.execute(
          "create table open_case (unit uuid not null, coordinator uuid not null,"
              + " phase varchar(60) not null)");
      for (int from = 0; from < persons; from += BATCH) {
        batch(statement, from, Math.min(persons, from + BATCH) - 1);
      }
      statement.execute("set referential_integrity true");
      statement.execute("analyze");
    }
    out.printf(
        Locale.ROOT,
        "%,d persons in %,d teams written in %.0f s%n",
        persons,
        teams(),
        (System.nanoTime() - start) / 1e9);
  }

  private void organisation(Statement statement) throws SQLException {
    String provider = "'" + PROVIDER + "'";
    statement.execute(
        "insert into principal (id, name, kind) values (%s, 'Provlandia', 'REGION')"
            .formatted(provider));
    statement.execute(
        "insert into provider (id, principal, name, kind) values (%s, %s, 'Provlandia', 'REGION')"
            .formatted(provider, provider));
    int last = teams() - 1;
    statement.execute(
        ("insert into unit (id, provider, name, sort_key) select %s, %s, 'Team ' || x, 'team' || x"
                + " from system_range(0, %d)")
            .formatted(id("a001", "x"), provider, last));
    int lastStaff = teams() * CARRIERS - 1;
    statement.execute(
        ("insert into staff (id, provider, given_name, family_name, sort_key, protected_identity)"
                + " select %s, %s, 'Anna', 'Nummer ' || x, 'n' || x, false"
                + " from system_range(0, %d)")
            .formatted(id("a002", "x"), provider, lastStaff));
    statement.execute(
        ("insert into assignment (id, provider, staff, unit, role, profession, fte, case_carrying,"
                + " from_day) select %s, %s, %s, %s, 'CARE_STAFF', 'NURSE', 0.80, true,"
                + " date '2020-01-01' from system_range(0, %d)")
            .formatted(
                id("a005", "x"),
                provider,
                id("a002", "x"),
                id("a001", "x / " + CARRIERS),
                lastStaff));
  }

  private void batch(Statement statement, int from, int to) throws SQLException {
    String range = " from system_range(%d, %d)".formatted(from, to);
    String provider = "'" + PROVIDER + "'";
    String team = "least(x / %d, %d)".formatted(inTeam(), teams() - 1);
    String unit = id("a001", team);
    String carrier = id("a002", "%s * %d + mod(x, %d)".formatted(team, CARRIERS, CARRIERS));
    String open = "mod(x * 37, 100) < %d".formatted(OPEN_OF_A_HUNDRED);
    String phase =
        "case mod(x / 12, 7) when 0 then 'START' when 1 then 'MAPPING' when 2 then 'CRISIS'"
            + " when 3 then 'MAINTENANCE' else 'WORKING' end";
    statement.execute(
        ("insert into person (id, provider, revision, given_name, family_name, sort_key,"
                    + " search_key, pronoun, protection, phone, address)"
                    + " select %s, %s, 1, 'Person', 'Nummer ' || x, 'nummer' || x, 'person', '',"
                    + " 'NONE', '', ''")
                .formatted(id("a003", "x"), provider)
            + range);
    statement.execute(
        ("insert into enrolment (id, provider, person, unit, model, major, sole, revision,"
                    + " lifecycle, phase, phase_label_sv, phase_label_en, attention, phase_since,"
                    + " marks, basis, referred_at, active_since, closed_at, coordinator)"
                    + " select %s, %s, %s, %s, '%s', 1, true, 3,"
                    + " case when %s then 'ACTIVE' else 'CLOSED' end,"
                    + " case when %s then %s else 'CLOSED' end, 'Fas', 'Phase', false,"
                    + " current_timestamp, '', 'METHOD', current_timestamp, current_timestamp,"
                    + " case when %s then null else current_timestamp end, %s")
                .formatted(
                    id("a004", "x"),
                    provider,
                    id("a003", "x"),
                    unit,
                    MODEL,
                    open,
                    open,
                    phase,
                    open,
                    carrier)
            + range);
    statement.execute(
        ("insert into enrolment_coordinator (enrolment, ord, provider, staff, rule, evidence,"
                    + " decided_by, persons_view, begun_at)"
                    + " select %s, 1, %s, %s, 'EXCLUSIVE_TEAM', '{}', %s, '', current_timestamp")
                .formatted(id("a004", "x"), provider, carrier, carrier)
            + range);
    statement.execute(
        ("insert into open_case (unit, coordinator, phase) select %s, %s, %s")
                .formatted(unit, carrier, phase)
            + range
            + " where "
            + open);
  }
}
