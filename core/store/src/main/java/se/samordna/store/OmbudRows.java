package se.samordna.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samordna.Id;
import se.samordna.engine.store.OmbudStore.Counted;
import se.samordna.engine.store.OmbudStore.Met;
import se.samordna.ombud.MandateEnd;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** What is counted of the mandates of one unit, and how they go. */
final class OmbudRows {
  private static final String LIVED =
      """
      select
        (select count(*) from ombud_mandate where provider = :provider and unit = :unit
          and asked_at >= :from and asked_at < :to),
        (select count(*) from ombud_mandate where provider = :provider and unit = :unit
          and asked_at < :to and (ended_at is null or ended_at >= :to))
      from provider v where v.id = :provider
      """;

  private static final String ENDED =
      """
      select end_code, count(*) from ombud_mandate where provider = :provider and unit = :unit
        and ended_at >= :from and ended_at < :to and end_code is not null group by end_code
      """;

  private static final String MET =
      """
      select kind, count(*), count(distinct mandate) from ombud_appointment
      where provider = :provider and unit = :unit and at >= :from and at < :to
        and called_off = false group by kind
      """;

  private static final String OVER =
      """
      select m.id, m.person from ombud_mandate m where m.provider = :provider
        and m.ended_at < :before and not exists (select 1 from legal_hold h
          where h.person = m.person and h.ended_at is null
          and (h.to_day is null or h.to_day >= :today))
        order by m.ended_at, m.id limit :most
      """;

  private final Handle handle;
  private final Id<Provider> provider;
  private final Id<Unit> unit;

  OmbudRows(Handle handle, Id<Provider> provider, Id<Unit> unit) {
    this.handle = handle;
    this.provider = provider;
    this.unit = unit;
  }

  Counted counted(Instant from, Instant to) {
    Map<MandateEnd, Integer> ended = new EnumMap<>(MandateEnd.class);
    query(ENDED, from, to)
        .map((row, context) -> Map.entry(MandateEnd.valueOf(row.getString(1)), row.getInt(2)))
        .forEach(each -> ended.put(each.getKey(), each.getValue()));
    Map<OmbudAppointment.AppointmentKind, Met> met =
        new EnumMap<>(OmbudAppointment.AppointmentKind.class);
    query(MET, from, to)
        .map(
            (row, context) ->
                Map.entry(
                    OmbudAppointment.AppointmentKind.valueOf(row.getString(1)),
                    new Met(row.getInt(2), row.getInt(3))))
        .forEach(each -> met.put(each.getKey(), each.getValue()));
    return query(LIVED, from, to)
        .map((row, context) -> new Counted(row.getInt(1), row.getInt(2), ended, met))
        .one();
  }

  private Query query(String sql, Instant from, Instant to) {
    return handle
        .createQuery(sql)
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("from", from)
        .bind("to", to);
  }

  /** Whether the provider has such units. */
  static boolean areAt(Handle handle, Id<Provider> provider) {
    return handle
        .createQuery("select exists (select 1 from ombud_unit where provider = ?)")
        .bind(0, provider)
        .mapTo(Boolean.class)
        .one();
  }

  static boolean hasAny(Handle handle, Id<Provider> provider, Id<Unit> unit) {
    return handle
            .createQuery("select count(*) from ombud_mandate where provider = ? and unit = ?")
            .bind(0, provider)
            .bind(1, unit)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  static List<Id<Person>> removeEnded(
      Handle handle, Id<Provider> provider, Instant before, LocalDate today, int atMost) {
    List<Map.Entry<UUID, Id<Person>>> over =
        handle
            .createQuery(OVER)
            .bind("provider", provider)
            .bind("before", before)
            .bind("today", today)
            .bind("most", atMost)
            .map((row, context) -> Map.entry(row.getObject(1, UUID.class), Sql.<Person>id(row, 2)))
            .list();
    UUID[] ids = over.stream().map(Map.Entry::getKey).toArray(UUID[]::new);
    for (String rows :
        List.of(
            "ombud_appointment where mandate",
            "ombud_phase where mandate",
            "ombud_mandate where id")) {
      handle.createUpdate("delete from " + rows + " = any(:ids)").bind("ids", ids).execute();
    }
    return over.stream().map(Map.Entry::getValue).toList();
  }
}
