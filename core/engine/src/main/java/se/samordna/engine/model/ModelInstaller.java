package se.samordna.engine.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;

/**
 * The one door for models in production: a copy in {@code models/} of Samordna's home, and a bundle
 * of it. What lies there is installed again at each start, so a model outlives the framework's own
 * memory. Installing over a model of the same major updates its bundle in place.
 */
final class ModelInstaller {
  /** How the bundles that came by this door are named in the framework. */
  static final String LOCATION = "samordna-model:";

  private static final Logger LOG = LoggerFactory.getLogger(ModelInstaller.class);

  private final BundleContext context;
  private final Path folder;

  ModelInstaller(BundleContext context, Path folder) {
    this.context = context;
    this.folder = folder;
  }

  /** Installs everything in the folder that the framework does not have as it lies there. */
  void installAgain() {
    for (Path file : files()) {
      String name = String.valueOf(file.getFileName());
      try {
        if (!isInstalled(file, context.getBundle(LOCATION + name))) {
          install(name, Files.readAllBytes(file));
        }
      } catch (IOException | Refusal e) {
        LOG.warn("{} could not be installed again: {}", name, e.getMessage());
      }
    }
  }

  /** A kill may have come after the file was kept, and before its bundle was made or started. */
  private static boolean isInstalled(Path file, @Nullable Bundle bundle) throws IOException {
    return bundle != null
        && bundle.adapt(BundleStartLevel.class).isPersistentlyStarted()
        && bundle.getLastModified() >= Files.getLastModifiedTime(file).toMillis();
  }

  /**
   * Keeps the file and makes a bundle of it, in place of the one of that name.
   *
   * @param name the file's name in the folder
   * @throws Refusal {@code CM-4247} when the framework does not take it; all is as before then
   */
  Bundle put(String name, byte[] content) {
    Optional<byte[]> before = read(name);
    keep(name, content);
    try {
      return install(name, content);
    } catch (Refusal e) {
      takeBack(name, before);
      throw e;
    }
  }

  /** Makes everything as it was before a {@link #put}. */
  void takeBack(String name, Optional<byte[]> before) {
    if (before.isPresent()) {
      keep(name, before.get());
      install(name, before.get());
    } else {
      Bundle bundle = context.getBundle(LOCATION + name);
      if (bundle != null) {
        remove(bundle);
      }
      delete(folder.resolve(name));
    }
  }

  /** The content of a file in the folder. */
  Optional<byte[]> read(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Uninstalls a bundle, and removes the file it came from so that it does not come again. */
  void remove(Bundle bundle) {
    String location = bundle.getLocation();
    try {
      bundle.uninstall();
    } catch (BundleException | IllegalStateException e) {
      LOG.warn("Bundle {} could not be uninstalled", bundle.getSymbolicName(), e);
    }
    if (location.startsWith(LOCATION)) {
      delete(folder.resolve(location.substring(LOCATION.length())));
    } else if (location.startsWith("file:")) {
      delete(Path.of(URI.create(location)));
    }
  }

  private Bundle install(String name, byte[] content) {
    byte[] jar = name.endsWith(ModelBundle.ZIP) ? ModelBundle.ofZip(name, content) : content;
    Bundle present = context.getBundle(LOCATION + name);
    try (InputStream in = new ByteArrayInputStream(jar)) {
      Bundle bundle;
      if (present == null) {
        bundle = context.installBundle(LOCATION + name, in);
      } else {
        bundle = present;
        bundle.update(in);
      }
      bundle.start();
      return bundle;
    } catch (BundleException | IOException e) {
      throw Refusal.of(
          Problem.of(Code.MODEL_BUNDLE_WRONG)
              .with(
                  "why",
                  new Text(
                      "ramverket tar inte emot den (" + kind(e) + ")",
                      "the framework does not take it (" + kind(e) + ")")));
    }
  }

  private static String kind(Exception e) {
    return e instanceof BundleException wrong ? "BundleException " + wrong.getType() : "I/O";
  }

  /** Written whole and to the disk before it has its name: a kill leaves the old or the new. */
  private void keep(String name, byte[] content) {
    try {
      Files.createDirectories(folder);
      Path draft = folder.resolve("." + name + ".tmp");
      Files.write(draft, content);
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          draft,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(ModelInstaller::isModel).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isModel(Path file) {
    @Nullable Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    return !name.startsWith(".") && (name.endsWith(ModelBundle.ZIP) || name.endsWith(".jar"));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("A model's file could not be removed", e);
    }
  }
}
