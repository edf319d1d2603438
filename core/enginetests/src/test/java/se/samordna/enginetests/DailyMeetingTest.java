package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.contact.Contact;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingReport;
import se.samordna.meeting.MeetingType;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages.Browser;
import se.samordna.web.page.OpenPages.Shown;

/** The team's daily meeting comes to every person who has a place, one after the other. */
class DailyMeetingTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Person alma = team.person("Alma", "Exempel", "199005092383");
  private final Person birger = team.person("Birger", "Provsson", "199305022395");
  private final Person cecilia = team.person("Cecilia", "Testdotter", "198805172387");

  @AfterEach
  void close() {
    pages.close();
  }

  private Meeting open() {
    Actives.write(house, team.anna, alma);
    Actives.write(house, team.anna, birger);
    Actives.waiting(house, team.anna, cecilia);
    return team.openMeeting(MeetingType.TEAM_DAILY, team.anna, team.leader);
  }

  private List<Contact> notes(Person person) {
    return house.contacts.of(team.anna, person.id(), PageRequest.first(50)).rows();
  }

  @Test
  void everybody_with_a_place_is_to_be_gone_through_and_nobody_else() {
    MeetingReport report = house.meetings.report(team.anna, open().id());

    assertThat(report.spoken())
        .extracting(MeetingReport.Spoken::person)
        .containsExactlyInAnyOrder(alma.id(), birger.id());
    assertThat(report.spoken()).noneMatch(one -> one.turn().isPassed());
  }

  @Test
  void the_pages_lead_from_one_to_the_next_and_a_note_is_of_what_was_said() {
    Meeting meeting = open();
    Browser anna = pages.of(team.anna);
    Shown first = anna.get(anna.get("/meetings/" + meeting.id()).link("a[href*=/turns/]"));
    assertThat(first.page().select("h1").text()).isEqualTo("Alma Exempel");
    assertThat(first.words()).contains("2 kvar att gå igenom");

    Shown passed = anna.send(first, Map.of("said", List.of("Sover bättre")));
    assertThat(passed.location()).endsWith("/turns/" + birger.id());
    Shown second = anna.get(passed.location());
    assertThat(second.words()).contains("1 kvar att gå igenom");
    Shown last = anna.send(second, Map.of("said", List.of("")));
    assertThat(last.location()).contains("/meetings/" + meeting.id()).doesNotContain("turns");
    assertThat(anna.get("/meetings/" + meeting.id()).page().select("a[href*=/turns/]")).isEmpty();
    assertThat(anna.get("/meetings/" + meeting.id() + "/turns/" + alma.id()).status())
        .isEqualTo(404);

    house.meetings.close(
        team.anna, meeting.id(), house.meetings.get(team.anna, meeting.id()).revision());
    assertThat(notes(alma)).hasSize(1);
    assertThat(notes(alma).get(0).note()).contains("Sover bättre");
    assertThat(notes(birger)).as("nothing was said").isEmpty();
  }

  @Test
  void a_protected_person_is_a_number_and_is_passed_without_words() {
    Person hidden =
        house.person(
            team.anna,
            new PersonChange("Hemlig", "Skyddad", "", null, Protection.SECRECY_MARKING, "", "", ""),
            "");
    Actives.write(house, team.anna, hidden);
    Meeting meeting = open();
    Browser anna = pages.of(team.anna);

    Shown turn = anna.get("/meetings/" + meeting.id() + "/turns/" + hidden.id());
    assertThat(turn.page().select("h1").text()).startsWith("Person ");
    assertThat(turn.page().text()).doesNotContain("Hemlig");
    assertThat(turn.page().select("textarea")).isEmpty();
    assertThat(anna.send(turn, Map.of()).status()).isEqualTo(303);
    assertThat(house.meetings.report(team.anna, meeting.id()).spoken())
        .filteredOn(one -> one.person().equals(hidden.id()))
        .allMatch(one -> one.turn().isPassed());
  }

  @Test
  void another_meeting_of_the_team_goes_through_nobody_by_itself() {
    Actives.write(house, team.anna, alma);
    Meeting meeting = team.openMeeting(MeetingType.TEAM, team.anna, team.leader);
    assertThat(house.meetings.report(team.anna, meeting.id()).spoken()).isEmpty();
    assertThat(
            pages.of(team.anna).get("/meetings/" + meeting.id() + "/turns/" + alma.id()).status())
        .isEqualTo(404);
  }
}
