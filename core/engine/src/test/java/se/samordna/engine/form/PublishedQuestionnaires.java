package se.samordna.engine.form;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;

/**
 * The R4 Questionnaires of HL7's published test cases: every JSON and XML file that HAPI's strict
 * R4 parser reads, and that is one, or holds some in a bundle or in {@code contained}. The same
 * content counts once, under the name that comes first.
 */
final class PublishedQuestionnaires {
  private static final String ROOT = "org/hl7/fhir/testcases/";
  private static final FhirContext R4 = FhirContext.forR4Cached();

  private PublishedQuestionnaires() {}

  /**
   * The bytes as JSON by name: the path in the jar and, for one of several in a file, its number.
   */
  static Map<String, byte[]> all() {
    Map<String, byte[]> files = new TreeMap<>();
    URL manifest =
        Objects.requireNonNull(
            PublishedQuestionnaires.class
                .getClassLoader()
                .getResource(ROOT + "validator/manifest.json"));
    try (JarFile jar = ((JarURLConnection) manifest.openConnection()).getJarFile()) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().startsWith(ROOT) && entry.getName().matches(".*\\.(json|xml)")) {
          files.put(
              entry.getName().substring(ROOT.length()), jar.getInputStream(entry).readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, byte[]> found = new TreeMap<>();
    Set<String> contents = new HashSet<>();
    files.forEach((name, bytes) -> read(name, bytes, contents, found));
    return found;
  }

  private static void read(
      String name, byte[] bytes, Set<String> contents, Map<String, byte[]> found) {
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
    boolean json = name.endsWith(".json");
    if (!text.contains(json ? "\"Questionnaire\"" : "<Questionnaire")) {
      return;
    }
    IParser parser = json ? R4.newJsonParser() : R4.newXmlParser();
    IBaseResource resource;
    try {
      resource = parser.setParserErrorHandler(new StrictErrorHandler()).parseResource(text);
    } catch (DataFormatException e) {
      return; // no R4
    }
    List<Questionnaire> questionnaires = new ArrayList<>();
    collect((Resource) resource, questionnaires);
    for (int i = 0; i < questionnaires.size(); i++) {
      String content = R4.newJsonParser().encodeResourceToString(questionnaires.get(i));
      if (contents.add(content)) {
        boolean itself = json && resource instanceof Questionnaire;
        found.put(
            resource instanceof Questionnaire ? name : name + "#" + i,
            itself ? bytes : content.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void collect(Resource resource, List<Questionnaire> found) {
    if (resource instanceof Questionnaire questionnaire) {
      found.add(questionnaire);
    } else if (resource instanceof Bundle bundle) {
      bundle.getEntry().stream()
          .map(Bundle.BundleEntryComponent::getResource)
          .filter(Objects::nonNull)
          .forEach(entry -> collect(entry, found));
    } else if (resource instanceof DomainResource domain) {
      domain.getContained().forEach(contained -> collect(contained, found));
    }
  }
}
