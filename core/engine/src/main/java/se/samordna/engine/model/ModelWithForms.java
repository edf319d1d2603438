package se.samordna.engine.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.samordna.form.Form;
import se.samordna.model.Model;

/**
 * What a folder declares, with those of its forms that can be read.
 *
 * @param forms every version of every form
 */
record ModelWithForms(Model model, Collection<Form> forms) {
  ModelWithForms {
    forms = List.copyOf(forms);
  }

  /** Every version of a form. */
  List<Form> versions(String url) {
    return forms.stream()
        .filter(form -> form.canonical().url().equals(url))
        .sorted(
            Comparator.comparing(form -> form.canonical().version(), KeptForms::compareVersions))
        .toList();
  }

  /** The version of a form that is filled in. */
  Optional<Form> newest(String url) {
    List<Form> versions = versions(url);
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }
}
