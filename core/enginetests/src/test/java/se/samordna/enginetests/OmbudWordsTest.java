package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.ombud.OmbudMandate;
import se.samordna.organisation.LegalRegime;
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
