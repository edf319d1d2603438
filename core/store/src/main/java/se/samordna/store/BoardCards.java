package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.BoardStore.CareFacts;
import se.samordna.engine.store.BoardStore.EntryFacts;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.TeamCare;
import se.samordna.organisation.Provider;
import se.samordna.person.Protection;
import se.samordna.text.Days;

/**
 * Cards of boards. They are read whole in two statements, however many cards there are; both of a
 * transaction see the same moment.
 */
final class BoardCards {
  private static final String CARD =
      """
      select e.id, e.enrolment, e.person, e.unit, e.revision, p.given_name, p.family_name,
        p.protection, n.model, n.major, n.phase, s.given_name as k_given, s.family_name as k_family,
        o.given_name as o_given, o.family_name as o_family, e.opened_by, e.opened_at, e.cause,
        e.confirmed_at, e.confirmed_by, e.persons_view, e.persons_view_at, e.contact_target,
        e.scale_down_when, e.crisis_plan_used, e.again, e.again_at, e.closed_at, e.outcome,
        exists (select 1 from crisis_plan x where x.person = e.person) as crisis_plan,
        e.deputy, d.given_name as d_given, d.family_name as d_family, e.minutes_target, e.network,
        e.network_note, e.expected_end, k.staff as coordinator,
      """
          + MeetingDayRows.inOneText("e.provider", "e.unit", "n.model")
          + """
          as cadence
      from %s
      join person p on p.id = e.person
      join enrolment n on n.id = e.enrolment
      left join enrolment_coordinator k on k.enrolment = e.enrolment and k.ended_at is null
      left join staff s on s.id = k.staff
      join staff o on o.id = e.opened_by
      left join staff d on d.id = e.deputy
      where e.provider = :provider and %s order by %s
      """;

  /** Which cards are read, and in what order. */
  enum Which {
    ONE("e.id = :of"),
    OPEN_OF_ENROLMENT("e.enrolment = :of and e.closed_at is null"),
    OPEN_OF_PERSON("e.person = :of and e.closed_at is null"),
    OPEN_AT("e.unit = :of and e.closed_at is null"),
    OPEN_AT_UNITS(Sql.atUnits("board_entry", "e"), "e.closed_at is null", "e.opened_at, e.id"),
    STAYS("board_entry e", "e.enrolment = :of", "e.opened_at desc, e.id");

    private final String cards;
    private final String details;

    Which(String condition) {
      this("board_entry e", condition, "e.opened_at, e.id");
    }

    Which(String source, String condition, String order) {
      this.cards = CARD.formatted(source, condition, order);
      this.details = BoardCardDetails.sql(source, condition);
    }
  }

  private final Handle handle;
  private final Which which;
  private final Id<Provider> provider;
  private final Object of;

  /**
   * @param of whose cards: the card's, enrolment's, person's or unit's id, or the units'
   */
  BoardCards(Handle handle, Which which, Id<Provider> provider, Object of) {
    this.handle = handle;
    this.which = which;
    this.provider = provider;
    this.of = of;
  }

  /** The cards as they are on a day. */
  List<EntryRow> read(LocalDate day) {
    Map<Id<BoardEntry>, BoardCardDetails> details = details(day);
    return query(which.cards)
        .map((row, context) -> card(row, BoardCardDetails.of(details, Sql.id(row, 1))))
        .list();
  }

  private Map<Id<BoardEntry>, BoardCardDetails> details(LocalDate day) {
    Map<Id<BoardEntry>, BoardCardDetails> details = new HashMap<>();
    query(which.details)
        .bind("day", day)
        .bind("week", Days.start(day.minusDays(6)))
        .map((row, context) -> BoardCardDetails.of(details, Sql.id(row, 1)).add(row, day))
        .list();
    return details;
  }

  private Query query(String sql) {
    String name = which == Which.OPEN_AT_UNITS ? "units" : "of";
    return handle.createQuery(sql).bind("provider", provider).bind(name, of);
  }

  private static EntryRow card(ResultSet row, BoardCardDetails details) throws SQLException {
    String given = row.getString("k_given");
    return new EntryRow(
        Sql.id(row, 1),
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
        details.reasons(),
        details.actions(),
        details.contacts(),
        row.getBoolean("crisis_plan"),
        details.legalEnd(),
        MeetingDayRows.read(row.getString("cadence")),
        care(row, details));
  }

  private static TeamCare care(ResultSet row, BoardCardDetails details) throws SQLException {
    String deputy = row.getString("d_given");
    return new TeamCare(
        Sql.idOrNull(row, row.findColumn("coordinator")),
        Sql.idOrNull(row, row.findColumn("deputy")),
        deputy == null ? "" : deputy + " " + row.getString("d_family"),
        details.also(),
        row.getInt("minutes_target"),
        details.minutes(),
        details.staff(),
        TeamCare.Network.valueOf(row.getString("network")),
        row.getString("network_note"),
        day(row, "expected_end"),
        details.risks(),
        details.legal());
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
        Sql.instant(row, row.findColumn("again_at")),
        Sql.instant(row, row.findColumn("closed_at")),
        row.getString("outcome"),
        new CareFacts(
            Sql.idOrNull(row, row.findColumn("deputy")),
            row.getInt("minutes_target"),
            TeamCare.Network.valueOf(row.getString("network")),
            row.getString("network_note"),
            day(row, "expected_end")));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
