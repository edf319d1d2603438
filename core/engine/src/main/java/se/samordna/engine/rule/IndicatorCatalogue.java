package se.samordna.engine.rule;

import static se.samordna.engine.rule.ParameterSpec.optional;
import static se.samordna.engine.rule.ParameterSpec.required;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.engine.store.IndicatorStore.Kind;
import se.samordna.selfcheck.Measure;
import se.samordna.text.Text;
import se.samordna.text.TextFile;

/** Every indicator that a model's self-check can name. */
public final class IndicatorCatalogue {
  private static final TextFile TEXTS = TextFile.beside(IndicatorCatalogue.class, "indicators");
  private static final Map<String, IndicatorSpec> INDICATORS = new LinkedHashMap<>();
  private static final ParameterSpec SETTLED =
      optional(
          "settledDays",
          ParameterSpec.Type.WHOLE,
          "After how many days with a place somebody is counted; at once when it is left out.");

  static {
    add(
        new IndicatorSpec(
            "persons-per-post",
            "The active persons on the last day for each full-time post that one of the model's"
                + " caseload rules counts.",
            Measure.PERSONS_PER_POST,
            Kind.ACTIVE,
            false,
            true,
            List.of(
                required(
                    "caseload",
                    ParameterSpec.Type.CASELOAD,
                    "The rule that says which posts count."))));
    add(
        percent(
            "board-share",
            "Of the active persons on the last day, those on the board.",
            Kind.ON_BOARD,
            true));
    add(
        new IndicatorSpec(
            "board-meetings-held",
            "Of the days on which the board should have met while somebody was active, by what the"
                + " unit has settled, those with a board meeting; today when it has met.",
            Measure.PERCENT,
            Kind.MEETINGS,
            true,
            false,
            List.of(
                optional(
                    "professions",
                    ParameterSpec.Type.WHOLE,
                    "How many different professions it takes to be a meeting, administrative staff"
                        + " not counted; none when it is left out."))));
    add(
        percent(
            "board-weeks-shared",
            "Of the whole weeks that somebody stood on the board, Monday to Sunday, that ended in the"
                + " period, those in which the person met several of the team.",
            Kind.SEVERAL_OF_TEAM,
            true,
            required("staff", ParameterSpec.Type.WHOLE, "How many of the team it takes.")));
    add(
        new IndicatorSpec(
            "days-to-first-contact",
            "The median of the days from coming up on the board to the team's first contact with"
                + " the person; who has had none yet counts as the longest.",
            Measure.MEDIAN_DAYS,
            Kind.FIRST_CONTACT,
            true,
            true,
            List.of()));
    add(
        percent(
            "visits-outside-clinic",
            "Of the team's visits with the person, those at home or elsewhere; visits in a ward are"
                + " left out, and a place that was not written down is unknown.",
            Kind.OUTSIDE_CLINIC,
            false));
    add(
        new IndicatorSpec(
            "professions-present",
            "Of the professions that the model expects, those that somebody at work in the team had"
                + " on the last day.",
            Measure.PERCENT,
            Kind.PROFESSIONS,
            false,
            false,
            List.of(
                required(
                    "professions", ParameterSpec.Type.PROFESSIONS, "The professions expected."))));
    add(
        percent(
            "plan-evaluated",
            "Of the active persons on the last day, those with a plan that was adopted or evaluated"
                + " so lately.",
            Kind.PLAN_EVALUATED,
            false,
            required("days", ParameterSpec.Type.WHOLE, "Within how many days."),
            SETTLED));
    add(
        percent(
            "crisis-plan-current",
            "Of the active persons on the last day, those with a crisis plan written so lately.",
            Kind.CRISIS_PLAN,
            false,
            required("days", ParameterSpec.Type.WHOLE, "Within how many days."),
            SETTLED));
    add(
        percent(
            "contact-around-admission",
            "Of the stays in inpatient care that ended, and that began and ended while the person had"
                + " a place, those with a contact by the team both in the days up to admission and"
                + " in the days from discharge; the last days before the count are still open and"
                + " unknown.",
            Kind.STAYS,
            false,
            required("days", ParameterSpec.Type.WHOLE, "How many days before and after.")));
    add(
        percent(
            "left-early",
            "Of the persons who were active at some time of the twelve months, those whose"
                + " enrolment ended in one of some ways; the twelve months whatever the period.",
            Kind.LEFT,
            false,
            required("outcomes", ParameterSpec.Type.OUTCOMES, "The ways of ending that count.")));
    add(
        percent(
            "retained",
            "Of the persons who were active at some time of the twelve months, those whose"
                + " enrolment did not end in one of some ways; the twelve months whatever the"
                + " period.",
            Kind.RETAINED,
            false,
            required("outcomes", ParameterSpec.Type.OUTCOMES, "The ways of ending that count.")));
    add(
        percent(
            "met-by-several",
            "Of the active persons on the last day, those whom so many of the team visited in the"
                + " period, in one visit or in several.",
            Kind.MET_BY_SEVERAL,
            false,
            required("staff", ParameterSpec.Type.WHOLE, "How many of the team it takes.")));
    add(
        new IndicatorSpec(
            "daily-meetings-a-week",
            "The days of a week with the team's daily meeting; a meeting that passed over somebody"
                + " who was active then is told beside.",
            Measure.TIMES_A_WEEK,
            Kind.DAILY_MEETINGS,
            false,
            false,
            List.of()));
    add(
        percent(
            "leaders-direct-time",
            "Of the team leaders' working time in the period, forty hours a week for full time, the"
                + " minutes of their visits and calls with the persons.",
            Kind.LEADERS_TIME,
            false));
    add(
        staff(
            "staff-turnover",
            "Of the staff at work in the team on the last day, administrative staff not counted, how"
                + " many left it in the period.",
            Measure.PERCENT,
            Kind.TURNOVER));
    add(
        staff(
            "posts-filled",
            "Of the full-time posts that the unit was planned for on each day of the period, how"
                + " many were filled. What one profession has more than planned fills no post of"
                + " another; who is away for more than 14 days fills none.",
            Measure.PERCENT,
            Kind.STAFFED));
    add(
        staff(
            "posts",
            "The full-time posts on the last day that one of the model's caseload rules counts.",
            Measure.POSTS,
            Kind.POSTS,
            required(
                "caseload", ParameterSpec.Type.CASELOAD, "The rule that says which posts count.")));
    add(
        new IndicatorSpec(
            "posts-per-hundred",
            "The full-time posts of some professions on the last day for each hundred active persons.",
            Measure.POSTS_PER_HUNDRED,
            Kind.POSTS_PER_HUNDRED,
            false,
            true,
            List.of(
                required(
                    "professions", ParameterSpec.Type.PROFESSIONS, "The professions counted."))));
    add(
        ofPersons(
            "intake-peak",
            "The most persons who were given a place in one calendar month of the period.",
            Measure.PERSONS_A_MONTH,
            Kind.INTAKE_PEAK));
    add(
        percent(
            "took-part-in-admissions",
            "Of the stays in inpatient care that began while the person had a place, those for which"
                + " the team said that it took part in the admission; what nobody said is unknown.",
            Kind.ADMISSIONS,
            false));
    add(
        percent(
            "took-part-in-discharges",
            "Of the stays in inpatient care that ended while the person had a place, those for which"
                + " the team said that it took part in planning the discharge; what nobody said is"
                + " unknown.",
            Kind.DISCHARGES,
            false));
    add(
        ofPersons(
            "minutes-a-week",
            "The mean of the active persons on the last day: minutes of the team's visits in a week"
                + " of the period; who has a visit of which no time was written down is told beside.",
            Measure.MINUTES_A_WEEK,
            Kind.VISIT_MINUTES));
    add(
        ofPersons(
            "visits-a-week",
            "The mean of the active persons on the last day: the team's visits in a week of the"
                + " period.",
            Measure.TIMES_A_WEEK,
            Kind.VISITS));
    add(
        ofPersons(
            "contacts-about-a-month",
            "The mean of the active persons on the last day: the team's contacts with others about"
                + " the person in four weeks of the period, close ones and other services together.",
            Measure.TIMES_A_MONTH,
            Kind.ABOUT));
    add(
        staff(
            "group-supervision-weeks",
            "Of the whole weeks, Monday to Sunday, that ended in the period, those with a group"
                + " supervision that was with one person for so long.",
            Measure.PERCENT,
            Kind.SUPERVISIONS,
            required("minutes", ParameterSpec.Type.WHOLE, "For how many minutes at least.")));
    add(
        staff(
            "field-mentoring",
            "Of the care staff at work in the team on the last day, administrative staff not"
                + " counted, those who were mentored in the field for so long in every month.",
            Measure.PERCENT,
            Kind.MENTORING,
            required("minutes", ParameterSpec.Type.WHOLE, "How many minutes a month.")));
    add(
        staff(
            "tool-review-weeks",
            "Of the whole weeks, Monday to Sunday, that ended in the period, those in which"
                + " somebody's use of a tool was reviewed.",
            Measure.PERCENT,
            Kind.TOOL_REVIEWS));
  }

  static {
    add(
        percent(
            "crisis-contacts-after-hours",
            "Of the team's contacts in a crisis with or about persons who had a place, those outside"
                + " office hours: evenings, nights, and days that are not worked.",
            Kind.CRISIS_CONTACTS,
            false,
            required("fromHour", ParameterSpec.Type.WHOLE, "The hour at which the office opens."),
            required("toHour", ParameterSpec.Type.WHOLE, "The hour at which it closes.")));
    add(
        percent(
            "form-answered-lately",
            "Of the active persons on the last day, those for whom a form was completed so lately.",
            Kind.FORM_ANSWERED,
            false,
            required("form", ParameterSpec.Type.FORM, "The form."),
            required("days", ParameterSpec.Type.WHOLE, "Within how many days."),
            SETTLED));
    add(
        percent(
            "group-of",
            "Of the active persons on the last day, those whose resource group has so many members.",
            Kind.GROUP_SIZE,
            false,
            required("times", ParameterSpec.Type.WHOLE, "How many, the person among them."),
            SETTLED));
    add(
        percent(
            "group-has-relation",
            "Of the active persons on the last day, those whose resource group has somebody of one"
                + " of the relations.",
            Kind.GROUP_HAS,
            false,
            required("relations", ParameterSpec.Type.RELATIONS, "What one of them is."),
            SETTLED));
    add(
        percent(
            "group-has-both-principals",
            "Of the active persons on the last day who have professionals of health care and of the"
                + " municipality in their network, those whose resource group has both.",
            Kind.BOTH_PRINCIPALS,
            false,
            SETTLED));
    add(
        percent(
            "meetings-held-lately",
            "Of the active persons on the last day, those with so many meetings of a type so lately.",
            Kind.MEETINGS_HELD,
            false,
            required("meeting", ParameterSpec.Type.MEETING, "The type of the meetings."),
            required("times", ParameterSpec.Type.WHOLE, "How many."),
            required("days", ParameterSpec.Type.WHOLE, "Within how many days."),
            SETTLED));
    add(
        percent(
            "person-present",
            "Of the meetings of a type that were held in the period about persons who are active on"
                + " the last day, those at which the person was there.",
            Kind.PERSON_PRESENT,
            false,
            required("meeting", ParameterSpec.Type.MEETING, "The type of the meetings.")));
    add(
        percent(
            "person-decided",
            "Of the shared decisions of the period about persons who are active on the last day,"
                + " those that the person made, alone or together with staff.",
            Kind.PERSON_DECIDED,
            false));
    add(
        percent(
            "activity-done",
            "Of the active persons on the last day, those for whom an activity has been done.",
            Kind.ACTIVITY_DONE,
            false,
            required("activity", ParameterSpec.Type.ACTIVITY, "The activity."),
            SETTLED));
    add(
        percent(
            "offers-taken",
            "Of the interventions that are not stopped in the plans of the active persons on the last"
                + " day, those that are one of some offers of the model.",
            Kind.OFFERS_TAKEN,
            false,
            required("offers", ParameterSpec.Type.OFFERS, "The offers.")));
    add(
        staff(
            "posts-carrying",
            "Of the full-time posts at work on the last day, administrative staff not counted, those"
                + " that carry persons.",
            Measure.PERCENT,
            Kind.POSTS_CARRYING));
    add(
        staff(
            "posts-per-leader",
            "The full-time posts in care for each full-time team leader on the last day,"
                + " administrative staff not counted.",
            Measure.POSTS_PER_LEADER,
            Kind.POSTS_PER_LEADER));
  }

  private IndicatorCatalogue() {}

  /** The indicator of the name. */
  public static Optional<IndicatorSpec> find(String name) {
    return Optional.ofNullable(INDICATORS.get(name));
  }

  /** Every indicator, those that belong together beside each other. */
  public static List<IndicatorSpec> all() {
    return List.copyOf(INDICATORS.values());
  }

  /** What the indicator counts and of how many, as one sentence beside the figure. */
  public static Text counts(IndicatorSpec indicator) {
    return TEXTS.text("indicator." + indicator.name());
  }

  private static IndicatorSpec percent(
      String name, String doc, Kind kind, boolean onBoard, ParameterSpec... parameters) {
    return new IndicatorSpec(name, doc, Measure.PERCENT, kind, onBoard, true, List.of(parameters));
  }

  private static IndicatorSpec ofPersons(String name, String doc, Measure measure, Kind kind) {
    return new IndicatorSpec(name, doc, measure, kind, false, true, List.of());
  }

  private static IndicatorSpec staff(
      String name, String doc, Measure measure, Kind kind, ParameterSpec... parameters) {
    return new IndicatorSpec(name, doc, measure, kind, false, false, List.of(parameters));
  }

  private static void add(IndicatorSpec indicator) {
    INDICATORS.put(indicator.name(), indicator);
  }
}
