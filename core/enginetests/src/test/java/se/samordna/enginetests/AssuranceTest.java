package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.merge.MergeConflict;
import se.samordna.person.IdentifierAssurance;
import se.samordna.person.NewPerson;
import se.samordna.person.Person;
import se.samordna.person.PersonIdentifier;
import se.samordna.person.Persons.NewAssurance;
import se.samordna.person.identifier.Assurance;
import se.samordna.store.OpenedStores;
import se.samordna.text.Days;

/** How sure it is whose coordination number it is. */
@OnBothDatabases
class AssuranceTest {
  private static final String COORDINATION = "191401682396";
  private static final String PERSONNUMMER = "199005092383";

  private final House house;
  private final FactTeam team;

  AssuranceTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
  }

  private Person registered(String number, @Nullable Assurance level) {
    Caller nurse = team.anna;
    return house.persons.register(
        nurse, new NewPerson(house.unit.id(), number, House.named("Alma", "Exempel"), level));
  }

  private Person said(Person person, Assurance level, LocalDate from) {
    return house.persons.assure(
        team.anna,
        person.id(),
        person.revision(),
        new NewAssurance(person.identifiers().get(0).id(), level, from));
  }

  private static IdentifierAssurance of(Person person) {
    IdentifierAssurance assurance = person.identifiers().get(0).assurance();
    assertThat(assurance).isNotNull();
    return assurance;
  }

  @Test
  void it_is_said_at_registration_and_later_from_a_day_on() {
    Person person = registered(COORDINATION, Assurance.UNCERTAIN);
    assertThat(of(person)).isEqualTo(new IdentifierAssurance(Assurance.UNCERTAIN, house.today()));
    assertThat(person.identifiers().get(0).isUncertain()).isTrue();

    LocalDate day = house.today().minusDays(3);
    Person proven = said(person, Assurance.PROVEN, day);

    assertThat(of(proven)).isEqualTo(new IdentifierAssurance(Assurance.PROVEN, day));
    assertThat(house.persons.get(team.anna, person.id())).isEqualTo(proven);
    assertThat(Refused.by(() -> said(person, Assurance.PROBABLE, day))).containsExactly("CM-1011");
  }

  @Test
  void of_other_numbers_nothing_is_said() {
    assertThat(Refused.by(() -> registered(PERSONNUMMER, Assurance.PROVEN)))
        .containsExactly("CM-5088 /assurance");
    assertThat(Refused.by(() -> registered("", Assurance.PROVEN)))
        .containsExactly("CM-5088 /assurance");
    Person person = registered(PERSONNUMMER, null);
    assertThat(person.identifiers()).extracting(PersonIdentifier::assurance).containsOnlyNulls();
    assertThat(Refused.by(() -> said(person, Assurance.PROVEN, house.today())))
        .containsExactly("CM-5088 /identifier");
    Person unsaid = registered(COORDINATION, null);
    assertThat(Refused.by(() -> said(unsaid, Assurance.PROVEN, house.today().plusDays(1))))
        .containsExactly("CM-1012 /from");
  }

  @Test
  void whoever_is_to_become_one_is_shown_with_an_uncertain_identity() {
    Person uncertain = registered(COORDINATION, Assurance.UNCERTAIN);
    Person other = registered(PERSONNUMMER, null);
    assertThat(team.merges.preview(team.leader, other.id(), uncertain.id()).conflicts())
        .contains(MergeConflict.UNCERTAIN_IDENTITY);

    said(uncertain, Assurance.PROBABLE, house.today());

    assertThat(team.merges.preview(team.leader, other.id(), uncertain.id()).conflicts())
        .doesNotContain(MergeConflict.UNCERTAIN_IDENTITY);
  }

  @Test
  void a_number_that_nobody_has_renewed_or_assured_may_be_dormant_after_the_fifth_year() {
    Person person = registered(COORDINATION, Assurance.UNCERTAIN);
    PersonIdentifier number = person.identifiers().get(0);
    int year = house.today().getYear();
    assertThat(number.mayBeDormantOn(LocalDate.of(year + 5, 12, 31))).isFalse();
    assertThat(number.mayBeDormantOn(LocalDate.of(year + 6, 1, 1))).isTrue();
    assertThat(
            registered(PERSONNUMMER, null)
                .identifiers()
                .get(0)
                .mayBeDormantOn(LocalDate.of(year + 60, 1, 1)))
        .isFalse();

    try (TeamPages pages = new TeamPages(team)) {
      String address = "/persons/" + person.id();
      assertThat(pages.of(team.anna).get(address).words()).doesNotContain("vilande");
      house.clock.moveTo(LocalDate.of(year + 6, 1, 1).atTime(9, 0).atZone(Days.ZONE).toInstant());
      assertThat(pages.of(team.anna).get(address).words()).contains("kan vara vilande");
      said(person, Assurance.PROVEN, house.today());
      assertThat(pages.of(team.anna).get(address).words()).doesNotContain("vilande");
    }
  }

  @Test
  void the_page_of_the_person_says_it() {
    Person uncertain = registered(COORDINATION, Assurance.UNCERTAIN);
    try (TeamPages pages = new TeamPages(team)) {
      assertThat(pages.of(team.anna).get("/persons/" + uncertain.id()).words())
          .contains("identiteten osäker sedan");
    }
  }
}
