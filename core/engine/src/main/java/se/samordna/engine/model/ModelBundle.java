package se.samordna.engine.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Text;

/**
 * A model as a bundle: what its manifest says, and how a {@code .model.zip} becomes one. A model is
 * recognised by one header and wired to nothing of the engine, so that an update of the engine
 * restarts no model.
 */
final class ModelBundle {
  /** The header by which a bundle says that it brings a model, and in which folder of the jar. */
  static final String HEADER = "Samordna-Model";

  /** How a file that holds a folder and nothing else is named. */
  static final String ZIP = ".model.zip";

  private static final String ZIP_INSIDE = "model.zip";
  private static final String TOO_LARGE = "too-large";

  private final Map<String, String> headers;

  private ModelBundle(Map<String, String> headers) {
    this.headers = headers;
  }

  /** What an installed bundle's manifest says. */
  static ModelBundle of(Dictionary<String, String> manifest) {
    Map<String, String> headers = new LinkedHashMap<>();
    Enumeration<String> names = manifest.keys();
    while (names.hasMoreElements()) {
      String name = names.nextElement();
      put(headers, name, manifest.get(name));
    }
    return new ModelBundle(headers);
  }

  /** What the manifest of a jar says; empty when it has none. */
  static Optional<ModelBundle> ofJar(byte[] jar) {
    try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar), false)) {
      Manifest manifest = in.getManifest();
      if (manifest == null) {
        return Optional.empty();
      }
      Map<String, String> headers = new LinkedHashMap<>();
      manifest
          .getMainAttributes()
          .forEach((name, value) -> put(headers, name.toString(), value.toString()));
      return Optional.of(new ModelBundle(headers));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the bundle brings a model. */
  boolean bringsModel() {
    return headers.containsKey(key(HEADER));
  }

  /** The folder of the model inside the jar. */
  String folder() {
    String folder = header(HEADER);
    return folder.matches("[A-Za-z0-9_-]{1,60}") ? folder : ModelFolders.IN_A_JAR;
  }

  /** Whether the model's folder is packed inside, as it came. */
  boolean holdsZip() {
    return header(HEADER).equals(ZIP_INSIDE);
  }

  /** Whether what came was too large to be packed inside. */
  boolean wasTooLarge() {
    return header(HEADER).equals(TOO_LARGE);
  }

  /** Whether the bundle brings rules of its own as a service. */
  boolean bringsRules() {
    return header("Provide-Capability").contains("se.samordna.rule.ModelRules")
        || !header("Service-Component").isEmpty()
        || !header("Bundle-Activator").isEmpty();
  }

  /** What keeps the bundle from being a model's; none when nothing does. */
  Optional<Problem> wrong() {
    Text why = null;
    if (!bringsModel() || header("Bundle-SymbolicName").isEmpty()) {
      why =
          new Text(
              "manifestet saknar Samordna-Model eller Bundle-SymbolicName",
              "its manifest lacks Samordna-Model or Bundle-SymbolicName");
    } else if (!header("Fragment-Host").isEmpty()
        || !header("Export-Package").isEmpty()
        || !header("DynamicImport-Package").isEmpty()) {
      why =
          new Text(
              "en modell får inte vara fragment, exportera paket eller importera dynamiskt",
              "a model may not be a fragment, export packages or import dynamically");
    } else if (header("Import-Package").contains("se.samordna.engine")) {
      why =
          new Text(
              "en modell får bara använda paketen i se.samordna.core",
              "a model may only use the packages of se.samordna.core");
    }
    return Optional.ofNullable(why)
        .map(words -> Problem.of(Code.MODEL_BUNDLE_WRONG).with("why", words));
  }

  /**
   * Makes a bundle of a {@code .model.zip}. Whatever came is packed inside just as it came and is
   * judged where every model is, so that a broken one is seen too.
   *
   * @param file the file's name
   */
  static byte[] ofZip(String file, byte[] zip) {
    Findings ignored = new Findings();
    var root =
        ModelFolders.ofZip(zip, "")
            .files()
            .find(ModelFiles.MODEL)
            .flatMap(json -> ModelJson.read(ModelFiles.MODEL, json, ignored));
    String stem = plain(file);
    String id = root.flatMap(ModelParser::id).orElse("unreadable." + stem);
    String version = root.flatMap(ModelParser::version).orElse("0.0");
    boolean fits = zip.length <= FolderLimits.LARGEST_ARCHIVE;
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", "samordna.model." + id);
    // two files with the same model are two bundles, so that the second is seen as rejected
    main.putValue("Bundle-Version", version + ".0." + stem);
    main.putValue("Bundle-Name", "Samordna :: " + id);
    main.putValue(HEADER, fits ? ZIP_INSIDE : TOO_LARGE);
    return jar(manifest, fits ? zip : new byte[0]);
  }

  private static byte[] jar(Manifest manifest, byte[] zip) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.putNextEntry(new ZipEntry(ZIP_INSIDE));
      jar.write(zip);
      jar.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A file's name as it can stand in a manifest. */
  private static String plain(String file) {
    String stem = file.endsWith(ZIP) ? file.substring(0, file.length() - ZIP.length()) : file;
    String plain = stem.replaceAll("[^A-Za-z0-9_-]", "_");
    return plain.isEmpty() ? "_" : plain.substring(0, Math.min(60, plain.length()));
  }

  private String header(String name) {
    return headers.getOrDefault(key(name), "");
  }

  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    headers.put(key(name), value == null ? "" : value.strip());
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
