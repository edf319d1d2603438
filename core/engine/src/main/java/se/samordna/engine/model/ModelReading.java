package se.samordna.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.form.Form;
import se.samordna.model.Model;
import se.samordna.refusal.Problem;
import se.samordna.text.Text;

/**
 * A model's folder, read and judged by itself.
 *
 * @param id as the folder says, or what its source is called when it says nothing readable
 * @param name in both languages, the id when it has none
 * @param version as the folder says, empty when it says nothing readable
 * @param model empty when it has findings
 * @param ownRules names that the catalogue does not know, for the bundle's own rules
 * @param formFiles the forms by the file that each stands in
 * @param words the texts of the bundle's own rules, by key
 * @param findings everything that is wrong with it by itself
 */
record ModelReading(
    String id,
    Text name,
    String version,
    Optional<Model> model,
    Map<String, Form> formFiles,
    Set<OwnRuleUse> ownRules,
    Map<String, Text> words,
    ModelFiles files,
    List<Problem> findings) {
  ModelReading {
    formFiles = Map.copyOf(formFiles);
    ownRules = Set.copyOf(ownRules);
    words = Map.copyOf(words);
    findings = List.copyOf(findings);
  }

  /** The forms. */
  List<Form> forms() {
    return List.copyOf(formFiles.values());
  }

  /** The bytes of one of the forms, which the folder or core brings. */
  byte[] content(String formFile) {
    return files.find(formFile).or(() -> SharedForms.content(formFile)).orElseThrow();
  }

  /**
   * A use of a rule that core does not have.
   *
   * @param pointer where in {@code model.json}
   * @param place what a rule there must be like
   */
  record OwnRuleUse(String rule, String pointer, RulePlace place) {}
}
