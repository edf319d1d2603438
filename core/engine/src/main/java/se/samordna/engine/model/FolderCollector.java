package se.samordna.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Text;

/** Takes the files of a folder one by one, within the limits, and tells what it did not take. */
final class FolderCollector {
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<Problem> findings = new ArrayList<>();
  private long total;
  private boolean full;

  /** Takes a file, or notes why not. */
  void take(String path, InputStream in) throws IOException {
    if (full) {
      return;
    }
    if (!FolderLimits.isPlainPath(path)) {
      findings.add(Problem.of(Code.MODEL_PATH_WRONG).with("path", shown(path)));
    } else if (!names.add(path.toLowerCase(Locale.ROOT))) {
      findings.add(Problem.of(Code.MODEL_FILE_TWICE).with("file", path));
    } else if (files.size() == FolderLimits.MOST_FILES) {
      tooLarge(new Text("antalet filer", "the number of files"), FolderLimits.MOST_FILES);
    } else {
      read(path, in);
    }
  }

  /** Notes that the folder is larger than what is taken, and takes nothing more. */
  void tooLarge(Text what, long most) {
    full = true;
    findings.add(
        Problem.of(Code.MODEL_TOO_LARGE).with("what", what).with("max", Long.toString(most)));
  }

  /** Notes that the archive can't be read. */
  void unreadable(Text why) {
    full = true;
    findings.add(Problem.of(Code.MODEL_ARCHIVE_WRONG).with("why", why));
  }

  /** Whether nothing more is taken. */
  boolean isFull() {
    return full;
  }

  FolderReading reading() {
    return new FolderReading(new ModelFiles(files), findings);
  }

  private void read(String path, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(FolderLimits.LARGEST_FILE + 1);
    total += bytes.length;
    if (bytes.length > FolderLimits.LARGEST_FILE) {
      tooLarge(
          new Text("filen " + path + " i byte", "the file " + path + " in bytes"),
          FolderLimits.LARGEST_FILE);
    } else if (total > FolderLimits.LARGEST_FOLDER) {
      tooLarge(
          new Text("alla filer tillsammans i byte", "all files together in bytes"),
          FolderLimits.LARGEST_FOLDER);
    } else {
      files.put(path, bytes);
    }
  }

  /** A path as it can be shown: without control characters, and short. */
  private static String shown(String path) {
    String plain = path.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
  }
}
