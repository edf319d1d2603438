package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import se.samordna.Id;
import se.samordna.contact.Contact;
import se.samordna.engine.store.TurnStore;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.Meeting.Turn;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/** The turns of persons in teams' meetings. */
final class TurnTable implements TurnStore {
  private final Handle handle;

  TurnTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public List<Turn> of(Id<Provider> provider, Id<Meeting> meeting) {
    return handle
        .createQuery(
            "select person, revision, said, written_by, passed_at, note from meeting_turn"
                + " where meeting = ? and provider = ?"
                + " order by case when passed_at is null then 1 else 0 end, passed_at, person")
        .bind(0, meeting)
        .bind(1, provider)
        .map((row, context) -> turn(row))
        .list();
  }

  private static Turn turn(ResultSet row) throws SQLException {
    return new Turn(
        Sql.id(row, 1),
        row.getInt(2),
        row.getString(3),
        Sql.idOrNull(row, 4),
        Sql.instant(row, 5),
        Sql.idOrNull(row, 6));
  }

  @Override
  public boolean keep(Id<Provider> provider, Id<Meeting> meeting, Turn turn, Instant at) {
    return turn.revision() == 0
        ? begin(provider, meeting, turn, at)
        : handle.execute(
                "update meeting_turn set revision = revision + 1, said = ?, written_by = ?,"
                    + " written_at = ?, passed_at = ? where meeting = ? and person = ?"
                    + " and provider = ? and revision = ?",
                turn.said(),
                turn.writtenBy(),
                at,
                turn.passedAt(),
                meeting,
                turn.person(),
                provider,
                turn.revision())
            == 1;
  }

  /** The meeting's row keeps two from beginning the same turn at once. */
  private boolean begin(Id<Provider> provider, Id<Meeting> meeting, Turn turn, Instant at) {
    boolean begun =
        handle
            .createQuery(
                "select m.id from meeting m where m.id = ? and m.provider = ? and not exists"
                    + " (select 1 from meeting_turn t where t.meeting = m.id and t.person = ?)"
                    + " for update")
            .bind(0, meeting)
            .bind(1, provider)
            .bind(2, turn.person())
            .mapTo(UUID.class)
            .findOne()
            .isEmpty();
    if (begun) {
      return false;
    }
    handle.execute(
        "insert into meeting_turn (meeting, person, provider, revision, said, written_by,"
            + " written_at, passed_at) values (?, ?, ?, 1, ?, ?, ?, ?)",
        meeting,
        turn.person(),
        provider,
        turn.said(),
        turn.writtenBy(),
        at,
        turn.passedAt());
    return true;
  }

  @Override
  public void notPassed(
      Id<Provider> provider, Id<Meeting> meeting, Collection<Id<Person>> persons) {
    handle
        .createUpdate(
            "insert into meeting_turn (meeting, person, provider, revision, said)"
                + " select :meeting, p.id, p.provider, 1, '' from person p"
                + " where p.id = any(:persons) and p.provider = :provider and not exists"
                + " (select 1 from meeting_turn t where t.meeting = :meeting and t.person = p.id)")
        .bind("meeting", meeting)
        .bind("persons", Sql.uuids(persons))
        .bind("provider", provider)
        .execute();
  }

  @Override
  public void became(
      Id<Provider> provider, Id<Meeting> meeting, Map<Id<Person>, Id<Contact>> notes) {
    if (notes.isEmpty()) {
      return;
    }
    PreparedBatch rows =
        handle.prepareBatch(
            "update meeting_turn set revision = revision + 1, said = '', note = ?"
                + " where meeting = ? and person = ? and provider = ?");
    notes.forEach((person, note) -> rows.add(note, meeting, person, provider));
    rows.execute();
  }

  @Override
  public Map<Id<Person>, Known> knownAt(
      Id<Provider> provider, Id<Unit> unit, Collection<Id<Person>> persons) {
    return handle
        .createQuery(
            "select p.id, p.given_name, p.family_name, p.protection from person p"
                + " where p.id = any(:persons) and p.provider = :provider and exists"
                + " (select 1 from care_relation r where r.person = p.id and r.unit = :unit"
                + " and r.ended_at is null)")
        .bind("persons", Sql.uuids(persons))
        .bind("provider", provider)
        .bind("unit", unit)
        .map(
            (row, context) ->
                Map.entry(
                    Sql.<Person>id(row, 1),
                    new Known(
                        row.getString(2) + " " + row.getString(3),
                        Protection.valueOf(row.getString(4)))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
