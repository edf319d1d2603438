package se.samordna.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * Which unit wrote what: the unit that the thing itself names, and for what names none, the unit of
 * the first entry about it. What a team's meeting came to in somebody's record is the meeting's
 * unit's.
 */
final class WriterRows {
  private static final String WRITERS =
      """
      select e.object, e.unit, 1, e.at from record_entry e
        where e.object = any(:things) and e.provider = :provider
      union all
      select t.id, t.unit, 0, t.created_at from task t
        where t.id = any(:things) and t.provider = :provider
      union all
      select n.id, n.unit, 0, n.referred_at from enrolment n
        where n.id = any(:things) and n.provider = :provider
      union all
      select b.id, b.unit, 0, b.opened_at from board_entry b
        where b.id = any(:things) and b.provider = :provider
      union all
      select m.id, m.unit, 0, m.started_at from meeting m
        where m.id = any(:things) and m.provider = :provider
      union all
      select p.id, p.unit, 0, p.created_at from person_meeting p
        where p.id = any(:things) and p.provider = :provider
      union all
      select s.id, s.unit, 0, s.recorded_at from instrument_score s
        where s.id = any(:things) and s.provider = :provider
      order by 1, 3, 4
      """;

  private final Handle handle;
  private final Id<Provider> provider;

  WriterRows(Handle handle, Id<Provider> provider) {
    this.handle = handle;
    this.provider = provider;
  }

  Map<UUID, Id<Unit>> of(Collection<UUID> things) {
    Map<UUID, Id<Unit>> writers = new HashMap<>();
    handle
        .createQuery(WRITERS)
        .bind("things", things.toArray(UUID[]::new))
        .bind("provider", provider)
        .map((row, context) -> Map.entry(row.getObject(1, UUID.class), Sql.<Unit>id(row, 2)))
        .forEach(each -> writers.putIfAbsent(each.getKey(), each.getValue()));
    return writers;
  }

  /** A version has no id of its own: its entry is made at the moment it is written. */
  Map<Instant, Id<Unit>> ofCrisisPlans(Id<Person> person) {
    Map<Instant, Id<Unit>> writers = new HashMap<>();
    handle
        .createQuery(
            """
            select c.written_at, e.unit from crisis_plan c
            join record_entry e on e.person = c.person and e.at = c.written_at
              and e.action = 'CRISIS_PLAN_CHANGE'
            where c.person = :person and c.provider = :provider
            """)
        .bind("person", person)
        .bind("provider", provider)
        .map((row, context) -> Map.entry(Sql.required(row, 1), Sql.<Unit>id(row, 2)))
        .forEach(each -> writers.putIfAbsent(each.getKey(), each.getValue()));
    return writers;
  }
}
