package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.StepRequest;
import se.samordna.model.Models;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages;

/** A unit that keeps no record uses no model that takes words, and may use one that takes none. */
class ModelsWithoutRecordTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final Provider social =
      house.organisations.addProvider(
          house.operator,
          house
              .organisations
              .addPrincipal(house.operator, "Prov", Principal.Kind.MUNICIPALITY)
              .id(),
          "Provköping",
          Provider.Kind.SOCIAL_CARE);
  private final Unit ombuds =
      house.organisations.addUnit(house.operator, social.id(), "Personliga ombud", null);
  private final Unit support =
      house.organisations.addUnit(house.operator, social.id(), "Boendestöd", null);

  @Test
  void only_the_model_without_words_is_enabled_where_no_record_is_kept() {
    ModelsFromFolders folders = new ModelsFromFolders(house.clock);
    folders.add(DataTeam.MODELS.resolve("broker"));
    folders.add(DataTeam.MODELS.resolve("personal-ombud"));
    Models models = folders.kept(house);
    house.organisations.setRegime(
        house.operator, ombuds.id(), LegalRegime.PO_NO_RECORD, house.today());

    assertThat(Refused.by(() -> models.enable(house.operator, "broker", social.id(), ombuds.id())))
        .containsExactly("CM-4254 /unit");
    models.enable(house.operator, "broker", social.id(), support.id());
    models.enable(house.operator, "personal-ombud", social.id(), ombuds.id());

    assertThat(models.enablings(house.operator, "broker"))
        .extracting(one -> one.unit())
        .contains(support.id())
        .doesNotContain(ombuds.id());
    assertThat(models.enablings(house.operator, "personal-ombud"))
        .extracting(one -> one.unit())
        .contains(ombuds.id());
  }

  @Test
  void for_all_units_no_model_with_words_is_enabled_while_one_of_them_keeps_no_record() {
    ModelsFromFolders folders = new ModelsFromFolders(house.clock);
    folders.add(DataTeam.MODELS.resolve("broker"));
    folders.add(DataTeam.MODELS.resolve("personal-ombud"));
    Models models = folders.kept(house);
    models.enable(house.operator, "broker", social.id(), null);
    models.disable(house.operator, "broker", social.id(), null);
    house.organisations.setRegime(
        house.operator, ombuds.id(), LegalRegime.PO_NO_RECORD, house.today());

    assertThat(Refused.by(() -> models.enable(house.operator, "broker", social.id(), null)))
        .containsExactly("CM-4254 /unit");
    assertThat(Refused.by(() -> models.enable(house.operator, "personal-ombud", social.id(), null)))
        .as("the other keeps one")
        .containsExactly("CM-6084 /unit");
    house.organisations.setRegime(
        house.operator, support.id(), LegalRegime.PO_NO_RECORD, house.today());
    models.enable(house.operator, "personal-ombud", social.id(), null);
  }

  @Test
  void a_unit_where_a_model_with_words_is_enabled_does_not_become_one_without_a_record() {
    ModelsFromFolders folders = new ModelsFromFolders(house.clock);
    folders.add(DataTeam.MODELS.resolve("broker"));
    folders.add(DataTeam.MODELS.resolve("personal-ombud"));
    Models models = folders.kept(house);
    Organisations knowing = house.organisations(folders.registry());
    for (boolean everywhere : List.of(false, true)) {
      models.enable(house.operator, "broker", social.id(), everywhere ? null : ombuds.id());
      assertThat(
              Refused.by(
                  () ->
                      knowing.setRegime(
                          house.operator, ombuds.id(), LegalRegime.PO_NO_RECORD, house.today())))
          .containsExactly("CM-4254 /regime");
      models.disable(house.operator, "broker", social.id(), everywhere ? null : ombuds.id());
    }
    knowing.setRegime(house.operator, ombuds.id(), LegalRegime.PO_NO_RECORD, house.today());
  }

  @Test
  void nobody_can_say_of_a_model_that_is_away_that_it_takes_no_words() {
    ModelsFromFolders folders = new ModelsFromFolders(house.clock);
    folders.add(DataTeam.MODELS.resolve("broker"));
    folders.kept(house).enable(house.operator, "broker", social.id(), ombuds.id());
    folders.remove(DataTeam.MODELS.resolve("broker"));

    assertThat(
            Refused.by(
                () ->
                    house
                        .organisations(folders.registry())
                        .setRegime(
                            house.operator, ombuds.id(), LegalRegime.PO_NO_RECORD, house.today())))
        .containsExactly("CM-4001 /regime");
  }

  @Test
  void personal_ombuds_work_nowhere_but_where_no_record_is_kept() {
    OmbudTeam team = new OmbudTeam(house, new ModelsFromFolders(house.clock), social);
    Models models = team.models;
    Organisations knowing = house.organisations(team.folders.registry());

    assertThat(
            Refused.by(
                () -> models.enable(house.operator, OmbudTeam.MODEL, social.id(), support.id())))
        .containsExactly("CM-6084 /unit");
    assertThat(
            Refused.by(
                () ->
                    knowing.setRegime(
                        house.operator, team.ombuds.id(), LegalRegime.SOL, house.today())))
        .as("a unit where they do does not begin to keep one")
        .containsExactly("CM-6084 /regime");
    models.disable(house.operator, OmbudTeam.MODEL, social.id(), team.ombuds.id());
    knowing.setRegime(house.operator, team.ombuds.id(), LegalRegime.SOL, house.today());
    assertThat(
            Refused.by(
                () ->
                    models.enable(house.operator, OmbudTeam.MODEL, social.id(), team.ombuds.id())))
        .containsExactly("CM-6084 /unit");
  }

  @Test
  void where_it_was_enabled_before_nobody_is_enrolled_and_the_page_says_why() {
    FactTeam team = new FactTeam(house);
    team.models.add(DataTeam.MODELS.resolve(OmbudTeam.MODEL));
    house.store.write(
        tx -> {
          tx.modelSettings()
              .enable(
                  house.provider.id(),
                  house.unit.id(),
                  OmbudTeam.MODEL,
                  "karaf",
                  house.clock.instant());
          return tx;
        });
    Person alma = team.person("Alma", "Exempel", "199005092383");
    StepRequest asks =
        StepRequest.of("request", new StepInput(Map.of("personAsks", List.of("true"))));

    assertThat(
            Refused.by(
                () ->
                    team.enrolments.start(
                        team.anna, alma.id(), house.unit.id(), OmbudTeam.MODEL, asks)))
        .containsExactly("CM-6084 /model");

    Caller admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    try (TeamPages pages = new TeamPages(team)) {
      OpenPages.Browser browser = pages.of(admin);
      String unit = "/admin/units/" + house.unit.id();
      browser.post("/admin/models/personal-ombud/disable", sent(browser.get(unit)));
      OpenPages.Shown refused =
          browser.post("/admin/models/personal-ombud/enable", sent(browser.get(unit)));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.words())
          .contains("Personligt ombud är för personliga ombud, som inte för journal eller akt.");
    }
  }

  /** What the button of the model sends. */
  private static String sent(OpenPages.Shown page) {
    return page.page().select("form[action*=/personal-ombud/] input").stream()
        .map(input -> input.attr("name") + "=" + input.val())
        .collect(Collectors.joining("&"));
  }
}
