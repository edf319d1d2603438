package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samordna.form.FhirForms;
import se.samordna.form.Form;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** The forms in a model's folder, and whether they are the ones that the model names. */
final class FormFiles {
  private final ModelFiles files;
  private final FhirForms fhir;
  private final Findings findings;
  private final Map<String, String> fileOf = new HashMap<>();
  private final List<String> broken = new ArrayList<>();
  private final Map<String, Form> forms = new TreeMap<>();

  FormFiles(ModelFiles files, FhirForms fhir, Findings findings) {
    this.files = files;
    this.fhir = fhir;
    this.findings = findings;
  }

  /** Reads every form, by its file, and notes everything that is wrong with any of them. */
  Map<String, Form> read() {
    files.json("forms").forEach(this::read);
    return forms;
  }

  /** The forms that nothing is wrong with. */
  Collection<Form> readable() {
    return forms.values();
  }

  /** Adds the forms that are named and that core brings; a model's own can't take their names. */
  void share(List<String> named) {
    SharedForms.named(named, fhir).forEach(this::take);
  }

  /** Notes the forms that are named but not there, and those that are there but not named. */
  void compare(List<String> named) {
    for (int i = 0; i < named.size(); i++) {
      if (!fileOf.containsKey(named.get(i)) && broken.isEmpty()) {
        findings.at("/forms/" + i, Code.MODEL_FORM_MISSING).with("form", named.get(i)).note();
      }
    }
    fileOf.forEach(
        (canonical, file) -> {
          if (!named.contains(canonical)) {
            findings.in(file, "", Code.MODEL_FORM_UNNAMED).with("form", canonical).note();
          }
        });
  }

  private void take(String file, Form form) {
    String canonical = form.canonical().toString();
    if (fileOf.putIfAbsent(canonical, file) == null) {
      forms.put(file, form);
    } else {
      findings.in(file, "", Code.MODEL_FORM_TWICE).with("form", canonical).note();
    }
  }

  private void read(String file) {
    try {
      take(file, fhir.form(files.find(file).orElseThrow()));
    } catch (Refusal refusal) {
      broken.add(file);
      for (Problem problem : refusal.problems()) {
        findings.add(file, problem);
      }
    }
  }
}
