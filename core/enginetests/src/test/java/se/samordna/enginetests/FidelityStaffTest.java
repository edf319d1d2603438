package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.enginetests.RecordedYear.at;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.organisation.KeptStaffing;
import se.samordna.engine.selfcheck.CheckedModels;
import se.samordna.engine.selfcheck.KeptFidelityCards;
import se.samordna.enginetests.RecordedYear.Place;
import se.samordna.enginetests.RecordedYear.Post;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.PlannedPost;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Staffing;
import se.samordna.organisation.Staffing.NewAbsence;
import se.samordna.organisation.Staffing.NewPlannedPost;
import se.samordna.selfcheck.FidelityCard.Scored;
import se.samordna.selfcheck.FidelityCards;
import se.samordna.store.OpenedStores;

/** What ACT's card says of the posts that stand empty and of the leader's time, to both edges. */
@OnBothDatabases
class FidelityStaffTest {
  private static final LocalDate LAST = LocalDate.of(2027, 2, 28);
  private static final LocalDate FIRST = LAST.minusDays(364);
  private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);

  private final House house;
  private final RecordedYear year;
  private final FidelityCards cards;
  private final Staffing staffing;
  private final Caller manager;

  FidelityStaffTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    ModelsFromFolders folders = new ModelsFromFolders(house.clock);
    folders.add(ModelsOfTheHouse.folder("act"));
    FactTeam team = new FactTeam(house, folders);
    year = new RecordedYear(house, team, "ACT Norr");
    year.model = "act";
    year.major = 1;
    year.phase = "ACTIVE_INTENSIVE";
    house.store.write(
        tx -> {
          tx.modelSettings()
              .enable(year.unit.provider(), year.unit.id(), "act", "karaf", house.clock.instant());
          return tx;
        });
    cards =
        new KeptFidelityCards(house.work, house.gate, new CheckedModels(team.models.registry()));
    staffing = new KeptStaffing(house.store, house.work);
    manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, year.unit);
  }

  private Scored item(String item) {
    return cards.of(year.anna, year.unit.id(), LAST).get(0).items().stream()
        .filter(one -> one.item().id().equals(item))
        .findFirst()
        .orElseThrow();
  }

  private PlannedPost plan(Profession profession, String fte, LocalDate from) {
    house.clock.moveTo(house.clock.instant().plusSeconds(1));
    return staffing.plan(
        manager,
        year.unit.id(),
        new NewPlannedPost(profession, new BigDecimal(fte), from, "Budget"));
  }

  @Test
  void a_unit_that_is_planned_for_nothing_has_no_score() {
    year.write();
    assertThat(item("h6").score()).isNull();
  }

  @Test
  void ninety_five_in_a_hundred_are_five_points_and_a_shade_less_four() {
    year.post(Profession.NURSE, "0.90", true);
    year.write();
    plan(Profession.NURSE, "2.00", LONG_AGO);
    assertThat(item("h6").score()).isEqualTo(5);
    assertThat(item("h6").figure().value()).isEqualByComparingTo("95");
    plan(Profession.NURSE, "2.01", LONG_AGO);
    assertThat(item("h6").score()).as("what was settled last of the same day").isEqualTo(4);
  }

  @Test
  void more_of_one_profession_fill_no_post_of_another() {
    year.post(Profession.NURSE, "1.00", true);
    year.post(Profession.NURSE, "1.00", true);
    year.write();
    plan(Profession.NURSE, "1.00", LONG_AGO);
    plan(Profession.PSYCHIATRIST, "1.00", LONG_AGO);
    assertThat(item("h6").figure().value()).isEqualByComparingTo("50");
    assertThat(item("h6").score()).isEqualTo(2);
    plan(Profession.PSYCHIATRIST, "1.01", LONG_AGO);
    assertThat(item("h6").score()).isEqualTo(1);
  }

  @Test
  void every_day_of_the_year_counts_by_what_was_planned_then() {
    year.write();
    plan(Profession.NURSE, "1.00", LONG_AGO);
    assertThat(item("h6").score()).isEqualTo(5);
    plan(Profession.PSYCHIATRIST, "1.00", LAST.plusDays(1));
    assertThat(item("h6").score()).as("not yet").isEqualTo(5);
    plan(Profession.PSYCHIATRIST, "1.00", LAST.minusDays(19));
    // 365 of 385 days
    assertThat(item("h6").score()).isEqualTo(4);
    plan(Profession.PSYCHIATRIST, "0", LAST);
    // 365 of 384 days, more than 95 in a hundred
    assertThat(item("h6").score()).isEqualTo(5);
  }

  @Test
  void who_is_away_for_more_than_fourteen_days_fills_no_post() {
    year.write();
    plan(Profession.NURSE, "1.00", LONG_AGO);
    staffing.absent(
        manager,
        year.unit.id(),
        new NewAbsence(year.anna.staff(), FIRST, FIRST.plusDays(13), null));
    assertThat(item("h6").figure().value()).isEqualByComparingTo("100");
    // nineteen days: 346 of 365
    staffing.absent(
        manager, year.unit.id(), new NewAbsence(year.anna.staff(), LAST.minusDays(18), LAST, null));
    assertThat(item("h6").score()).isEqualTo(4);
  }

  @Test
  void only_who_leads_or_manages_the_unit_settles_posts() {
    assertThat(
            Refused.by(
                () ->
                    staffing.plan(
                        year.anna,
                        year.unit.id(),
                        new NewPlannedPost(Profession.NURSE, BigDecimal.ONE, LONG_AGO, "Budget"))))
        .containsExactly("CM-5004");
    assertThat(Refused.by(() -> plan(Profession.NURSE, "-0.01", LONG_AGO)))
        .containsExactly("CM-1003 /fte");
    assertThat(
            Refused.by(
                () ->
                    staffing.plan(
                        manager,
                        Id.next(),
                        new NewPlannedPost(Profession.NURSE, BigDecimal.ONE, LONG_AGO, "Budget"))))
        .containsExactly("CM-1014");
    assertThat(plan(Profession.NURSE, "0", LONG_AGO).setByName()).isEqualTo(manager.displayName());
    assertThat(staffing.since(year.anna, year.unit.id(), LAST).planned()).hasSize(1);
  }

  /** A leader of 0.05 of full time has 480 minutes in four weeks; each contact is half an hour. */
  private Scored led(int contacts) {
    Staff leader =
        house.organisations.addStaff(
            house.operator,
            new Organisations.NewStaff(house.provider.id(), "Tove", "Ledarlund", null, false));
    BigDecimal part = new BigDecimal("0.05");
    house.organisations.assign(
        house.operator,
        new Organisations.NewAssignment(
            leader.id(),
            year.unit.id(),
            Role.TEAM_LEADER,
            Profession.SOCIAL_WORKER,
            part,
            true,
            LONG_AGO,
            null));
    year.posts.add(new Post(leader.id(), Profession.SOCIAL_WORKER, part, true));
    Place alma = year.place(at("2025-06-02T09:00"), null, "");
    for (int i = 0; i < contacts; i++) {
      year.met(
          alma,
          at("2027-02-02T10:00").plusSeconds(86_400L * i),
          "VISIT",
          "HOME",
          true,
          year.posts.size() - 1);
    }
    year.write();
    return item("h4");
  }

  @Test
  void half_of_the_leaders_time_with_persons_speaks_for_five() {
    assertThat(led(8).figure().proposed()).isEqualTo(5);
    assertThat(item("h4").figure().value()).isEqualByComparingTo("50");
    assertThat(item("h4").score()).as("a person says it").isNull();
  }

  @Test
  void less_than_half_speaks_for_four() {
    assertThat(led(7).figure().proposed()).isEqualTo(4);
  }

  @Test
  void a_quarter_still_speaks_for_four() {
    assertThat(led(4).figure().proposed()).isEqualTo(4);
  }

  @Test
  void less_than_a_quarter_speaks_for_nothing() {
    assertThat(led(3).figure().proposed()).isNull();
    assertThat(List.of(item("h4").figure().persons())).containsExactly(1);
  }
}
