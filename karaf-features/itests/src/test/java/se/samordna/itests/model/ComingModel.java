package se.samordna.itests.model;

import java.time.Duration;
import se.samordna.itests.harness.Samordna;
import se.samordna.itests.model.rules.TriedRules;

/** A model that is dropped, replaced and removed while a person is enrolled in it. */
final class ComingModel {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Samordna samordna;
  private final String id;
  private final String file;
  private final ModelFolder folder;

  private ComingModel(Samordna samordna, String id, String file, ModelFolder folder) {
    this.samordna = samordna;
    this.id = id;
    this.file = file;
    this.folder = folder;
  }

  /** A folder of data alone. */
  static ComingModel asZip(Samordna samordna) {
    return new ComingModel(samordna, "comes-as-zip", "comes.model.zip", easy("comes-as-zip"));
  }

  /** A bundle with a rule in Java, asked at each step. */
  static ComingModel asJar(Samordna samordna) {
    ModelFolder folder = easy("comes-as-jar");
    for (int step = 0; step < 4; step++) {
      folder = folder.guardedBy(step, "tried-allows");
    }
    return new ComingModel(samordna, "comes-as-jar", "comes.jar", folder);
  }

  /** The small model, with nothing to do before one can begin. */
  private static ModelFolder easy(String id) {
    return ModelFolder.of("sound").called(id).unguarded(0).unguarded(1);
  }

  String id() {
    return id;
  }

  /** Drops this version, or replaces the one there, and waits until it is on offer. */
  void come(String version) {
    int before = times(version, "here");
    samordna.deploy().drop(packed(folder.version(version)), file);
    samordna.await(
        id + " " + version + " to come", PATIENCE, () -> times(version, "here") > before);
  }

  /** Removes it and waits until it is away. */
  void go(String version) {
    int before = times(version, "gone");
    samordna.deploy().remove(file);
    samordna.await(id + " " + version + " to go", PATIENCE, () -> times(version, "gone") > before);
  }

  /** Removes its file, if a test that failed has left it. */
  void tidy() {
    samordna.deploy().remove(file);
  }

  private byte[] packed(ModelFolder model) {
    return file.endsWith(".jar")
        ? model.bundle().named("org.example.model.comes").ruledBy(TriedRules.class).bytes()
        : model.zip();
  }

  private int times(String version, String what) {
    return samordna.log().linesWith("Model " + id + " " + version + " is " + what).size();
  }
}
