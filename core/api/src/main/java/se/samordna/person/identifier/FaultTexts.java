package se.samordna.person.identifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import se.samordna.text.Text;

/**
 * The texts of all faults, read once from {@code identifiers_sv.properties} and its English twin.
 */
final class FaultTexts {
  private static final Properties SV = read("identifiers_sv.properties");
  private static final Properties EN = read("identifiers_en.properties");

  private FaultTexts() {}

  static Text of(String key) {
    return new Text(SV.getProperty(key, key), EN.getProperty(key, key));
  }

  private static Properties read(String name) {
    try (InputStream in = FaultTexts.class.getResourceAsStream(name)) {
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
