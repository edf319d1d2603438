package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** What a step lacks is mended on another page, which leads back to the step. */
class StepPagesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Id<Enrolment> enrolment =
      team.readyToEnrol(team.person("Cecilia", "Testdotter", "198805172387"), team.anna);
  private final String step = "/enrolments/" + enrolment + "/steps/enrol";
  private final OpenPages.Browser anna = pages.of(team.anna);

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void whoever_opens_the_meeting_that_a_step_lacks_comes_back_to_the_step() {
    Shown refused = anna.get(step);
    Shown opening = anna.get(refused.link(".verdicts a[href*=/meetings/TEAM]"));

    Shown opened = anna.send(opening, there());

    assertThat(opened.status()).isEqualTo(303);
    assertThat(opened.location()).startsWith(step + "?");
    assertThat(anna.get(opened.location()).words()).contains("Mötet är öppnat");
  }

  @Test
  void whoever_calls_the_professions_that_a_step_lacks_comes_back_to_the_step() {
    house.meetings.open(team.anna, house.unit.id(), MeetingType.TEAM, null, List.of());
    Shown refused = anna.send(anna.get(step), filled());
    assertThat(refused.status()).isEqualTo(422);

    Shown attending = anna.get(refused.link(".verdicts a[href*=/attend]"));
    assertThat(attending.link("main form.card a.button")).as("without saving").isEqualTo(step);
    Shown saved = anna.send(attending, there());

    assertThat(saved.status()).isEqualTo(303);
    assertThat(saved.location()).startsWith(step + "?");
    Shown again = anna.get(saved.location());
    assertThat(again.page().select(".verdicts a[href*=/attend]")).isEmpty();
    assertThat(anna.send(again, filled()).location()).contains("done=STEP_TAKEN");
  }

  @Test
  void whoever_fills_in_the_form_that_a_step_lacks_comes_back_to_the_step() {
    Id<Enrolment> birger =
        team.inIntake(team.person("Birger", "Provsson", "199305022395"), team.anna);
    String enrol = "/enrolments/" + birger + "/steps/enrol";
    Shown started = anna.get(anna.get(enrol).link(".verdicts a[href*=/forms/start]"));
    Shown form = anna.get(started.location());
    Element sent = form.page().selectFirst("main form[action*=/forms/new]");
    Map<String, String> filled = new LinkedHashMap<>();
    sent.select("input[type=hidden]").forEach(one -> filled.put(one.attr("name"), one.val()));
    sent.select("input[type=radio]")
        .forEach(one -> filled.putIfAbsent(one.attr("name"), one.val()));
    filled.put("do", "save");

    Shown draft = anna.post(sent.attr("action"), body(filled));
    assertThat(draft.location()).as(draft.words()).contains("/forms/").contains("then=");
    Element again =
        anna.get(draft.location()).page().selectFirst("main form[action*=/forms/][method=post]");
    again.select("textarea").forEach(one -> filled.put(one.attr("name"), "Det kan hjälpa."));
    filled.put("revision", again.select("input[name=revision]").val());
    filled.put("do", "complete");
    Shown completed = anna.post(again.attr("action"), body(filled));

    assertThat(completed.location())
        .as(completed.words())
        .isEqualTo(enrol + "?done=FORM_COMPLETED");
    assertThat(anna.get(completed.location()).page().select(".verdicts a[href*=/forms/start]"))
        .isEmpty();
  }

  private static String body(Map<String, String> filled) {
    return filled.entrySet().stream()
        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void a_page_leads_nowhere_but_to_pages_of_ours() {
    Meeting meeting = team.openMeeting(MeetingType.TEAM, team.anna);
    for (String elsewhere : List.of("https%3A%2F%2Fannan.example", "%2F%2Fannan.example")) {
      String address = "/meetings/" + meeting.id() + "/attend";
      Shown saved = anna.send(anna.get(address + "?then=" + elsewhere), there());

      assertThat(saved.location()).startsWith("/meetings/" + meeting.id());
    }
  }

  private Map<String, List<String>> there() {
    return Map.of("there", List.of(team.anna.staff().toString(), team.leader.staff().toString()));
  }

  private Map<String, List<String>> filled() {
    return Map.of(
        "coordinator", List.of(team.anna.staff().toString()),
        "basis", List.of("METHOD"),
        "personInformed", List.of("true"));
  }
}
