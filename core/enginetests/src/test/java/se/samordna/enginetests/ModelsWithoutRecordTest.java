package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.model.Models;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.store.OpenedStores;

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
}
