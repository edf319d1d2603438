package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.person.NewPerson;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.PersonFile;
import se.samordna.person.PersonQuery;
import se.samordna.person.PersonRow;
import se.samordna.person.Protection;
import se.samordna.store.OpenedStores;

@OnBothDatabases
class PersonsTest {
  private static final String ALMAS = "199005092383";
  private static final String ELINS = "20010503-2387";

  private final House house;
  private final Caller nurse;

  PersonsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
  }

  private Person alma() {
    return house.person(
        nurse,
        new PersonChange(
            " Alma ",
            "Exempel",
            "hon",
            null,
            Protection.NONE,
            "070-174 06 05",
            "Påhittsgatan 1",
            "Ring efter tio."),
        "900509-2383");
  }

  private Person elin() {
    return house.person(
        nurse,
        new PersonChange(
            "Elin",
            "Hemlund",
            "",
            null,
            Protection.PROTECTED_REGISTRATION,
            "070-174 06 06",
            "Påhittsgatan 2",
            "Ring aldrig hem."),
        ELINS);
  }

  private List<String> find(String text) {
    return house
        .persons
        .find(nurse, new PersonQuery(text, false, PageRequest.first(50)))
        .rows()
        .stream()
        .map(PersonRow::name)
        .toList();
  }

  @Test
  void a_registered_person_comes_back_with_all_facts() {
    Person alma = house.persons.get(nurse, alma().id());

    assertThat(alma.name()).isEqualTo("Alma Exempel");
    assertThat(alma.revision()).isEqualTo(1);
    assertThat(alma.birthDate()).isEqualTo(LocalDate.of(1990, 5, 9));
    assertThat(alma.address()).isEqualTo("Påhittsgatan 1");
    assertThat(alma.wishes()).isEqualTo("Ring efter tio.");
    assertThat(alma.identifiers())
        .singleElement()
        .satisfies(one -> assertThat(one.identifier().value()).isEqualTo(ALMAS));
  }

  @Test
  void a_number_with_a_slip_is_refused_with_what_is_wrong() {
    assertThat(Refused.by(() -> house.person(nurse, House.named("Alma", "Exempel"), "900509-2384")))
        .first()
        .isEqualTo("CM-2001 /number");
  }

  @Test
  void a_number_that_the_provider_has_is_refused_in_any_way_of_writing() {
    alma();

    assertThat(
            Refused.by(() -> house.person(nurse, House.named("Alva", "Exempel"), "19900509 2383")))
        .containsExactly("CM-2002 /number");
  }

  @Test
  void another_provider_may_register_the_same_number() {
    alma();
    House other = new House(house.store);

    assertThat(other.person(other.nurse(), House.named("Alma", "Exempel"), ALMAS).revision())
        .isEqualTo(1);
  }

  @Test
  void every_problem_of_the_facts_is_told_at_once() {
    PersonChange facts =
        new PersonChange(
            " ",
            "x".repeat(101),
            "",
            LocalDate.of(2027, 3, 2),
            Protection.NONE,
            "",
            "a".repeat(4001),
            "\u0000");

    assertThat(Refused.by(() -> house.person(nurse, facts, "")))
        .containsExactlyInAnyOrder(
            "CM-1002 /facts/givenName",
            "CM-1005 /facts/familyName",
            "CM-1005 /facts/address",
            "CM-1003 /facts/wishes",
            "CM-1012 /facts/birthDate");
  }

  @Test
  void nobody_registers_at_a_unit_where_they_do_not_work() {
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öppenvård"));

    assertThat(
            Refused.by(
                () ->
                    house.persons.register(
                        elsewhere,
                        new NewPerson(house.unit.id(), "", House.named("Alma", "Exempel")))))
        .containsExactly("CM-1014");
  }

  @Test
  void a_change_of_an_old_revision_is_refused_and_overwrites_nothing() {
    Person alma = alma();
    house.persons.change(nurse, alma.id(), 1, House.named("Alva", "Exempel"));

    assertThat(
            Refused.by(
                () -> house.persons.change(nurse, alma.id(), 1, House.named("Alice", "Exempel"))))
        .containsExactly("CM-1011");
    assertThat(house.persons.get(nurse, alma.id()))
        .satisfies(
            now -> {
              assertThat(now.givenName()).isEqualTo("Alva");
              assertThat(now.revision()).isEqualTo(2);
            });
  }

  @Test
  void a_new_number_of_the_same_kind_ends_the_one_before_and_keeps_it() {
    Person alma = alma();

    Person now = house.persons.addIdentifier(nurse, alma.id(), 1, "199305022395");

    assertThat(now.revision()).isEqualTo(2);
    assertThat(now.identifiers()).hasSize(2);
    assertThat(now.identifiers().get(0).to()).isNull();
    assertThat(now.identifiers().get(1).to()).isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(find(ALMAS)).containsExactly("Alma Exempel");
  }

  @Test
  void a_person_is_found_by_the_beginning_of_any_name_without_accents_or_capitals() {
    house.person(nurse, "Åsa", "Öberg-Lind");

    assertThat(find("asa")).containsExactly("Åsa Öberg-Lind");
    assertThat(find("LIN ås")).containsExactly("Åsa Öberg-Lind");
    assertThat(find("berg")).isEmpty();
    assertThat(find("%")).isEqualTo(find(""));
  }

  @Test
  void a_person_is_found_by_number_in_any_way_of_writing() {
    alma();
    house.person(nurse, "Birger", "Provsson");

    assertThat(find("900509-2383")).containsExactly("Alma Exempel");
    assertThat(find("1990 0509 2383")).containsExactly("Alma Exempel");
    assertThat(find("199305022395")).isEmpty();
  }

  @Test
  void a_list_shows_the_number_masked() {
    alma();

    assertThat(
            house
                .persons
                .find(nurse, new PersonQuery("", false, PageRequest.first(50)))
                .rows()
                .get(0)
                .maskedNumber())
        .isEqualTo("19900509-****");
  }

  @Test
  void a_protected_person_is_found_by_exact_number_and_never_by_name() {
    elin();

    assertThat(find("")).isEmpty();
    assertThat(find("elin")).isEmpty();
    assertThat(find("Hemlund")).isEmpty();
    assertThat(find(ELINS)).containsExactly("Elin Hemlund");
  }

  @Test
  void a_list_is_in_swedish_order_and_its_pages_neither_skip_nor_repeat() {
    List<String> wanted =
        List.of(
            "Anna Ek",
            "Berit Ek",
            "Anna Ekberg",
            "Vera Vik",
            "Walter Wik",
            "Åke Åberg",
            "Ärla Ärt",
            "Örjan Öst");
    List<String> mixed = new ArrayList<>(wanted);
    Collections.shuffle(mixed, new Random(7));
    mixed.forEach(name -> house.person(nurse, name.split(" ")[0], name.split(" ")[1]));

    List<String> read = new ArrayList<>();
    String cursor = null;
    do {
      Page<PersonRow> page =
          house.persons.find(nurse, new PersonQuery("", false, new PageRequest(cursor, 3)));
      page.rows().forEach(row -> read.add(row.name()));
      cursor = page.nextCursor();
      if (read.size() == 3) {
        house.person(nurse, "Adam", "Ahl");
      }
    } while (cursor != null);

    assertThat(read).isEqualTo(wanted);
  }

  @Test
  void a_cursor_that_no_page_gave_is_refused() {
    for (String cursor : List.of("", "x", "%%%", UUID.randomUUID().toString(), "QQ")) {
      assertThat(
              Refused.by(
                  () ->
                      house.persons.find(
                          nurse, new PersonQuery("", false, new PageRequest(cursor, 3)))))
          .containsExactly("CM-1006");
    }
  }

  @Test
  void the_file_of_a_new_person_is_empty_but_whole() {
    PersonFile file = house.persons.file(nurse, alma().id());

    assertThat(file.person().name()).isEqualTo("Alma Exempel");
    assertThat(file.duties()).isEmpty();
    assertThat(file.crisisPlan()).isEmpty();
    assertThat(file.tasks()).isEmpty();
  }
}
