package se.samordna.engine.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.osgi.framework.Bundle;
import se.samordna.text.Text;

/**
 * Reads a model's folder from wherever it lies. Never leaves the folder, never unpacks to disk and
 * never takes more than the limits.
 */
final class ModelFolders {
  /** How a model's folder is named inside a jar, unless its manifest says otherwise. */
  static final String IN_A_JAR = "model";

  private ModelFolders() {}

  /** A folder on disk. */
  static FolderReading ofDirectory(Path folder) throws IOException {
    FolderCollector collector = new FolderCollector();
    try (Stream<Path> found = Files.walk(folder, 5)) {
      for (Path file : (Iterable<Path>) found.sorted()::iterator) {
        if (collector.isFull()) {
          break;
        }
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          try (InputStream in = Files.newInputStream(file)) {
            collector.take(folder.relativize(file).toString().replace('\\', '/'), in);
          }
        }
      }
    }
    return collector.reading();
  }

  /**
   * A zip.
   *
   * @param prefix the folder inside it, empty when the zip is the folder
   */
  static FolderReading ofZip(byte[] zip, String prefix) {
    FolderCollector collector = new FolderCollector();
    if (zip.length > FolderLimits.LARGEST_ARCHIVE) {
      archiveTooLarge(collector);
      return collector.reading();
    }
    try (Meter meter = new Meter(new ByteArrayInputStream(zip))) {
      int entries = 0;
      for (ZipEntry entry = meter.next(); entry != null; entry = meter.next()) {
        if (++entries > FolderLimits.MOST_ENTRIES) {
          collector.tooLarge(
              new Text("antalet poster i arkivet", "the number of entries in the archive"),
              FolderLimits.MOST_ENTRIES);
        }
        if (collector.isFull()) {
          break;
        }
        takeEntry(collector, entry, prefix, meter);
      }
      if (entries == 0) {
        collector.unreadable(new Text("det är ingen zip-fil", "it is no zip file"));
      }
    } catch (TooMuch e) {
      collector.tooLarge(
          new Text("arkivet uppackat i byte", "the archive unpacked in bytes"),
          FolderLimits.LARGEST_UNPACKED);
    } catch (IOException | IllegalArgumentException e) {
      collector.unreadable(new Text("filen är skadad", "the file is damaged"));
    }
    return collector.reading();
  }

  /** The folder inside a bundle; its own jar is where the framework has put it. */
  static FolderReading ofBundle(Bundle bundle, String prefix) throws IOException {
    FolderCollector collector = new FolderCollector();
    var found = bundle.findEntries(prefix, "*", true);
    List<URL> urls = found == null ? List.of() : Collections.list(found);
    for (URL url : urls) {
      String path = url.getPath();
      if (!path.endsWith("/") && !collector.isFull()) {
        try (InputStream in = url.openStream()) {
          collector.take(path.substring(path.indexOf(prefix + "/") + prefix.length() + 1), in);
        }
      }
    }
    return collector.reading();
  }

  /** An empty folder with the reason why it is empty. */
  static FolderReading unreadable(Text why) {
    FolderCollector collector = new FolderCollector();
    collector.unreadable(why);
    return collector.reading();
  }

  /** An empty folder whose archive was larger than what is taken. */
  static FolderReading tooLarge() {
    FolderCollector collector = new FolderCollector();
    archiveTooLarge(collector);
    return collector.reading();
  }

  private static void archiveTooLarge(FolderCollector collector) {
    collector.tooLarge(
        new Text("arkivet i byte", "the archive in bytes"), FolderLimits.LARGEST_ARCHIVE);
  }

  private static void takeEntry(
      FolderCollector collector, ZipEntry entry, String prefix, Meter meter) throws IOException {
    String name = entry.getName();
    if (entry.isDirectory()) {
      return;
    }
    if (prefix.isEmpty()) {
      collector.take(name, meter.zip);
    } else if (name.startsWith(prefix + "/")) {
      collector.take(name.substring(prefix.length() + 1), meter.zip);
    }
  }

  /** Unpacks and counts, so that a small file that unpacks to a huge one is found out. */
  private static final class Meter implements AutoCloseable {
    private final ZipInputStream zip;
    private long unpacked;

    Meter(InputStream in) {
      zip =
          new ZipInputStream(in) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
              int count = super.read(into, from, length);
              unpacked += Math.max(count, 0);
              if (unpacked > FolderLimits.LARGEST_UNPACKED) {
                throw new TooMuch();
              }
              return count;
            }
          };
    }

    @org.jspecify.annotations.Nullable
    ZipEntry next() throws IOException {
      return zip.getNextEntry();
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
