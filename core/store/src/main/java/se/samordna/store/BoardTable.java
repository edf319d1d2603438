package se.samordna.store;

import java.time.Instant;
import java.time.LocalDate;
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
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
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
              contact_target, scale_down_when, crisis_plan_used, again, again_at, closed_at, outcome,
              deputy, minutes_target, network, network_note, expected_end)
            values (:id, :provider, :unit, :enrolment, :person, 1, :openedAt, :openedBy, :cause,
              :confirmedAt, :confirmedBy, :view, :viewAt, :target, :when, :used, :again, :againAt,
              :closedAt, :outcome, :deputy, :minutes, :network, :networkNote, :expectedEnd)
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
                  crisis_plan_used = :used, again = :again, again_at = :againAt,
                  closed_at = :closedAt, outcome = :outcome, deputy = :deputy, minutes_target = :minutes,
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
    new ReasonRows(handle, provider, entry).add(reason);
  }

  @Override
  public void endReason(Id<Provider> provider, Id<BoardEntry> entry, String code, Instant at) {
    new ReasonRows(handle, provider, entry).end(code, at);
  }

  @Override
  public void endReasons(Id<Provider> provider, Id<BoardEntry> entry, Instant at) {
    new ReasonRows(handle, provider, entry).endAll(at);
  }

  @Override
  public void review(
      Id<Provider> provider, Id<BoardEntry> entry, @Nullable String code, LocalDate on) {
    new ReasonRows(handle, provider, entry).review(code, on);
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
    new BoardWall(handle, provider).suggest(enrolment, reason, label, until);
  }

  @Override
  public void endSuggestions(Id<Provider> provider, Id<Enrolment> enrolment, Instant at) {
    new BoardWall(handle, provider).endSuggestions(enrolment, at);
  }

  @Override
  public Optional<Surroundings> around(
      Id<Provider> provider, Id<Unit> unit, String model, LocalDate day) {
    return new BoardWall(handle, provider).around(unit, model, day);
  }

  @Override
  public List<ChangeRow> changesSince(
      Id<Provider> provider, Collection<Id<Unit>> units, Instant since, int most) {
    return new BoardWall(handle, provider).changesSince(units, since, most);
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
    values.put("againAt", facts.againAt());
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
