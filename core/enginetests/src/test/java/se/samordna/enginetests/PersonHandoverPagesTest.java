package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.enrolment.Enrolment;
import se.samordna.handover.HandoverState;
import se.samordna.handover.PersonHandover;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** A person is handed over on the pages, from the enrolment to the receiving team's answer. */
class PersonHandoverPagesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final Unit south = house.unit("FACT Söder");
  private final Caller southLeader = house.staff(Role.TEAM_LEADER, Profession.SOCIAL_WORKER, south);
  private final TeamPages pages = new TeamPages(team);
  private final Person alma = team.person("Alma", "Exempel", "199005092383");
  private final Id<Enrolment> enrolment = team.enrolled(alma, team.anna);
  private final String place = "/enrolments/" + enrolment + "/handover";

  PersonHandoverPagesTest() {
    team.enable(south);
  }

  @AfterEach
  void close() {
    pages.close();
  }

  private PersonHandover handover() {
    return team.personHandovers.of(team.leader, alma.id()).get(0);
  }

  private void asked() {
    OpenPages.Browser leader = pages.of(team.leader);
    Shown form = leader.get(leader.get(place).link("#whereto tbody a"));
    assertThat(form.words())
        .contains("Det här är personens och ändras inte", "Följer med till den nya samordnaren.");
    assertThat(leader.send(form, Map.of("reason", List.of("Flyttar."))).status())
        .isBetween(400, 422);
    Shown sent =
        leader.send(
            form,
            Map.of(
                "reason", List.of("Flyttar."),
                "agreedOn", List.of(house.today().toString()),
                "personsWords", List.of("Det blir bra.")));
    assertThat(sent.status()).isEqualTo(303);
  }

  @Test
  void the_team_that_leaves_asks_and_the_one_that_receives_takes_over() {
    asked();
    house.clock.pass(Duration.ofDays(1));
    OpenPages.Browser south = pages.of(southLeader);
    Shown list = south.get("/caseload/" + this.south.id() + "/handovers");
    assertThat(list.words()).contains("Alma Exempel", "Väntar på svar");
    Shown form = south.get(list.link("#waiting tbody a"));
    assertThat(form.words())
        .contains("Det blir bra.", "Teamens fördelning", "Tar emot", "Lämnar över");
    assertThat(form.page().select("#loads svg.bullet")).hasSizeGreaterThanOrEqualTo(4);
    Map<String, List<String>> filled =
        Map.of(
            "coordinator", List.of(southLeader.staff().toString()),
            "withoutMeeting", List.of("Alma ville inte."));
    Shown looked = south.send(form, filled);
    assertThat(looked.status()).isEqualTo(200);
    assertThat(handover().state()).isEqualTo(HandoverState.ASKED);
    Map<String, List<String>> sure = new java.util.LinkedHashMap<>(filled);
    sure.put("sure", List.of("true"));
    Shown done = south.send(looked, sure);
    assertThat(done.status()).as(done.words()).isEqualTo(303);
    assertThat(team.personHandovers.of(southLeader, alma.id()))
        .extracting(PersonHandover::state)
        .containsExactly(HandoverState.ACCEPTED);
    letter(south);
  }

  /** The task to tell the person leads to a letter in plain words, and the handover's page too. */
  private void letter(OpenPages.Browser south) {
    Shown one = south.get("/handovers/" + handover().id());
    Shown letter = south.get(one.link("a[href$=handover-letter]"));
    assertThat(letter.words())
        .contains(
            "Till Alma Exempel",
            "tog FACT Söder över ditt stöd från FACT Norr",
            "Så här sa du: ”Det blir bra.”",
            southLeader.displayName() + " på FACT Söder håller ihop ditt stöd.",
            "070-174 06 05")
        .doesNotContain("Flyttar.", "INDIVIDUAL");
    assertThat(south.get("/tasks").page().select("a[href$=handover-letter]")).isNotEmpty();
    assertThat(south.get("/enrolments/" + enrolment + "/handover-letter").status())
        .as("no handover began the enrolment that has ended")
        .isEqualTo(404);
  }

  @Test
  void who_does_not_lead_reads_what_it_comes_to_and_whoever_asked_takes_it_back() {
    OpenPages.Browser anna = pages.of(team.anna);
    Shown read = anna.get(anna.get(place).link("#whereto tbody a"));
    assertThat(read.page().select("main form.card textarea")).isEmpty();
    assertThat(read.words()).contains("Teamens fördelning");
    asked();
    OpenPages.Browser leader = pages.of(team.leader);
    Shown one = leader.get("/handovers/" + handover().id());
    Shown end = leader.get("/handovers/" + handover().id() + "/end");
    assertThat(one.words()).contains("Från FACT Norr till FACT Söder");
    assertThat(leader.send(end, Map.of("why", List.of("Stannar."))).status()).isEqualTo(303);
    assertThat(handover().state()).isEqualTo(HandoverState.TAKEN_BACK);
    assertThat(leader.get("/handovers/" + handover().id()).words()).contains("Stannar.");
  }
}
