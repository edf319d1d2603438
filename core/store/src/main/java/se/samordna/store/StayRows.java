package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.store.IndicatorStore.Question;
import se.samordna.engine.store.IndicatorStore.Stay;
import se.samordna.person.Protection;
import se.samordna.text.Days;

/** Stays in inpatient care that have ended, with the team's contacts around them. */
final class StayRows {
  /**
   * Contacts with the person by the team, a day wider than any zone, to be reckoned by days. Led by
   * the unit's persons and when they had their places, one of whom without a stay gives a row
   * without one.
   */
  private static final String STAYS =
      """
      select d.id, d.person, p.given_name, p.family_name, p.protection,
        exists (select 1 from care_relation r where r.person = d.person and r.unit = any(:units)
          and r.ended_at is null),
        d.admitted_on, d.discharged_on, c.happened_at, q.active_since, q.closed_at
      from (select n.person, n.provider, n.active_since, n.closed_at from\
      """
          + Sql.atUnits("enrolment", "n")
          + """
            where n.model = :model and exists (select 1 from enrolment_interval i
              where i.enrolment = n.id and not i.mark and i.code = any(:active)
                and i.begun_at < :end and (i.ended_at is null or i.ended_at >= :from))) q
            left join admission d on d.person = q.person and d.provider = q.provider
              and d.kind = 'INPATIENT' and d.discharged_on >= :firstDay
              and d.discharged_on <= :lastDay
            left join person p on p.id = d.person
            left join contact c on c.person = d.person and c.provider = d.provider
              and c.happened_at
                >= cast(d.admitted_on - cast(:margin as integer) as timestamp with time zone)
              and c.happened_at
                < cast(d.discharged_on + cast(:margin as integer) as timestamp with time zone)
              and\
            """
          + IndicatorSql.WITH_PERSON
          + " and "
          + IndicatorSql.BY_TEAM
          + " order by d.discharged_on, d.id, c.happened_at";

  private StayRows() {}

  /** The stays that ended in the period, by when they did; one statement. */
  static List<Stay> of(Handle handle, Question question) {
    Map<UUID, Stay> stays = new LinkedHashMap<>();
    BoundQuestion.of(handle, question, STAYS)
        .bind("margin", question.days() + 2)
        .map((row, context) -> gathered(stays, row))
        .list();
    return List.copyOf(stays.values());
  }

  private static boolean gathered(Map<UUID, Stay> stays, ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    if (id == null) {
      return false;
    }
    Stay read = stay(row);
    boolean counts = isWithin(read, Sql.instant(row, 10), Sql.instant(row, 11));
    if (counts) {
      Stay before = stays.get(id);
      stays.put(id, before == null ? read : with(before, Sql.instant(row, 9)));
    }
    return counts;
  }

  /** Whether the person had a place when the stay began and when it ended: else it is not ours. */
  private static boolean isWithin(Stay stay, @Nullable Instant since, @Nullable Instant until) {
    return since != null
        && !Days.of(since).isAfter(stay.admitted())
        && (until == null || !Days.of(until).isBefore(stay.discharged()));
  }

  private static Stay stay(ResultSet row) throws SQLException {
    Instant first = Sql.instant(row, 9);
    return new Stay(
        Sql.id(row, 2),
        row.getString(3) + " " + row.getString(4),
        Protection.valueOf(row.getString(5)),
        row.getBoolean(6),
        row.getObject(7, LocalDate.class),
        row.getObject(8, LocalDate.class),
        first == null ? List.of() : List.of(first));
  }

  private static Stay with(Stay stay, @Nullable Instant contact) {
    List<Instant> contacts = new ArrayList<>(stay.contacts());
    if (contact != null) {
      contacts.add(contact);
    }
    return new Stay(
        stay.person(),
        stay.personName(),
        stay.protection(),
        stay.here(),
        stay.admitted(),
        stay.discharged(),
        contacts);
  }
}
