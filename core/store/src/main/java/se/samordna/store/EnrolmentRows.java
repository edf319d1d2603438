package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import se.samordna.Id;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Basis;
import se.samordna.enrolment.ClosingOutcome;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.person.Protection;
import se.samordna.text.Text;

/** How enrolments are read with the names that belong to them. */
final class EnrolmentRows {
  private static final String COLUMNS =
      """
      select n.id, n.provider, n.person, n.unit, n.model, n.major, n.revision, n.lifecycle, n.phase,
        n.phase_label_sv, n.phase_label_en, n.attention, n.phase_since, n.marks, n.basis,
        n.referred_at, n.active_since, n.closed_at, n.outcome, n.open_door_until,
        k.staff as k_staff, s.given_name as k_given, s.family_name as k_family, k.rule as k_rule,
        k.evidence as k_evidence, k.decided_by as k_decided, k.persons_view as k_view,
        k.begun_at as k_begun, p.given_name as p_given, p.family_name as p_family,
        p.protection as p_protection, u.name as u_name
      from
      """;

  private static final String JOINS =
      """

      join person p on p.id = n.person
      join unit u on u.id = n.unit
      left join enrolment_coordinator k on k.enrolment = n.id and %s
      left join staff s on s.id = k.staff
      """;

  private static final String NOW = JOINS.formatted("k.ended_at is null");
  private static final String THEN = JOINS.formatted(Sql.heldAt("k"));

  private EnrolmentRows() {}

  /**
   * Enrolments with their lead coordinators in force and their names, as {@link #row} reads them.
   *
   * @param from what to read from, where the enrolment is called {@code n}
   */
  static String select(String from) {
    return COLUMNS + from + NOW;
  }

  /** The same with who led the coordination at the moment {@code :at}. */
  static String selectThen(String from) {
    return COLUMNS + from + THEN;
  }

  /** One row of what {@link #select} reads. */
  static EnrolmentRow row(ResultSet row, StatementContext context) throws SQLException {
    return new EnrolmentRow(
        enrolment(row),
        row.getString("p_given") + " " + row.getString("p_family"),
        Protection.valueOf(row.getString("p_protection")),
        row.getString("u_name"),
        row.getObject("open_door_until", LocalDate.class));
  }

  private static Enrolment enrolment(ResultSet row) throws SQLException {
    String marks = row.getString("marks");
    String basis = row.getString("basis");
    String outcome = row.getString("outcome");
    return new Enrolment(
        new Id<>(row.getObject("id", UUID.class)),
        new Id<>(row.getObject("provider", UUID.class)),
        new Id<>(row.getObject("person", UUID.class)),
        new Id<>(row.getObject("unit", UUID.class)),
        row.getString("model"),
        row.getInt("major"),
        row.getInt("revision"),
        Lifecycle.valueOf(row.getString("lifecycle")),
        row.getString("phase"),
        new Text(row.getString("phase_label_sv"), row.getString("phase_label_en")),
        row.getBoolean("attention"),
        Sql.required(row, row.findColumn("phase_since")),
        marks.isEmpty() ? Set.of() : Set.of(marks.split(" ")),
        CoordinatorRows.inForce(row),
        basis == null ? null : Basis.valueOf(basis),
        Sql.required(row, row.findColumn("referred_at")),
        Sql.instant(row, row.findColumn("active_since")),
        Sql.instant(row, row.findColumn("closed_at")),
        outcome == null ? null : ClosingOutcome.valueOf(outcome));
  }
}
