package se.samordna.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files a browser needs beside the page itself.
 *
 * <p>Each has an address that holds a fingerprint of its content, so it may be kept for a year and
 * is still fresh after an update. Read once when the bundle starts; immutable.
 */
public final class Assets {
  private static final List<String> SHEETS =
      List.of(
          "1-tokens.css",
          "2-base.css",
          "3-frame.css",
          "4-parts.css",
          "4-tags.css",
          "4-tables.css",
          "4-plans.css",
          "4-verdicts.css",
          "5-forms.css",
          "6-person.css",
          "7-board.css",
          "7-board-large.css",
          "7-meeting.css",
          "7-daily.css",
          "7-self-check.css",
          "8-door.css",
          "9-print.css");

  private static final Assets SHIPPED = new Assets();

  private final Map<String, Asset> byAddress = new LinkedHashMap<>();
  private final String style;
  private final String script;
  private final String htmx;
  private final String favicon;

  private Assets() {
    ByteArrayOutputStream sheet = new ByteArrayOutputStream();
    for (String part : SHEETS) {
      sheet.writeBytes(read(part));
    }
    String icons = new String(read("icons.svg"), StandardCharsets.UTF_8);
    sheet.writeBytes(Icons.sheet(icons).getBytes(StandardCharsets.UTF_8));
    style = keep("samordna", "css", "text/css; charset=utf-8", sheet.toByteArray());
    script = keep("samordna", "js", "text/javascript; charset=utf-8", read("samordna.js"));
    htmx = keep("htmx", "js", "text/javascript; charset=utf-8", read("htmx.min.js"));
    favicon = keep("mark", "svg", "image/svg+xml", read("mark.svg"));
  }

  /** The files of this bundle. */
  public static Assets shipped() {
    return SHIPPED;
  }

  /** The file at an address below {@code /assets/}, if there is one. */
  public Optional<Asset> at(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  /** The addresses of all files. */
  public List<String> addresses() {
    return List.copyOf(byAddress.keySet());
  }

  /** Where the stylesheet is. */
  public String style() {
    return style;
  }

  /** Where the pages' own script is. */
  public String script() {
    return script;
  }

  /** Where htmx is. */
  public String htmx() {
    return htmx;
  }

  /** Where the small picture of the tab is. */
  public String favicon() {
    return favicon;
  }

  private String keep(String name, String ending, String type, byte[] content) {
    String address = "/assets/" + name + "-" + fingerprint(content) + "." + ending;
    byAddress.put(address, new Asset(type, content));
    return address;
  }

  private static String fingerprint(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      byte[] content = in == null ? new byte[0] : in.readAllBytes();
      if (content.length == 0) {
        throw new IllegalStateException("Missing " + name);
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One file as it is sent.
   *
   * @param type its media type
   * @param content its bytes; not to be changed by anybody
   */
  public record Asset(String type, byte[] content) {
    /** The content as text. */
    public String text() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }
}
