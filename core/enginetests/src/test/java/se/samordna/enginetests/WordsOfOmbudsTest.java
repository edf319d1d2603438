package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samordna.store.KeptWords;

/**
 * Personal ombuds put a word into every text that the API and the pages take, and none stays but
 * where somebody is reached. A case manager of the same municipality puts it into the same, and it
 * stays in the record.
 */
class WordsOfOmbudsTest {
  private static OmbudsBeside houses;
  private static WordWalk ombuds;
  private static WordWalk team;

  @BeforeAll
  static void walk() {
    houses = new OmbudsBeside();
    ombuds =
        new WordWalk(houses)
            .about(houses.ombud, houses.ofKnown)
            .about(houses.ombud, houses.ofBoth)
            .about(houses.ombud, houses.ofHidden)
            .about(houses.leader, houses.ofKnown)
            .about(houses.leader, houses.ofBoth)
            .about(houses.leader, houses.ofHidden)
            .lawful(houses.ombud, houses.lawful())
            .seenBy(houses.teamLeader, houses.ombud, houses.ofTeam)
            .seenBy(houses.nurse, houses.leader, houses.ofTeam);
    team =
        new WordWalk(houses)
            .about(houses.nurse, houses.ofTeam)
            .about(houses.teamLeader, houses.ofTeam);
  }

  @AfterAll
  static void close() {
    houses.close();
  }

  @Test
  void no_word_of_an_ombuds_stays_but_of_who_somebody_is_and_how_they_are_reached() {
    assertThat(ombuds.stays.keySet()).isEqualTo(Reasons.of("words-of-ombuds.csv").keySet());
  }

  /** Without this nobody would know that anything was asked that could be done. */
  @Test
  void what_ombuds_may_do_is_done() {
    assertThat(ombuds.done)
        .contains(
            "POST /persons",
            "POST /persons/{person}/change",
            "POST /persons/{person}/contact-paths",
            "POST /persons/{person}/exports/new",
            "POST /persons/{person}/named/new",
            "POST /persons/{person}/named/{named}",
            "POST /exports/{export}/decide",
            "POST /ombud-mandates/{ombudMandate}/appointments/{ombudAppointment}/off",
            "askExport",
            "askForOmbud",
            "callOffOmbudAppointment",
            "closeRecord",
            "decideExport",
            "endNamedStaff",
            "meetOmbud",
            "nameStaff",
            "recordAbsence",
            "setContactPaths",
            "takeMandateStep");
    assertThat(ombuds.taken)
        .contains(
            "POST /persons",
            "POST /persons/{person}/change",
            "POST /persons/{person}/contact-paths",
            "setContactPaths");
  }

  /** Without this nobody would know whether the word is found where it stays. */
  @Test
  void the_words_of_a_case_manager_and_of_who_leads_stay_in_many_places() {
    assertThat(team.stays)
        .containsKeys(
            "contact.note",
            "network_member.name",
            "plan.draft",
            "record_person.wishes",
            "task.title_sv");
    assertThat(team.stays).hasSizeGreaterThan(60);
    assertThat(team.done).hasSizeGreaterThan(100);
  }

  @Test
  void nothing_that_is_asked_is_a_fault() {
    assertThat(ombuds.faults).isEmpty();
    assertThat(team.faults).isEmpty();
  }

  /** What a request leaves behind although it was undone, such as who has failed to log in. */
  @Test
  void nothing_of_it_is_kept_beside_what_is_undone() {
    assertThat(KeptWords.columns(houses.store, WordWalk.WORD)).isEmpty();
  }
}
