package se.samordna.benchmarks.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samordna.person.identifier.IdentifierKind.National;
import se.samordna.person.identifier.IdentifierReader;
import se.samordna.person.identifier.IdentifierReading;
import se.samordna.person.identifier.IdentifierReading.Read;

/** The population: the same every time, as large as it says, and nobody who lives. */
class PopulationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private final Population region = new Population(1, TODAY, Profile.S);
  private final Population country = new Population(1, TODAY, Profile.M_THIN);

  @Test
  void a_person_is_the_same_among_ten_thousand_as_among_a_hundred_thousand() {
    Population thinRegion = new Population(1, TODAY, Profile.thin(10_000));
    assertThat(Checksum.of(country, 0, 10_000)).isEqualTo(Checksum.of(thinRegion, 0, 10_000));
  }

  @Test
  void a_region_of_the_same_seed_and_day_never_changes_unnoticed() {
    assertThat(Checksum.of(region, 0, 1_000)).isEqualTo("a132d172845dba14");
  }

  @Test
  void another_seed_or_another_day_makes_another_population() {
    String one = Checksum.of(region, 0, 100);
    assertThat(Checksum.of(new Population(2, TODAY, Profile.S), 0, 100)).isNotEqualTo(one);
    assertThat(Checksum.of(new Population(1, TODAY.plusDays(1), Profile.S), 0, 100))
        .isNotEqualTo(one);
  }

  @Test
  void a_thin_person_has_the_last_five_contacts_and_the_current_plan_of_the_full_one() {
    for (int person = 0; person < 200; person++) {
      List<ContactRow> all = region.contacts(person);
      assertThat(country.contacts(person)).isEqualTo(all.subList(all.size() - 5, all.size()));
      List<PlanRow> plans = region.plans(person);
      assertThat(country.plans(person)).containsExactly(plans.get(plans.size() - 1));
      assertThat(region.goals(person)).containsAll(country.goals(person));
      assertThat(region.interventions(person)).containsAll(country.interventions(person));
      assertThat(country.members(person)).isEqualTo(region.members(person));
    }
  }

  @Test
  void a_region_has_as_many_rows_as_the_goals_were_set_for() {
    Map<String, Long> counts = Counts.of(region);
    assertThat(counts.get("persons")).isEqualTo(10_000);
    about(counts, "open enrolments", 4_500);
    about(counts, "members", 42_000);
    about(counts, "plan versions", 19_000);
    about(counts, "goals", 53_000);
    about(counts, "interventions", 100_000);
    about(counts, "answers", 42_000);
    about(counts, "contacts", 830_000);
  }

  @Test
  void shares_are_those_of_the_field() {
    List<EnrolmentRow> last =
        IntStream.range(0, 20_000).mapToObj(i -> newest(country.enrolments(i))).toList();
    assertThat(part(last.stream().filter(e -> e.model() == CareModel.FACT).count(), last.size()))
        .isCloseTo(0.35, within(0.02));
    List<EnrolmentRow> openInFact =
        last.stream().filter(e -> e.model() == CareModel.FACT && e.to() == null).toList();
    long onBoard = openInFact.stream().filter(EnrolmentRow::onBoard).count();
    assertThat(part(onBoard, openInFact.size())).isCloseTo(0.12, within(0.02));
    long twoModels =
        IntStream.range(0, 20_000).filter(i -> country.enrolments(i).size() == 2).count();
    assertThat(part(twoModels, 20_000)).isCloseTo(0.03, within(0.005));
    long protectedPersons =
        IntStream.range(0, 20_000).filter(i -> country.person(i).isProtected()).count();
    assertThat(part(protectedPersons, 20_000)).isCloseTo(0.02, within(0.005));
  }

  @Test
  void one_open_plan_in_twenty_is_late() {
    int open = 0;
    int late = 0;
    for (int person = 0; person < 10_000; person++) {
      if (newest(country.enrolments(person)).to() == null) {
        open++;
        late += country.plans(person).get(0).followUp().isBefore(TODAY) ? 1 : 0;
      }
    }
    assertThat(part(late, open)).isCloseTo(0.05, within(0.01));
  }

  @Test
  void nobody_carries_a_number_outside_the_series_for_tests_and_no_two_the_same() {
    IdentifierReader reader = new IdentifierReader(List.of());
    Set<String> seen = new HashSet<>();
    for (int person = 0; person < country.size(); person++) {
      PersonRow row = country.person(person);
      String number = row.identifier();
      if (number == null) {
        continue;
      }
      IdentifierReading reading = reader.read(number, TODAY);
      assertThat(reading).isInstanceOf(Read.class);
      var identifier = ((Read) reading).identifier();
      assertThat(number.substring(8, 11)).isIn("238", "239");
      assertThat(identifier.birthDate()).isEqualTo(row.birthDate());
      assertThat(row.samordningsnummer())
          .isEqualTo(identifier.kind() == National.SAMORDNINGSNUMMER);
      if (!row.samordningsnummer()) {
        assertThat(row.birthDate()).isAfterOrEqualTo(LocalDate.of(1990, 1, 1));
      }
      assertThat(seen.add(number)).isTrue();
    }
    assertThat(seen).hasSize(TestNumbers.SIZE);
  }

  @Test
  void every_person_of_a_region_has_a_number_and_is_grown_up() {
    for (int person = 0; person < region.size(); person++) {
      assertThat(region.person(person).identifier()).isNotNull();
      assertThat(region.person(person).birthDate()).isBefore(TODAY.minusYears(17));
    }
  }

  @Test
  void nothing_happens_after_today_or_outside_a_persons_time_in_care() {
    for (int person = 0; person < 500; person++) {
      EnrolmentRow care = newest(region.enrolments(person));
      LocalDate end = care.to() == null ? TODAY : care.to();
      assertThat(region.contacts(person))
          .isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()))
          .allMatch(
              contact ->
                  !contact.at().isAfter(end.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
      assertThat(region.plans(person)).allMatch(plan -> !plan.adopted().isAfter(end));
      assertThat(region.answers(person)).allMatch(answer -> !answer.date().isAfter(end));
    }
  }

  @Test
  void teams_are_of_the_size_of_the_field_and_a_larger_population_only_adds_to_them() {
    List<Organisation.TeamRow> small = Organisation.teams(region);
    List<Organisation.TeamRow> large = Organisation.teams(country);
    assertThat(small).hasSizeBetween(200, 260);
    Set<String> names = new HashSet<>();
    large.forEach(team -> names.add(team.name()));
    assertThat(small).allMatch(team -> names.contains(team.name()));
    int[] caseload = new int[9];
    for (int person = 0; person < country.size(); person++) {
      EnrolmentRow care = newest(country.enrolments(person));
      boolean here = care.model() == CareModel.FACT && care.unit() == 0 && care.team() == 2;
      if (here && care.to() == null) {
        caseload[care.worker()]++;
      }
    }
    assertThat(IntStream.of(caseload).sum()).isBetween(150, 200);
    assertThat(IntStream.of(caseload).limit(8)).allMatch(load -> load >= 8 && load <= 35);
  }

  private static EnrolmentRow newest(List<EnrolmentRow> enrolments) {
    return enrolments.get(enrolments.size() - 1);
  }

  private static double part(long some, int all) {
    return (double) some / all;
  }

  private static void about(Map<String, Long> counts, String table, long rows) {
    assertThat(counts.get(table).doubleValue()).as(table).isCloseTo(rows, within(rows * 0.05));
  }
}
