package se.samordna.itests.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.samordna.itests.model.rules.TriedRules;
import se.samordna.itests.model.rules.UnreadyRules;

/**
 * A model with one thing wrong, and what is to be said of it.
 *
 * @param wrong what is wrong, for the reader
 * @param file the file that it is dropped as
 * @param code the code of the finding
 * @param place file and pointer inside the model, empty when the whole is meant
 */
record BrokenModel(String wrong, String file, byte[] content, String code, String place) {

  /** All of them. Each is dropped as a file of its own, so they may all be there at once. */
  static List<BrokenModel> all() {
    return List.of(
        folder("bad-json", "CM-4201", "model.json"),
        folder("wrong-shape", "CM-4208", "model.json /descriptor/branch"),
        folder("wrong-spi", "CM-4209", "model.json /spi"),
        folder("missing-form", "CM-4228", "model.json /forms/0"),
        folder("bad-form", "CM-4155", "forms/beside-wishes.json /item/0/type"),
        folder("missing-swedish", "CM-4218", "l10n/sv.properties"),
        folder("unreachable-phase", "CM-4214", "model.json /phases/3"),
        folder("illegal-move", "CM-4216", "model.json /steps/2/moves/0"),
        folder("step-twice", "CM-4210", "model.json /steps/4"),
        folder("unknown-rule", "CM-4221", "model.json /steps/0/guards/0"),
        folder("unknown-effect", "CM-4226", "model.json /steps/3/effects/0"),
        folder("bad-parameters", "CM-4224", "model.json /steps/1/guards/0/withinDays"),
        zip(
            "fallback-at-the-end",
            sound()
                .model(json -> ((ObjectNode) json.path("migration")).put("fallback", "ENDED"))
                .zip(),
            "CM-4235",
            "model.json /migration/fallback"),
        zip(
            "thresholds-upside-down",
            sound()
                .model(json -> ((ObjectNode) json.at("/caseload/rules/0")).put("target", 99))
                .zip(),
            "CM-4232",
            "model.json /caseload/rules/0"),
        zip("path-outside", pathOutside(), "CM-4203", ""),
        zip("far-too-large", farTooLarge(), "CM-4204", ""),
        zip("no-archive", noise(), "CM-4202", ""),
        jar("exports-packages", sound().bundle().saying("Export-Package", "se.x"), "CM-4247", ""),
        jar("rules-not-ready", sound().bundle().ruledBy(UnreadyRules.class), "CM-4237", ""),
        jar(
            "rule-not-brought",
            sound().guardedBy(0, "tried-allow").bundle().ruledBy(TriedRules.class),
            "CM-4221",
            "model.json /steps/0/guards/0"));
  }

  private static BrokenModel folder(String name, String code, String place) {
    return zip(name, ModelFolder.of("broken/" + name).zip(), code, place);
  }

  private static BrokenModel zip(String wrong, byte[] content, String code, String place) {
    return new BrokenModel(wrong, wrong + ".model.zip", content, code, place);
  }

  private static BrokenModel jar(String wrong, ModelJar jar, String code, String place) {
    byte[] content = jar.named("org.example.model." + wrong).bytes();
    return new BrokenModel(wrong, wrong + ".jar", content, code, place);
  }

  private static ModelFolder sound() {
    return ModelFolder.of("sound");
  }

  private static byte[] pathOutside() {
    return Archives.zip(Map.of("../../../etc/users.properties", "karaf = karaf,admin".getBytes()));
  }

  private static byte[] farTooLarge() {
    return sound().with("forms/large.json", new byte[(1 << 20) + 1]).zip();
  }

  private static byte[] noise() {
    byte[] noise = new byte[5_000];
    new Random(7).nextBytes(noise);
    return noise;
  }

  @Override
  public String toString() {
    return wrong;
  }
}
