package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.StepRequest;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;
import se.samordna.text.Days;
import se.samordna.web.page.OpenPages.Browser;

/**
 * Whoever has left an ACT team comes back without the queue for as long as the door stands open:
 * twelve months after they were handed over.
 */
@OnBothDatabases
class ActComingBackTest {
  private static final List<String> NUMBERS =
      List.of(
          "200012282380",
          "200101272383",
          "200102262383",
          "200103292397",
          "200104282397",
          "200105282396",
          "200106272396");
  private static final LocalDate LAST = LocalDate.of(2027, 6, 15);

  private final House house;
  private final FactTeam team;
  private final Person alma;

  ActComingBackTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = FactTeam.with(house, "act");
    alma = team.person("Alma", "Exempel", "199005092383");
  }

  private Id<Enrolment> at(Unit unit, Person person, Lifecycle lifecycle, String phase) {
    return Actives.write(
        house, team.anna, person, new Actives.In(unit, "act", 1, lifecycle, phase));
  }

  /** Alma has been in a team, which has left the door open up to the last day. */
  private void leftBefore(Unit unit) {
    Id<Enrolment> before = at(unit, alma, Lifecycle.CLOSED, "CLOSED");
    house.store.write(
        tx -> {
          tx.enrolments().leaveOpen(house.provider.id(), before, LAST);
          return true;
        });
  }

  private void fullMonth() {
    for (String number : NUMBERS) {
      at(
          house.unit,
          team.person("Person", "Nummer " + number.charAt(7), number),
          Lifecycle.ACTIVE,
          "ENGAGING");
    }
  }

  private List<Judged> says(Id<Enrolment> enrolment, String step) {
    return team.enrolments
        .preview(team.anna, enrolment, StepRequest.of(step, StepInput.EMPTY))
        .verdicts();
  }

  private static Judged word(List<Judged> verdicts, String rule) {
    return verdicts.stream().filter(one -> one.rule().equals(rule)).findFirst().orElseThrow();
  }

  private StepOutcome back(Id<Enrolment> enrolment) {
    return team.step(
        team.anna,
        enrolment,
        "comeBack",
        Map.of(
            "coordinator", List.of(team.anna.staff().toString()),
            "basis", List.of("METHOD")));
  }

  private Instant startOf(LocalDate day) {
    return Days.start(day);
  }

  @Test
  void on_the_doors_last_day_a_full_month_hinders_nobody_who_comes_back() {
    leftBefore(house.unit);
    house.clock.moveTo(startOf(LAST.plusDays(1)).minusSeconds(1));
    fullMonth();
    Id<Enrolment> anew = at(house.unit, alma, Lifecycle.PROPOSED, "REFERRED");
    Id<Enrolment> other =
        at(
            house.unit,
            team.person("Birger", "Provsson", "199305022395"),
            Lifecycle.WAITING,
            "SCREENING");
    assertThat(word(says(other, "admit"), "intake-within").outcome())
        .as("for anybody else the month is full")
        .isEqualTo(Judged.Outcome.NEEDS_OVERRIDE);
    assertThat(says(anew, "comeBack")).noneMatch(one -> one.rule().equals("intake-within"));
    assertThat(word(says(anew, "comeBack"), "door-open").outcome())
        .isEqualTo(Judged.Outcome.ALLOWED);

    FactTeam.taken(back(anew));
    Enrolment now = team.enrolments.get(team.anna, anew).enrolment();
    assertThat(now.phase()).isEqualTo("ENGAGING");
    assertThat(now.lifecycle()).isEqualTo(Lifecycle.ACTIVE);
  }

  @Test
  void whoever_was_referred_in_time_comes_back_also_when_the_door_has_closed_meanwhile() {
    leftBefore(house.unit);
    house.clock.moveTo(startOf(LAST).plusSeconds(3600));
    Id<Enrolment> anew = at(house.unit, alma, Lifecycle.WAITING, "SCREENING");
    house.clock.moveTo(startOf(LAST.plusDays(20)));
    FactTeam.taken(back(anew));
  }

  @Test
  void the_day_after_the_last_the_person_waits_like_everybody_and_is_told_so() {
    leftBefore(house.unit);
    house.clock.moveTo(startOf(LAST.plusDays(1)));
    Id<Enrolment> anew = at(house.unit, alma, Lifecycle.PROPOSED, "REFERRED");
    assertThat(back(anew)).isInstanceOf(StepOutcome.NotTaken.class);
    Judged closed = word(says(anew, "comeBack"), "door-open");
    assertThat(closed.reason()).isEqualTo("closed");
    assertThat(closed.title().sv()).isEqualTo("Dörren stod öppen till och med 15 juni 2027.");
    assertThat(closed.why().en()).contains("16 June 2027");
    assertThat(team.enrolments.get(team.anna, anew).enrolment().phase()).isEqualTo("REFERRED");
  }

  @Test
  void another_teams_open_door_leads_not_to_this_one() {
    Unit south = house.unit("ACT Söder");
    leftBefore(south);
    Id<Enrolment> anew = at(house.unit, alma, Lifecycle.PROPOSED, "REFERRED");
    assertThat(word(says(anew, "comeBack"), "door-open").reason()).isEqualTo("never");
  }

  @Test
  void the_page_says_in_words_that_the_person_goes_before_the_queue() {
    leftBefore(house.unit);
    Id<Enrolment> anew = at(house.unit, alma, Lifecycle.PROPOSED, "REFERRED");
    try (TeamPages pages = new TeamPages(team)) {
      Browser anna = pages.of(team.anna);
      assertThat(anna.get("/enrolments/" + anew).words()).contains("Ta tillbaka utan kö");
      assertThat(anna.get("/enrolments/" + anew + "/steps/comeBack").words())
          .contains("Dörren står öppen till och med 15 juni 2027", "går före kön");
    }
  }
}
