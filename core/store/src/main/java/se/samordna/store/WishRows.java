package se.samordna.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.enrolment.CoordinatorWish;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;

/** Whom persons wish to be coordinated by, as intervals. */
final class WishRows {
  private WishRows() {}

  static Map<Id<Enrolment>, CoordinatorWish> now(
      Handle handle, Id<Provider> provider, Collection<Id<Enrolment>> enrolments) {
    Map<Id<Enrolment>, CoordinatorWish> wishes = new HashMap<>();
    if (enrolments.isEmpty()) {
      return wishes;
    }
    handle
        .createQuery(
            """
            select w.enrolment, w.staff, s.given_name, s.family_name, w.words, w.begun_at
            from coordinator_wish w join staff s on s.id = w.staff
            where w.provider = :provider and w.enrolment = any(:enrolments) and w.ended_at is null
            """)
        .bind("provider", provider)
        .bind("enrolments", Sql.uuids(enrolments))
        .map(
            (row, context) ->
                Map.entry(
                    Sql.<Enrolment>id(row, 1),
                    new CoordinatorWish(
                        Sql.id(row, 2),
                        row.getString(3) + " " + row.getString(4),
                        row.getString(5),
                        Sql.required(row, 6))))
        .forEach(one -> wishes.put(one.getKey(), one.getValue()));
    return wishes;
  }

  static void begin(
      Handle handle,
      Id<Provider> provider,
      Id<Enrolment> enrolment,
      CoordinatorWish wish,
      Id<Staff> recordedBy) {
    handle
        .createUpdate(
            """
            update coordinator_wish set ended_at = :at
            where provider = :provider and enrolment = :enrolment and ended_at is null
            """)
        .bind("at", wish.at())
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .execute();
    handle
        .createUpdate(
            """
            insert into coordinator_wish (enrolment, ord, provider, staff, words, recorded_by,
              begun_at, ended_at)
            select cast(:enrolment as uuid), coalesce(max(ord), 0) + 1, cast(:provider as uuid),
              cast(:staff as uuid), cast(:words as varchar), cast(:by as uuid),
              cast(:begun as timestamp with time zone), cast(null as timestamp with time zone)
            from coordinator_wish where enrolment = :enrolment
            """)
        .bind("enrolment", enrolment)
        .bind("provider", provider)
        .bind("staff", wish.staff())
        .bind("words", wish.words())
        .bind("by", recordedBy)
        .bind("begun", wish.at())
        .execute();
  }
}
