package se.samordna.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.access.Operator;
import se.samordna.engine.store.ModelStore;
import se.samordna.engine.store.ModelStore.KnownModel;
import se.samordna.engine.store.ModelStore.ModelSnapshot;
import se.samordna.engine.store.Store;
import se.samordna.form.Canonical;
import se.samordna.model.Difference;
import se.samordna.model.Difference.Kind;
import se.samordna.model.ModelDifferences;
import se.samordna.model.ModelVersion;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;

/** Differences between what the store keeps of models and forms. */
@Component(service = ModelDifferences.class)
public final class KeptModelDifferences implements ModelDifferences {
  private final Store store;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptModelDifferences(@Reference Store store) {
    this.store = store;
  }

  @Override
  public List<Difference> ofModel(Operator operator, String model, String from, String to) {
    String later = to.isEmpty() ? newest(model) : to;
    return between(files(kept(model, from)), files(kept(model, later)));
  }

  @Override
  public List<Difference> ofFile(Operator operator, Path file) {
    ModelFile brought = ModelFile.read(file);
    List<Problem> wrong = new ArrayList<>(brought.wrong());
    wrong.addAll(brought.folder().findings());
    if (!wrong.isEmpty()) {
      throw new Refusal(wrong);
    }
    ModelFiles files = brought.folder().files();
    String model = json(files, ModelFiles.MODEL).path("id").asText();
    return between(files(kept(model, newest(model))), files);
  }

  @Override
  public List<Difference> ofForm(Operator operator, String url, String from, String to) {
    return JsonDifferences.of(url, form(url, from), form(url, to));
  }

  private static List<Difference> between(ModelFiles before, ModelFiles after) {
    TreeSet<String> paths = new TreeSet<>(before.paths());
    paths.addAll(after.paths());
    List<Difference> all = new ArrayList<>();
    for (String path : paths) {
      boolean was = before.find(path).isPresent();
      boolean is = after.find(path).isPresent();
      if (!was || !is) {
        all.add(new Difference(path, "", is ? Kind.ADDED : Kind.REMOVED, "", ""));
      } else if (path.endsWith(".json")) {
        all.addAll(JsonDifferences.of(path, json(before, path), json(after, path)));
      } else {
        all.addAll(texts(path, texts(before, path), texts(after, path)));
      }
    }
    return List.copyOf(all);
  }

  private static List<Difference> texts(
      String file, TreeMap<String, String> before, TreeMap<String, String> after) {
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<Difference> all = new ArrayList<>();
    for (String key : keys) {
      String was = before.getOrDefault(key, "");
      String is = after.getOrDefault(key, "");
      if (!before.containsKey(key)) {
        all.add(new Difference(file, key, Kind.ADDED, "", is));
      } else if (!after.containsKey(key)) {
        all.add(new Difference(file, key, Kind.REMOVED, was, ""));
      } else if (!was.equals(is)) {
        all.add(new Difference(file, key, Kind.CHANGED, was, is));
      }
    }
    return all;
  }

  private static TreeMap<String, String> texts(ModelFiles files, String path) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(new String(bytes(files, path), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw notReadable(path);
    }
    TreeMap<String, String> texts = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
    return texts;
  }

  private static JsonNode json(ModelFiles files, String path) {
    Findings findings = new Findings();
    return ModelJson.read(path, bytes(files, path), findings)
        .orElseThrow(() -> new Refusal(findings.all()));
  }

  private static byte[] bytes(ModelFiles files, String path) {
    return files
        .find(path)
        .orElseThrow(() -> Refusal.of(Problem.of(Code.MODEL_FILE_MISSING).with("file", path)));
  }

  private static Refusal notReadable(String path) {
    return Refusal.of(
        Problem.of(Code.MODEL_NOT_READABLE)
            .with("file", path)
            .with("why", new Text("det är ingen textfil", "it is no file of texts")));
  }

  private JsonNode form(String url, String version) {
    return store
        .read(tx -> canonical(url, version).flatMap(tx.models()::form))
        .map(kept -> ModelJson.ours(kept.content()))
        .orElseThrow(
            () ->
                Refusal.of(
                    Problem.of(Code.FORM_VERSION_UNKNOWN)
                        .with("form", url)
                        .with("version", version)
                        .with("known", formVersions(url))));
  }

  private static Optional<Canonical> canonical(String url, String version) {
    return url.isEmpty() || url.indexOf('|') >= 0 || version.isEmpty()
        ? Optional.empty()
        : Optional.of(new Canonical(url, version));
  }

  private String formVersions(String url) {
    return String.join(
        ", ",
        store.read(tx -> tx.models().formVersions(url)).stream()
            .map(Canonical::version)
            .sorted(KeptForms::compareVersions)
            .toList());
  }

  private ModelSnapshot kept(String model, String version) {
    List<KnownModel> known = known(model);
    if (known.isEmpty()) {
      throw notHere(model);
    }
    return version(version)
        .flatMap(one -> store.read(tx -> tx.models().snapshot(model, one)))
        .orElseThrow(
            () ->
                Refusal.of(
                    Problem.of(Code.MODEL_VERSION_UNKNOWN)
                        .with("model", model)
                        .with("version", version)
                        .with(
                            "known",
                            String.join(
                                ", ",
                                known.stream().map(one -> one.version().toString()).toList()))));
  }

  private String newest(String model) {
    return known(model).stream()
        .max(Comparator.comparing(KnownModel::version))
        .orElseThrow(() -> notHere(model))
        .version()
        .toString();
  }

  private static Optional<ModelVersion> version(String text) {
    return text.matches("[1-9][0-9]{0,6}\\.[0-9]{1,7}")
        ? Optional.of(ModelVersion.of(text))
        : Optional.empty();
  }

  private List<KnownModel> known(String model) {
    return store.read(tx -> known(tx.models(), model));
  }

  private static List<KnownModel> known(ModelStore models, String model) {
    return models.known().stream()
        .filter(one -> one.model().equals(model))
        .sorted(Comparator.comparing(KnownModel::version))
        .toList();
  }

  private static Refusal notHere(String model) {
    return Refusal.of(Problem.of(Code.MODEL_NOT_HERE).with("model", model));
  }

  private static ModelFiles files(ModelSnapshot snapshot) {
    return ModelFolders.ofZip(snapshot.content(), "").files();
  }
}
