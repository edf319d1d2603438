package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.BoardStore.EntryFacts;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.BoardEntry.BoardReason;
import se.samordna.organisation.Provider;
import se.samordna.person.Protection;
import se.samordna.text.Text;

/** How the rows of a board become cards. */
final class BoardCards {
  private BoardCards() {}

  /** Reasons and actions of all the entries, in one statement. */
  static void details(
      Handle handle,
      Id<Provider> provider,
      List<Id<BoardEntry>> entries,
      Map<Id<BoardEntry>, List<BoardReason>> reasons,
      Map<Id<BoardEntry>, List<BoardAction>> actions) {
    handle
        .createQuery(
            """
            select entry, ord, cast(null as uuid) as id, code as a, label_sv as b, label_en as c,
              detail as d, begun_at as begun, review_on as on_day, ended_at as ended_at, false as done,
              true as reason
            from board_reason where provider = :provider and entry = any(:entries)
            union all
            select entry, ord, id, what, who, at_time, '', cast(null as timestamp with time zone),
              on_day, cast(null as timestamp with time zone), done, false
            from board_action where provider = :provider and entry = any(:entries)
            order by 1, 2
            """)
        .bind("provider", provider)
        .bind("entries", Sql.uuids(entries))
        .map(
            (row, context) -> {
              Id<BoardEntry> entry = new Id<>(row.getObject(1, UUID.class));
              if (row.getBoolean(12)) {
                reasons.computeIfAbsent(entry, id -> new ArrayList<>()).add(reason(row));
              } else {
                actions.computeIfAbsent(entry, id -> new ArrayList<>()).add(action(row));
              }
              return entry;
            })
        .list();
  }

  /** A card without reasons and actions. */
  static EntryRow bare(ResultSet row) throws SQLException {
    String given = row.getString("k_given");
    return new EntryRow(
        new Id<>(row.getObject("id", UUID.class)),
        new Id<>(row.getObject("enrolment", UUID.class)),
        new Id<>(row.getObject("person", UUID.class)),
        new Id<>(row.getObject("unit", UUID.class)),
        row.getInt("revision"),
        row.getString("given_name") + " " + row.getString("family_name"),
        Protection.valueOf(row.getString("protection")),
        row.getString("model"),
        row.getInt("major"),
        row.getString("phase"),
        given == null ? "" : given + " " + row.getString("k_family"),
        row.getString("o_given") + " " + row.getString("o_family"),
        new Id<>(row.getObject("opened_by", UUID.class)),
        Sql.required(row, row.findColumn("opened_at")),
        facts(row),
        List.of(),
        List.of(),
        row.getInt("contacts"),
        row.getBoolean("crisis_plan"),
        day(row, "legal_end"));
  }

  /** The card with its reasons and actions. */
  static EntryRow whole(EntryRow bare, List<BoardReason> reasons, List<BoardAction> actions) {
    return new EntryRow(
        bare.id(),
        bare.enrolment(),
        bare.person(),
        bare.unit(),
        bare.revision(),
        bare.personName(),
        bare.protection(),
        bare.model(),
        bare.major(),
        bare.phase(),
        bare.coordinatorName(),
        bare.openedByName(),
        bare.openedBy(),
        bare.openedAt(),
        bare.facts(),
        reasons,
        actions,
        bare.contacts(),
        bare.crisisPlanExists(),
        bare.legalEnd());
  }

  private static EntryFacts facts(ResultSet row) throws SQLException {
    UUID meeting = row.getObject("confirmed_by", UUID.class);
    return new EntryFacts(
        row.getString("cause"),
        Sql.instant(row, row.findColumn("confirmed_at")),
        meeting == null ? null : new Id<>(meeting),
        row.getString("persons_view"),
        Sql.instant(row, row.findColumn("persons_view_at")),
        row.getInt("contact_target"),
        row.getString("scale_down_when"),
        row.getBoolean("crisis_plan_used"),
        row.getInt("again"),
        Sql.instant(row, row.findColumn("closed_at")),
        row.getString("outcome"));
  }

  private static BoardReason reason(ResultSet row) throws SQLException {
    return new BoardReason(
        row.getString(4),
        new Text(row.getString(5), row.getString(6)),
        row.getString(7),
        Sql.required(row, 8),
        row.getObject(9, LocalDate.class),
        Sql.instant(row, 10));
  }

  private static BoardAction action(ResultSet row) throws SQLException {
    return new BoardAction(
        new Id<>(row.getObject(3, UUID.class)),
        row.getString(4),
        row.getString(5),
        row.getObject(9, LocalDate.class),
        row.getString(6),
        row.getBoolean(11));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
