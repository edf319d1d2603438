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
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.BoardStore;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EntryVersion;
import se.samordna.enrolment.TeamCare;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.text.Days;
import se.samordna.text.Text;

/** Stays on boards. */
final class BoardTable implements BoardStore {
  private final Handle handle;

  BoardTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<BoardEntry> entry) {
    return handle
        .createQuery("select person from board_entry where provider = :provider and id = :id")
        .bind("provider", provider)
        .bind("id", entry)
        .map((row, context) -> new Id<Person>(row.getObject(1, UUID.class)))
        .findOne();
  }

  @Override
  public Optional<EntryRow> find(Id<Provider> provider, Id<BoardEntry> entry, LocalDate day) {
    return cards(BoardCards.Which.ONE, provider, day, entry.value()).stream().findFirst();
  }

  @Override
  public Optional<EntryRow> openOf(Id<Provider> provider, Id<Enrolment> enrolment, LocalDate day) {
    return cards(BoardCards.Which.OPEN_OF_ENROLMENT, provider, day, enrolment.value()).stream()
        .findFirst();
  }

  @Override
  public List<EntryRow> openAt(Id<Provider> provider, Id<Unit> unit, LocalDate day) {
    return cards(BoardCards.Which.OPEN_AT, provider, day, unit.value());
  }

  @Override
  public List<EntryRow> openAt(Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day) {
    return cards(BoardCards.Which.OPEN_AT_UNITS, provider, day, Sql.uuids(units));
  }

  @Override
  public List<EntryRow> openOfPerson(Id<Provider> provider, Id<Person> person, LocalDate day) {
    return cards(BoardCards.Which.OPEN_OF_PERSON, provider, day, person.value());
  }

  @Override
  public List<EntryRow> stays(Id<Provider> provider, Id<Enrolment> enrolment, LocalDate day) {
    return cards(BoardCards.Which.STAYS, provider, day, enrolment.value());
  }

  private List<EntryRow> cards(
      BoardCards.Which which, Id<Provider> provider, LocalDate day, Object of) {
    return new BoardCards(handle, which, provider, of).read(day);
  }

  @Override
  public void open(NewEntry entry) {
    handle
        .createUpdate(
            """
            insert into board_entry (id, provider, unit, enrolment, person, revision, opened_at,
              opened_by, cause, confirmed_at, confirmed_by, persons_view, persons_view_at,
              contact_target, scale_down_when, crisis_plan_used, again, closed_at, outcome,
              deputy, minutes_target, network, network_note, expected_end)
            values (:id, :provider, :unit, :enrolment, :person, 1, :openedAt, :openedBy, :cause,
              :confirmedAt, :confirmedBy, :view, :viewAt, :target, :when, :used, :again, :closedAt,
              :outcome, :deputy, :minutes, :network, :networkNote, :expectedEnd)
            """)
        .bind("id", entry.id())
        .bind("provider", entry.provider())
        .bind("unit", entry.unit())
        .bind("enrolment", entry.enrolment())
        .bind("person", entry.person())
        .bind("openedAt", entry.openedAt())
        .bind("openedBy", entry.openedBy())
        .bindMap(facts(entry.facts()))
        .execute();
  }

  @Override
  public boolean change(Id<Provider> provider, Id<BoardEntry> entry, int revision, EntryEdit edit) {
    new EntryHistory(handle).keep(provider, entry, revision);
    return handle
            .createUpdate(
                """
                update board_entry set revision = revision + 1, cause = :cause,
                  confirmed_at = :confirmedAt, confirmed_by = :confirmedBy, persons_view = :view,
                  persons_view_at = :viewAt, contact_target = :target, scale_down_when = :when,
                  crisis_plan_used = :used, again = :again, closed_at = :closedAt,
                  outcome = :outcome, deputy = :deputy, minutes_target = :minutes,
                  network = :network, network_note = :networkNote, expected_end = :expectedEnd,
                  changed_by = :by, changed_at = :at
                where provider = :provider and id = :id and revision = :revision
                """)
            .bind("provider", provider)
            .bind("id", entry)
            .bind("revision", revision)
            .bind("by", edit.by())
            .bind("at", edit.at())
            .bindMap(facts(edit.facts()))
            .execute()
        == 1;
  }

  @Override
  public List<EntryVersion> versions(Id<Provider> provider, Id<BoardEntry> entry) {
    return new EntryHistory(handle).of(provider, entry);
  }

  @Override
  public void setAlsoMeets(
      Id<Provider> provider,
      Id<BoardEntry> entry,
      Collection<Id<Staff>> staff,
      Id<Staff> by,
      Instant at) {
    new CareRows(handle, provider, entry).setAlsoMeets(staff, by, at);
  }

  @Override
  public void addRisk(
      Id<Provider> provider,
      Id<BoardEntry> entry,
      Boards.NewRisk risk,
      Id<Staff> recordedBy,
      Instant at) {
    new CareRows(handle, provider, entry).addRisk(risk, recordedBy, at);
  }

  @Override
  public List<TeamCare.Risk> risks(Id<Provider> provider, Id<BoardEntry> entry) {
    return new CareRows(handle, provider, entry).risks();
  }

  @Override
  public void addReason(Id<Provider> provider, Id<BoardEntry> entry, NewReason reason) {
    endPassed(provider, entry, reason.from());
    int moved =
        handle.execute(
            """
            update board_reason set review_on = ?, ends_on = ?,
              detail = coalesce(nullif(cast(? as varchar), ''), detail)
            where provider = ? and entry = ? and code = ? and ended_at is null
            """,
            reason.reviewOn(),
            reason.endsOn(),
            reason.detail(),
            provider,
            entry,
            reason.code());
    if (moved == 0) {
      insertReason(provider, entry, reason);
    }
  }

  private void insertReason(Id<Provider> provider, Id<BoardEntry> entry, NewReason reason) {
    handle
        .createUpdate(
            """
            insert into board_reason (entry, ord, provider, code, label_sv, label_en, detail,
              begun_at, review_on, ends_on, ended_at)
            select cast(:entry as uuid), coalesce(max(ord), 0) + 1, cast(:provider as uuid),
              cast(:code as varchar), cast(:sv as varchar), cast(:en as varchar),
              cast(:detail as varchar), cast(:begun as timestamp with time zone),
              cast(:review as date), cast(:ends as date), cast(null as timestamp with time zone)
            from board_reason where entry = :entry
            """)
        .bind("entry", entry)
        .bind("provider", provider)
        .bind("code", reason.code())
        .bind("sv", reason.label().sv())
        .bind("en", reason.label().en())
        .bind("detail", reason.detail())
        .bind("begun", reason.from())
        .bind("review", reason.reviewOn())
        .bind("ends", reason.endsOn())
        .execute();
  }

  /** Writes down that reasons ended by themselves, on the day they did, before others change. */
  private void endPassed(Id<Provider> provider, Id<BoardEntry> entry, Instant at) {
    List<LocalDate> days =
        handle
            .createQuery(
                """
                select distinct ends_on from board_reason
                where provider = :provider and entry = :entry and ended_at is null
                  and ends_on <= :day
                """)
            .bind("provider", provider)
            .bind("entry", entry)
            .bind("day", Days.of(at))
            .mapTo(LocalDate.class)
            .list();
    for (LocalDate day : days) {
      handle.execute(
          """
          update board_reason set ended_at = ?
          where provider = ? and entry = ? and ended_at is null and ends_on = ?
          """,
          Days.start(day),
          provider,
          entry,
          day);
    }
  }

  @Override
  public void endReason(Id<Provider> provider, Id<BoardEntry> entry, String code, Instant at) {
    endPassed(provider, entry, at);
    handle.execute(
        """
        update board_reason set ended_at = ?
        where provider = ? and entry = ? and code = ? and ended_at is null
        """,
        at,
        provider,
        entry,
        code);
  }

  @Override
  public void endReasons(Id<Provider> provider, Id<BoardEntry> entry, Instant at) {
    endPassed(provider, entry, at);
    handle.execute(
        "update board_reason set ended_at = ? where provider = ? and entry = ? and ended_at is null",
        at,
        provider,
        entry);
  }

  @Override
  public void review(
      Id<Provider> provider, Id<BoardEntry> entry, @Nullable String code, LocalDate on) {
    String all = "update board_reason set review_on = ? where provider = ? and entry = ?";
    if (code == null) {
      handle.execute(all + " and ended_at is null", on, provider, entry);
    } else {
      handle.execute(all + " and ended_at is null and code = ?", on, provider, entry, code);
    }
  }

  @Override
  public void setActions(Id<Provider> provider, Id<BoardEntry> entry, List<BoardAction> actions) {
    handle.execute("delete from board_action where provider = ? and entry = ?", provider, entry);
    for (int i = 0; i < actions.size(); i++) {
      BoardAction action = actions.get(i);
      handle.execute(
          """
          insert into board_action (id, entry, ord, provider, what, who, on_day, at_time, done)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          action.id(),
          entry,
          i,
          provider,
          action.what(),
          action.who(),
          action.on(),
          action.time(),
          action.done());
    }
  }

  @Override
  public void suggest(
      Id<Provider> provider, Id<Enrolment> enrolment, String reason, Text label, LocalDate until) {
    handle.execute(
        """
        insert into board_suggestion (id, provider, enrolment, reason, label_sv, label_en, until_day,
          ended_at) values (?, ?, ?, ?, ?, ?, ?, null)
        """,
        Id.next(),
        provider,
        enrolment,
        reason,
        label.sv(),
        label.en(),
        until);
  }

  @Override
  public void endSuggestions(Id<Provider> provider, Id<Enrolment> enrolment, Instant at) {
    handle.execute(
        """
        update board_suggestion set ended_at = ?
        where provider = ? and enrolment = ? and ended_at is null
        """,
        at,
        provider,
        enrolment);
  }

  @Override
  public Optional<Surroundings> around(
      Id<Provider> provider, Id<Unit> unit, String model, LocalDate day) {
    List<SuggestionRow> suggestions = new ArrayList<>();
    List<Surroundings> around =
        handle
            .createQuery(
                """
            select u.name,
              (select count(*) from enrolment a where a.provider = :provider
                and a.unit = :unit and a.lifecycle = 'ACTIVE' and a.model = :model) as active,
              (select m.id from meeting m where m.provider = :provider and m.unit = :unit
                and m.type = 'BOARD' and m.closed_at is null
                order by m.started_at desc, m.id fetch first 1 row only) as meeting,
              b.enrolment, n.person, p.given_name, p.family_name, p.protection, b.reason,
              b.label_sv, b.label_en, b.until_day
            from unit u
            left join enrolment n on n.unit = u.id and n.lifecycle = 'ACTIVE' and exists
              (select 1 from board_suggestion z where z.enrolment = n.id and z.ended_at is null
                and z.until_day >= :day)
            left join board_suggestion b on b.enrolment = n.id and b.ended_at is null
              and b.until_day >= :day
            left join person p on p.id = n.person
            where u.provider = :provider and u.id = :unit
            order by b.until_day, b.enrolment
            """)
            .bind("provider", provider)
            .bind("unit", unit)
            .bind("model", model)
            .bind("day", day)
            .map(
                (row, context) -> {
                  UUID enrolment = row.getObject(4, UUID.class);
                  if (enrolment != null) {
                    suggestions.add(suggestion(enrolment, row));
                  }
                  return new Surroundings(
                      row.getString(1),
                      row.getInt(2),
                      Optional.ofNullable(Sql.<Meeting>idOrNull(row, 3)),
                      suggestions);
                })
            .list();
    return around.isEmpty() ? Optional.empty() : Optional.of(around.get(around.size() - 1));
  }

  private static SuggestionRow suggestion(UUID enrolment, ResultSet row) throws SQLException {
    return new SuggestionRow(
        new Id<>(enrolment),
        new Id<>(row.getObject(5, UUID.class)),
        row.getString(6) + " " + row.getString(7),
        Protection.valueOf(row.getString(8)),
        row.getString(9),
        new Text(row.getString(10), row.getString(11)),
        row.getObject(12, LocalDate.class));
  }

  @Override
  public List<ChangeRow> changesSince(
      Id<Provider> provider, Collection<Id<Unit>> units, Instant since, int most) {
    return handle
        .createQuery(
            """
            select x.person, p.given_name, p.family_name, p.protection, x.up, x.at,
              (select min(r.label_sv) from board_reason r where r.entry = x.id and r.ord = 1),
              (select min(r.label_en) from board_reason r where r.entry = x.id and r.ord = 1)
            from (
              select e.id, e.person, true as up, e.opened_at as at from
            """
                + Sql.atUnits("board_entry", "e")
                + """
                where e.opened_at >= :since
                union all
                select e.id, e.person, false as up, e.closed_at as at from
                """
                + Sql.atUnits("board_entry", "e")
                + """
                where e.closed_at >= :since
                ) x join person p on p.id = x.person
                order by x.at desc, x.id fetch first :most rows only
                """)
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .bind("since", since)
        .bind("most", most)
        .map(
            (row, context) ->
                new ChangeRow(
                    new Id<>(row.getObject(1, UUID.class)),
                    row.getString(2) + " " + row.getString(3),
                    Protection.valueOf(row.getString(4)),
                    row.getBoolean(5),
                    new Text(text(row, 7), text(row, 8)),
                    Sql.required(row, 6)))
        .list();
  }

  private static String text(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> facts(EntryFacts facts) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("cause", facts.cause());
    values.put("confirmedAt", facts.confirmedAt());
    values.put("confirmedBy", facts.confirmedBy());
    values.put("view", facts.personsView());
    values.put("viewAt", facts.personsViewAt());
    values.put("target", facts.contactTarget());
    values.put("when", facts.scaleDownWhen());
    values.put("used", facts.crisisPlanUsed());
    values.put("again", facts.again());
    values.put("closedAt", facts.closedAt());
    values.put("outcome", facts.outcome());
    values.put("deputy", facts.care().deputy());
    values.put("minutes", facts.care().minutesTarget());
    values.put("network", facts.care().network().name());
    values.put("networkNote", facts.care().networkNote());
    values.put("expectedEnd", facts.care().expectedEnd());
    return (Map<String, Object>) (Map<String, ?>) values;
  }
}
