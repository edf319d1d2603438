package se.samordna.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.samordna.engine.model.ModelReading.OwnRuleUse;
import se.samordna.engine.store.ModelStore.ModelSnapshot;
import se.samordna.form.FhirForms;
import se.samordna.form.Form;
import se.samordna.model.Model;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Text;

/**
 * From a folder of data to a model, or to every reason why it is none. Nothing of the model is run,
 * nothing is fetched and nothing is stored; any bytes are safe to read, from any number of threads.
 */
final class ModelParser {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,3}\\.(0|[1-9][0-9]{0,3})");
  private static final int LONGEST_ID = 40;

  private final FhirForms fhir;

  ModelParser(FhirForms fhir) {
    this.fhir = fhir;
  }

  /**
   * Reads a folder.
   *
   * @param source what its source is called, which stands in for an id that can't be read
   */
  ModelReading parse(String source, FolderReading folder) {
    return parse(source, folder, false);
  }

  private ModelReading parse(String source, FolderReading folder, boolean kept) {
    Findings findings = new Findings();
    findings.addAll(folder.findings());
    ModelFiles files = folder.files();
    if (files.paths().isEmpty() && !folder.findings().isEmpty()) {
      return unreadable(source, folder);
    }
    unknownFiles(files, findings);
    if (files.zipped().length > FolderLimits.LARGEST_PACKED) {
      findings
          .at("", Code.MODEL_TOO_LARGE)
          .with("what", new Text("mappen packad i byte", "the folder packed in bytes"))
          .with("max", Integer.toString(FolderLimits.LARGEST_PACKED))
          .note();
    }
    FormFiles formFiles = new FormFiles(files, fhir, findings);
    Map<String, Form> forms = formFiles.read();
    ModelTexts texts = ModelTexts.of(files, findings);
    Optional<JsonNode> root = root(files, folder, findings);
    Optional<Read> read = root.flatMap(node -> read(node, texts, formFiles, findings));
    List<Problem> all = findings.all();
    return new ModelReading(
        root.flatMap(ModelParser::id).orElse(source),
        read.map(one -> one.model.name()).orElse(new Text(source, source)),
        root.flatMap(ModelParser::version).orElse(""),
        read.map(one -> one.model).filter(model -> kept || all.isEmpty()),
        forms,
        read.map(one -> one.own).orElse(Set.of()),
        read.map(one -> one.words).orElse(Map.of()),
        files,
        all);
  }

  /** What a snapshot declares. It was sound when it was kept, whatever is asked of models since. */
  Optional<ModelWithForms> kept(ModelSnapshot snapshot) {
    ModelReading reading =
        parse(snapshot.model(), ModelFolders.ofZip(snapshot.content(), ""), true);
    return reading.model().map(model -> new ModelWithForms(model, reading.forms()));
  }

  /** Nothing could be read, and why is said already. */
  private static ModelReading unreadable(String source, FolderReading folder) {
    return new ModelReading(
        source,
        new Text(source, source),
        "",
        Optional.empty(),
        Map.of(),
        Set.of(),
        Map.of(),
        folder.files(),
        folder.findings());
  }

  /** The id that a folder gives itself, if it is one. */
  static Optional<String> id(JsonNode root) {
    String id = root.path("id").asText();
    return id.length() <= LONGEST_ID && ID.matcher(id).matches()
        ? Optional.of(id)
        : Optional.empty();
  }

  /** The version that a folder gives itself, if it is one. */
  static Optional<String> version(JsonNode root) {
    String version = root.path("version").asText();
    return VERSION.matcher(version).matches() ? Optional.of(version) : Optional.empty();
  }

  private static Optional<JsonNode> root(
      ModelFiles files, FolderReading folder, Findings findings) {
    Optional<byte[]> bytes = files.find(ModelFiles.MODEL);
    if (bytes.isEmpty() && folder.findings().isEmpty()) {
      findings.at("", Code.MODEL_FILE_MISSING).note();
    }
    return bytes.flatMap(json -> ModelJson.read(ModelFiles.MODEL, json, findings));
  }

  private static Optional<Read> read(
      JsonNode root, ModelTexts texts, FormFiles forms, Findings findings) {
    Set<String> shape = ModelSchema.check(root, findings);
    Spi.check(root.path("spi").asText(), findings);
    Optional<Model> model = model(root, texts, shape.isEmpty());
    if (model.isEmpty()) {
      return Optional.empty();
    }
    forms.share(model.get().forms());
    Findings more = new Findings();
    ModelWithForms brought = new ModelWithForms(model.get(), forms.readable());
    PartChecks.check(brought, more);
    PhaseChecks.check(model.get(), more);
    Set<OwnRuleUse> own = UseChecks.check(brought, more);
    more.all().stream()
        .filter(problem -> shape.stream().noneMatch(place -> follows(problem, place)))
        .forEach(problem -> findings.addAll(List.of(problem)));
    forms.compare(model.get().forms());
    Map<String, Text> words = ownWords(texts, own);
    texts.noteUnused();
    return Optional.of(new Read(model.get(), own, words));
  }

  /** What is wrong where the shape is wrong already says nothing new. */
  private static boolean follows(Problem problem, String place) {
    return problem.pointer().equals(place)
        || problem.pointer().startsWith(place + "/")
        || place.startsWith(problem.pointer() + "/");
  }

  /** A model whose shape is wrong is read as far as it can be, so that more can be said of it. */
  private static Optional<Model> model(JsonNode root, ModelTexts texts, boolean shaped) {
    try {
      return Optional.of(new ModelReader(root, texts).read());
    } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
      if (shaped && !(e instanceof DateTimeException)) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private static Map<String, Text> ownWords(ModelTexts texts, Set<OwnRuleUse> own) {
    Map<String, Text> words = new TreeMap<>();
    own.stream()
        .map(OwnRuleUse::rule)
        .distinct()
        .forEach(rule -> words.putAll(texts.under("rule." + rule + ".")));
    if (!own.isEmpty()) {
      words.putAll(texts.under("remedy."));
    }
    return words;
  }

  private static void unknownFiles(ModelFiles files, Findings findings) {
    files.paths().stream()
        .filter(
            path ->
                !path.equals(ModelFiles.MODEL)
                    && !path.matches("forms/[^/]+\\.json")
                    && !path.matches("l10n/(sv|en)\\.properties"))
        .forEach(path -> findings.in(path, "", Code.MODEL_FILE_UNKNOWN).note());
  }

  private record Read(Model model, Set<OwnRuleUse> own, Map<String, Text> words) {}
}
