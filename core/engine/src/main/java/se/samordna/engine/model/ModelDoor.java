package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import se.samordna.model.ModelState;
import se.samordna.model.ModelVersion;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;

/** Lets models in and out by hand: checked first, and taken back when they turn out not to run. */
final class ModelDoor {
  private static final long PATIENCE = 20;

  private final ModelPlatform platform;
  private final ModelRegistry registry;

  ModelDoor(ModelPlatform platform, ModelRegistry registry) {
    this.platform = platform;
    this.registry = registry;
  }

  /** Everything that stands against the file. */
  List<Problem> check(ModelFile file) {
    List<Problem> findings = new ArrayList<>(file.wrong());
    if (findings.isEmpty()) {
      findings.addAll(platform.intake().check(file.name(), file.folder(), file.mayHaveOwnRules()));
    }
    return findings;
  }

  /** Installs the file, or refuses with everything that stands against it. */
  ModelState install(ModelFile file) {
    List<Problem> findings = check(file);
    if (findings.isEmpty() && !file.isFile()) {
      findings.add(
          Problem.of(Code.MODEL_BUNDLE_WRONG)
              .with("why", new Text("det är en mapp", "it is a folder")));
    }
    if (!findings.isEmpty()) {
      throw new Refusal(findings);
    }
    String name = name(file);
    Optional<byte[]> before = platform.installer().read(name);
    Bundle bundle = platform.installer().put(name, file.content());
    Arrival judged = judged(bundle, name, before);
    ModelState state = registry.picture().state(judged.key());
    if (state.model().isEmpty()) {
      platform.installer().takeBack(name, before);
      throw new Refusal(state.findings());
    }
    return state;
  }

  /** Whether anything here is, or claims to be, of the model. */
  boolean has(String model) {
    return registry.arrivals().stream().anyMatch(one -> one.reading().id().equals(model));
  }

  /** Uninstalls every bundle of the model, whichever way it came. */
  void remove(String model) {
    for (Arrival arrival : registry.arrivals()) {
      if (arrival.reading().id().equals(model)) {
        platform.bundle(arrival.key()).ifPresent(platform.installer()::remove);
      }
    }
  }

  /** One file for each major, so that a minor takes the place of the one before. */
  private String name(ModelFile file) {
    var root =
        ModelJson.read(
                ModelFiles.MODEL,
                file.folder().files().find(ModelFiles.MODEL).orElseThrow(),
                new Findings())
            .orElseThrow();
    String id = ModelParser.id(root).orElseThrow();
    ModelVersion version = ModelVersion.of(ModelParser.version(root).orElseThrow());
    return id + "-" + version.major() + (file.isJar() ? ".jar" : ModelBundle.ZIP);
  }

  private Arrival judged(Bundle bundle, String name, Optional<byte[]> before) {
    CompletableFuture<Arrival> future = platform.judged(bundle);
    try {
      if (future != null) {
        return future.get(PATIENCE, TimeUnit.SECONDS);
      }
    } catch (ExecutionException | TimeoutException | CancellationException e) {
      // told below: the bundle did not come to be judged
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    platform.installer().takeBack(name, before);
    throw Refusal.of(
        Problem.of(Code.MODEL_BUNDLE_WRONG)
            .with("why", new Text("den startade inte", "it did not start")));
  }
}
