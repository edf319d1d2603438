package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.ombud.OmbudMandate;
import se.samordna.organisation.LegalRegime;
import se.samordna.person.Person;
import se.samordna.store.Asked;
import se.samordna.store.OpenedStores;

/** Where no record is kept no word of somebody's life can be kept, whichever way it is tried. */
class OmbudWordsTest {
  /**
   * The places of the tables of mandates that are no code: which model, whose versions are kept.
   */
  private static final Set<String> KEYED = Set.of("ombud_mandate.model");

  /** Somebody with a mandate and an appointment, so that every table has a row. */
  private static void fill(OmbudTeam team) {
    OmbudMandate mandate = team.known(team.person("Test"));
    OmbudAppointment met =
        team.mandates.meet(
            team.ombud,
            mandate.id(),
            new OmbudAppointment.New(
                team.house.clock.instant().plus(Duration.ofDays(1)),
                30,
                OmbudAppointment.AppointmentKind.HOME));
    assertThat(met.calledOff()).isFalse();
  }

  @Test
  void by_hand_no_word_stands_in_any_column_of_the_tables_of_mandates() {
    for (OpenedStores.Kind kind : OpenedStores.Kind.values()) {
      House house = new House(OpenedStores.shared(kind));
      OmbudTeam team = new OmbudTeam(house);
      fill(team);
      List<String> columns =
          Asked.column(
              house.store,
              "select lower(table_name) || '.' || lower(column_name)"
                  + " from information_schema.columns where lower(table_schema) = 'public'"
                  + " and lower(table_name) like 'ombud%'"
                  + " and lower(data_type) in ('character varying', 'text', 'character',"
                  + " 'character large object', 'clob', 'json', 'jsonb', 'bytea')");
      assertThat(columns).hasSizeGreaterThan(6).containsAll(KEYED);
      for (String column : columns) {
        String table = column.substring(0, column.indexOf('.'));
        String name = column.substring(column.indexOf('.') + 1);
        assertThat(
                Refused.by(
                    () ->
                        Asked.run(
                            house.store,
                            "update " + table + " set " + name + " = ? where provider = ?",
                            "Mår sämre",
                            team.social.id())))
            .as("%s on %s", column, kind)
            .hasSize(1);
      }
    }
  }

  @Test
  void by_hand_what_a_person_wishes_others_to_know_has_no_row_to_stand_in() {
    for (OpenedStores.Kind kind : OpenedStores.Kind.values()) {
      House house = new House(OpenedStores.shared(kind));
      OmbudTeam team = new OmbudTeam(house);
      Person ida = team.person("Test");
      Person bo = house.person(team.worker, "Bo", "Skiss");
      String wishes = "update record_person set wishes = 'Mår sämre' where person = ?";
      assertThat(Asked.run(house.store, wishes, ida.id())).isZero();
      assertThat(Asked.run(house.store, wishes, bo.id())).isOne();
      assertThat(house.persons.get(team.worker, bo.id()).wishes()).isEqualTo("Mår sämre");
      assertThat(
              Refused.by(
                  () ->
                      Asked.run(
                          house.store,
                          "insert into withheld (id, provider, person, part, thing, reason, words,"
                              + " by_staff, begun_at) select ?, provider, id, 'PLAN', id, 'HARMS_CARE',"
                              + " 'Mår sämre', ?, current_timestamp from person where id = ?",
                          UUID.randomUUID(),
                          team.ombud.staff(),
                          ida.id())))
          .as("%s", kind)
          .containsExactly("CM-6020");
    }
  }

  @Test
  void of_whom_no_record_is_kept_the_database_takes_no_words_but_these() {
    House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
    Set<String> beside = new TreeSet<>(Asked.tables(Asked.references(house.store, "person")));
    beside.add("person");
    beside.removeAll(Asked.tables(Asked.references(house.store, "record_person")));
    Set<String> words =
        Asked.column(
                house.store,
                "select lower(table_name) || '.' || lower(column_name)"
                    + " from information_schema.columns where lower(table_schema) = 'public'"
                    + " and character_maximum_length >= 50")
            .stream()
            .filter(column -> beside.contains(Asked.table(column)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(words).isEqualTo(Reasons.of("words-without-a-record.csv").keySet());
  }

  @Test
  void by_hand_no_mandate_stands_at_a_unit_that_keeps_a_record() {
    for (OpenedStores.Kind kind : OpenedStores.Kind.values()) {
      House house = new House(OpenedStores.shared(kind));
      OmbudTeam team = new OmbudTeam(house);
      fill(team);
      assertThat(
              Refused.by(
                  () ->
                      Asked.run(
                          house.store,
                          "update ombud_mandate set unit = ? where provider = ?",
                          team.support.id(),
                          team.social.id())))
          .containsExactly("CM-6020");
      assertThat(house.organisations.regimes(house.operator, team.unit()).get(0).regime())
          .isEqualTo(LegalRegime.PO_NO_RECORD);
    }
  }
}
