package se.samordna.itests.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import se.samordna.rule.ModelRules;

/** A model as a bundle, with or without rules in Java. Each change gives another bundle. */
final class ModelJar {
  private static final String COMPONENT = "OSGI-INF/rules.xml";

  private final Map<String, byte[]> folder;
  private final Map<String, byte[]> others;
  private final Map<String, String> headers;

  private ModelJar(
      Map<String, byte[]> folder, Map<String, byte[]> others, Map<String, String> headers) {
    this.folder = folder;
    this.others = others;
    this.headers = headers;
  }

  static ModelJar of(Map<String, byte[]> folder) {
    return new ModelJar(
        folder,
        Map.of(),
        Map.of(
            "Bundle-ManifestVersion", "2",
            "Bundle-SymbolicName", "org.example.model.beside",
            "Bundle-Version", "1.0.0",
            "Samordna-Model", "model"));
  }

  /** The same under this symbolic name. */
  ModelJar named(String symbolicName) {
    return saying("Bundle-SymbolicName", symbolicName);
  }

  /** The same with another line in its manifest. */
  ModelJar saying(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new ModelJar(folder, others, more);
  }

  /** The same with these rules, published as a component, as the tools of an author would do it. */
  ModelJar ruledBy(Class<? extends ModelRules> rules) {
    Map<String, byte[]> more = new TreeMap<>(others);
    more.put(rules.getName().replace('.', '/') + ".class", classFile(rules));
    more.put(COMPONENT, component(rules).getBytes(StandardCharsets.UTF_8));
    return new ModelJar(folder, more, headers)
        .saying("Service-Component", COMPONENT)
        .saying("Import-Package", "se.samordna.rule")
        .saying(
            "Require-Capability",
            "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.4.0))\"");
  }

  byte[] bytes() {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.forEach(main::putValue);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
      Archives.add(jar, "model/", folder);
      Archives.add(jar, "", others);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] classFile(Class<?> type) {
    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String component(Class<?> rules) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%1$s" immediate="true">
      <implementation class="%1$s"/>
      <service><provide interface="%2$s"/></service>
    </scr:component>
    """
        .formatted(rules.getName(), ModelRules.class.getName());
  }
}
