package se.samordna.model;

/**
 * A model's version. A minor has the same phases, steps and forms or more, with the same meaning;
 * anything else is a new major.
 */
public record ModelVersion(int major, int minor) implements Comparable<ModelVersion> {
  /**
   * Reads {@code 1.4}.
   *
   * @throws IllegalArgumentException if it is not two whole numbers with a point between
   */
  public static ModelVersion of(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("A model's version is major.minor");
    }
    return new ModelVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  public ModelVersion {
    if (major < 1 || minor < 0) {
      throw new IllegalArgumentException("A model's version begins at 1.0");
    }
  }

  @Override
  public int compareTo(ModelVersion other) {
    return major == other.major
        ? Integer.compare(minor, other.minor)
        : Integer.compare(major, other.major);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
