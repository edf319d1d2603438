package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.enginetests.RecordedYear.at;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.instrument.KeptInstruments;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.selfcheck.CheckedModels;
import se.samordna.engine.selfcheck.KeptFidelityCards;
import se.samordna.enginetests.RecordedYear.Place;
import se.samordna.instrument.InstrumentScore;
import se.samordna.instrument.Instruments;
import se.samordna.instrument.Instruments.NewScore;
import se.samordna.model.Models;
import se.samordna.model.Models.NewLeastScore;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.selfcheck.FidelityCard;
import se.samordna.selfcheck.FidelityCard.Scored;
import se.samordna.selfcheck.FidelityCards;
import se.samordna.store.OpenedStores;
import se.samordna.store.RecordedRows;

/** ACT's fidelity card in small worlds counted by hand, at both edges of what is counted. */
@OnBothDatabases
class FidelityCardTest {
  private static final Path ACT =
      Path.of("..", "..", "model-act", "src", "main", "resources", "model");
  private static final LocalDate LAST = LocalDate.of(2027, 2, 28);
  private static final Instant LONG_AGO = at("2025-06-02T09:00");

  private final House house;
  private final RecordedYear year;
  private final FidelityCards cards;
  private final Instruments instruments;
  private final Models models;

  FidelityCardTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    ModelsFromFolders folders = new ModelsFromFolders(house.clock);
    folders.add(ACT);
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
    instruments = new KeptInstruments(house.work);
    models = team.models.kept(house);
  }

  private FidelityCard card() {
    return cards.of(year.anna, year.unit.id(), LAST).get(0);
  }

  private static Scored item(FidelityCard card, String item) {
    return card.items().stream()
        .filter(one -> one.item().id().equals(item))
        .findFirst()
        .orElseThrow();
  }

  private List<Place> places(int many) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      places.add(year.place(LONG_AGO.plusSeconds(i), null, ""));
    }
    return places;
  }

  private void scores(String item, int score, String value) {
    Scored scored = item(card(), item);
    assertThat(scored.figure()).as(item).isNotNull();
    assertThat(scored.figure().value()).as(item).isEqualByComparingTo(value);
    assertThat(scored.score()).as(item).isEqualTo(score);
  }

  @Test
  void ten_persons_for_each_post_are_five_points_and_ten_and_a_half_are_four() {
    year.post(Profession.SOCIAL_WORKER, "1.00", true);
    year.post(Profession.PSYCHIATRIST, "1.00", true);
    year.post(Profession.ADMINISTRATIVE, "1.00", false);
    places(20);
    year.write();
    scores("h1", 5, "10");

    year.places.clear();
    places(1);
    year.write();
    scores("h1", 4, "10.5");
  }

  @Test
  void nine_of_ten_who_met_two_of_the_team_in_two_weeks_are_five_points() {
    year.post(Profession.SOCIAL_WORKER, "1.00", true);
    List<Place> places = places(10);
    for (int i = 0; i < 9; i++) {
      year.met(places.get(i), at("2027-02-15T00:00"), "VISIT", "HOME", true, 0);
      year.met(places.get(i), at("2027-02-28T23:00"), "VISIT", "HOME", true, 1);
    }
    year.met(places.get(9), at("2027-02-14T23:59"), "VISIT", "HOME", true, 0, 1);
    year.met(places.get(9), at("2027-02-20T10:00"), "PHONE", "NONE", true, 0, 1);
    year.write();
    scores("h2", 5, "90");
  }

  @Test
  void one_fewer_is_four_points() {
    year.post(Profession.SOCIAL_WORKER, "1.00", true);
    List<Place> places = places(10);
    for (int i = 0; i < 8; i++) {
      year.met(places.get(i), at("2027-02-20T10:00"), "VISIT", "HOME", true, 0, 1);
    }
    year.met(places.get(8), at("2027-02-20T10:00"), "VISIT", "HOME", true, 0);
    year.write();
    scores("h2", 4, "80");
  }

  @Test
  void a_daily_meeting_that_passes_somebody_over_is_not_about_everybody() {
    List<Place> places = places(2);
    year.write();
    fourWeeks(places.subList(0, 1));
    meeting(at("2027-02-01T15:00"), places);

    assertThat(item(card(), "h3").score()).isEqualTo(4);
    assertThat(item(card(), "h3").figure().value()).isEqualByComparingTo("4");
    assertThat(item(card(), "h3").figure().persons()).isEqualTo(17);
    assertThat(item(card(), "h3").figure().unknown()).isEqualTo(16);
  }

  @Test
  void four_days_a_week_about_everybody_are_five_points() {
    List<Place> places = places(2);
    year.place(at("2027-02-27T10:00"), null, "");
    year.place(LONG_AGO, at("2027-01-30T10:00"), "MOVED");
    year.write();
    fourWeeks(places);

    assertThat(item(card(), "h3").score()).isEqualTo(5);
    assertThat(item(card(), "h3").figure().unknown()).isZero();
  }

  /** Monday to Thursday of four weeks. */
  private void fourWeeks(List<Place> passed) {
    for (int week = 0; week < 4; week++) {
      for (int day = 0; day < 4; day++) {
        meeting(at("2027-02-01T08:30").plusSeconds(86_400L * (7 * week + day)), passed);
      }
    }
  }

  private void meeting(Instant begun, List<Place> passed) {
    Id<Object> id = Id.next();
    house.store.write(
        tx -> {
          RecordedRows.insert(
              tx,
              "meeting(id, provider, revision, type, unit, person, started_at, closed_at)",
              id,
              year.unit.provider(),
              1,
              "TEAM_DAILY",
              year.unit.id(),
              null,
              begun,
              begun.plusSeconds(900));
          for (Place place : passed) {
            RecordedRows.insert(
                tx,
                "meeting_turn(meeting, person, provider, revision, said, passed_at)",
                id,
                place.person(),
                year.unit.provider(),
                1,
                "",
                begun.plusSeconds(60));
          }
          return tx;
        });
  }

  @Test
  void sixteen_visits_of_half_an_hour_in_four_weeks_are_two_hours_and_four_times_a_week() {
    Place alma = places(1).get(0);
    for (int i = 0; i < 16; i++) {
      year.met(alma, at("2027-02-01T10:00").plusSeconds(86_400L * i), "VISIT", "HOME", true, 0);
    }
    year.met(alma, at("2027-01-31T23:59"), "VISIT", "HOME", true, 0);
    year.met(alma, at("2027-02-10T12:00"), "PHONE", "NONE", true, 0);
    year.met(alma, at("2027-02-10T13:00"), "VISIT", "HOME", false, 0);
    year.met(alma, at("2027-02-10T14:00"), "ABOUT", "NONE", true, 0);
    year.write();

    scores("s4", 5, "120");
    scores("s5", 5, "4");
    scores("s1", 5, "100");
    assertThat(item(card(), "s6").figure().value()).isEqualByComparingTo("1");
    assertThat(item(card(), "s6").score()).as("a person rates it").isNull();
  }

  @Test
  void posts_are_reckoned_for_each_hundred_persons() {
    year.post(Profession.PSYCHIATRIST, "0.07", false);
    places(10);
    year.write();
    scores("h7", 4, "0.7");
    scores("h8", 5, "10");
    scores("h9", 1, "0");
    scores("h11", 1, "1");
  }

  @Test
  void nineteen_of_twenty_admissions_are_five_points_and_what_nobody_said_does_not_count() {
    Place alma = places(1).get(0);
    year.write();
    house.store.write(
        tx -> {
          for (int i = 0; i < 21; i++) {
            LocalDate day = LocalDate.of(2026, 3, 1).plusDays(10L * i);
            RecordedRows.insert(
                tx,
                "admission(id, provider, person, revision, kind, place, legal_form, admitted_on,"
                    + " discharged_on, recorded_at, team_at_admission, team_at_discharge)",
                Id.next(),
                year.unit.provider(),
                alma.person(),
                1,
                "INPATIENT",
                "Avdelning 1",
                "VOLUNTARY",
                day,
                day.plusDays(2),
                at("2026-03-01T10:00"),
                i == 20 ? null : i != 0,
                i > 1);
          }
          return tx;
        });
    scores("o5", 5, "95");
    assertThat(item(card(), "o5").figure().unknown()).isEqualTo(1);
    scores("o6", 4, "90.48");
  }

  @Test
  void the_month_with_the_most_is_the_peak() {
    for (int i = 1; i <= 7; i++) {
      year.place(at("2027-01-0" + i + "T10:00"), null, "");
    }
    year.place(at("2027-02-01T00:00"), null, "");
    year.write();
    scores("o2", 4, "7");
  }

  @Test
  void who_left_early_was_not_retained_and_who_was_handed_over_was() {
    places(18);
    year.place(LONG_AGO, at("2026-06-01T10:00"), "TRANSFERRED");
    year.place(LONG_AGO, at("2026-06-01T10:00"), "WITHDREW");
    year.write();
    scores("s2", 5, "95");
    scores("o7", 4, "5");
  }

  @Test
  void who_has_left_the_team_in_two_years_is_turnover() {
    for (int i = 0; i < 4; i++) {
      year.post(Profession.NURSE, "1.00", true);
    }
    year.write();
    scores("h5", 5, "0");
    Id<Staff> left = house.nurse().staff();
    house.store.write(
        tx -> {
          RecordedRows.insert(
              tx,
              "assignment(id, provider, staff, unit, role, profession, fte, case_carrying,"
                  + " from_day, to_day)",
              Id.next(),
              year.unit.provider(),
              left,
              year.unit.id(),
              "CARE_STAFF",
              "NURSE",
              BigDecimal.ONE,
              true,
              LocalDate.of(2024, 1, 1),
              LocalDate.of(2026, 12, 31));
          return tx;
        });
    scores("h5", 4, "20");
  }

  @Test
  void what_nothing_was_recorded_for_has_no_score() {
    year.write();
    FidelityCard card = card();
    for (String item : List.of("h2", "s1", "s4", "o5", "o4", "h7")) {
      assertThat(item(card, item).score()).as(item).isNull();
    }
    assertThat(card.version()).isEqualTo("DACTS-SAMHSA");
    assertThat(card.items()).hasSize(28);
    assertThat(card.overall().items()).isEqualTo(28);
    assertThat(card.overall().scored()).isLessThan(20);
  }

  private static NewScore rated(String version, String item, String score) {
    return new NewScore(
        "DACTS",
        version,
        LocalDate.of(2027, 2, 20),
        InstrumentScore.RatedBy.OUTSIDE,
        "Ebba Provrad",
        null,
        Map.of(item, new BigDecimal(score)));
  }

  @Test
  void a_person_rates_what_rows_do_not_tell_and_a_correction_counts_instead() {
    year.write();
    instruments.recordForUnit(year.anna, year.unit.id(), rated("DACTS-OR", "o4", "5"));
    assertThat(item(card(), "o4").score()).as("another version").isNull();
    instruments.recordForUnit(year.anna, year.unit.id(), rated("DACTS-SAMHSA", "o4", "3"));
    InstrumentScore wrong =
        instruments.recordForUnit(year.anna, year.unit.id(), rated("DACTS-SAMHSA", "o1", "5"));
    instruments.correct(year.anna, wrong.id(), rated("DACTS-SAMHSA", "o1", "2"), "Fel siffra");
    instruments.recordForUnit(year.anna, year.unit.id(), rated("DACTS-SAMHSA", "h9", "5"));

    FidelityCard card = card();
    assertThat(item(card, "o4").score()).isEqualTo(3);
    assertThat(item(card, "o4").rating().rater()).isEqualTo("Ebba Provrad");
    assertThat(item(card, "o1").score()).isEqualTo(2);
    assertThat(item(card, "h9").score()).as("what is counted nobody rates").isNull();
    assertThat(
            Refused.by(
                () ->
                    instruments.recordForUnit(
                        year.anna, year.unit.id(), rated("DACTS-SAMHSA", "o4", "3.5"))))
        .containsExactly("CM-4275 /parts/o4");
  }

  @Test
  void what_is_below_the_least_score_stands_apart() {
    year.write();
    instruments.recordForUnit(year.anna, year.unit.id(), rated("DACTS-SAMHSA", "o4", "3"));
    least("o4", 4, LocalDate.of(2027, 3, 2));
    assertThat(card().belowLeast()).as("it does not hold yet").isEmpty();
    house.clock.moveTo(at("2027-03-02T10:00"));
    assertThat(second().belowLeast()).extracting(one -> one.item().id()).containsExactly("o4");
    least("o4", 3, LocalDate.of(2027, 3, 2));
    assertThat(second().belowLeast()).isEmpty();
    assertThat(Refused.by(() -> least("x9", 4, LocalDate.of(2027, 3, 2))))
        .containsExactly("CM-1014");
  }

  private FidelityCard second() {
    return cards.of(year.anna, year.unit.id(), LocalDate.of(2027, 3, 2)).get(0);
  }

  private void least(String item, int least, LocalDate from) {
    models.setLeastScore(
        house.operator,
        new NewLeastScore(
            year.unit.provider(), null, "act", item, least, from, "Så har regionen bestämt"));
  }

  @Test
  void a_manager_sees_no_figure_that_tells_of_few_and_no_days_beside_each_other() {
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, year.unit);
    Place alma = places(4).get(0);
    year.met(alma, at("2027-01-20T10:00"), "VISIT", "HOME", true, 0);
    year.write();

    FidelityCard card = cards.of(manager, year.unit.id(), LocalDate.of(2027, 2, 27)).get(0);
    assertThat(card.lastDay()).isEqualTo(LocalDate.of(2027, 1, 31));
    assertThat(item(card, "s5").score()).isNull();
    assertThat(item(card, "s5").figure().hidden()).isTrue();
    assertThat(item(card, "s5").figure().value()).isNull();
    assertThat(item(card(), "s5").score()).isEqualTo(1);
    assertThat(Refused.by(() -> cards.of(house.nurse(), year.unit.id(), LAST))).isNotEmpty();
  }
}
