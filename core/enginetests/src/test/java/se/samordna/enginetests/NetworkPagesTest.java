package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.child.Child;
import se.samordna.child.Children.NewChild;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Kind;
import se.samordna.network.NetworkMember.Relation;
import se.samordna.network.NetworkMember.Sphere;
import se.samordna.network.Networks.NewMember;
import se.samordna.network.Said;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** The network on its pages: who said what, what each may know, and children by themselves. */
class NetworkPagesTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);
  private final TeamPages pages = new TeamPages(team);
  private final Person alma = team.person("Alma", "Exempel", "199005092383");
  private final String place = "/persons/" + alma.id();
  private final OpenPages.Browser anna = pages.of(team.anna);

  @AfterEach
  void close() {
    pages.close();
  }

  private NetworkMember suggested(String name, Relation relation, Kind kind) {
    return house.networks.suggest(
        team.anna,
        alma.id(),
        new NewMember(name, relation, "", kind, Sphere.PRIVATE, 1, "", false));
  }

  private Shown network() {
    return anna.get(place + "/network");
  }

  @Test
  void a_yes_is_kept_only_with_who_said_it_which_day_and_how() {
    NetworkMember mother = suggested("Monica Exempel", Relation.PARENT, Kind.PRIVATE);
    Shown asked = anna.get(place + "/network/" + mother.id());

    Shown refused = anna.send(asked, Map.of("status", List.of("APPROVED_BY_PERSON")));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select("#errors")).isNotEmpty();
    assertThat(network().words()).contains("Monica Exempel").contains("föreslagen");

    Shown kept =
        anna.send(
            asked,
            Map.of(
                "status", List.of("APPROVED_BY_PERSON"),
                "said-representative", List.of(""),
                "said-day", List.of(house.today().toString()),
                "said-way", List.of("FACE_TO_FACE"),
                "personsWord", List.of("Ja, mamma.")));
    assertThat(kept.status()).isEqualTo(303);
    assertThat(network().words()).contains("Inget är sagt om vad som får berättas.");
    assertThat(anna.get(place + "/network/" + mother.id()).words())
        .contains("Ja, mamma.")
        .contains("När ni sågs");
  }

  @Test
  void whoever_is_removed_is_told_only_that_the_membership_is_over() {
    NetworkMember mother = suggested("Monica Exempel", Relation.PARENT, Kind.PRIVATE);

    assertThat(anna.get(place + "/network/" + mother.id()).words())
        .contains("Medlemmen får bara veta: Medlemskapet är avslutat.");
  }

  @Test
  void what_a_member_may_know_stands_with_the_member_and_the_table_says_what_the_map_says() {
    NetworkMember mother = approved(suggested("Monica Exempel", Relation.PARENT, Kind.PRIVATE));
    Shown asked = anna.get(place + "/network/" + mother.id() + "/scope");

    Shown kept =
        anna.send(
            asked,
            Map.of(
                "scope-shared", List.of("PLAN_GOALS", "MEETING_NOTES"),
                "scope-minutes", List.of("true"),
                "scope-excluded", List.of("SUBSTANCE"),
                "said-day", List.of(house.today().toString()),
                "said-way", List.of("PHONE")));

    assertThat(kept.status()).isEqualTo(303);
    assertThat(network().words())
        .contains("Får veta: Mål i planen, Mötesanteckningar. Får protokoll.");
    assertThat(network().page().select("details table").text())
        .contains("Monica Exempel", "Förälder", "Privat", "Närmast");
    history(mother);
  }

  /** What held before stays on a page of its own, with who said it and who recorded it. */
  private void history(NetworkMember mother) {
    house.clock.pass(java.time.Duration.ofMinutes(3));
    String scope = place + "/network/" + mother.id() + "/scope";
    Shown less =
        anna.send(
            anna.get(scope),
            Map.of(
                "scope-shared", List.of("CRISIS_PLAN"),
                "said-day", List.of(house.today().toString()),
                "said-way", List.of("FACE_TO_FACE"),
                "personsWord", List.of("Bara krisplanen.")));
    assertThat(less.status()).as(less.words()).isEqualTo(303);
    Shown member = anna.get(place + "/network/" + mother.id());
    Shown scopes = anna.get(member.link("#history a"));

    assertThat(scopes.page().select("#scopes li")).hasSize(2);
    assertThat(scopes.page().select("#scopes li").get(0).text())
        .contains("Krisplan", "Bara krisplanen.", "sedan", "Inskrivet av");
    assertThat(scopes.page().select("#scopes li").get(1).text())
        .contains("Mål i planen", "Inte: ", "Får protokoll.", "–");
  }

  @Test
  void a_network_that_waits_for_a_protected_person_says_so() {
    approved(suggested("Bo Kommun", Relation.HOUSING_SUPPORT_WORKER, Kind.PROFESSIONAL));
    house.persons.change(team.anna, alma.id(), 1, House.hiding("Alma", "Exempel"));

    assertThat(network().page().text())
        .contains("Nätverket är pausat.")
        .contains("Bo Kommun")
        .contains("pausad, ");
  }

  @Test
  void a_member_who_is_suspended_is_said_to_be_and_nobody_to_be_protected() {
    NetworkMember bo =
        approved(suggested("Bo Kommun", Relation.HOUSING_SUPPORT_WORKER, Kind.PROFESSIONAL));
    house.networks.move(team.anna, bo.id(), bo.revision(), MemberStatus.SUSPENDED, null, "");

    assertThat(network().words())
        .contains("Någon är pausad.")
        .doesNotContain("skyddade personuppgifter");
  }

  @Test
  void the_page_of_representatives_says_that_a_god_man_does_not_decide_on_care() {
    NetworkMember roland = suggested("Roland Gode", Relation.GOD_MAN, Kind.LEGAL_REPRESENTATIVE);
    Shown asked = anna.get(place + "/network/" + roland.id() + "/mandate");
    String today = house.today().toString();

    assertThat(anna.send(asked, Map.of("from", List.of(today))).status()).isEqualTo(422);
    assertThat(
            anna.send(
                    asked,
                    Map.of(
                        "areas", List.of("SORJA_FOR_PERSON"),
                        "decidedOn", List.of(today),
                        "from", List.of(today)))
                .status())
        .isEqualTo(303);
    assertThat(anna.get(place + "/representatives").page().text())
        .contains("En god man eller förvaltare bestämmer inte om hälso- och sjukvård.")
        .contains("Roland Gode, God man")
        .contains("Sörja för person")
        .contains("Gäller");
  }

  @Test
  void children_are_asked_for_on_a_page_of_their_own_and_stand_on_no_other() {
    Child ida =
        house.children.add(
            team.anna, alma.id(), new NewChild("Ida", null, Child.Lives.ALWAYS, "Undrar."));

    Shown asked = anna.get(place + "/children");
    assertThat(asked.words()).contains("Finns barn i hemmet?", "Ida", "Bor hos personen");
    assertThat(
            anna.send(
                    asked,
                    Map.of("answer", List.of("YES"), "day", List.of(house.today().toString())))
                .status())
        .isEqualTo(303);
    assertThat(anna.get(place + "/children/" + ida.id()).words()).contains("Ta bort från listan");
    assertThat(network().words()).doesNotContain("Ida");
    assertThat(anna.get(place).words()).doesNotContain("Ida");
  }

  private NetworkMember approved(NetworkMember member) {
    return house.networks.move(
        team.anna,
        member.id(),
        member.revision(),
        MemberStatus.APPROVED_BY_PERSON,
        Said.byPerson(house.today(), Said.Way.PHONE),
        "");
  }
}
