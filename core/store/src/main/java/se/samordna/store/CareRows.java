package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;

/** Who meets a person on the board besides the coordinator, and which risks were judged. */
final class CareRows {
  private final Handle handle;
  private final Id<Provider> provider;
  private final Id<BoardEntry> entry;

  CareRows(Handle handle, Id<Provider> provider, Id<BoardEntry> entry) {
    this.handle = handle;
    this.provider = provider;
    this.entry = entry;
  }

  /** Ends those who are no longer named and begins those who are new. */
  void setAlsoMeets(Collection<Id<Staff>> staff, Id<Staff> by, Instant at) {
    Set<Id<Staff>> before = new HashSet<>(named());
    before.stream().filter(one -> !staff.contains(one)).forEach(one -> end(one, by, at));
    staff.stream().distinct().filter(one -> !before.contains(one)).forEach(one -> add(one, by, at));
  }

  private List<Id<Staff>> named() {
    return handle
        .createQuery(
            """
            select staff from board_also_meets
            where provider = :provider and entry = :entry and ended_at is null
            """)
        .bind("provider", provider)
        .bind("entry", entry)
        .map((row, context) -> new Id<Staff>(row.getObject(1, UUID.class)))
        .list();
  }

  private void end(Id<Staff> staff, Id<Staff> by, Instant at) {
    handle.execute(
        """
        update board_also_meets set ended_at = ?, ended_by = ?
        where provider = ? and entry = ? and staff = ? and ended_at is null
        """,
        at,
        by,
        provider,
        entry,
        staff);
  }

  private void add(Id<Staff> staff, Id<Staff> by, Instant at) {
    handle
        .createUpdate(
            """
            insert into board_also_meets (entry, ord, provider, staff, begun_at, begun_by)
            select cast(:entry as uuid), coalesce(max(ord), 0) + 1, cast(:provider as uuid),
              cast(:staff as uuid), cast(:at as timestamp with time zone), cast(:by as uuid)
            from board_also_meets where entry = :entry
            """)
        .bind("entry", entry)
        .bind("provider", provider)
        .bind("staff", staff)
        .bind("at", at)
        .bind("by", by)
        .execute();
  }

  void addRisk(Boards.NewRisk risk, Id<Staff> recordedBy, Instant at) {
    handle
        .createUpdate(
            """
            insert into board_risk (entry, ord, provider, kind, raised, assessed_on, assessed_by,
              note, recorded_by, recorded_at)
            select cast(:entry as uuid), coalesce(max(ord), 0) + 1, cast(:provider as uuid),
              cast(:kind as varchar), cast(:raised as boolean), cast(:on as date),
              cast(:assessor as uuid), cast(:note as varchar), cast(:by as uuid),
              cast(:at as timestamp with time zone)
            from board_risk where entry = :entry
            """)
        .bind("entry", entry)
        .bind("provider", provider)
        .bind("kind", risk.kind().name())
        .bind("raised", risk.raised())
        .bind("on", risk.assessedOn())
        .bind("assessor", risk.assessedBy())
        .bind("note", risk.note())
        .bind("by", recordedBy)
        .bind("at", at)
        .execute();
  }

  List<Risk> risks() {
    return handle
        .createQuery(
            """
            select k.kind, k.raised, k.assessed_on, k.assessed_by, s.given_name, s.family_name,
              k.note
            from board_risk k join staff s on s.id = k.assessed_by
            where k.provider = :provider and k.entry = :entry order by k.ord desc
            """)
        .bind("provider", provider)
        .bind("entry", entry)
        .map((row, context) -> risk(row))
        .list();
  }

  /** A judgement: kind, whether it is there, day, by whom and their name, note. */
  static Risk risk(ResultSet row) throws SQLException {
    return new Risk(
        Risk.Kind.valueOf(row.getString(1)),
        row.getBoolean(2),
        row.getObject(3, LocalDate.class),
        Sql.id(row, 4),
        row.getString(5) + " " + row.getString(6),
        row.getString(7));
  }
}
