package se.samordna.engine.model;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import se.samordna.refusal.Code;
import se.samordna.text.Language;
import se.samordna.text.Text;

/**
 * The words of a model, by key, in both languages. Notes what is missing in one of them, and in the
 * end what nobody asked for.
 */
final class ModelTexts {
  private final Map<Language, Map<String, String>> words = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Findings findings;

  private ModelTexts(Findings findings) {
    this.findings = findings;
  }

  /** The texts of a folder. */
  static ModelTexts of(ModelFiles files, Findings findings) {
    ModelTexts texts = new ModelTexts(findings);
    for (Language language : Language.values()) {
      texts.words.put(language, texts.read(files, file(language)));
    }
    return texts;
  }

  /** Where the words of a language stand. */
  static String file(Language language) {
    return "l10n/" + language.tag() + ".properties";
  }

  /** A text that there must be; where it is missing the key stands in. */
  Text need(String key) {
    asked.add(key);
    for (Language language : Language.values()) {
      if (word(language, key).isEmpty()) {
        findings
            .in(file(language), "", Code.MODEL_TEXT_MISSING)
            .with("key", key)
            .with("language", name(language))
            .note();
      }
    }
    return new Text(word(Language.SV, key).orElse(key), word(Language.EN, key).orElse(key));
  }

  /** A text that there may be, but then in both languages; empty without it. */
  Text may(String key) {
    return isThere(key) ? need(key) : new Text("", "");
  }

  /** Every text under a prefix, for what only the model's own code knows to ask for. */
  Map<String, Text> under(String prefix) {
    Set<String> keys = new TreeSet<>();
    words.values().forEach(some -> keys.addAll(some.keySet()));
    Map<String, Text> found = new LinkedHashMap<>();
    keys.stream().filter(key -> key.startsWith(prefix)).forEach(key -> found.put(key, need(key)));
    return found;
  }

  /** Notes the texts that nobody asked for: mostly a key that is misspelt. */
  void noteUnused() {
    words.forEach(
        (language, some) ->
            some.keySet().stream()
                .filter(key -> !asked.contains(key))
                .sorted()
                .forEach(
                    key ->
                        findings
                            .in(file(language), "", Code.MODEL_TEXT_UNUSED)
                            .with("key", key)
                            .note()));
  }

  private boolean isThere(String key) {
    return words.values().stream().anyMatch(some -> some.containsKey(key));
  }

  private Optional<String> word(Language language, String key) {
    return Optional.ofNullable(words.getOrDefault(language, Map.of()).get(key))
        .filter(text -> !text.isBlank());
  }

  private Map<String, String> read(ModelFiles files, String file) {
    Optional<byte[]> bytes = files.find(file);
    if (bytes.isEmpty()) {
      findings.in(file, "", Code.MODEL_FILE_MISSING).note();
      return Map.of();
    }
    Listed listed = new Listed(file);
    try (Reader reader = new StringReader(strict(bytes.get()))) {
      listed.load(reader);
    } catch (CharacterCodingException e) {
      notReadable(file, new Text("tecknen är inte UTF-8", "it is not UTF-8"));
    } catch (IOException | IllegalArgumentException e) {
      notReadable(file, new Text("en \\u-sekvens är fel", "a \\u sequence is wrong"));
    }
    return listed.texts;
  }

  private void notReadable(String file, Text why) {
    findings.in(file, "", Code.MODEL_NOT_READABLE).with("why", why).note();
  }

  private static String strict(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Text name(Language language) {
    return language == Language.SV
        ? new Text("svenska", "Swedish")
        : new Text("engelska", "English");
  }

  /** Reads a properties file and notices a key that stands twice, which would hide the first. */
  private final class Listed extends Properties {
    private static final long serialVersionUID = 1L;
    private final transient Map<String, String> texts = new LinkedHashMap<>();
    private final String file;

    Listed(String file) {
      this.file = file;
    }

    @Override
    public synchronized Object put(Object key, Object value) {
      String name = String.valueOf(key);
      if (texts.put(name, String.valueOf(value).strip()) != null) {
        findings.in(file, "", Code.MODEL_TEXT_TWICE).with("key", name).note();
      }
      return name;
    }

    @Override
    public synchronized boolean equals(Object other) {
      return this == other;
    }

    @Override
    public synchronized int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
