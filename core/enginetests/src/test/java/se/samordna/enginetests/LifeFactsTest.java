package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samordna.enginetests.RecordedYear.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.engine.life.KeptLifeFacts;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enginetests.RecordedYear.InCare;
import se.samordna.enginetests.RecordedYear.Place;
import se.samordna.life.CareSpan;
import se.samordna.life.LifeFact;
import se.samordna.life.LifeFact.SaidBy;
import se.samordna.life.LifeFacts;
import se.samordna.life.LifeFacts.NewFact;
import se.samordna.life.LifeState;
import se.samordna.life.StateCount;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.store.OpenedStores;

/** How persons' lives are: facts with day and speaker, and of a unit as counts alone. */
@OnBothDatabases
class LifeFactsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final ModelsFromFolders MODELS = new ModelsFromFolders(new MovingClock());

  private final House house;
  private final FactTeam team;
  private final LifeFacts facts;
  private final RecordedYear year;

  LifeFactsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house, MODELS);
    facts = new KeptLifeFacts(house.work, house.gate);
    year = new RecordedYear(house, team, "FACT Söder");
  }

  private static NewFact fact(LifeState state, LocalDate day) {
    return new NewFact(state, "", day, SaidBy.PERSON);
  }

  private List<Place> places(int many) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      places.add(year.place(at("2026-06-01T09:00"), null, ""));
    }
    return places;
  }

  private LifeFact said(Place place, LifeState state, LocalDate day) {
    return facts.record(year.anna, place.person(), fact(state, day));
  }

  @Test
  void what_was_said_stands_with_its_day_and_who_said_so_and_is_never_written_over() {
    Place alma = places(1).get(0);
    year.write();

    facts.record(
        year.anna,
        alma.person(),
        new NewFact(LifeState.STUDIES, "Komvux", TODAY.minusDays(9), SaidBy.CLOSE_ONE));
    said(alma, LifeState.WORK, TODAY);

    assertThat(facts.of(year.anna, alma.person()))
        .extracting(LifeFact::state, LifeFact::words, LifeFact::day, LifeFact::saidBy)
        .containsExactly(
            tuple(LifeState.WORK, "", TODAY, SaidBy.PERSON),
            tuple(LifeState.STUDIES, "Komvux", TODAY.minusDays(9), SaidBy.CLOSE_ONE));
  }

  @Test
  void a_correction_is_a_row_of_its_own_about_the_same_part_of_life_and_is_made_once() {
    Place alma = places(1).get(0);
    year.write();
    LifeFact wrong = said(alma, LifeState.OWN_HOME, TODAY);

    LifeFact right =
        facts.correct(
            year.anna, wrong.id(), fact(LifeState.SUPPORTED_HOUSING, TODAY), "Skrev fel.");

    assertThat(right.corrects()).isEqualTo(wrong.id());
    assertThat(facts.of(year.anna, alma.person()))
        .extracting(LifeFact::id, LifeFact::corrected)
        .containsExactlyInAnyOrder(tuple(wrong.id(), true), tuple(right.id(), false));
    assertThat(
            Refused.by(
                () ->
                    facts.correct(year.anna, wrong.id(), fact(LifeState.NO_HOME, TODAY), "Igen.")))
        .containsExactly("CM-4277");
    assertThat(
            Refused.by(
                () -> facts.correct(year.anna, right.id(), fact(LifeState.WORK, TODAY), "Fel.")))
        .hasSize(1);
    assertThat(
            Refused.by(
                () -> facts.correct(year.anna, right.id(), fact(LifeState.NO_HOME, TODAY), " ")))
        .hasSize(1);
    NewFact later = fact(right.state(), TODAY.plusDays(1));
    assertThat(Refused.by(() -> facts.correct(year.anna, right.id(), later, "Fel dag.")))
        .containsExactly("CM-1012 /instead/day");
  }

  @Test
  void nothing_is_said_of_a_day_to_come() {
    Place alma = places(1).get(0);
    year.write();

    assertThat(Refused.by(() -> said(alma, LifeState.WORK, TODAY.plusDays(1))))
        .containsExactly("CM-1012 /day");
  }

  @Test
  void care_and_board_stand_as_they_were_with_each_day_that_they_touched() {
    Place alma = places(1).get(0);
    year.up(alma, at("2027-02-20T10:00"), null);
    year.inCare.add(
        new InCare(alma, "INPATIENT", LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 2)));
    year.inCare.add(
        new InCare(alma, "CUSTODY", LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 5)));
    year.write();

    assertThat(facts.care(year.anna, alma.person()))
        .extracting(CareSpan::kind, CareSpan::from, CareSpan::to, CareSpan::days)
        .containsExactly(
            tuple(CareSpan.Kind.BOARD, LocalDate.of(2027, 2, 20), null, 10),
            tuple(CareSpan.Kind.INPATIENT, LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 2), 4),
            tuple(CareSpan.Kind.CUSTODY, LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 5), 1));
  }

  @Test
  void a_unit_is_counted_by_what_was_last_said_of_each() {
    List<Place> places = places(7);
    year.place(at("2026-06-01T09:00"), at("2026-12-01T09:00"), "COMPLETED");
    year.write();
    for (Place place : places.subList(0, 5)) {
      said(place, LifeState.WORK, TODAY.minusDays(3));
      said(place, LifeState.NO_OCCUPATION, TODAY.minusDays(30));
    }
    LifeFact wrong = said(places.get(5), LifeState.WORK, TODAY);
    facts.correct(year.anna, wrong.id(), fact(LifeState.STUDIES, TODAY), "Skrev fel.");

    assertThat(facts.atUnit(year.anna, year.unit.id()))
        .filteredOn(one -> one.area() == LifeState.Area.OCCUPATION)
        .containsExactlyInAnyOrder(
            new StateCount(LifeState.Area.OCCUPATION, LifeState.WORK, 5),
            new StateCount(LifeState.Area.OCCUPATION, LifeState.STUDIES, 1),
            new StateCount(LifeState.Area.OCCUPATION, null, 1));
    assertThat(facts.atUnit(year.anna, year.unit.id()))
        .contains(new StateCount(LifeState.Area.FRIENDS, null, 7));
  }

  @Test
  void a_manager_sees_no_part_of_life_that_has_one_to_four_in_a_state() {
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, year.unit);
    List<Place> places = places(10);
    year.write();
    places.subList(0, 5).forEach(place -> said(place, LifeState.WORK, TODAY));
    places.subList(0, 4).forEach(place -> said(place, LifeState.NO_HOME, TODAY));

    assertThat(facts.atUnit(manager, year.unit.id()))
        .filteredOn(one -> one.area() == LifeState.Area.OCCUPATION)
        .extracting(StateCount::persons)
        .containsExactly(5, 5);
    assertThat(facts.atUnit(manager, year.unit.id()))
        .filteredOn(one -> one.area() == LifeState.Area.HOUSING)
        .as("which states somebody is in would tell as well")
        .containsExactlyElementsOf(
            LifeState.Area.HOUSING.states().stream()
                .map(state -> new StateCount(LifeState.Area.HOUSING, state, null))
                .toList());
  }

  @Test
  void a_persons_life_is_for_those_who_take_part_in_the_care() {
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, year.unit);
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("FACT Norr"));
    Place alma = places(1).get(0);
    year.write();
    LifeFact kept = said(alma, LifeState.WORK, TODAY);

    for (Caller other : List.of(manager, elsewhere)) {
      assertThat(Refused.by(() -> facts.of(other, alma.person()))).hasSize(1);
      assertThat(Refused.by(() -> facts.care(other, alma.person()))).hasSize(1);
      assertThat(
              Refused.by(() -> facts.correct(other, kept.id(), fact(LifeState.WORK, TODAY), "A")))
          .hasSize(1);
    }
    assertThat(Refused.by(() -> facts.atUnit(elsewhere, year.unit.id()))).hasSize(1);
  }
}
