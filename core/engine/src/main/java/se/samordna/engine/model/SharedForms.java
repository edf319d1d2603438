package se.samordna.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.form.FhirForms;
import se.samordna.form.Form;

/**
 * The forms that models share: core brings them, and a model that names one in {@code forms} has
 * it. What two models ask in the same words stands here once.
 *
 * <p>A version that has been shipped never changes and is never taken away, since answers and
 * snapshots rest on it; {@code SharedFormsTest} holds each to its bytes.
 */
final class SharedForms {
  private static final List<String> FILES =
      List.of(
          "cm-referral.json",
          "cm-mapping.json",
          "cm-crisis-plan-evaluation.json",
          "cm-plan-evaluation.json",
          "cm-closing-summary.json",
          "cm-safety-check.json");
  private static final String FOLDER = "forms/";

  private SharedForms() {}

  /** What stands before the name of a shared form where a model's own form has its file. */
  static final String PLACE = "core:";

  /** The names of the files, each with what stands before it. */
  static List<String> files() {
    return FILES.stream().map(file -> PLACE + file).toList();
  }

  /** The bytes of a file; empty for one that is a model's own. */
  static Optional<byte[]> content(String file) {
    if (!file.startsWith(PLACE)) {
      return Optional.empty();
    }
    String path = FOLDER + file.substring(PLACE.length());
    try (InputStream in = SharedForms.class.getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The forms that are named, by file. */
  static Map<String, Form> named(List<String> canonicals, FhirForms fhir) {
    Map<String, Form> named = new LinkedHashMap<>();
    for (String file : files()) {
      Form form = fhir.form(content(file).orElseThrow());
      if (canonicals.contains(form.canonical().toString())) {
        named.put(file, form);
      }
    }
    return named;
  }
}
