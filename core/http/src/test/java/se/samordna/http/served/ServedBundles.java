package se.samordna.http.served;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import se.samordna.Id;
import se.samordna.http.Border;

/**
 * The HTTP bundles of the distribution and our own on a plain Felix in this JVM.
 *
 * <p>The api comes from the test's class path, so a test registers services that it made itself,
 * and mounts servlets as the whiteboard would mount those of a bundle.
 */
public final class ServedBundles implements AutoCloseable {
  private static final String SHARED =
      "jakarta.servlet;version=6.1,jakarta.servlet.http;version=6.1,"
          + "jakarta.servlet.descriptor;version=6.1,jakarta.servlet.annotation;version=6.1,"
          + "javax.servlet;version=4.0,javax.servlet;version=3.1,javax.servlet.http;version=4.0,"
          + "javax.servlet.http;version=3.1,javax.servlet.descriptor;version=4.0,"
          + "javax.servlet.descriptor;version=3.1,org.slf4j;version=2.0.17,"
          + "org.slf4j.spi;version=2.0.17,org.slf4j.event;version=2.0.17,"
          + "org.slf4j.helpers;version=2.0.17,";

  private static final String CONTRACTS =
      "osgi.contract;osgi.contract=JakartaServlet;version:List<Version>=\"5.0,6.0\","
          + "osgi.contract;osgi.contract=JavaServlet;version:List<Version>=\"3.1,4.0\"";

  private final Framework framework;
  private final int port;

  private ServedBundles(Framework framework, int port) {
    this.framework = framework;
    this.port = port;
  }

  /**
   * Starts them on a free port of the loopback address.
   *
   * @param storage an empty folder for the framework's own files
   * @param ours a class of each further bundle of ours that is to run
   */
  public static ServedBundles start(Path storage, Class<?>... ours) {
    int port = freePort();
    Map<String, String> settings = new HashMap<>(shippedCompression());
    settings.putAll(
        Map.of(
            "org.osgi.framework.storage",
            storage.toString(),
            "org.osgi.framework.storage.clean",
            "onFirstInit",
            "org.osgi.framework.system.packages.extra",
            SHARED + apiPackages(),
            "org.osgi.framework.system.capabilities.extra",
            CONTRACTS,
            "org.apache.felix.http.host",
            "127.0.0.1",
            "org.osgi.service.http.port",
            Integer.toString(port),
            "org.apache.felix.http.jetty.sendServerHeader",
            "false"));
    Framework framework = new FrameworkFactory().newFramework(settings);
    try {
      framework.start();
      for (Bundle bundle : install(framework.getBundleContext(), ours)) {
        bundle.start();
      }
    } catch (BundleException e) {
      throw new IllegalStateException("The HTTP bundles do not start", e);
    }
    return new ServedBundles(framework, port);
  }

  /** Mounts a servlet at a whiteboard pattern, as {@code @HttpWhiteboardServletPattern} does. */
  public ServedBundles mount(String pattern, Servlet servlet) {
    return register(servlet, Map.of("osgi.http.whiteboard.servlet.pattern", pattern));
  }

  /** Registers a servlet with whiteboard properties of the test's choice. */
  public ServedBundles register(Servlet servlet, Map<String, ?> properties) {
    Dictionary<String, Object> all = new Hashtable<>(properties);
    context().registerService(Servlet.class, servlet, all);
    return this;
  }

  /** Registers a service that the bundles look for. */
  public <T> ServiceRegistration<T> register(Class<T> type, T service) {
    return context().registerService(type, service, null);
  }

  public BundleContext context() {
    return framework.getBundleContext();
  }

  public int port() {
    return port;
  }

  /** The address of a path. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    try {
      framework.stop();
      framework.waitForStop(20_000);
    } catch (BundleException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Bundle> install(BundleContext context, Class<?>... ours)
      throws BundleException {
    Path folder = Path.of(System.getProperty("http.bundles", "target/http-bundles"));
    List<Bundle> bundles = new ArrayList<>();
    try (Stream<Path> jars = Files.list(folder)) {
      for (Path jar : jars.sorted().toList()) {
        bundles.add(context.installBundle(jar.toUri().toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bundles.add(context.installBundle(location(Border.class)));
    for (Class<?> one : ours) {
      bundles.add(context.installBundle(location(one)));
    }
    return bundles;
  }

  /** Where a class of the class path comes from: a jar, or the folder that will become one. */
  private static String location(Class<?> type) {
    URI place = place(type);
    return Files.isDirectory(Path.of(place)) ? "reference:" + place : place.toString();
  }

  private static URI place(Class<?> type) {
    try {
      return type.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String apiPackages() {
    Path place = Path.of(place(Id.class));
    try {
      Manifest manifest;
      if (Files.isDirectory(place)) {
        try (InputStream in = Files.newInputStream(place.resolve("META-INF/MANIFEST.MF"))) {
          manifest = new Manifest(in);
        }
      } else {
        try (JarFile jar = new JarFile(place.toFile())) {
          manifest = jar.getManifest();
        }
      }
      String exports = manifest.getMainAttributes().getValue("Export-Package");
      return exports.replaceAll(";uses:=\"[^\"]*\"", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the distribution compresses, from its own settings. */
  private static Map<String, String> shippedCompression() {
    Path etc = Path.of("../../karaf-features/distribution/src/main/resources/etc");
    Properties shipped = new Properties();
    try (Reader in = Files.newBufferedReader(etc.resolve("org.apache.felix.http.cfg"))) {
      shipped.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shipped.stringPropertyNames().stream()
        .filter(name -> name.contains(".gzip"))
        .collect(Collectors.toMap(name -> name, shipped::getProperty));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
