package se.samordna.store;

import se.samordna.engine.store.IndicatorStore.Kind;

/**
 * The rows that figures of how a team follows its method are counted from, of the same shape as
 * {@link IndicatorSql}'s. What is known of a person is found by the person, where it has its index.
 */
final class MethodSql {
  /** Somebody in the resource group when the period ends. */
  private static final String IN_GROUP =
      """
       from network_member m join member_status u on u.member = m.id and u.status = 'ACCEPTED'
         and u.begun_at < :end and (u.ended_at is null or u.ended_at >= :end)
       where m.person = n.person and m.provider = n.provider \
      """;

  /** Somebody in the network when the period ends, in the group or not. */
  private static final String IN_NETWORK =
      """
       from network_member m join member_status u on u.member = m.id
         and u.status not in ('ENDED', 'REMOVED_BY_PERSON')
         and u.begun_at < :end and (u.ended_at is null or u.ended_at >= :end)
       where m.person = n.person and m.provider = n.provider \
      """;

  private static final String OF_CARE = " and m.kind = 'PROFESSIONAL' and m.sphere = 'HEALTH_CARE'";
  private static final String OF_MUNICIPALITY =
      " and m.kind = 'PROFESSIONAL' and m.sphere = 'MUNICIPALITY'";

  /** Meetings about the person of the type that were held. */
  private static final String MEETINGS =
      " from person_meeting g where g.person = n.person and g.provider = n.provider"
          + " and g.state = 'HELD' and g.type = any(:codes)";

  private static final String LOCAL = "c.happened_at at time zone 'Europe/Stockholm'";

  /** Outside the office's hours, or on a day that nobody works. */
  private static final String AFTER_HOURS =
      "(extract(hour from "
          + LOCAL
          + ") < :fromHour or extract(hour from "
          + LOCAL
          + ") >= :toHour or cast(cast(extract(year from "
          + LOCAL
          + ") * 10000 + extract(month from "
          + LOCAL
          + ") * 100 + extract(day from "
          + LOCAL
          + ") as integer) as varchar(8)) = any(:freeDays))";

  private static final String CRISIS_CONTACTS =
      "select c.id, c.person, c.happened_at as at, "
          + AFTER_HOURS
          + " as counted,"
          + IndicatorSql.none()
          + " from "
          + Sql.atUnits("enrolment", "n")
          + """
            join enrolment_interval i on i.enrolment = n.id and not i.mark and i.code = any(:active)
              and i.begun_at < :end and (i.ended_at is null or i.ended_at >= :from)
            join contact c on c.person = n.person and c.provider = n.provider and c.crisis
              and c.happened_at >= i.begun_at
              and (i.ended_at is null or c.happened_at < i.ended_at)
              and c.happened_at >= :from and c.happened_at < :end
            where n.model = :model and\
            """
          + IndicatorSql.BY_TEAM;

  private MethodSql() {}

  /** The rows of a kind. */
  static String rows(Kind kind) {
    return switch (kind) {
      case CRISIS_CONTACTS -> CRISIS_CONTACTS;
      case FORM_ANSWERED ->
          settled(
              "exists (select 1 from answered_form f where f.person = n.person"
                  + " and f.provider = n.provider and f.url = :form and f.completed"
                  + " and f.saved_at >= :since and f.saved_at < :end)");
      case GROUP_SIZE -> settled("1 + (select count(*)" + IN_GROUP + ") >= :times");
      case GROUP_HAS ->
          settled("exists (select 1" + IN_GROUP + " and m.relation_code = any(:codes))");
      case BOTH_PRINCIPALS ->
          settled(has(IN_GROUP, OF_CARE) + " and " + has(IN_GROUP, OF_MUNICIPALITY))
              + " and "
              + has(IN_NETWORK, OF_CARE)
              + " and "
              + has(IN_NETWORK, OF_MUNICIPALITY);
      case MEETINGS_HELD ->
          settled(
              "(select count(*)"
                  + MEETINGS
                  + " and g.on_day >= :sinceDay and g.on_day <= :lastDay) >= :times");
      case PERSON_PRESENT ->
          "select g.id, n.person, g.starts_at as at, g.persons_part = 'PRESENT' as counted,"
              + IndicatorSql.none()
              + of("person_meeting g", "g")
              + " and g.state = 'HELD' and g.type = any(:codes)"
              + " and g.on_day >= :firstDay and g.on_day <= :lastDay";
      case PERSON_DECIDED ->
          "select d.id, n.person, d.recorded_at as at,"
              + " d.decided_by in ('PERSON', 'PERSON_AND_STAFF') as counted,"
              + IndicatorSql.none()
              + of("shared_decision d", "d")
              + " and d.on_day >= :firstDay and d.on_day <= :lastDay";
      case ACTIVITY_DONE ->
          settled(
              "exists (select 1 from task k where k.enrolment = n.id and k.activity = any(:codes)"
                  + " and k.status = 'DONE' and k.ended_at < :end)");
      case OFFERS_TAKEN ->
          "select v.id, n.person, i.begun_at as at,"
              + " coalesce(v.offer = any(:codes), false) as counted,"
              + IndicatorSql.none()
              + of("intervention v", "v")
              + " and v.status <> 'STOPPED'";
      default -> throw new IllegalArgumentException(kind + " is not about a method");
    };
  }

  private static String has(String whom, String of) {
    return "exists (select 1" + whom + of + ")";
  }

  /** Who is active at the end and has been for long enough. */
  private static String settled(String counted) {
    return "select n.id, n.person, i.begun_at as at, "
        + counted
        + " as counted,"
        + IndicatorSql.none()
        + IndicatorSql.active()
        + " and n.active_since < :settled";
  }

  /** Things about those who are active at the end. */
  private static String of(String what, String alias) {
    return IndicatorSql.active()
        .replace(
            "where n.model",
            "join "
                + what
                + " on "
                + alias
                + ".person = n.person and "
                + alias
                + ".provider = n.provider where n.model");
  }
}
