package se.samordna.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.SipStore.Counted;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.sip.SipCount.What;
import se.samordna.sip.Sips;
import se.samordna.text.Days;

/** Counts of the SIPs of a unit's persons. */
final class SipCountRows {
  /** The persons whom the unit takes part in the care of now. */
  private static final String HERE =
      """
      (select distinct r.person from care_relation r where r.provider = :provider
        and r.unit = :unit and r.ended_at is null) h
      """;

  private static final String COUNTS =
      """
      select q.what, count(*), count(distinct q.person) from (
        select s.person, case
            when exists (select 1 from sip_version v where v.sip = s.id) then 'MADE'
            when s.no_sip_reason is not null then s.no_sip_reason
            when s.state = 'CONSENT_WITHDRAWN' then 'TAKEN_BACK'
            else 'UNDER_WAY' end as what
          from %1$s join sip s on s.person = h.person and s.provider = :provider
          where s.created_at >= :since
        union all
        select t.person, case
            when t.status = 'OPEN' then 'NOT_YET'
            when t.ended_at < cast(t.grace_until as timestamp with time zone) + interval '1' day
              then 'IN_TIME'
            else 'LATE' end
          from %1$s join task t on t.person = h.person and t.provider = :provider
          where t.activity = :followUp and t.status in ('OPEN', 'DONE')
            and t.due between :sinceDay and :today
        union all
        select s.person, case when e.helped is null then 'NOT_SAID'
            else 'HELPED_' || cast(e.helped as varchar(1)) end
          from %1$s join sip s on s.person = h.person and s.provider = :provider
            join sip_evaluation e on e.sip = s.id
          where e.recorded_at >= :since) q
      group by q.what
      """
          .formatted(HERE);

  private SipCountRows() {}

  static List<Counted> of(
      Handle handle, Id<Provider> provider, Id<Unit> unit, Instant since, LocalDate today) {
    return handle
        .createQuery(COUNTS)
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("since", since)
        .bind("sinceDay", Days.of(since))
        .bind("today", today)
        .bind("followUp", Sips.FOLLOW_UP_TASK)
        .map(
            (row, context) ->
                new Counted(What.valueOf(row.getString(1)), row.getInt(2), row.getInt(3)))
        .list();
  }
}
