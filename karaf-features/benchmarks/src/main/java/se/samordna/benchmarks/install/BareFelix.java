package se.samordna.benchmarks.install;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;

/**
 * Felix and its component runtime, of the versions of the distribution that is measured, and
 * nothing else: what a bundle of 47 KB with one component costs from install to its service.
 */
final class BareFelix implements AutoCloseable {
  private static final List<String> RUNTIME =
      List.of(
          "org/osgi/org.osgi.util.function",
          "org/osgi/org.osgi.util.promise",
          "org/osgi/org.osgi.service.component",
          "org/apache/felix/org.apache.felix.scr");
  private static final int BYTES = 47_000;

  private final Framework framework;

  private BareFelix(Framework framework) {
    this.framework = framework;
  }

  /**
   * Starts it in this JVM.
   *
   * @param distribution whose bundles of the component runtime are used
   * @param storage an empty folder for the framework's own files
   */
  static BareFelix start(Path distribution, Path storage) throws IOException, BundleException {
    Framework framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    storage.toString(),
                    Constants.FRAMEWORK_STORAGE_CLEAN,
                    Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT));
    framework.start();
    for (String one : RUNTIME) {
      framework
          .getBundleContext()
          .installBundle(jar(distribution.resolve("system").resolve(one)).toUri().toString());
    }
    for (Bundle bundle : framework.getBundleContext().getBundles()) {
      bundle.start();
    }
    return new BareFelix(framework);
  }

  static Path jar(Path folder) throws IOException {
    PathMatcher jars = FileSystems.getDefault().getPathMatcher("glob:**.jar");
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(jars::matches).findFirst().orElseThrow();
    }
  }

  /** Nanoseconds until the service of a new bundle is there; the bundle goes again. */
  long once(int round) throws IOException, BundleException, InvalidSyntaxException {
    byte[] bundle = bundle(round);
    BundleContext context = framework.getBundleContext();
    String wanted = "(component.name=bare" + round + ")";
    long start = System.nanoTime();
    Bundle installed = context.installBundle("bare:" + round, new ByteArrayInputStream(bundle));
    installed.start();
    while (isEmpty(context.getServiceReferences(Runnable.class, wanted))) {
      Thread.onSpinWait();
    }
    long took = System.nanoTime() - start;
    installed.uninstall();
    return took;
  }

  private static boolean isEmpty(Collection<?> services) {
    return services.isEmpty();
  }

  private static byte[] bundle(int round) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
    main.putValue(Constants.BUNDLE_SYMBOLICNAME, "bare" + round);
    main.putValue("Service-Component", "OSGI-INF/bare.xml");
    String type = BareBundle.class.getName();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
      put(
          jar,
          "OSGI-INF/bare.xml",
          ("<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.3.0' name='bare"
                  + round
                  + "'><implementation class='"
                  + type
                  + "'/><service><provide interface='java.lang.Runnable'/></service>"
                  + "</scr:component>")
              .getBytes(StandardCharsets.UTF_8));
      String path = type.replace('.', '/') + ".class";
      try (InputStream code = BareBundle.class.getClassLoader().getResourceAsStream(path)) {
        if (code == null) {
          throw new IOException(path);
        }
        put(jar, path, code.readAllBytes());
      }
      byte[] ballast = new byte[BYTES];
      new Random(round).nextBytes(ballast);
      put(jar, "ballast", ballast);
    }
    return bytes.toByteArray();
  }

  private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(bytes);
    jar.closeEntry();
  }

  @Override
  public void close() throws BundleException, InterruptedException {
    framework.stop();
    framework.waitForStop(20_000);
  }
}
