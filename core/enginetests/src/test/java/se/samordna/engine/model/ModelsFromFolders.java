package se.samordna.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import se.samordna.engine.access.Administration;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enginetests.House;
import se.samordna.model.Models;

/** A registry of models read from folders, as the extender would have filled it. */
public final class ModelsFromFolders {
  private final ModelRegistry registry = new ModelRegistry();
  private final ModelIntake intake;

  /** A registry without models and without a store to remember them. */
  public ModelsFromFolders(Clock clock) {
    this(clock, null);
  }

  /** A registry without models, and a store that remembers what has been here. */
  public ModelsFromFolders(Clock clock, Store store) {
    intake =
        new ModelIntake(
            registry,
            new ModelParser(new R4Forms()),
            () -> store,
            SamordnaClock.of(clock),
            RuleBudget.USUAL);
  }

  /** The models that are here. */
  public ModelRegistry registry() {
    return registry;
  }

  /** Takes in the model of a folder; fails the test with every reason if it is rejected. */
  public void add(Path folder) {
    try {
      Arrival arrival =
          intake.arrive(
              folder.toString(),
              folder.toString(),
              ModelFolders.ofDirectory(folder),
              Map.of(),
              List.of());
      if (arrival.running() == null) {
        throw new AssertionError("The model is rejected: " + arrival.findings());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What administrators do with these models, kept in the house's store. */
  public Models kept(House house) {
    SamordnaClock clock = SamordnaClock.of(house.clock);
    return new KeptModels(
        registry,
        new ModelDoor(null, registry),
        new R4Forms(),
        house.store,
        new Administration(house.store, house.work, clock),
        house.work,
        clock);
  }

  /** Takes a model away, as an uninstall would. */
  public void remove(Path folder) {
    intake.leave(folder.toString());
  }
}
