package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.admission.LegalForm;
import se.samordna.engine.store.BoardStore.CareFacts;
import se.samordna.engine.store.BoardStore.EntryFacts;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.BoardEntry.BoardReason;
import se.samordna.enrolment.TeamCare;
import se.samordna.enrolment.TeamCare.Colleague;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.organisation.Provider;
import se.samordna.person.Protection;
import se.samordna.text.Days;
import se.samordna.text.Text;

/** Cards of boards. They are read whole in two statements, however many cards there are. */
final class BoardCards {
  private static final String CARD =
      """
      select e.id, e.enrolment, e.person, e.unit, e.revision, p.given_name, p.family_name,
        p.protection, n.model, n.major, n.phase, s.given_name as k_given, s.family_name as k_family,
        o.given_name as o_given, o.family_name as o_family, e.opened_by, e.opened_at, e.cause,
        e.confirmed_at, e.confirmed_by, e.persons_view, e.persons_view_at, e.contact_target,
        e.scale_down_when, e.crisis_plan_used, e.again, e.closed_at, e.outcome,
        (select count(*) from contact c where c.person = e.person and c.happened_at >= :week
          and c.reached and c.kind not in ('ABOUT', 'NOTE')) as contacts,
        exists (select 1 from crisis_plan x where x.person = e.person) as crisis_plan,
        (select min(coalesce(l.to_day, l.next_decision)) from legal_status l
          where l.person = e.person and (l.to_day is null or l.to_day >= :day)) as legal_end,
        (select l.form from legal_status l where l.person = e.person and l.from_day <= :day
          and (l.to_day is null or l.to_day >= :day)
          order by l.from_day desc, l.recorded_at desc fetch first 1 row only) as legal_form,
        e.deputy, d.given_name as d_given, d.family_name as d_family, e.minutes_target, e.network,
        e.network_note, e.expected_end, k.staff as coordinator,
        (select coalesce(sum(c.minutes), 0) from contact c where c.person = e.person
          and c.happened_at >= :week and c.reached and c.kind not in ('ABOUT', 'NOTE')) as minutes,
        (select count(distinct w.staff) from contact c join contact_staff w on w.contact = c.id
          where c.person = e.person and c.happened_at >= :week and c.reached
          and c.kind not in ('ABOUT', 'NOTE')) as staff_met,
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

  /** By the cards themselves: by their ids, H2 would compare each row with each of them. */
  private static final String DETAILS =
      """
      select r.entry, r.ord, cast(null as uuid), r.code, r.label_sv, r.label_en, r.detail,
        r.begun_at, r.review_on, r.ended_at, false, 'REASON', r.ends_on
      from %1$s join board_reason r on r.entry = e.id
      where e.provider = :provider and %2$s
      union all
      select a.entry, a.ord, a.id, a.what, a.who, a.at_time, '',
        cast(null as timestamp with time zone), a.on_day, cast(null as timestamp with time zone),
        a.done, 'ACTION', cast(null as date)
      from %1$s join board_action a on a.entry = e.id
      where e.provider = :provider and %2$s
      union all
      select m.entry, m.ord, m.staff, s.given_name, s.family_name, '', '', m.begun_at,
        cast(null as date), cast(null as timestamp with time zone), false, 'ALSO',
        cast(null as date)
      from %1$s join board_also_meets m on m.entry = e.id join staff s on s.id = m.staff
      where e.provider = :provider and m.ended_at is null and %2$s
      union all
      select k.entry, k.ord, k.assessed_by, k.kind, s.given_name, s.family_name, k.note,
        k.recorded_at, k.assessed_on, cast(null as timestamp with time zone), k.raised, 'RISK',
        cast(null as date)
      from %1$s join board_risk k on k.entry = e.id join staff s on s.id = k.assessed_by
      where e.provider = :provider and %2$s and not exists (select 1 from board_risk y
        where y.entry = k.entry and y.kind = k.kind and y.ord > k.ord)
      order by 1, 2
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
      this.details = DETAILS.formatted(source, condition);
    }
  }

  private final Handle handle;
  private final Which which;
  private final Id<Provider> provider;
  private final Object of;
  private final Map<Id<BoardEntry>, List<BoardReason>> reasons = new HashMap<>();
  private final Map<Id<BoardEntry>, List<BoardAction>> actions = new HashMap<>();
  private final Map<Id<BoardEntry>, List<Colleague>> also = new HashMap<>();
  private final Map<Id<BoardEntry>, List<Risk>> risks = new HashMap<>();

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
    List<EntryRow> bare =
        query(which.cards)
            .bind("day", day)
            .bind("week", Days.start(day.minusDays(6)))
            .map((row, context) -> bare(row))
            .list();
    if (bare.isEmpty()) {
      return bare;
    }
    readDetails(day);
    return bare.stream().map(this::whole).toList();
  }

  private Query query(String sql) {
    String name = which == Which.OPEN_AT_UNITS ? "units" : "of";
    return handle.createQuery(sql).bind("provider", provider).bind(name, of);
  }

  private void readDetails(LocalDate day) {
    query(which.details)
        .map(
            (row, context) -> {
              Id<BoardEntry> entry = new Id<>(row.getObject(1, UUID.class));
              switch (row.getString(12)) {
                case "REASON" -> under(reasons, entry).add(reason(row, day));
                case "ACTION" -> under(actions, entry).add(action(row));
                case "ALSO" -> under(also, entry).add(colleague(row));
                default -> under(risks, entry).add(risk(row));
              }
              return entry;
            })
        .list();
  }

  private static <T> List<T> under(Map<Id<BoardEntry>, List<T>> lists, Id<BoardEntry> entry) {
    return lists.computeIfAbsent(entry, id -> new ArrayList<>());
  }

  /** A card without reasons and actions. */
  private static EntryRow bare(ResultSet row) throws SQLException {
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
        day(row, "legal_end"),
        MeetingDayRows.read(row.getString("cadence")),
        care(row));
  }

  /** The card with its reasons and actions. */
  private EntryRow whole(EntryRow bare) {
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
        reasons.getOrDefault(bare.id(), List.of()),
        actions.getOrDefault(bare.id(), List.of()),
        bare.contacts(),
        bare.crisisPlanExists(),
        bare.legalEnd(),
        bare.cadence(),
        care(bare));
  }

  /** How the care is shared, without who else meets the person and without risks. */
  private static TeamCare care(ResultSet row) throws SQLException {
    String deputy = row.getString("d_given");
    String form = row.getString("legal_form");
    return new TeamCare(
        Sql.idOrNull(row, row.findColumn("coordinator")),
        Sql.idOrNull(row, row.findColumn("deputy")),
        deputy == null ? "" : deputy + " " + row.getString("d_family"),
        List.of(),
        row.getInt("minutes_target"),
        row.getInt("minutes"),
        row.getInt("staff_met"),
        TeamCare.Network.valueOf(row.getString("network")),
        row.getString("network_note"),
        day(row, "expected_end"),
        List.of(),
        form == null ? null : LegalForm.valueOf(form));
  }

  private TeamCare care(EntryRow bare) {
    TeamCare care = bare.care();
    return new TeamCare(
        care.coordinator(),
        care.deputy(),
        care.deputyName(),
        also.getOrDefault(bare.id(), List.of()),
        care.minutesTarget(),
        care.minutesThisWeek(),
        care.staffThisWeek(),
        care.network(),
        care.networkNote(),
        care.expectedEnd(),
        risks.getOrDefault(bare.id(), List.of()),
        care.legalForm());
  }

  private static Colleague colleague(ResultSet row) throws SQLException {
    return new Colleague(Sql.id(row, 3), row.getString(4) + " " + row.getString(5));
  }

  private static Risk risk(ResultSet row) throws SQLException {
    return new Risk(
        Risk.Kind.valueOf(row.getString(4)),
        row.getBoolean(11),
        row.getObject(9, LocalDate.class),
        Sql.id(row, 3),
        row.getString(5) + " " + row.getString(6),
        row.getString(7));
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
        row.getString("outcome"),
        new CareFacts(
            Sql.idOrNull(row, row.findColumn("deputy")),
            row.getInt("minutes_target"),
            TeamCare.Network.valueOf(row.getString("network")),
            row.getString("network_note"),
            day(row, "expected_end")));
  }

  private static BoardReason reason(ResultSet row, LocalDate day) throws SQLException {
    return new BoardReason(
        row.getString(4),
        new Text(row.getString(5), row.getString(6)),
        row.getString(7),
        new Text(row.getString(7), row.getString(7)),
        Sql.required(row, 8),
        row.getObject(9, LocalDate.class),
        ended(Sql.instant(row, 10), row.getObject(13, LocalDate.class), day));
  }

  /** When a reason ended: when somebody ended it, or as its last day had passed. */
  private static @Nullable Instant ended(
      @Nullable Instant byHand, @Nullable LocalDate endsOn, LocalDate day) {
    if (byHand != null || endsOn == null || endsOn.isAfter(day)) {
      return byHand;
    }
    return Days.start(endsOn);
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
