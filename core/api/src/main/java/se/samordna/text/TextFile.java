package se.samordna.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts of one subject in both languages: {@code name_sv.properties} and {@code
 * name_en.properties} in UTF-8, beside a class. Read once; safe for many threads.
 */
public final class TextFile {
  private final Properties sv;
  private final Properties en;

  private TextFile(Properties sv, Properties en) {
    this.sv = sv;
    this.en = en;
  }

  /**
   * Reads the two files.
   *
   * @throws IllegalStateException if one of them is not there
   */
  public static TextFile beside(Class<?> owner, String name) {
    return new TextFile(read(owner, name + "_sv.properties"), read(owner, name + "_en.properties"));
  }

  /** The text of a key; where it is missing the key itself, so that the page still stands. */
  public Text text(String key) {
    return new Text(sv.getProperty(key, key), en.getProperty(key, key));
  }

  /** The keys that one language has, for the test that both have all. */
  public Set<String> keys(Language language) {
    return new TreeSet<>((language == Language.SV ? sv : en).stringPropertyNames());
  }

  private static Properties read(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing " + name);
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
