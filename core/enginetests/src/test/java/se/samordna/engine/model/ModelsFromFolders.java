package se.samordna.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.samordna.engine.access.Administration;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enginetests.House;
import se.samordna.model.Models;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;

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
    this(clock, store, RuleBudget.USUAL);
  }

  private ModelsFromFolders(Clock clock, Store store, RuleBudget budget) {
    intake =
        new ModelIntake(
            registry, new ModelParser(new R4Forms()), () -> store, SamordnaClock.of(clock), budget);
  }

  /** A registry that waits for a model's rules no longer than a test has time for. */
  public static ModelsFromFolders withLittlePatience(Clock clock) {
    return new ModelsFromFolders(
        clock,
        null,
        new RuleBudget(Duration.ofMillis(25), Duration.ofMillis(200), Duration.ofHours(1), 100, 2));
  }

  /** The models that are here. */
  public ModelRegistry registry() {
    return registry;
  }

  /** Takes in the model of a folder; fails the test with every reason if it is rejected. */
  public void add(Path folder) {
    add(folder, read(folder), Map.of());
  }

  /** Takes in the model with a rule of its own for what a person weighs. */
  public void addWeighing(Path folder, Rule<BigDecimal> weight) {
    Map<String, byte[]> files = files(folder);
    change(
        files,
        ModelFiles.MODEL,
        model ->
            model.replaceFirst("\"weight\": \\{[^}]*}", "\"weight\": {\"rule\": \"own-weight\"}"));
    add(folder, new FolderReading(new ModelFiles(files), List.of()), Map.of("own-weight", weight));
  }

  /** Takes in the model with a rule of its own that is asked when a plan is adopted. */
  public void addJudging(Path folder, Rule<Verdict> check) {
    Map<String, byte[]> files = files(folder);
    change(
        files,
        ModelFiles.MODEL,
        model ->
            model.replace(
                "\"migration\"",
                "\"plan\": {\"checks\": [{\"rule\": \"own-check\"}]}, \"migration\""));
    add(folder, new FolderReading(new ModelFiles(files), List.of()), Map.of("own-check", check));
  }

  /** Takes in the model with a self-check of one figure, the share of its persons on the board. */
  public void addCounting(Path folder) {
    Map<String, byte[]> files = files(folder);
    String share = "{\"id\": \"share\", \"indicator\": \"board-share\", \"atMost\": 20}";
    change(
        files,
        ModelFiles.MODEL,
        model -> model.replace("\"migration\"", "\"indicators\": [" + share + "], \"migration\""));
    String words = "\nindicator.share=Share\nindicator.share.source=Our own default.\n";
    change(files, "l10n/sv.properties", text -> text + words);
    change(files, "l10n/en.properties", text -> text + words);
    add(folder, new FolderReading(new ModelFiles(files), List.of()), Map.of());
  }

  private static Map<String, byte[]> files(Path folder) {
    ModelFiles read = read(folder).files();
    Map<String, byte[]> files = new HashMap<>();
    read.paths().forEach(path -> files.put(path, read.find(path).orElseThrow()));
    return files;
  }

  private static void change(Map<String, byte[]> files, String file, UnaryOperator<String> change) {
    String before = new String(files.get(file), StandardCharsets.UTF_8);
    files.put(file, change.apply(before).getBytes(StandardCharsets.UTF_8));
  }

  private void add(Path folder, FolderReading reading, Map<String, Rule<?>> rules) {
    Arrival arrival =
        intake.arrive(folder.toString(), folder.toString(), reading, rules, List.of());
    if (arrival.running() == null) {
      throw new AssertionError("The model is rejected: " + arrival.findings());
    }
  }

  private static FolderReading read(Path folder) {
    try {
      return ModelFolders.ofDirectory(folder);
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
