package se.samordna.engine.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.selfcheck.CountedRow.Counted;
import se.samordna.selfcheck.Period;
import se.samordna.supervision.Coaching;

/** What self-checks are counted from, and the figures that are kept. */
@ProviderType
public interface IndicatorStore {
  /** Counts all rows of a question; one statement, whatever the number of persons. */
  Tally tally(Question question);

  /** A page of the rows that {@link #tally} counts, oldest first; one statement. */
  Page<Row> rows(Question question, PageRequest page);

  /**
   * When somebody first was active at the unit in the model, empty when nobody was in the period.
   */
  Optional<Instant> firstActive(Question question);

  /** Stays in inpatient care that ended in the period, with the team's contacts around them. */
  List<Stay> stays(Question question);

  /** The team's daily meetings that began in the period, in order; one statement. */
  List<DailyMeeting> dailyMeetings(Question question);

  /** The group supervisions that began in the period, in order; one statement. */
  List<Supervision> supervisions(Question question);

  /** Mentoring and reviews of the period that count, in order; one statement. */
  List<Coached> coached(Question question);

  /** When places were given in the period, in order; one statement. */
  List<Instant> begun(Question question);

  /** Every assignment at the unit that was in force on some day of the period; one statement. */
  List<Assigned> assignments(Question question);

  /** Keeps a figure of a month in the place of the one before. */
  void keep(Id<Provider> provider, Id<Unit> unit, String model, Kept kept, Instant at);

  /** The figures that are kept from one month to another, oldest first; one statement. */
  List<Kept> kept(
      Id<Provider> provider,
      Id<Unit> unit,
      String model,
      Period.Length length,
      LocalDate fromMonth,
      LocalDate toMonth);

  /** Every unit of every provider that has had somebody in a model, by id. */
  List<UnitModel> inUse();

  /** What can be asked of the store; each is a set of rows of which some are counted. */
  enum Kind {
    /** The persons active on the last day; all are counted. */
    ACTIVE,
    /** The persons active on the last day; counted are those on the board. */
    ON_BOARD,
    /** Weeks that somebody stood on the board; counted are those with several of the team. */
    SEVERAL_OF_TEAM,
    /** Stays on the board that began; the value is the days to the first contact. */
    FIRST_CONTACT,
    /** Visits; counted are those outside the clinic. */
    OUTSIDE_CLINIC,
    /** The persons active on the last day; counted are those whose plan is looked at in time. */
    PLAN_EVALUATED,
    /** The persons active on the last day; counted are those with a fresh crisis plan. */
    CRISIS_PLAN,
    /** The persons active in the period; counted are those who left in one of some ways. */
    LEFT,
    /** Days on which the board should meet, which meetings and the unit's cadence tell. */
    MEETINGS,
    /** Professions at work, which posts tell. */
    PROFESSIONS,
    /** Stays in inpatient care, for {@link #stays} alone. */
    STAYS,
    /** The persons active in the period; counted are those who did not leave in some ways. */
    RETAINED,
    /** The persons active on the last day; counted are those whom several visited. */
    MET_BY_SEVERAL,
    /** Days with the team's daily meeting, for {@link #dailyMeetings} alone. */
    DAILY_MEETINGS,
    /** The team leaders' contacts with persons; the value is the minutes. */
    LEADERS_TIME,
    /** Staff who came and went, for {@link #assignments} alone. */
    TURNOVER,
    /** Planned posts and those that were filled, which the unit's staffing tells. */
    STAFFED,
    /** Posts, which posts tell. */
    POSTS,
    /** The persons active on the last day, for whom posts are counted; all are counted. */
    POSTS_PER_HUNDRED,
    /** Places that were given in the period; all are counted. */
    INTAKE_PEAK,
    /** Stays in inpatient care that began; counted are those in which the team took part. */
    ADMISSIONS,
    /** Stays in inpatient care that ended; counted are those whose end the team planned with. */
    DISCHARGES,
    /**
     * The persons active on the last day; the value is the minutes of visits in the period, and who
     * has one without a time is unknown.
     */
    VISIT_MINUTES,
    /** The persons active on the last day; the value is the visits in the period. */
    VISITS,
    /** The persons active on the last day; the value is the contacts about them in the period. */
    ABOUT,
    /** Weeks with group supervision, for {@link #supervisions} alone. */
    SUPERVISIONS,
    /** Colleagues who were mentored, for {@link #coached} and {@link #assignments} alone. */
    MENTORING,
    /** Weeks in which tools were reviewed, for {@link #coached} alone. */
    TOOL_REVIEWS,
    /** The team's contacts in a crisis; counted are those outside office hours. */
    CRISIS_CONTACTS,
    /** The persons active on the last day; counted are those who answered a form lately. */
    FORM_ANSWERED,
    /** The persons active on the last day; counted are those whose group is large enough. */
    GROUP_SIZE,
    /** The persons active on the last day; counted are those whose group has one of a relation. */
    GROUP_HAS,
    /** The persons with staff of two principals around them; counted are groups with both. */
    BOTH_PRINCIPALS,
    /** The persons active on the last day; counted are those with meetings enough. */
    MEETINGS_HELD,
    /** Meetings about persons; counted are those at which the person was there. */
    PERSON_PRESENT,
    /** Shared decisions; counted are those that the person made, alone or with others. */
    PERSON_DECIDED,
    /** The persons active on the last day; counted are those for whom an activity was done. */
    ACTIVITY_DONE,
    /** Interventions that are not stopped; counted are some of the model's own offers. */
    OFFERS_TAKEN,
    /** Posts that carry persons, which posts tell. */
    POSTS_CARRYING,
    /** Posts in care and those of team leaders, for {@link #assignments} alone. */
    POSTS_PER_LEADER
  }

  /**
   * A question about one unit in one model.
   *
   * @param active the phases in which somebody has a place
   * @param board those of them on the board
   * @param from when the period begins
   * @param end when it ends; the moment itself is outside
   * @param days the days that the indicator looks back or around, 0 when it does not
   * @param least how many it takes, or after how many days with a place somebody is counted
   * @param outcomes the ways of leaving that count
   * @param weeks the whole weeks of the period
   * @param asked what else the indicator asks for
   */
  record Question(
      Kind kind,
      Id<Provider> provider,
      Id<Unit> unit,
      String model,
      Set<String> active,
      Set<String> board,
      LocalDate firstDay,
      LocalDate lastDay,
      Instant from,
      Instant end,
      int days,
      int least,
      Set<String> outcomes,
      List<Week> weeks,
      Asked asked) {
    public Question {
      active = Set.copyOf(active);
      board = Set.copyOf(board);
      outcomes = Set.copyOf(outcomes);
      weeks = List.copyOf(weeks);
    }
  }

  /**
   * What an indicator asks for beside the period.
   *
   * @param form the url of a form, empty for none
   * @param codes relations, a type of meeting, an activity or offers
   * @param times how many it takes
   * @param fromHour when office hours begin on days that are worked
   * @param toHour when they end
   */
  public record Asked(String form, Set<String> codes, int times, int fromHour, int toHour) {
    public Asked {
      codes = Set.copyOf(codes);
    }
  }

  /**
   * A group supervision.
   *
   * @param longest for how many whole minutes the group was with the person it was with longest
   */
  record Supervision(Instant begun, int longest) {}

  /** Mentoring or a review that counts. */
  record Coached(Coaching.Kind kind, Id<Staff> colleague, LocalDate day, int minutes) {}

  /** A week; its end is outside. */
  record Week(Instant begins, Instant ends) {}

  /**
   * What the rows come to.
   *
   * @param rows those of which it is known whether they count
   * @param persons how many different persons all rows are about
   * @param median the middle value, {@code null} when half of the rows or more have none yet
   * @param sum of the values, 0 when there are none
   */
  record Tally(
      int rows,
      int counted,
      int unknown,
      int persons,
      @Nullable BigDecimal median,
      BigDecimal sum) {}

  /**
   * One row.
   *
   * @param here whether the person is the unit's now
   */
  record Row(
      Id<Row> id,
      Id<Person> person,
      String personName,
      Protection protection,
      boolean here,
      Instant at,
      Counted counted,
      @Nullable BigDecimal value) {}

  /** A stay in inpatient care that has ended, and when the team met the person around it. */
  record Stay(
      Id<Person> person,
      String personName,
      Protection protection,
      boolean here,
      LocalDate admitted,
      LocalDate discharged,
      List<Instant> contacts) {
    public Stay {
      contacts = List.copyOf(contacts);
    }
  }

  /**
   * A daily meeting.
   *
   * @param passedOver how many who were active then the meeting did not come to
   */
  record DailyMeeting(Instant begun, int passedOver) {}

  /**
   * An assignment at the unit.
   *
   * @param until its last day, {@code null} while it goes on
   */
  record Assigned(
      Id<Staff> staff,
      Role role,
      Profession profession,
      BigDecimal fte,
      LocalDate from,
      @Nullable LocalDate until) {
    /** Whether it is in force on the day. */
    public boolean holdsOn(LocalDate day) {
      return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
  }

  /** A figure as it is kept. */
  record Kept(
      String indicator,
      Period.Length length,
      LocalDate month,
      BigDecimal numerator,
      BigDecimal denominator,
      @Nullable BigDecimal median,
      int persons,
      int unknown) {}

  /** A unit that has somebody in a model. */
  record UnitModel(Id<Provider> provider, Id<Unit> unit, String model) {}
}
