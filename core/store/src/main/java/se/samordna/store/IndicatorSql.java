package se.samordna.store;

import se.samordna.engine.store.IndicatorStore.Question;

/**
 * The rows that figures of self-checks are counted from, as SQL that gives {@code id, person, at,
 * counted, days}. One text is both counted and listed, so a figure can't differ from its rows.
 */
final class IndicatorSql {
  /** Longer than any wait, for those who still wait. */
  static final int STILL_WAITING = 1_000_000;

  /** A contact that reached the person. */
  static final String WITH_PERSON = " c.reached and c.kind not in ('ABOUT', 'NOTE') ";

  /** Staff who had a post at the unit at some time of the period. */
  static final String OF_TEAM =
      """
       exists (select 1 from assignment a where a.staff = s.staff and a.unit = any(:units)
         and a.from_day <= :lastDay and (a.to_day is null or a.to_day >= :firstDay)) \
      """;

  /** A contact by somebody of the team. */
  static final String BY_TEAM =
      " exists (select 1 from contact_staff s where s.contact = c.id and " + OF_TEAM + ") ";

  private IndicatorSql() {}

  /** The rows of a question. */
  static String rows(Question question) {
    return switch (question.kind()) {
      case ACTIVE ->
          "select n.id, n.person, i.begun_at as at, true as counted," + none() + active();
      case ON_BOARD ->
          "select n.id, n.person, i.begun_at as at, i.code = any(:board) as counted,"
              + none()
              + active();
      case SEVERAL_OF_TEAM -> severalOfTeam(question);
      case FIRST_CONTACT -> FIRST_CONTACT;
      case OUTSIDE_CLINIC -> OUTSIDE_CLINIC;
      case PLAN_EVALUATED ->
          "select n.id, n.person, i.begun_at as at, "
              + PLAN_EVALUATED
              + " as counted,"
              + none()
              + active()
              + " and n.active_since < :settled";
      case CRISIS_PLAN ->
          "select n.id, n.person, i.begun_at as at, "
              + CRISIS_PLAN
              + " as counted,"
              + none()
              + active()
              + " and n.active_since < :settled";
      case LEFT -> left("");
      case RETAINED -> left("not ");
      case MET_BY_SEVERAL, VISIT_MINUTES, VISITS, ABOUT -> TeamSql.rows(question.kind());
      case LEADERS_TIME, INTAKE_PEAK, ADMISSIONS, DISCHARGES -> TeamSql.rows(question.kind());
      case POSTS_PER_HUNDRED ->
          "select n.id, n.person, i.begun_at as at, true as counted," + none() + active();
      case CRISIS_CONTACTS,
          FORM_ANSWERED,
          GROUP_SIZE,
          GROUP_HAS,
          BOTH_PRINCIPALS,
          MEETINGS_HELD,
          PERSON_PRESENT,
          PERSON_DECIDED,
          ACTIVITY_DONE,
          OFFERS_TAKEN ->
          MethodSql.rows(question.kind());
      case MEETINGS,
          PROFESSIONS,
          STAYS,
          DAILY_MEETINGS,
          TURNOVER,
          STAFFED,
          POSTS,
          SUPERVISIONS,
          MENTORING,
          TOOL_REVIEWS,
          POSTS_CARRYING,
          POSTS_PER_LEADER ->
          throw new IllegalArgumentException(question.kind() + " has no rows");
    };
  }

  /** A value, for figures that are no median. */
  static String none() {
    return " cast(null as double precision) as days ";
  }

  /** Who has a place at the end of the period, by their phase then. */
  static String active() {
    return " from "
        + Sql.atUnits("enrolment", "n")
        + """
          join enrolment_interval i on i.enrolment = n.id and not i.mark and i.code = any(:active)
            and i.begun_at < :end and (i.ended_at is null or i.ended_at >= :end)
          where n.model = :model\
          """;
  }

  private static String severalOfTeam(Question question) {
    StringBuilder weeks = new StringBuilder();
    for (int week = 0; week < question.weeks().size(); week++) {
      weeks
          .append(weeks.isEmpty() ? "" : ", ")
          .append("(cast(:begins")
          .append(week)
          .append(" as timestamp with time zone), cast(:ends")
          .append(week)
          .append(" as timestamp with time zone))");
    }
    return "select e.id, e.person, w.begins as at,"
        + " count(distinct s.staff) >= :least as counted,"
        + none()
        + " from "
        + Sql.atUnits("board_entry", "e")
        + " join enrolment n on n.id = e.enrolment and n.model = :model"
        + " join (values "
        + weeks
        + """
          ) w (begins, ends) on e.opened_at <= w.begins
            and (e.closed_at is null or e.closed_at >= w.ends)
          left join contact c on c.person = e.person and c.provider = e.provider
            and c.happened_at >= w.begins and c.happened_at < w.ends and\
          """
        + WITH_PERSON
        + " left join contact_staff s on s.contact = c.id and "
        + OF_TEAM
        + " group by e.id, e.person, w.begins";
  }

  private static final String FIRST_CONTACT =
      """
      select f.id, f.person, f.at, f.met is not null as counted,
        cast((extract(epoch from f.met) - extract(epoch from f.at)) / 86400 as double precision)
          as days
      from (select e.id, e.person, e.opened_at as at,
          (select min(c.happened_at) from contact c where c.person = e.person
            and c.provider = e.provider and c.happened_at >= e.opened_at
            and c.happened_at < :waited and\
      """
          + WITH_PERSON
          + " and "
          + BY_TEAM
          + ") as met from "
          + Sql.atUnits("board_entry", "e")
          + """
            join enrolment n on n.id = e.enrolment and n.model = :model
            where e.opened_at >= :from and e.opened_at < :end) f\
            """;

  private static final String OUTSIDE_CLINIC =
      """
      select c.id, c.person, c.happened_at as at,
        case when c.place = 'NONE' then null else c.place <> 'CLINIC' end as counted,
        cast(null as double precision) as days
      from\
      """
          + Sql.atUnits("enrolment", "n")
          + """
            join enrolment_interval i on i.enrolment = n.id and not i.mark and i.code = any(:active)
              and i.begun_at < :end and (i.ended_at is null or i.ended_at >= :from)
            join contact c on c.person = n.person and c.provider = n.provider
              and c.happened_at >= i.begun_at
              and (i.ended_at is null or c.happened_at < i.ended_at)
              and c.happened_at >= :from and c.happened_at < :end
              and c.reached and c.kind = 'VISIT' and c.place <> 'INPATIENT'
            where n.model = :model and\
            """
          + BY_TEAM;

  private static final String PLAN_EVALUATED =
      """
      (exists (select 1 from plan p join plan_version v on v.plan = p.id
          where p.person = n.person and p.provider = n.provider
            and (p.ended_at is null or p.ended_at >= :end)
            and v.adopted_at >= :since and v.adopted_at < :end)
        or exists (select 1 from plan p join plan_evaluation b on b.plan = p.id
          where p.person = n.person and p.provider = n.provider
            and (p.ended_at is null or p.ended_at >= :end)
            and b.on_day >= :sinceDay and b.on_day <= :lastDay))\
      """;

  private static final String CRISIS_PLAN =
      """
      exists (select 1 from crisis_plan k where k.person = n.person and k.provider = n.provider
        and k.written_at >= :since and k.written_at < :end)\
      """;

  /** Who left in one of the ways, or who did not. */
  private static String left(String negated) {
    return "select n.id, n.person, coalesce(n.closed_at, n.active_since, n.referred_at) as at, "
        + negated
        + "coalesce(n.outcome = any(:outcomes) and n.closed_at >= :from and n.closed_at < :end,"
        + " false) as counted,"
        + none()
        + " from "
        + Sql.atUnits("enrolment", "n")
        + """
          where n.model = :model
            and exists (select 1 from enrolment_interval i where i.enrolment = n.id
              and not i.mark and i.code = any(:active) and i.begun_at < :end
              and (i.ended_at is null or i.ended_at >= :from))\
          """;
  }
}
