package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.engine.instrument.KeptInstruments;
import se.samordna.instrument.Instrument;
import se.samordna.instrument.InstrumentScore;
import se.samordna.instrument.Instruments;
import se.samordna.instrument.Instruments.NewScore;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;

/**
 * Scores of instruments, which are kept as they were recorded and corrected by rows of their own.
 */
@OnBothDatabases
class InstrumentsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

  private final House house;
  private final Instruments instruments;
  private final Caller nurse;
  private final Person alma;

  InstrumentsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    instruments = new KeptInstruments(house.work);
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private static NewScore score(String instrument, @Nullable String total) {
    return score(instrument, null, TODAY, total, Map.of());
  }

  private static NewScore score(
      String instrument,
      @Nullable String version,
      LocalDate day,
      @Nullable String total,
      Map<String, BigDecimal> parts) {
    return new NewScore(
        instrument,
        version,
        day,
        InstrumentScore.RatedBy.STAFF,
        "Anna",
        total == null ? null : new BigDecimal(total),
        parts);
  }

  private List<String> refused(NewScore score) {
    return Refused.by(() -> instruments.recordForPerson(nurse, alma.id(), score));
  }

  @Test
  void a_units_fidelity_is_kept_with_its_seven_parts_and_version() {
    Map<String, BigDecimal> parts =
        Map.of(
            "structure", new BigDecimal("4.2"),
            "process", new BigDecimal("1"),
            "treatment", new BigDecimal("5"),
            "organisation", new BigDecimal("3"),
            "community", new BigDecimal("4"),
            "monitoring", new BigDecimal("2.5"),
            "development", new BigDecimal("3.75"));
    instruments.recordForUnit(
        nurse, house.unit.id(), score("FACTS-2010", "2015", TODAY.minusDays(3), "3.9", parts));

    InstrumentScore kept = instruments.ofUnit(nurse, house.unit.id()).get(0);
    assertThat(kept.version()).isEqualTo("2015");
    assertThat(kept.total()).isEqualByComparingTo("3.9");
    assertThat(kept.parts()).hasSize(7).containsEntry("development", new BigDecimal("3.75"));
    assertThat(kept.person()).isNull();
    assertThat(instruments.ofPerson(nurse, alma.id())).isEmpty();
  }

  @Test
  void a_score_at_either_end_of_the_range_is_kept_and_one_beyond_is_refused() {
    instruments.recordForPerson(nurse, alma.id(), score("HONOS", "0"));
    instruments.recordForPerson(nurse, alma.id(), score("HONOS", "48"));

    assertThat(refused(score("HONOS", "48.01"))).containsExactly("CM-4275 /total");
    assertThat(refused(score("HONOS", "-0.01"))).containsExactly("CM-4275 /total");
    assertThat(refused(score("HONOS", "1.005"))).containsExactly("CM-4275 /total");
    assertThat(instruments.ofPerson(nurse, alma.id())).hasSize(2);
  }

  @Test
  void what_the_instrument_can_not_have_is_refused_by_name() {
    assertThat(refused(score("HONOS-2", "1"))).containsExactly("CM-4271 /instrument");
    assertThat(refused(score("FACT-2017", "3"))).containsExactly("CM-4272 /instrument");
    assertThat(refused(score("HONOS", "HoNOS65", TODAY, "1", Map.of())))
        .containsExactly("CM-4273 /version");
    assertThat(refused(score("HONOS", null, TODAY, null, Map.of("q1", BigDecimal.ONE))))
        .containsExactly("CM-4274 /parts");
    assertThat(refused(score("DIALOG", null, TODAY, null, Map.of("life", BigDecimal.TEN))))
        .containsExactly("CM-4275 /parts/life");
    assertThat(refused(score("DIALOG", "5"))).containsExactly("CM-1003 /total");
    assertThat(refused(score("HONOS", null))).hasSize(1);
    assertThat(refused(score("HONOS", null, TODAY.plusDays(1), "1", Map.of())))
        .containsExactly("CM-1012 /day");
    assertThat(
            Refused.by(
                () -> instruments.recordForUnit(nurse, house.unit.id(), score("HONOS", "1"))))
        .containsExactly("CM-4272 /instrument");
  }

  @Test
  void a_correction_is_a_row_of_its_own_and_is_made_once() {
    InstrumentScore wrong = instruments.recordForPerson(nurse, alma.id(), score("HONOS", "12"));
    InstrumentScore right =
        instruments.correct(nurse, wrong.id(), score("HONOS", "21"), "Siffrorna hade bytt plats.");

    assertThat(instruments.ofPerson(nurse, alma.id()))
        .extracting(InstrumentScore::id, InstrumentScore::corrected)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(wrong.id(), true),
            org.assertj.core.groups.Tuple.tuple(right.id(), false));
    assertThat(right.corrects()).isEqualTo(wrong.id());
    assertThat(
            Refused.by(() -> instruments.correct(nurse, wrong.id(), score("HONOS", "1"), "Igen.")))
        .containsExactly("CM-4276");
    assertThat(Refused.by(() -> instruments.correct(nurse, right.id(), score("HONOS", "1"), " ")))
        .hasSize(1);
    assertThat(Refused.by(() -> instruments.correct(nurse, right.id(), score("GAF", "1"), "Fel.")))
        .isNotEmpty();
    assertThat(
            Refused.by(() -> instruments.correct(nurse, right.id(), score("HONOS", "49"), "Fel.")))
        .containsExactly("CM-4275 /instead/total");
  }

  @Test
  void scores_are_for_those_who_take_part_in_the_care() {
    InstrumentScore kept = instruments.recordForPerson(nurse, alma.id(), score("HONOS", "12"));
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("FACT Söder"));

    for (Caller other : List.of(manager, elsewhere)) {
      assertThat(Refused.by(() -> instruments.ofPerson(other, alma.id()))).hasSize(1);
      assertThat(Refused.by(() -> instruments.ofUnit(other, house.unit.id()))).hasSize(1);
      assertThat(
              Refused.by(() -> instruments.correct(other, kept.id(), score("HONOS", "1"), "Fel.")))
          .hasSize(1);
    }
  }

  @Test
  void every_instrument_says_who_owns_it_and_has_something_to_record() {
    List<Instrument> all = instruments.catalogue(nurse);

    assertThat(all).extracting(Instrument::code).doesNotHaveDuplicates().contains("FACT-2017");
    for (Instrument one : all) {
      assertThat(one.owner()).isNotBlank();
      assertThat(one.licence().sv()).isNotBlank();
      assertThat(one.licence().en()).isNotBlank();
      assertThat(one.source()).isNotBlank();
      assertThat(one.versions()).isNotEmpty();
      assertThat(one.total() != null || !one.subScores().isEmpty()).as(one.code()).isTrue();
    }
  }
}
