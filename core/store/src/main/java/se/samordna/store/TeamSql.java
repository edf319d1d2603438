package se.samordna.store;

import se.samordna.engine.store.IndicatorStore.Kind;

/**
 * The rows that figures of what a team does are counted from, of the same shape as {@link
 * IndicatorSql}'s. Contacts are found through the persons, by whom they have their index.
 */
final class TeamSql {
  /** Contacts of the period with or about a person who is active at its end, by the team. */
  private static final String OF_PERSON =
      " from contact c where c.person = n.person and c.provider = n.provider"
          + " and c.happened_at >= :from and c.happened_at < :end and c.reached and "
          + IndicatorSql.BY_TEAM;

  private static final String VISITS = OF_PERSON + " and c.kind = 'VISIT'";

  /** Days with daily meetings, and how many were active then whom the meeting did not come to. */
  static final String DAILY_MEETINGS =
      "select m.started_at, (select count(*) from "
          + Sql.atUnits("enrolment", "n")
          + """
            join enrolment_interval i on i.enrolment = n.id and not i.mark
              and i.code = any(:active) and i.begun_at <= m.started_at
              and (i.ended_at is null or i.ended_at > m.started_at)
            where n.model = :model and not exists (select 1 from meeting_turn t
              where t.meeting = m.id and t.person = n.person and t.passed_at is not null))
          from\
            """
          + Sql.atUnits("meeting", "m")
          + """
            where m.type = 'TEAM_DAILY' and m.started_at >= :from and m.started_at < :end
            order by m.started_at, m.id
            """;

  /** Group supervisions, and for how long the group was with one person. */
  static final String SUPERVISIONS =
      "select m.started_at, coalesce((select max(cast(floor((extract(epoch from h.ended_at)"
          + " - extract(epoch from h.begun_at)) / 60) as integer)) from supervised_person h"
          + " where h.meeting = m.id and h.ended_at is not null), 0) from "
          + Sql.atUnits("meeting", "m")
          + " where m.type = 'GROUP_SUPERVISION' and m.started_at >= :from and m.started_at < :end"
          + " order by m.started_at, m.id";

  /** Mentoring and reviews of tools that count. */
  static final String COACHED =
      "select c.kind, c.colleague, c.on_day, c.minutes from "
          + Sql.atUnits("coaching", "c")
          + " where c.on_day >= :firstDay and c.on_day <= :lastDay and c.struck_at is null"
          + " order by c.on_day, c.id";

  /** Assignments that were in force on some day of the period. */
  static final String ASSIGNMENTS =
      "select a.staff, a.role, a.profession, a.fte, a.from_day, a.to_day from "
          + Sql.atUnits("assignment", "a")
          + """
            where a.from_day <= :lastDay and (a.to_day is null or a.to_day >= :firstDay)
            order by a.staff, a.from_day, a.id
            """;

  private TeamSql() {}

  /** The rows of a kind. */
  static String rows(Kind kind) {
    return switch (kind) {
      case MET_BY_SEVERAL ->
          person(
              "(select count(distinct s.staff) from contact c join contact_staff s"
                  + " on s.contact = c.id and "
                  + IndicatorSql.OF_TEAM
                  + " where c.person = n.person and c.provider = n.provider"
                  + " and c.happened_at >= :from and c.happened_at < :end and c.reached"
                  + " and c.kind = 'VISIT') >= :least",
              IndicatorSql.none());
      case VISITS -> person("true", value("count(*)", VISITS));
      case ABOUT -> person("true", value("count(*)", OF_PERSON + " and c.kind = 'ABOUT'"));
      case VISIT_MINUTES ->
          person(
              "case when exists (select 1 "
                  + VISITS
                  + " and c.minutes = 0) then null else true end",
              value("coalesce(sum(c.minutes), 0)", VISITS));
      case LEADERS_TIME -> LEADERS_TIME;
      case INTAKE_PEAK ->
          "select n.id, n.person, n.active_since as at, true as counted,"
              + IndicatorSql.none()
              + " from "
              + Sql.atUnits("enrolment", "n")
              + " where n.model = :model and n.active_since >= :from and n.active_since < :end";
      case ADMISSIONS -> stays("admitted_on", "team_at_admission");
      case DISCHARGES -> stays("discharged_on", "team_at_discharge");
      default -> throw new IllegalArgumentException(kind + " is not about a team");
    };
  }

  /** A row for each person who is active at the end. */
  private static String person(String counted, String value) {
    return "select n.id, n.person, i.begun_at as at, "
        + counted
        + " as counted,"
        + value
        + IndicatorSql.active();
  }

  private static String value(String what, String from) {
    return " cast((select " + what + from + ") as double precision) as days ";
  }

  /** Contacts with persons who had a place then, in which a team leader took part. */
  private static final String LEADERS_TIME =
      """
      select c.id, c.person, c.happened_at as at,
        case when c.minutes = 0 then null else true end as counted,
        cast(c.minutes as double precision) as days
      from\
      """
          + Sql.atUnits("enrolment", "n")
          + """
            join enrolment_interval i on i.enrolment = n.id and not i.mark and i.code = any(:active)
              and i.begun_at < :end and (i.ended_at is null or i.ended_at >= :from)
            join contact c on c.person = n.person and c.provider = n.provider
              and c.happened_at >= i.begun_at
              and (i.ended_at is null or c.happened_at < i.ended_at)
              and c.happened_at >= :from and c.happened_at < :end and\
            """
          + IndicatorSql.WITH_PERSON
          + """
            where n.model = :model and exists (select 1 from contact_staff s
              join assignment a on a.staff = s.staff and a.unit = any(:units)
                and a.role = 'TEAM_LEADER' and a.from_day <= :lastDay
                and (a.to_day is null or a.to_day >= :firstDay)
              where s.contact = c.id)\
            """;

  /** Stays that began or ended in the period while the person had a place. */
  private static String stays(String day, String tookPart) {
    return "select d.id, d.person, cast(d."
        + day
        + " as timestamp with time zone) as at, d."
        + tookPart
        + " as counted,"
        + IndicatorSql.none()
        + " from "
        + Sql.atUnits("enrolment", "n")
        + " join admission d on d.person = n.person and d.provider = n.provider"
        + " and d.kind = 'INPATIENT' and d."
        + day
        + " >= :firstDay and d."
        + day
        + " <= :lastDay where n.model = :model and cast(n.active_since as date) <= d."
        + day
        + " and (n.closed_at is null or cast(n.closed_at as date) >= d."
        + day
        + ")";
  }
}
