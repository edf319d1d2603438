package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Channel;
import se.samordna.audit.Action;
import se.samordna.audit.AuditLine;
import se.samordna.audit.AuditLine.Who;
import se.samordna.audit.Ground;
import se.samordna.audit.Outcome;
import se.samordna.engine.store.AuditReviewStore.Wanted;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.person.Protection;

/** Accesses with the names of those whose names may be shown, in one statement. */
final class AuditLineRows {
  private static final String SELECT =
      """
      select r.seq, r.at, r.staff, s.given_name, s.family_name, s.hsa_id, s.protected_identity,
        r.role, r.assignment, r.unit, u.name, r.operator, r.channel, r.session, r.device, r.action,
        r.object_kind, r.object, r.ground, r.consent, r.outcome, r.code, r.subject, p.given_name,
        p.family_name, p.protection, (select count(*) from audit_list l where l.list = r.subject)
      from\
      """;

  private static final String NAMES =
      " left join staff s on s.id = r.staff left join unit u on u.id = r.unit"
          + " left join person p on p.id = r.subject and p.provider = r.provider";

  private static final String NEWEST_FIRST = " order by r.at desc, r.seq desc";

  private static final String ROWS =
      " join audit_row a on a.provider = :provider and a.subject = about.subject";

  /** After everything, so that a first page asks as every other page does. */
  private static final After NEWEST =
      new After(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

  private final Handle handle;

  AuditLineRows(Handle handle) {
    this.handle = handle;
  }

  Page<AuditLine> search(Id<Provider> provider, Wanted wanted, PageRequest page) {
    After cursor = Cursors.read(page.cursor(), 2, After::of);
    After after = cursor == null ? NEWEST : cursor;
    LogSubjects subjects =
        wanted.person() == null
            ? LogSubjects.NONE
            : LogSubjects.of(handle, provider, wanted.person());
    String chosen =
        " (select a.seq from"
            + (wanted.person() == null ? " audit_row a" : subjects.sql() + ROWS)
            + " where a.provider = :provider"
            + (wanted.staff() == null ? "" : " and a.staff = :staff")
            + (wanted.unit() == null ? "" : " and a.unit = :unit")
            + (wanted.action() == null ? "" : " and a.action = :action")
            + (wanted.from() == null ? "" : " and a.at >= :from")
            + (wanted.until() == null ? "" : " and a.at < :until")
            + " and a.at <= :at and (a.at < :at or a.seq < :seq)"
            + " order by a.at desc, a.seq desc limit :size) shown"
            + " join audit_row r on r.seq = shown.seq";
    Query query =
        subjects
            .bind(handle.createQuery(SELECT + chosen + NAMES + NEWEST_FIRST))
            .bind("provider", provider)
            .bind("at", after.at())
            .bind("seq", after.seq())
            .bind("size", page.size() + 1);
    bind(query, "staff", wanted.staff());
    bind(query, "unit", wanted.unit());
    bind(query, "action", wanted.action() == null ? null : wanted.action().name());
    bind(query, "from", wanted.from());
    bind(query, "until", wanted.until());
    return Cursors.page(
        query.map((row, context) -> line(row)).list(),
        page,
        line -> List.of(line.at(), line.seq()));
  }

  private static void bind(Query query, String name, @Nullable Object value) {
    if (value != null) {
      query.bind(name, value);
    }
  }

  List<AuditLine> lines(Id<Provider> provider, Collection<Long> numbers) {
    return handle
        .createQuery(
            SELECT
                + " audit_row r"
                + NAMES
                + " where r.provider = :provider and r.seq = any(:numbers) order by r.seq")
        .bind("provider", provider)
        .bind("numbers", numbers.toArray(Long[]::new))
        .map((row, context) -> line(row))
        .list();
  }

  private static AuditLine line(ResultSet row) throws SQLException {
    UUID subject = row.getObject(23, UUID.class);
    int listed = row.getInt(27);
    boolean one = subject != null && listed == 0;
    String ground = row.getString(19);
    return new AuditLine(
        row.getLong(1),
        Sql.required(row, 2),
        who(row),
        Action.valueOf(row.getString(16)),
        row.getString(17),
        row.getObject(18, UUID.class),
        ground == null ? null : Ground.valueOf(ground),
        row.getObject(20, UUID.class),
        Outcome.valueOf(row.getString(21)),
        row.getString(22),
        one ? new Id<>(subject) : null,
        one ? personName(row) : "",
        one ? 1 : listed);
  }

  private static Who who(ResultSet row) throws SQLException {
    boolean named = row.getString(4) != null && !row.getBoolean(7);
    String role = row.getString(8);
    return new Who(
        Sql.idOrNull(row, 3),
        named ? row.getString(4) + " " + row.getString(5) : "",
        named ? orEmpty(row.getString(6)) : "",
        role == null ? null : Role.valueOf(role),
        Sql.idOrNull(row, 9),
        Sql.idOrNull(row, 10),
        orEmpty(row.getString(11)),
        row.getString(12),
        Channel.valueOf(row.getString(13)),
        row.getString(14),
        orEmpty(row.getString(15)));
  }

  private static String personName(ResultSet row) throws SQLException {
    String protection = row.getString(26);
    return protection == null || Protection.valueOf(protection).hides()
        ? ""
        : row.getString(24) + " " + row.getString(25);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private record After(Instant at, long seq) {
    static After of(List<String> keys) {
      return new After(Instant.parse(keys.get(0)), Long.parseLong(keys.get(1)));
    }
  }
}
