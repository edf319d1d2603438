package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samordna.Id;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.PastStore;
import se.samordna.enrolment.BoardEntry;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.past.PersonThen.CrisisPlanThen;
import se.samordna.past.PersonThen.MemberThen;
import se.samordna.past.PersonThen.PlanThen;
import se.samordna.past.PersonThen.SipThen;
import se.samordna.past.SupervisedThen;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.plan.PlanType;
import se.samordna.sip.SipState;
import se.samordna.text.Days;
import se.samordna.text.Text;

/** How it was, from the intervals and versions that all tables keep. */
final class PastTable implements PastStore {
  private static final String OPEN_THEN =
      """
       e.provider = :provider and e.unit = :unit and e.opened_at <= :at
        and (e.closed_at is null or e.closed_at > :at)
      """;

  /** What the cards said; of each the last line was the newest. */
  private static final String CARDS =
      """
      select v.id, v.enrolment, v.opened_at, v.cause, v.persons_view, v.contact_target,
        v.scale_down_when
      from (
        select e.id, e.enrolment, e.opened_at, e.revision,
          coalesce(e.changed_at, e.opened_at) as at, e.cause, e.persons_view, e.contact_target,
          e.scale_down_when
        from board_entry e where %1$s
        union all
        select e.id, e.enrolment, e.opened_at, w.revision,
          coalesce(w.changed_at, e.opened_at), w.cause, w.persons_view, w.contact_target,
          w.scale_down_when
        from board_entry e join board_entry_was w on w.entry = e.id where %1$s
      ) v
      where v.at <= :at order by v.opened_at, v.id, v.revision
      """
          .formatted(OPEN_THEN);

  private static final String REASONS =
      "select r.entry, r.label_sv, r.label_en from board_entry e"
          + " join board_reason r on r.entry = e.id where "
          + OPEN_THEN
          + " and "
          + Sql.heldAt("r")
          + " and (r.ends_on is null or r.ends_on > :day) order by r.entry, r.ord";

  private static final String PLANS =
      """
      select p.id, p.type, v.number, v.adopted_at,
        (select min(w.since) from provisional_version w where w.provider = :provider
          and w.person = :person and w.plan = p.id and w.since <= :at
          and (w.settled_at is null or w.settled_at > :at))
      from plan p
      join plan_version v on v.plan = p.id and v.adopted_at <= :at
      where p.provider = :provider and p.person = :person
        and (p.ended_at is null or p.ended_at > :at)
        and not exists (select 1 from plan_version x where x.plan = v.plan
          and x.adopted_at <= :at and x.number > v.number)
      order by p.created_at, p.id
      """;

  private static final String SIPS =
      """
      select s.id, t.state, v.number, v.content
      from sip s join sip_state t on t.sip = s.id and %s
      left join sip_version v on v.sip = s.id and v.adopted_at <= :at
        and not exists (select 1 from sip_version x where x.sip = v.sip
          and x.adopted_at <= :at and x.number > v.number)
      where s.provider = :provider and s.person = :person
      order by s.created_at, s.id
      """
          .formatted(Sql.heldAt("t"));

  private static final String AT_WORK =
      """
      select u.id, u.name, s.id, s.given_name, s.family_name, a.role,
        exists (select 1 from enrolment n join enrolment_coordinator k on k.enrolment = n.id
          where n.provider = :provider and n.person = :person and n.referred_at <= :at
            and (n.closed_at is null or n.closed_at > :at) and k.staff = s.id and %1$s),
        exists (select 1 from named_staff l where l.provider = :provider and l.person = :person
          and l.staff = s.id and %2$s),
        exists (select 1 from emergency_opening o where o.provider = :provider
          and o.person = :person and o.staff = s.id and o.opened_at <= :at and o.ends_at > :at)
      from unit u
      join assignment a on a.provider = :provider and a.unit = u.id
        and a.role in ('CARE_STAFF', 'TEAM_LEADER') and a.from_day <= :day
        and (a.to_day is null or a.to_day >= :day)
      join staff s on s.id = a.staff
      where u.provider = :provider and exists (select 1 from care_relation r
        where r.person = :person and r.unit = u.id and %3$s)
      order by u.sort_key, u.id, s.sort_key, s.id, a.role
      """
          .formatted(Sql.heldAt("k"), Sql.heldAt("l"), Sql.heldAt("r"));

  private final Handle handle;

  PastTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public List<EnrolmentRow> carried(Id<Provider> provider, Collection<Id<Unit>> units, Instant at) {
    return new PastEnrolments(handle, provider, at).carried(units);
  }

  @Override
  public List<EnrolmentRow> ofPerson(Id<Provider> provider, Id<Person> person, Instant at) {
    return new PastEnrolments(handle, provider, at).of(person);
  }

  @Override
  public List<CardRow> board(Id<Provider> provider, Id<Unit> unit, Instant at) {
    Map<Id<BoardEntry>, List<Text>> reasons = new HashMap<>();
    atUnit(REASONS, provider, unit, at)
        .bind("day", Days.of(at))
        .map(
            (row, context) ->
                reasons
                    .computeIfAbsent(Sql.id(row, 1), id -> new ArrayList<>())
                    .add(new Text(row.getString(2), row.getString(3))))
        .list();
    List<CardRow> cards = new ArrayList<>();
    for (CardRow card :
        atUnit(CARDS, provider, unit, at).map((row, context) -> card(row, reasons)).list()) {
      int last = cards.size() - 1;
      if (last >= 0 && cards.get(last).entry().equals(card.entry())) {
        cards.set(last, card);
      } else {
        cards.add(card);
      }
    }
    return cards;
  }

  private static CardRow card(ResultSet row, Map<Id<BoardEntry>, List<Text>> reasons)
      throws SQLException {
    Id<BoardEntry> entry = Sql.id(row, 1);
    return new CardRow(
        entry,
        Sql.id(row, 2),
        Sql.required(row, 3),
        reasons.getOrDefault(entry, List.of()),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getString(7));
  }

  @Override
  public List<PlanThen> plans(Id<Provider> provider, Id<Person> person, Instant at) {
    return ofPerson(PLANS, provider, person, at)
        .map(
            (row, context) ->
                new PlanThen(
                    Sql.id(row, 1),
                    PlanType.valueOf(row.getString(2)),
                    row.getInt(3),
                    Sql.required(row, 4),
                    Sql.instant(row, 5)))
        .list();
  }

  @Override
  public Optional<CrisisPlanThen> crisisPlan(Id<Provider> provider, Id<Person> person, Instant at) {
    return ofPerson(
            "select number, written_at from crisis_plan where provider = :provider"
                + " and person = :person and written_at <= :at order by number desc"
                + " fetch first 1 row only",
            provider,
            person,
            at)
        .map((row, context) -> new CrisisPlanThen(row.getInt(1), Sql.required(row, 2)))
        .findOne();
  }

  @Override
  public List<SipThen> sips(Id<Provider> provider, Id<Person> person, Instant at) {
    return ofPerson(SIPS, provider, person, at).map((row, context) -> sip(row, Days.of(at))).list();
  }

  /** As it was read that day: when the day of its follow-up had come, that was due. */
  private static SipThen sip(ResultSet row, LocalDate day) throws SQLException {
    String content = row.getString(4);
    LocalDate followUp = content == null ? null : SipJson.content(content).followUp();
    return new SipThen(
        Sql.id(row, 1), SipState.valueOf(row.getString(2)).readOn(day, followUp), row.getInt(3));
  }

  @Override
  public List<MemberThen> network(Id<Provider> provider, Id<Person> person, Instant at) {
    return MemberHistory.then(handle, provider, person, at);
  }

  @Override
  public List<SupervisedThen> supervised(
      Id<Provider> provider, Id<Person> person, Id<Staff> reader, Instant at) {
    return new PastSupervisions(handle, provider, at).of(person, reader);
  }

  @Override
  public List<PresentedThen> supervisedAt(Id<Provider> provider, Id<Unit> unit, Instant at) {
    return new PastSupervisions(handle, provider, at).at(unit);
  }

  @Override
  public Protection protection(Id<Provider> provider, Id<Person> person, Instant at) {
    return ProtectionRows.then(handle, provider, person, at);
  }

  @Override
  public List<AtWork> atWork(Id<Provider> provider, Id<Person> person, Instant at) {
    return ofPerson(AT_WORK, provider, person, at)
        .bind("day", Days.of(at))
        .map(
            (row, context) ->
                new AtWork(
                    Sql.id(row, 1),
                    row.getString(2),
                    Sql.id(row, 3),
                    row.getString(4) + " " + row.getString(5),
                    Role.valueOf(row.getString(6)),
                    row.getBoolean(7),
                    row.getBoolean(8),
                    row.getBoolean(9)))
        .list();
  }

  private Query ofPerson(String sql, Id<Provider> provider, Id<Person> person, Instant at) {
    return handle.createQuery(sql).bind("provider", provider).bind("person", person).bind("at", at);
  }

  private Query atUnit(String sql, Id<Provider> provider, Id<Unit> unit, Instant at) {
    return handle.createQuery(sql).bind("provider", provider).bind("unit", unit).bind("at", at);
  }
}
