package se.samordna.enginetests;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.model.RunningModel;
import se.samordna.reference.Table;
import se.samordna.reference.Wish;
import se.samordna.reference.World;

/** FACT and persons in it, for tests that need no store. */
public final class FactLives {
  private static final Fulfilled FULFILLED = new Fulfilled(Table.of(FactTeam.FOLDER));

  private FactLives() {}

  /** FACT as it is shipped. */
  public static RunningModel fact() {
    ModelsFromFolders models = new ModelsFromFolders(new MovingClock());
    models.add(FactTeam.FOLDER);
    return models.registry().find("fact", 2).orElseThrow();
  }

  /** Somebody for whom nothing stands in the way of a place but perhaps the caseload. */
  public static World ready() {
    return FULFILLED.world("INTAKE", Set.of(), "enrol");
  }

  /** The wish to give the place, with Anna as coordinator. */
  public static Wish enrolling(String by, Set<String> acknowledged, boolean overrides) {
    Wish wish =
        Fulfilled.at(
            Fulfilled.by(FULFILLED.wish("enrol"), by),
            Optional.of(new Wish.Gathering("TEAM", List.of("anna", "tove"))));
    return Fulfilled.said(wish, acknowledged, overrides);
  }
}
