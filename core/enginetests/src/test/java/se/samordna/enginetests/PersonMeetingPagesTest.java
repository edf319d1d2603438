package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents.NewConsent;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.person.Person;
import se.samordna.personmeeting.DatedMeeting;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** A meeting about a person on its pages, from the plan to the copy, and a shared decision. */
class PersonMeetingPagesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Person alma = team.person("Alma", "Exempel", "199005092383");
  private final String place = "/persons/" + alma.id() + "/meetings";
  private final OpenPages.Browser anna = pages.of(team.anna);
  private final String today = house.today().toString();

  @AfterEach
  void close() {
    pages.close();
  }

  private void sent(String path, String... pairs) {
    Shown answer = anna.send(anna.get(path), fields(pairs));
    assertThat(answer.status()).as(path + " " + answer.words()).isEqualTo(303);
  }

  private static Map<String, List<String>> fields(String... pairs) {
    Map<String, List<String>> fields = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], List.of(pairs[i + 1]));
    }
    return fields;
  }

  private PersonMeeting meeting() {
    DatedMeeting row =
        house.personMeetings.of(team.anna, alma.id(), PageRequest.first(1)).rows().get(0);
    return house.personMeetings.get(team.anna, row.meeting());
  }

  private void planned() {
    sent(
        place + "/new",
        "type",
        "NETWORK_MEETING",
        "purpose",
        "Hur vi går vidare",
        "day",
        today,
        "from",
        "13.30",
        "minutes",
        "45",
        "place",
        "Torget 1",
        "topics-0-words",
        "Bostaden",
        "topics-0-category",
        "HOUSING",
        "topics-2-words",
        "Jobbet",
        "topics-2-category",
        "WORK");
  }

  private void consent(InformationCategory... categories) {
    house.consents.give(
        team.anna,
        alma.id(),
        new NewConsent(
            new ConsentTerms(
                ConsentType.DISCLOSURE_BETWEEN_PRINCIPALS,
                List.of(Recipient.outsider("Exempelby kommun", "")),
                Purpose.COORDINATION,
                List.of(categories),
                List.of(),
                "",
                ""),
            null,
            null,
            new ConsentWord(ConsentWord.Form.WRITTEN, house.today(), null, "")));
  }

  @Test
  void the_pages_lead_from_the_plan_to_the_copy() {
    assertThat(anna.get(place).words()).contains("Inga möten än.");
    Shown wrong =
        anna.send(
            anna.get(place + "/new"), fields("purpose", "Ord", "from", "13.30", "day", today));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.page().select("#errors")).isNotEmpty();
    planned();
    String at = place + "/" + meeting().id();
    assertThat(meeting().topics()).hasSize(2);
    assertThat(anna.get(place).words()).contains("Nätverksmöte").contains("13.30–14.15");

    consent(InformationCategory.HOUSING);
    sent(at + "/invite", "outsider", "Exempelby kommun", "called", "true");
    sent(at + "/invite", "staff", team.anna.staff().toString(), "called", "true");
    Shown page = anna.get(at);
    assertThat(page.words())
        .contains("Samtycke saknas för en inbjuden.")
        .contains("✓ Får veta")
        .contains("✗ Samtycke saknas")
        .contains("✓ Tar del i vården")
        .contains("Bostaden (Boende)");
    String invitee = at + "/invitees/" + meeting().invitees().get(0).id();
    sent(invitee + "/answer", "answer", "COMING");
    sent(at + "/agenda", "topics-0-words", "Bostaden", "topics-0-category", "HOUSING");
    assertThat(anna.get(at).words()).doesNotContain("Samtycke saknas").contains("Kommer");
    sent(at + "/rebook", "day", today, "from", "14.00", "minutes", "60", "why", "Krock.");
    assertThat(anna.get(at).words()).contains("Tider mötet har haft").contains("Krock.");

    Shown calendar = anna.get(at + "/calendar.ics");
    assertThat(calendar.status()).isEqualTo(200);
    Shown hold = anna.get(at + "/hold");
    Map<String, List<String>> came = fields("person", "PRESENT");
    hold.page()
        .select("input[name^=invitee-]")
        .forEach(input -> came.put(input.attr("name"), List.of("PRESENT")));
    assertThat(anna.send(hold, came).status()).isEqualTo(303);
    assertThat(meeting().state()).isEqualTo(MeetingState.HELD);

    sent(at + "/minutes", "text", "Vi kom överens om bostaden.");
    Shown written = anna.get(at);
    assertThat(written.words()).contains("Inte signerad");
    house.personMeetings.sign(
        team.anna, meeting().id(), meeting().revision(), meeting().notes().get(0).id());
    assertThat(anna.get(at).words()).contains("Ingen att lämna ut till.");
    consent(InformationCategory.HOUSING, InformationCategory.MEETING_NOTES);
    assertThat(anna.get(at).words()).contains("Får ha det signerade");
    sent(invitee + "/copy", "how", "För hand");
    assertThat(anna.get(at).words()).contains("Fick en kopia").contains("För hand");
    sent(
        at + "/decide",
        "what",
        "Ringa hyresvärden",
        "owner",
        team.anna.staff().toString(),
        "due",
        house.today().plusDays(3).toString());
    Task task = house.tasks.mine(team.anna, PageRequest.first(1)).rows().get(0);
    Shown tasks = anna.get("/tasks");
    assertThat(tasks.page().select("a[href=/tasks/" + task.id() + "/meeting]")).isNotEmpty();
    Shown back = anna.get("/tasks/" + task.id() + "/meeting");
    assertThat(back.status()).isEqualTo(303);
    assertThat(anna.get(at).words()).contains("Ringa hyresvärden");
  }

  @Test
  void a_meeting_can_be_cancelled_and_stands_in_the_week_of_the_team() {
    planned();
    String week = "/units/" + house.unit.id() + "/meeting-week";
    assertThat(anna.get(week).words()).contains("Alma Exempel").contains("Nätverksmöte");
    assertThat(anna.get(week + "?day=2026-02-02").words()).contains("Inga möten den veckan.");
    assertThat(anna.get(week + "?day=nonsense").words()).contains("Alma Exempel");

    sent(place + "/" + meeting().id() + "/cancel", "why", "Alma är sjuk.");

    assertThat(anna.get(place).words()).contains("Inställt");
    assertThat(anna.get(place + "/" + meeting().id()).words()).contains("Alma är sjuk.");
  }

  @Test
  void another_person_s_address_does_not_lead_to_the_meeting() {
    planned();
    Person other = team.person("Cecilia", "Testdotter", "198805172387");

    assertThat(anna.get("/persons/" + other.id() + "/meetings/" + meeting().id()).status())
        .isEqualTo(404);
  }

  @Test
  void a_shared_decision_is_recorded_and_followed_up() {
    String at = "/persons/" + alma.id() + "/decisions";
    assertThat(anna.get(at).words()).contains("Inga beslut än.");
    String[] decision = {
      "day", today,
      "followUp", today,
      "question", "Hur gör vi med medicinen?",
      "options-0-words", "Sänka dosen",
      "options-0-for", "Mindre trött",
      "information", "Broschyren.",
      "values", "Att orka arbeta.",
      "decision", "Vi sänker.",
      "decidedBy", "PERSON"
    };
    Shown one = anna.send(anna.get(at + "/new"), fields(decision));
    assertThat(one.status()).as(one.words()).isEqualTo(422);
    assertThat(one.page().select("#errors").text()).contains("inget att välja mellan");
    Map<String, List<String>> both = fields(decision);
    both.put("options-1-words", List.of("Vänta"));
    assertThat(anna.send(one, both).status()).isEqualTo(303);
    assertThat(anna.get(at).words())
        .contains("Hur gör vi med medicinen?")
        .contains("Sänka dosen. För: Mindre trött")
        .contains("Vänta");
    String id =
        house
            .sharedDecisions
            .of(team.anna, alma.id(), PageRequest.first(1))
            .rows()
            .get(0)
            .id()
            .toString();
    sent(at + "/" + id + "/follow-up", "day", today, "personsView", "Piggare.");
    assertThat(anna.get(at).words()).contains("Piggare.");
  }
}
