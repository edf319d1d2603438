package se.samordna.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build hands to the tests. */
public final class Build {
  private Build() {}

  /** The distribution as it is shipped. */
  public static Path distribution() {
    return existing("samordna.distribution", "mvn package -pl karaf-features/distribution -am");
  }

  /** The bundle that makes time movable; see {@link MovedTime}. */
  public static Path clockBundle() {
    return existing("samordna.itests.bundle", "mvn package -pl karaf-features/itests -am");
  }

  /**
   * Where tests may write: below {@code target}, kept after the run so that a failure can be looked
   * at.
   */
  public static Path folder(String name) {
    Path folder = Path.of(property("samordna.target")).resolve(name);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, for what tests that run side by side must not share. */
  public static Path ownFolder(String name) {
    return folder(property("samordna.fork") + "/" + name);
  }

  /** Where the build's libraries lie, for the few that Pax Exam adds to Karaf. */
  public static String localRepository() {
    return property("samordna.localRepository");
  }

  /** Whether the tests that take long run too: {@code mvn verify -Plong}. */
  public static boolean isLong() {
    return Boolean.getBoolean("samordna.long");
  }

  /** Whether this runs where nobody looks at it, so that nothing may be left out silently. */
  public static boolean isUnattended() {
    return "true".equals(System.getenv("CI"));
  }

  /** A port on loopback that nobody listens on. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path existing(String key, String remedy) {
    Path path = Path.of(property(key)).normalize();
    if (!Files.isRegularFile(path)) {
      throw new IllegalStateException(path + " isn't there; build it first: " + remedy);
    }
    return path;
  }

  private static String property(String key) {
    String value = System.getProperty(key);
    if (value == null) {
      throw new IllegalStateException(
          "the system property "
              + key
              + " is set by the build: run with mvn verify, or -Dit.test=NAME");
    }
    return value;
  }
}
