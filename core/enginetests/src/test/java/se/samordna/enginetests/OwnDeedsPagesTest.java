package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.person.Person;
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
}
