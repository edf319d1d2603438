package se.samordna.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** The fields of a query or of a form, in the order they came. Immutable. */
public final class Fields {
  /** More than any page of ours sends, and few enough to read without cost. */
  static final int MOST = 2_000;

  private static final Fields NONE = new Fields(Map.of());

  private final Map<String, List<String>> values;

  private Fields(Map<String, List<String>> values) {
    this.values = values;
  }

  /** No fields at all. */
  public static Fields none() {
    return NONE;
  }

  /**
   * Reads {@code name=value&name=value} with percent escapes and plus signs.
   *
   * @throws Refusal {@code CM-1001} for a broken escape, bytes that are no UTF-8, a null character
   *     or more than 2 000 fields
   */
  public static Fields parse(String encoded) {
    if (encoded.isEmpty()) {
      return NONE;
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    String[] pairs = encoded.split("&", MOST + 1);
    if (pairs.length > MOST) {
      throw Refusal.of(Code.NOT_READABLE);
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
    values.replaceAll((name, list) -> List.copyOf(list));
    return new Fields(values);
  }

  /** The first value of a name. */
  public Optional<String> first(String name) {
    List<String> all = values.get(name);
    return all == null ? Optional.empty() : Optional.of(all.get(0));
  }

  /** The first value of a name without blanks around it, empty if nothing else is left. */
  public Optional<String> filled(String name) {
    return first(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** Every value of a name. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** All names, in the order they came. */
  public Set<String> names() {
    return Collections.unmodifiableSet(values.keySet());
  }

  private static String decode(String text) {
    byte[] bytes = new byte[text.length() * 3];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '%') {
        bytes[length++] = (byte) (hex(text, i + 1) << 4 | hex(text, i + 2));
        i += 2;
      } else if (letter < 0x80 && letter != 0) {
        bytes[length++] = (byte) (letter == '+' ? ' ' : letter);
      } else {
        throw Refusal.of(Code.NOT_READABLE);
      }
    }
    String decoded = utf8(ByteBuffer.wrap(bytes, 0, length));
    if (decoded.indexOf('\0') >= 0) {
      throw Refusal.of(Code.NOT_READABLE);
    }
    return decoded;
  }

  private static int hex(String text, int at) {
    if (at >= text.length() || !HexFormat.isHexDigit(text.charAt(at))) {
      throw Refusal.of(Code.NOT_READABLE);
    }
    return HexFormat.fromHexDigit(text.charAt(at));
  }

  /** Bytes as text; anything that is not UTF-8 is refused, never replaced. */
  static String utf8(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.of(Code.NOT_READABLE);
    }
  }
}
