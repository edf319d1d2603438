package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.enrolment.EnrolmentViews;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.MixUp;
import se.samordna.model.ModelState;
import se.samordna.model.Models;
import se.samordna.model.OwnModelName.NewModelName;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.store.OpenedStores;
import se.samordna.text.Text;
import se.samordna.web.page.OpenPages;
import se.samordna.web.page.OpenPages.Shown;

/** An organisation calls a model something else, and it is called so wherever it is named there. */
class OwnModelNamesTest {
  private static final String TEAM = "Teamet på Norr";
  private static final Text BOTH = new Text(TEAM, "The northern team");
  private static final String DECLARED = "FACT – flexibel ACT";

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final ModelsFromFolders folders = new ModelsFromFolders(house.clock);
  private final FactTeam team = new FactTeam(house, folders);
  private final Models models = folders.kept(house);
  private final Id<Provider> provider = house.provider.id();
  private final Caller admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
  private final TeamPages pages = new TeamPages(team);

  @AfterEach
  void close() {
    pages.close();
  }

  private static Path folder(String model) {
    return Path.of("..", "..", model, "src", "main", "resources", "model");
  }

  private void enable(String model) {
    folders.add(folder("model-" + model));
    models.enable(house.operator, model, provider, house.unit.id());
  }

  private List<MixUp> call(String model, String sv, String en) {
    return models.setName(admin, provider, model, new NewModelName(sv, en));
  }

  private List<String> refused(String model, String sv, String en) {
    return Refused.by(() -> call(model, sv, en));
  }

  private Text called(Caller caller) {
    return models.all(caller).stream()
        .filter(state -> state.id().equals("fact"))
        .map(ModelState::name)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void it_is_called_so_at_once_with_who_and_when_until_it_is_taken_back() {
    assertThat(called(team.anna).sv()).isEqualTo(DECLARED);

    assertThat(call("fact", TEAM, "The northern team")).isEmpty();

    assertThat(called(team.anna)).isEqualTo(BOTH);
    assertThat(models.names(team.anna, provider).own())
        .extracting(one -> one.model(), one -> one.name(), one -> one.from(), one -> one.setBy())
        .containsExactly(tuple("fact", BOTH, house.clock.instant(), "Anna Region"));
    assertThat(models.states(team.anna, "fact").get(0).model().orElseThrow().name().sv())
        .as("what it calls itself stands beside")
        .isEqualTo(DECLARED);

    models.takeNameBack(admin, provider, "fact");
    models.takeNameBack(admin, provider, "fact");
    assertThat(called(team.anna).sv()).isEqualTo(DECLARED);
    assertThat(models.names(team.anna, provider).own()).isEmpty();
  }

  @Test
  void one_name_alone_stands_for_both_languages_and_a_later_one_takes_its_place() {
    call("fact", "", "  Northern  ");
    assertThat(called(team.anna)).isEqualTo(new Text("Northern", "Northern"));
    call("fact", TEAM, "");
    assertThat(called(team.anna)).isEqualTo(new Text(TEAM, TEAM));
    assertThat(models.names(admin, provider).own()).hasSize(1);
  }

  @Test
  void a_name_that_says_nothing_is_too_long_or_hides_letters_is_refused() {
    assertThat(refused("fact", " ", "")).containsExactly("CM-1002 /sv");
    assertThat(refused("fact", "x".repeat(61), "")).containsExactly("CM-1005 /sv");
    call("fact", "x".repeat(60), "");
    for (String hidden : List.of("Nor\u0007r", "Nor\nr", "Nor\u202er", "Nor\u2028r", "– –")) {
      assertThat(refused("fact", TEAM, hidden)).as(hidden).containsExactly("CM-1003 /en");
    }
    assertThat(called(team.anna).sv()).hasSize(60);
  }

  @Test
  void a_model_that_is_not_in_use_and_one_that_nobody_knows_get_no_name() {
    folders.add(folder("model-act"));
    assertThat(refused("act", TEAM, "")).containsExactly("CM-3004 /model");
    assertThat(refused("no-such-model", TEAM, "")).containsExactly("CM-4249");
    models.enable(house.operator, "act", provider, null);
    assertThat(call("act", TEAM, "")).hasSize(1);
  }

  @Test
  void the_name_of_another_model_in_use_is_refused_whatever_its_letters_and_language() {
    enable("act");
    enable("integrated-psychiatry");
    call("fact", TEAM, "The northern team");
    for (String taken :
        List.of(TEAM, "teamet PÅ norr", "The northern team", "FACT", DECLARED, "ACT", "act")) {
      assertThat(refused("integrated-psychiatry", "Resursgrupper", taken))
          .as(taken)
          .containsExactly("CM-6083 /sv");
    }
    models.disable(house.operator, "act", provider, house.unit.id());
    assertThat(call("integrated-psychiatry", "ACT", ""))
        .as("free where the other is not in use; what FACT is also called has it in it now")
        .extracting(MixUp::model, MixUp::other)
        .containsExactly(tuple("fact", "integrated-psychiatry"));
  }

  @Test
  void a_name_with_another_models_in_it_holds_and_is_pointed_out_where_it_is_set() {
    enable("act");
    enable("integrated-psychiatry");

    assertThat(call("integrated-psychiatry", "R-ACT Norr", ""))
        .extracting(MixUp::model, MixUp::other, MixUp::taken)
        .containsExactly(tuple("integrated-psychiatry", "act", "ACT"));

    String told = "Namnet innehåller ACT, men det är inte modellen ACT, som ställer andra krav.";
    OpenPages.Browser browser = pages.of(admin);
    for (String page : List.of("/admin", "/admin/models", "/admin/units/" + house.unit.id())) {
      assertThat(notices(browser.get(page)))
          .as(page)
          .anyMatch(notice -> notice.contains("R-ACT Norr") && notice.contains(told));
    }
    call("integrated-psychiatry", "Resursgruppsteamet", "");
    assertThat(notices(browser.get("/admin/models")))
        .as("the alias is the model's own and still there")
        .anyMatch(one -> one.contains("Kallas också resursgrupps-ACT"))
        .noneMatch(one -> one.contains("R-ACT Norr"));
  }

  private static List<String> notices(Shown page) {
    return page.page().select("main .notice, .notice").eachText();
  }

  @Test
  void only_administrators_of_the_provider_settle_it() {
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);
    NewModelName name = new NewModelName(TEAM, "");
    for (Caller other : List.of(team.anna, team.leader, manager)) {
      assertThat(Refused.by(() -> models.setName(other, provider, "fact", name))).isNotEmpty();
      assertThat(Refused.by(() -> models.takeNameBack(other, provider, "fact"))).isNotEmpty();
      assertThat(pages.of(other).get("/admin/models/fact/name").status()).isEqualTo(403);
    }
    assertThat(called(team.anna).sv()).isEqualTo(DECLARED);
  }

  @Test
  void another_provider_does_not_see_it_and_has_a_name_of_its_own() {
    Provider other = house.provider("Vårdbolaget Övning");
    Unit theirs = house.organisations.addUnit(house.operator, other.id(), "FACT Öst", null);
    models.enable(house.operator, "fact", other.id(), null);
    Caller nurse = house.staff(Role.CARE_STAFF, Profession.NURSE, theirs);
    call("fact", TEAM, "");

    assertThat(called(nurse).sv()).isEqualTo(DECLARED);
    assertThat(models.names(nurse, other.id()).own()).isEmpty();
    assertThat(Refused.by(() -> models.names(nurse, provider))).containsExactly("CM-1014");
    NewModelName name = new NewModelName("Öst", "");
    assertThat(Refused.by(() -> models.setName(admin, other.id(), "fact", name))).isNotEmpty();
    assertThat(Refused.by(() -> models.takeNameBack(nurse, provider, "fact"))).isNotEmpty();
    models.setName(house.operator, other.id(), "fact", new NewModelName(TEAM, ""));
    assertThat(called(nurse).sv()).as("names are told apart within a provider").isEqualTo(TEAM);
    assertThat(models.names(nurse, other.id()).own().get(0).setBy()).startsWith("operator ");
  }

  @Test
  void the_pages_of_staff_call_it_so_also_of_somebody_protected_and_while_it_is_away() {
    Person alma = team.person("Alma", "Exempel", "199005092383");
    Id<Enrolment> enrolment =
        Actives.write(
            house,
            team.anna,
            alma,
            new Actives.In(house.unit, "fact", 2, Lifecycle.ACTIVE, "INDIVIDUAL"));
    call("fact", TEAM, "The northern team");
    house.shows(new EnrolmentViews(folders.registry()));
    OpenPages.Browser anna = pages.of(team.anna);
    String person = "/persons/" + alma.id();
    List<String> naming =
        List.of(person, "/persons", "/enrolments/" + enrolment, "/caseload/" + house.unit.id());
    for (String page : naming) {
      assertThat(anna.get(page).words()).as(page).contains(TEAM).doesNotContain(DECLARED);
    }
    assertThat(pages.of(team.anna, "en").get(person).words()).contains("The northern team");

    folders.remove(folder("model-fact"));
    assertThat(anna.get(person).words()).as("away").contains(TEAM);
  }

  @Test
  void somebody_protected_is_no_more_named_for_it() {
    Person hidden =
        house.person(
            team.anna,
            new PersonChange(
                "Hemlig", "Påhitt", "", null, Protection.PROTECTED_REGISTRATION, "", "", ""),
            "");
    Actives.write(house, team.anna, hidden);
    call("fact", TEAM, "");
    Caller other = house.nurse();
    assertThat(pages.of(other).get("/persons").words()).doesNotContain("Hemlig", "Påhitt");
    assertThat(pages.of(other).get("/persons/" + hidden.id()).words()).doesNotContain(TEAM);
  }

  @Test
  void an_administrator_sets_it_and_takes_it_back_on_the_page() {
    OpenPages.Browser browser = pages.of(admin);
    String place = "/admin/models/fact/name";
    assertThat(browser.get("/admin").link("a[href='" + place + "']")).isEqualTo(place);
    Shown asked = browser.get(place);
    assertThat(asked.words()).contains("Själv kallar den sig " + DECLARED + ".");

    Shown again = browser.send(asked, Map.of("sv", List.of("x".repeat(61))));
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.page().select("input[name=sv]").val()).hasSize(61);
    Map<String, List<String>> wanted =
        Map.of("sv", List.of(TEAM), "en", List.of("The northern team"));
    assertThat(browser.send(browser.get(place), wanted).location()).startsWith("/admin?done=");

    assertThat(browser.get("/admin").words()).contains(TEAM + " (" + DECLARED + ")");
    assertThat(browser.get("/admin/models").page().select("thead th, tbody th").eachText())
        .as("where it stands, and what it says")
        .filteredOn(head -> head.contains(DECLARED))
        .hasSizeGreaterThanOrEqualTo(2)
        .containsOnly(TEAM + " (" + DECLARED + ")");
    Shown named = browser.get(place);
    assertThat(named.page().text()).contains("Kallas " + TEAM + " sedan", "Anna Region");
    assertThat(named.page().select("input[name=en]").val()).isEqualTo("The northern team");

    var back = named.page().selectFirst("form[action='" + place + "/back']");
    assertThat(back).isNotNull();
    String token = back.select("input[type=hidden]").attr("name");
    assertThat(
            browser
                .post(place + "/back", token + "=" + back.select("input[type=hidden]").val())
                .status())
        .isEqualTo(303);
    assertThat(called(team.anna).sv()).isEqualTo(DECLARED);
    assertThat(browser.get("/admin/models/nothing/name").status()).isEqualTo(404);
  }
}
