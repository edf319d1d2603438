package se.samordna.form;

/**
 * The name of one version of a form, written {@code url|version}.
 *
 * @param url the form's own address, the same in all its versions; nothing is ever fetched from it
 * @param version the version, such as {@code 1.0}
 */
public record Canonical(String url, String version) {
  public Canonical {
    if (url.isEmpty() || url.indexOf('|') >= 0 || version.isEmpty()) {
      throw new IllegalArgumentException("A canonical name is url|version");
    }
  }

  /**
   * Reads {@code url|version}.
   *
   * @throws IllegalArgumentException if there is no bar, or nothing on one side of it
   */
  public static Canonical of(String text) {
    int bar = text.indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("A canonical name is url|version");
    }
    return new Canonical(text.substring(0, bar), text.substring(bar + 1));
  }

  @Override
  public String toString() {
    return url + "|" + version;
  }
}
