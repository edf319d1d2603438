package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.EntryVersion;
import se.samordna.enrolment.TeamCare;
import se.samordna.organisation.Provider;

/** What cards said before they were changed. */
final class EntryHistory {
  private static final String SAID =
      """
      cause, persons_view, contact_target, minutes_target, scale_down_when, crisis_plan_used,
      deputy, network, network_note, expected_end""";

  private static final String ALL =
      """
      select v.revision, s.given_name, s.family_name, v.at, v.cause, v.persons_view,
        v.contact_target, v.minutes_target, v.scale_down_when, v.crisis_plan_used, v.network,
        v.network_note, v.expected_end, d.given_name, d.family_name
      from (
        select e.revision, coalesce(e.changed_by, e.opened_by) as written_by,
          coalesce(e.changed_at, e.opened_at) as at, %1$s
        from board_entry e where e.provider = :provider and e.id = :entry
        union all
        select w.revision, coalesce(w.changed_by, e.opened_by), coalesce(w.changed_at, e.opened_at),
          %2$s
        from board_entry_was w join board_entry e on e.id = w.entry
        where w.provider = :provider and w.entry = :entry
      ) v
      join staff s on s.id = v.written_by
      left join staff d on d.id = v.deputy
      order by v.revision
      """
          .formatted(of("e"), of("w"));

  private final Handle handle;

  EntryHistory(Handle handle) {
    this.handle = handle;
  }

  private static String of(String table) {
    return table + "." + SAID.replaceAll(",\\s+", ", " + table + ".");
  }

  /** Keeps the card as it is, unless it has changed since the revision. */
  void keep(Id<Provider> provider, Id<BoardEntry> entry, int revision) {
    handle.execute(
        """
        insert into board_entry_was (entry, revision, provider, changed_by, changed_at,
        """
            + SAID
            + ") select id, revision, provider, changed_by, changed_at, "
            + SAID
            + " from board_entry where provider = ? and id = ? and revision = ?",
        provider,
        entry,
        revision);
  }

  /** The versions that say something else than the one before, newest first. */
  List<EntryVersion> of(Id<Provider> provider, Id<BoardEntry> entry) {
    List<EntryVersion> all =
        handle
            .createQuery(ALL)
            .bind("provider", provider)
            .bind("entry", entry)
            .map((row, context) -> version(row))
            .list();
    List<EntryVersion> changes = new ArrayList<>();
    for (EntryVersion version : all) {
      if (changes.isEmpty() || !saysTheSame(changes.get(0), version)) {
        changes.add(0, version);
      }
    }
    return changes;
  }

  private static boolean saysTheSame(EntryVersion one, EntryVersion other) {
    return content(one).equals(content(other));
  }

  private static EntryVersion content(EntryVersion version) {
    return new EntryVersion(
        0,
        "",
        Instant.EPOCH,
        version.cause(),
        version.personsView(),
        version.contactTarget(),
        version.minutesTarget(),
        version.scaleDownWhen(),
        version.crisisPlanUsed(),
        version.deputyName(),
        version.network(),
        version.networkNote(),
        version.expectedEnd());
  }

  private static EntryVersion version(ResultSet row) throws SQLException {
    String deputy = row.getString(14);
    return new EntryVersion(
        row.getInt(1),
        row.getString(2) + " " + row.getString(3),
        Sql.required(row, 4),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        row.getInt(8),
        row.getString(9),
        row.getBoolean(10),
        deputy == null ? "" : deputy + " " + row.getString(15),
        TeamCare.Network.valueOf(row.getString(11)),
        row.getString(12),
        Sql.day(row, 13));
  }
}
