package se.samordna.engine.model;

import java.util.regex.Pattern;

/**
 * How large a model's folder may be. The limits are ours: a model with ten forms takes about 200
 * kilobytes, and no file that somebody drops may fill the memory.
 */
final class FolderLimits {
  /** The most files. */
  static final int MOST_FILES = 300;

  /** The most entries of a jar, of which the folder is a part. */
  static final int MOST_ENTRIES = 5_000;

  /** The largest file, bytes. */
  static final int LARGEST_FILE = 1 << 20;

  /** All files together, bytes. */
  static final int LARGEST_FOLDER = 8 << 20;

  /** All files packed, bytes: what is kept of each version for ever. */
  static final int LARGEST_PACKED = 1 << 20;

  /** All of a jar unpacked, bytes. */
  static final int LARGEST_UNPACKED = 64 << 20;

  /** The largest jar or {@code .model.zip}, bytes. */
  static final int LARGEST_ARCHIVE = 16 << 20;

  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,3}");

  private FolderLimits() {}

  /** Whether a path stays inside the folder and means the same on every file system. */
  static boolean isPlainPath(String path) {
    return PATH.matcher(path).matches() && !path.contains("..");
  }
}
