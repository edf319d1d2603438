package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.engine.selfcheck.CheckedModels;
import se.samordna.engine.selfcheck.KeptSelfChecks;
import se.samordna.enrolment.Lifecycle;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.person.Person;
import se.samordna.selfcheck.Period;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.store.OpenedStores;
import se.samordna.supervision.Coaching;
import se.samordna.supervision.Coachings.NewCoaching;
import se.samordna.supervision.GroupSupervisions.Presenting;
import se.samordna.supervision.Presented;
import se.samordna.supervision.SixSteps;
import se.samordna.supervision.SupervisionStep;
import se.samordna.web.page.OpenPages.Browser;
import se.samordna.web.page.OpenPages.Shown;

/** Support in the method is recorded, and the Strengths model's self-check counts it. */
@OnBothDatabases
class CoachingTest {
  private static final String MODEL = "strengths";
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

  private final House house;
  private final FactTeam team;
  private final KeptSelfChecks checks;

  CoachingTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = FactTeam.with(house, MODEL);
    checks = new KeptSelfChecks(house.work, house.gate, new CheckedModels(team.models.registry()));
  }

  private Coaching mentored(int minutes) {
    return record(Coaching.Kind.FIELD_MENTORING, minutes, null);
  }

  private Coaching record(Coaching.Kind kind, int minutes, Coaching.@Nullable Tool tool) {
    return house.coachings.record(
        team.leader,
        house.unit.id(),
        new NewCoaching(
            kind, team.leader.staff(), team.anna.staff(), house.today(), minutes, tool));
  }

  private SelfCheckFigure figure(String id) {
    return checks.of(team.leader, house.unit.id(), new Period(Period.Length.MONTH, MONDAY)).stream()
        .filter(check -> check.model().equals(MODEL))
        .flatMap(check -> check.figures().stream())
        .filter(one -> one.indicator().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_is_recorded_names_colleagues_of_the_unit_and_the_tool_that_was_read() {
    assertThat(Refused.by(() -> record(Coaching.Kind.TOOL_REVIEW, 0, null)))
        .containsExactly("CM-1002 /tool");
    assertThat(Refused.by(() -> mentored(0))).containsExactly("CM-1003 /minutes");
    assertThat(Refused.by(() -> record(Coaching.Kind.FIELD_MENTORING, 30, Coaching.Tool.PLAN)))
        .hasSize(1);
    Coaching made = record(Coaching.Kind.TOOL_REVIEW, 15, Coaching.Tool.ASSESSMENT);
    assertThat(made.tool()).isEqualTo(Coaching.Tool.ASSESSMENT);
    assertThat(house.coachings.of(team.anna, house.unit.id(), PageRequest.first(10)).rows())
        .containsExactly(made);
  }

  @Test
  void two_hours_a_month_are_enough_and_a_minute_less_is_not_and_what_is_struck_is_none() {
    Coaching first = mentored(119);
    BigDecimal before = figure("mentoring").numerator();
    mentored(1);
    assertThat(figure("mentoring").numerator()).isEqualByComparingTo(before.add(BigDecimal.ONE));
    house.coachings.strike(team.leader, house.unit.id(), first.id(), "Fel kollega");
    assertThat(figure("mentoring").numerator()).isEqualByComparingTo(before);
  }

  @Test
  void a_week_is_one_in_which_the_group_stayed_with_somebody_for_twenty_minutes() {
    Person alma = team.person("Alma", "Exempel", "199005092383");
    Actives.write(
        house, team.anna, alma, new Actives.In(house.unit, MODEL, 1, Lifecycle.ACTIVE, "ACTING"));
    supervised(alma, Duration.ofMinutes(20));
    record(Coaching.Kind.TOOL_REVIEW, 0, Coaching.Tool.ASSESSMENT);
    house.clock.pass(Duration.ofDays(7));
    supervised(alma, Duration.ofMinutes(20).minusSeconds(1));
    house.clock.pass(Duration.ofDays(7));
    SelfCheckFigure weeks = figure("supervision");
    assertThat(weeks.numerator()).isEqualByComparingTo("1");
    assertThat(weeks.denominator()).isEqualByComparingTo("2");
    assertThat(figure("tool-reviews").numerator()).isEqualByComparingTo("1");
  }

  private void supervised(Person alma, Duration with) {
    Meeting meeting = team.openMeeting(MeetingType.GROUP_SUPERVISION, team.anna, team.leader);
    Presented one =
        house.supervisions.present(
            team.anna, meeting.id(), alma.id(), new Presenting(false, null, false));
    house.clock.pass(with);
    SixSteps words = new SixSteps("Hjälp", "", "Idé", "Idé", "Gå", house.today(), "");
    while (one.step() != SupervisionStep.FOLLOW_UP) {
      one =
          house.supervisions.write(
              team.anna, meeting.id(), alma.id(), one.revision(), words, one.step().next());
    }
    house.meetings.close(
        team.anna, meeting.id(), house.meetings.get(team.anna, meeting.id()).revision());
  }

  @Test
  void the_pages_record_and_strike() {
    try (TeamPages pages = new TeamPages(team)) {
      Browser leader = pages.of(team.leader);
      String at = "/units/" + house.unit.id() + "/coaching";
      Shown form = leader.get(at + "/new");
      Shown kept =
          leader.send(
              form,
              Map.of(
                  "kind", List.of("FIELD_MENTORING"),
                  "by", List.of(team.leader.staff().toString()),
                  "day", List.of(house.today().toString()),
                  "colleague", List.of(team.anna.staff().toString()),
                  "minutes", List.of("45")));
      assertThat(kept.status()).isEqualTo(303);
      Shown list = leader.get(at);
      assertThat(list.words()).contains("Handledning i fält").contains("45");
      Shown strike = leader.get(list.link("a[href$=/strike]"));
      assertThat(leader.send(strike, Map.of("why", List.of("Fel dag"))).status()).isEqualTo(303);
      assertThat(leader.get(at).words()).contains("struket: Fel dag");
    }
  }
}
