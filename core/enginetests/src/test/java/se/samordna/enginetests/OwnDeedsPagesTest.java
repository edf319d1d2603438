package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages.Browser;
import se.samordna.web.page.OpenPages.Shown;

/** The person's own network, blocks and crisis plan, as the person works with them on the pages. */
class OwnDeedsPagesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Person elin = team.person("Elin", "Hemlund", "200105032387");
  private final Browser own = pages.pages().own(OwnDoor.of(house, team.anna, elin).token(), "sv");

  @BeforeEach
  void write() {
    house.plans.writeCrisisPlan(
        team.anna,
        elin.id(),
        0,
        CrisisPlans.together(CrisisPlans.least(), house.today().plusMonths(6)));
  }

  @AfterEach
  void close() {
    pages.close();
  }

  private Shown press(Shown on, String action) {
    String token = on.page().select("input[name=formToken]").first().val();
    return own.post(action, "formToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
  }

  @Test
  void somebody_is_added_told_less_and_removed() {
    Shown form = own.get("/my/network/new");
    assertThat(form.page().select("option").eachAttr("value"))
        .contains("SIBLING")
        .doesNotContain("GOD_MAN", "FORVALTARE", "GUARDIAN");
    Shown added =
        own.send(
            form,
            Map.of(
                "name", List.of("Rut Hemlund"),
                "relation", List.of("SIBLING"),
                "phone", List.of("070-174 06 11"),
                "scope-shared", List.of("CRISIS_PLAN", "MEETING_NOTES"),
                "scope-minutes", List.of("true")));
    assertThat(added.location()).startsWith("/my/network?done=OWN_MEMBER_ADDED");
    Shown network = own.get("/my/network");
    assertThat(network.words())
        .contains("Rut Hemlund", "Mötesanteckningar", "Vad Rut Hemlund får veta")
        .doesNotContain("070-174");
    Shown scope = own.get(network.link("main a[href$=/scope]"));
    assertThat(scope.page().select("input[checked]").eachAttr("value"))
        .contains("CRISIS_PLAN", "MEETING_NOTES");
    NetworkMember rut = house.networks.of(team.anna, elin.id()).get(0);
    assertThat(rut.mayReceiveMinutes()).as("not before Rut is in the group").isFalse();
    assertThat(rut.scope().minutes()).isTrue();

    Shown removed =
        own.post(
            "/my/network/" + rut.id(),
            "yes=false&revision="
                + rut.revision()
                + "&formToken="
                + URLEncoder.encode(
                    network.page().select("input[name=formToken]").first().val(),
                    StandardCharsets.UTF_8));

    assertThat(removed.status()).isEqualTo(303);
    assertThat(house.networks.of(team.anna, elin.id()).get(0).status())
        .isEqualTo(MemberStatus.REMOVED_BY_PERSON);
    assertThat(own.get("/my/network/" + rut.id() + "/scope").status()).isEqualTo(404);
  }

  @Test
  void whoever_has_no_relation_in_the_list_is_said_in_words() {
    Shown refused = own.send(own.get("/my/network/new"), Map.of("name", List.of("Rut")));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select("#errors")).hasSize(1);
  }

  @Test
  void a_block_is_laid_read_and_ended() {
    assertThat(own.get("/my/blocks").words()).contains("Du har inte spärrat något");
    Shown laid =
        own.send(own.get("/my/blocks/new"), Map.of("unit", List.of(house.unit.id().toString())));
    assertThat(laid.location()).startsWith("/my/blocks?done=BLOCK_LAID");
    Shown shown = own.get("/my/blocks");
    assertThat(shown.words()).contains(house.unit.name(), "Dig, på Min sida");
    assertThat(house.blocks.of(team.anna, elin.id()).blocks()).hasSize(1);

    String end = shown.page().select("form[action$=/end]").attr("action");
    assertThat(press(shown, end).location()).startsWith("/my/blocks?done=BLOCK_ENDED");

    assertThat(own.get("/my/blocks").words()).contains("Spärrar som du har tagit bort");
    assertThat(own.get("/my/export").words()).contains("Spärrar som du har tagit bort");
    assertThat(own.get("/my/log").words()).contains("Skrev in eller tog bort en spärr");
  }

  @Test
  void what_is_wrong_in_the_crisis_plan_stands_beside_it_for_both() {
    Shown saved =
        own.send(own.get("/my/crisis-plan/wrong"), Map.of("words", List.of("Anna heter Ann.")));

    assertThat(saved.location()).startsWith("/my/crisis-plan?done=CORRECTION_NOTED");
    assertThat(own.get("/my/crisis-plan").words())
        .contains("Anna heter Ann.", "Du skrev det här på Min sida");
    assertThat(pages.of(team.anna).get("/persons/" + elin.id() + "/crisis-plan").words())
        .contains("Anna heter Ann.");
  }

  @Test
  void a_no_to_a_crisis_plan_is_said_and_taken_back() {
    Shown said =
        own.send(own.get("/my/crisis-plan/no"), Map.of("words", List.of("Inte nu, tack.")));

    assertThat(said.location()).startsWith("/my/crisis-plan?done=OWN_CRISIS_PLAN_DECLINED");
    Shown shown = own.get("/my/crisis-plan");
    assertThat(shown.words()).contains("Du vill inte ha en krisplan", "Inte nu, tack.");
    assertThat(own.get("/my/export").words()).contains("Inte nu, tack.");
    assertThat(pages.of(team.anna).get("/persons/" + elin.id() + "/crisis-plan").words())
        .contains("Inte nu, tack.");

    assertThat(press(shown, "/my/crisis-plan/reconsider").location())
        .startsWith("/my/crisis-plan?done=OWN_CRISIS_PLAN_RECONSIDERED");
    assertThat(own.get("/my/crisis-plan").words()).doesNotContain("Du vill inte ha en krisplan");
    assertThat(own.get("/my/log").words()).contains("Svarade om du vill ha en krisplan");
  }

  @Test
  void a_block_is_opened_to_one_unit_and_closed_again() {
    Unit south = house.unit("FACT Söder");
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(
                  house.provider.id(), elin.id(), south.id(), "registered", house.clock.instant());
          return south;
        });
    own.send(own.get("/my/blocks/new"), Map.of("unit", List.of(house.unit.id().toString())));
    Shown form = own.get(own.get("/my/blocks").link("main a[href$=/lift]"));

    String last = form.page().select("input[name=lastDay]").val();

    Shown opened =
        own.send(form, Map.of("unit", List.of(south.id().toString()), "lastDay", List.of(last)));

    assertThat(opened.location()).startsWith("/my/blocks?done=OWN_BLOCK_LIFTED");
    Shown shown = own.get("/my/blocks");
    assertThat(shown.words()).contains("Får läsa ändå", "FACT Söder till och med");
    String end = shown.page().select("form[action*=/lifts/]").attr("action");
    assertThat(press(shown, end).location()).startsWith("/my/blocks?done=OWN_LIFT_ENDED");
    assertThat(own.get("/my/blocks").words()).doesNotContain("Får läsa ändå");
  }

  @Test
  void what_is_wrong_in_a_contact_is_written_by_both() {
    house.contacts.record(
        team.anna,
        elin.id(),
        new Contacts.NewContact(
            Contact.Kind.VISIT,
            Contact.Place.HOME,
            house.clock.instant(),
            List.of(),
            30,
            true,
            "Kaffe i köket."));
    Shown list = own.get("/my/contacts");
    assertThat(list.words()).contains("Besök", "30 min").doesNotContain("Kaffe");
    Shown one = own.get(list.link("main a[href^=/my/contacts/]"));
    Shown wrong = own.get(one.link("main a[href$=/wrong]"));
    assertThat(own.send(wrong, Map.of("words", List.of("Det var te."))).location())
        .contains("done=CORRECTION_NOTED");
    assertThat(own.get("/my/contacts").words()).contains("Det var te.");
    assertThat(own.get("/my/export").words()).contains("Det var te.").doesNotContain("Kaffe");

    Browser anna = pages.of(team.anna);
    Shown events = anna.get("/persons/" + elin.id() + "/contacts");
    assertThat(events.words()).contains("Kaffe i köket.", "Det var te.");
    Shown contact = anna.get(events.link("main a[href*=/contacts/]"));
    assertThat(contact.words()).contains("Kaffe i köket.", "”Det var te.”");
    Shown form = anna.get(contact.link("main a[href$=/wrong]"));
    assertThat(
            anna.send(
                    form,
                    Map.of(
                        "words", List.of("Det var i går."),
                        "said-way", List.of("PHONE"),
                        "said-day", List.of(house.today().toString())))
                .location())
        .contains("done=CORRECTION_NOTED");
    assertThat(own.get("/my/contacts").words())
        .contains("Det var i går.", "Personal skrev det åt dig");
  }

  @Test
  void what_is_wrong_in_a_shared_decision_is_written_by_both_and_stands_beside_it() {
    house.sharedDecisions.record(team.anna, elin.id(), SharedDecisionsTest.decision(house));
    String form = own.get("/my/plans").link("main a[href^=/my/decisions/]");
    assertThat(own.send(own.get(form), Map.of("words", List.of("Det var inte jag."))).location())
        .startsWith("/my/plans?done=CORRECTION_NOTED");
    assertThat(own.get("/my/plans").words())
        .contains("Det var inte jag.", "Du skrev det här på Min sida");
    assertThat(own.get("/my/export").words()).contains("Det var inte jag.");

    Browser anna = pages.of(team.anna);
    String place = "/persons/" + elin.id() + "/decisions";
    assertThat(anna.get(place).words()).contains("Personen säger att något är fel");
    String wrong = anna.get(place).link("main a[href$=/wrong]");
    assertThat(
            anna.send(
                    anna.get(wrong),
                    Map.of(
                        "words", List.of("Det var i går."),
                        "said-way", List.of("PHONE"),
                        "said-day", List.of(house.today().toString())))
                .location())
        .startsWith(place + "?done=CORRECTION_NOTED");
    assertThat(anna.get(place).words()).contains("Det var inte jag.", "Det var i går.");
    Person birger = team.person("Birger", "Provsson", "199305022395");
    Browser his = pages.pages().own(OwnDoor.of(house, team.anna, birger).token(), "sv");
    assertThat(his.get(form).status()).isEqualTo(404);
  }

  @Test
  void what_is_wrong_in_a_meeting_is_written_by_both_and_stands_beside_it() {
    PersonMeeting meeting =
        house.personMeetings.plan(
            team.anna,
            elin.id(),
            new PersonMeetings.NewMeeting(
                house.unit.id(),
                MeetingType.NETWORK_MEETING,
                "Inför våren",
                new PersonMeetings.NewBooking(
                    house.clock.instant().plus(Duration.ofDays(1)),
                    house.clock.instant().plus(Duration.ofDays(1)).plus(Duration.ofHours(1)),
                    "Mottagningen",
                    false,
                    false,
                    "",
                    ""),
                List.of(
                    new PersonMeetings.NewTopic(null, "Målen", InformationCategory.PLAN_GOALS))));
    Shown form = own.get(own.get("/my/meetings").link("main a[href$=/wrong]"));
    assertThat(form.words()).contains("Det som står om mötet ändras inte");
    assertThat(own.send(form, Map.of("words", List.of("Jag bad inte om mötet."))).location())
        .startsWith("/my/meetings?done=CORRECTION_NOTED");
    assertThat(own.get("/my/meetings").words())
        .contains("Jag bad inte om mötet.", "Du skrev det här på Min sida");
    assertThat(own.get("/my/export").words()).contains("Jag bad inte om mötet.");

    Browser anna = pages.of(team.anna);
    String place = "/persons/" + elin.id() + "/meetings/" + meeting.id();
    assertThat(anna.get(place).words()).contains("”Jag bad inte om mötet.”");
    anna.send(
        anna.get(place + "/wrong"),
        Map.of(
            "words", List.of("Fel dag."),
            "said-way", List.of("PHONE"),
            "said-day", List.of(house.today().toString())));
    assertThat(anna.get(place).words()).contains("”Fel dag.”");
    assertThat(own.get("/my/meetings").words()).contains("Fel dag.", "Personal skrev det åt dig");
    Person birger = team.person("Birger", "Provsson", "199305022395");
    Browser his = pages.pages().own(OwnDoor.of(house, team.anna, birger).token(), "sv");
    assertThat(his.get("/my/meetings/" + meeting.id() + "/wrong").status()).isEqualTo(404);
  }
}
