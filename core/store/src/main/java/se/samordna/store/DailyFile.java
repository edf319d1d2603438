package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.daily.DailyLists.DeliveryNote;
import se.samordna.daily.DailyLists.NewDelivery;
import se.samordna.daily.DailyPerson;
import se.samordna.daily.Delivery;
import se.samordna.daily.DeliveryOutcome;
import se.samordna.engine.store.DailyStore.Filed;
import se.samordna.engine.store.DailyStore.NotedDay;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Protection;

/** What is kept for a daily list about one person. */
final class DailyFile {
  /** How many of the newest notes are read, more than a week can have. */
  private static final int NOTES = 200;

  private final Handle handle;
  private final Id<Provider> provider;

  DailyFile(Handle handle, Id<Provider> provider) {
    this.handle = handle;
    this.provider = provider;
  }

  Optional<Filed> find(Id<Enrolment> enrolment) {
    return handle
        .createQuery(
            """
            select n.id, n.person, n.unit, p.given_name, p.family_name, p.protection,
              n.lifecycle = 'ACTIVE' as active
            from enrolment n join person p on p.id = n.person
            where n.provider = :provider and n.id = :enrolment
            """)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .map(
            (row, context) ->
                new Filed(
                    row.getBoolean(7),
                    new DailyPerson(
                        Sql.id(row, 1),
                        Sql.id(row, 2),
                        Sql.id(row, 3),
                        row.getString(4) + " " + row.getString(5),
                        Protection.valueOf(row.getString(6)),
                        deliveries(enrolment),
                        risks(enrolment))))
        .findOne();
  }

  private List<Risk> risks(Id<Enrolment> enrolment) {
    return handle
        .createQuery(
            """
            select k.kind, k.raised, k.assessed_on, k.assessed_by, s.given_name, s.family_name,
              k.note
            from daily_risk k join staff s on s.id = k.assessed_by
            where k.provider = :provider and k.enrolment = :enrolment order by k.ord desc
            """)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .map((row, context) -> CareRows.risk(row))
        .list();
  }

  private List<Delivery> deliveries(Id<Enrolment> enrolment) {
    Map<Integer, List<Delivery.Noted>> noted = new HashMap<>();
    handle
        .createQuery(
            """
            select w.delivery, w.on_day, w.outcome, s.given_name, s.family_name, w.at
            from medicine_delivered w join staff s on s.id = w.by_staff
            where w.provider = :provider and w.enrolment = :enrolment and w.back_at is null
            order by w.on_day desc, w.ord desc fetch first :most rows only
            """)
        .bind("most", NOTES)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .map(
            (row, context) ->
                noted
                    .computeIfAbsent(row.getInt(1), number -> new ArrayList<>())
                    .add(
                        new Delivery.Noted(
                            row.getObject(2, LocalDate.class),
                            DeliveryOutcome.valueOf(row.getString(3)),
                            row.getString(4) + " " + row.getString(5),
                            Sql.required(row, 6))))
        .list();
    return handle
        .createQuery(
            """
            select d.ord, d.what, d.days, d.from_day, d.to_day, d.staff, s.given_name,
              s.family_name, d.ended_at
            from medicine_delivery d left join staff s on s.id = d.staff
            where d.provider = :provider and d.enrolment = :enrolment order by d.ord desc
            """)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .map((row, context) -> delivery(row, noted.getOrDefault(row.getInt(1), List.of())))
        .list();
  }

  private static Delivery delivery(ResultSet row, List<Delivery.Noted> noted) throws SQLException {
    String given = row.getString(7);
    return new Delivery(
        row.getInt(1),
        row.getString(2),
        row.getString(3).chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).toList(),
        row.getObject(4, LocalDate.class),
        Sql.day(row, 5),
        Sql.idOrNull(row, 6),
        given == null ? "" : given + " " + row.getString(8),
        Sql.instant(row, 9),
        noted);
  }

  void addRisk(Id<Enrolment> enrolment, NewRisk risk, Id<Staff> by, Instant at) {
    handle
        .createUpdate(
            """
            insert into daily_risk (enrolment, ord, provider, kind, raised, assessed_on,
              assessed_by, note, recorded_by, recorded_at)
            select cast(:enrolment as uuid), coalesce(max(ord), 0) + 1, cast(:provider as uuid),
              cast(:kind as varchar), cast(:raised as boolean), cast(:on as date),
              cast(:assessor as uuid), cast(:note as varchar), cast(:by as uuid),
              cast(:at as timestamp with time zone)
            from daily_risk where enrolment = :enrolment
            """)
        .bind("enrolment", enrolment)
        .bind("provider", provider)
        .bind("kind", risk.kind().name())
        .bind("raised", risk.raised())
        .bind("on", risk.assessedOn())
        .bind("assessor", risk.assessedBy())
        .bind("note", risk.note())
        .bind("by", by)
        .bind("at", at)
        .execute();
  }

  void addDelivery(Id<Enrolment> enrolment, NewDelivery delivery, Id<Staff> by, Instant at) {
    handle
        .createUpdate(
            """
            insert into medicine_delivery (enrolment, ord, provider, what, days, from_day, to_day,
              staff, recorded_by, recorded_at)
            select cast(:enrolment as uuid), coalesce(max(ord), 0) + 1, cast(:provider as uuid),
              cast(:what as varchar), cast(:days as varchar), cast(:from as date),
              cast(:until as date), cast(:staff as uuid), cast(:by as uuid),
              cast(:at as timestamp with time zone)
            from medicine_delivery where enrolment = :enrolment
            """)
        .bind("enrolment", enrolment)
        .bind("provider", provider)
        .bind("what", delivery.what())
        .bind("days", digits(delivery))
        .bind("from", delivery.from())
        .bind("until", delivery.until())
        .bind("staff", delivery.staff())
        .bind("by", by)
        .bind("at", at)
        .execute();
  }

  private static String digits(NewDelivery delivery) {
    return delivery.days().stream()
        .distinct()
        .sorted()
        .map(day -> Integer.toString(day.getValue()))
        .collect(Collectors.joining());
  }

  void endDelivery(Id<Enrolment> enrolment, int delivery, Id<Staff> by, Instant at) {
    handle.execute(
        """
        update medicine_delivery set ended_by = ?, ended_at = ?
        where provider = ? and enrolment = ? and ord = ? and ended_at is null
        """,
        by,
        at,
        provider,
        enrolment,
        delivery);
  }

  void note(NotedDay day, DeliveryNote note) {
    handle
        .createUpdate(
            """
            insert into medicine_delivered (enrolment, delivery, ord, provider, on_day, outcome,
              by_staff, at)
            select cast(:enrolment as uuid), cast(:delivery as integer), coalesce(max(ord), 0) + 1,
              cast(:provider as uuid), cast(:on as date), cast(:outcome as varchar),
              cast(:by as uuid), cast(:at as timestamp with time zone)
            from medicine_delivered where enrolment = :enrolment and delivery = :delivery
            """)
        .bind("enrolment", day.enrolment())
        .bind("delivery", day.delivery())
        .bind("provider", provider)
        .bind("on", note.day())
        .bind("outcome", note.outcome().name())
        .bind("by", day.by())
        .bind("at", day.at())
        .execute();
  }

  void takeBack(NotedDay day, LocalDate on) {
    handle.execute(
        """
        update medicine_delivered set back_by = ?, back_at = ?
        where provider = ? and enrolment = ? and delivery = ? and on_day = ? and back_at is null
        """,
        day.by(),
        day.at(),
        provider,
        day.enrolment(),
        day.delivery(),
        on);
  }
}
