package se.samordna.store;

/**
 * What a page of a daily list is read with: a statement for its rows, one for the last contacts and
 * one for all else that the rows hold.
 */
final class DailySql {
  /** A contact of an alias with the person that was known of at the moment, by the unit's staff. */
  private static final String BY_TEAM =
      """
       %1$s.person = n.person and %1$s.provider = n.provider and %1$s.happened_at <= :at
        and %1$s.recorded_at <= :at and %1$s.reached and %1$s.kind not in ('ABOUT', 'NOTE')
        and exists (select 1 from contact_staff y join assignment a on a.staff = y.staff
          and a.unit = n.unit where y.contact = %1$s.id)\
      """;

  private static final String CONDITION =
      " where n.active_since <= :at and not (n.model = any(:without)) ";

  /** The page's own: whoever was given a place between its first and its last. */
  private static final String OF_PAGE =
      " where n.active_since >= :first and n.active_since <= :last"
          + " and not (n.model = any(:without)) ";

  private static final String CONTACT = "n.model || '/' || t.activity = any(:contacts)";

  /** Who took part in contacts. */
  static final String LAST =
      """
      select c.id, c.happened_at, c.kind, s.given_name, s.family_name
      from contact c join contact_staff w on w.contact = c.id join staff s on s.id = w.staff
      where c.provider = :provider and c.id = any(:last) order by c.id, w.ord
      """;

  /**
   * In each line stand the enrolment, what it is, a number, a thing, four texts, a moment, a day
   * and one more number; they are read by place.
   */
  static final String DETAILS =
      "select n.id, 'MARK', i.ord, cast(null as uuid), i.label_sv, i.label_en, '', '',"
          + " cast(null as timestamp with time zone), cast(null as date), 0 from "
          + Sql.atUnits("enrolment", "n")
          + " join enrolment_interval i on i.enrolment = n.id and i.mark and "
          + Sql.heldAt("i")
          + OF_PAGE
          + " union all select n.id, 'WEEK', cast(count(*) as integer), null, '', '', '', '', null,"
          + " null, cast(coalesce(sum(c.minutes), 0) as integer) from "
          + Sql.atUnits("enrolment", "n")
          + " join contact c on c.happened_at >= :week and "
          + BY_TEAM.formatted("c")
          + OF_PAGE
          + " group by n.id"
          + """
             union all
            select n.id, 'RISK', k.ord, k.assessed_by, k.kind, s.given_name, s.family_name, '',
              null, k.assessed_on, case when k.raised then 1 else 0 end from\
            """
          + Sql.atUnits("enrolment", "n")
          + """
            join daily_risk k on k.enrolment = n.id and k.recorded_at <= :at
              and not exists (select 1 from daily_risk y where y.enrolment = k.enrolment
                and y.kind = k.kind and y.ord > k.ord and y.recorded_at <= :at)
            join staff s on s.id = k.assessed_by\
            """
          + OF_PAGE
          + """
             union all
            select n.id, 'DELIVERY', d.ord, null, d.what,
              coalesce(s.given_name || ' ' || s.family_name, ''), coalesce(w.outcome, ''),
              coalesce(b.given_name || ' ' || b.family_name, ''), w.at, null, 0 from\
            """
          + Sql.atUnits("enrolment", "n")
          + """
            join medicine_delivery d on d.enrolment = n.id and d.recorded_at <= :at
              and (d.ended_at is null or d.ended_at > :at) and d.from_day <= :day
              and (d.to_day is null or d.to_day >= :day) and d.days like :digit
            left join staff s on s.id = d.staff
            left join medicine_delivered w on w.enrolment = d.enrolment and w.delivery = d.ord
              and w.on_day = :day and w.at <= :at and (w.back_at is null or w.back_at > :at)
            left join staff b on b.id = w.by_staff\
            """
          + OF_PAGE
          + " union all select n.id, 'TASK', t.revision, t.id, t.title_sv, t.title_en,"
          + " coalesce(s.given_name || ' ' || s.family_name, ''), case when "
          + CONTACT
          + " then 'CONTACT' else '' end, null, t.due, 0 from "
          + Sql.atUnits("enrolment", "n")
          + """
            join task t on t.person = n.person and t.unit = n.unit and t.provider = n.provider
              and (t.enrolment is null or t.enrolment = n.id) and t.created_at <= :at
              and (t.ended_at is null or t.ended_at > :at)\
            """
          + " and (t.due <= :day or "
          + CONTACT
          + ") left join staff s on s.id = t.assignee"
          + OF_PAGE
          + " order by 1, 2, 10, 3";

  private DailySql() {}

  /** Whoever had a place at the moment in a model that has such a list, or may have. */
  static String rows(boolean further) {
    return "select n.id, n.person, p.given_name, p.family_name, p.protection, n.model,"
        + " n.active_since, i.label_sv, i.label_en, i.attention, s.given_name, s.family_name,"
        + " (select x.id from contact x where "
        + BY_TEAM.formatted("x")
        + " order by x.happened_at desc, x.id desc fetch first 1 row only) from "
        + Sql.atUnits("enrolment", "n")
        + " join enrolment_interval i on i.enrolment = n.id and not i.mark"
        + " and i.lifecycle = 'ACTIVE' and "
        + Sql.heldAt("i")
        + " join person p on p.id = n.person"
        + " left join enrolment_coordinator k on k.enrolment = n.id and "
        + Sql.heldAt("k")
        + " left join staff s on s.id = k.staff"
        + CONDITION
        + (further
            ? " and (n.active_since > :since or (n.active_since = :since and n.id > :id))"
            : "")
        + " order by n.active_since, n.id limit :size";
  }
}
