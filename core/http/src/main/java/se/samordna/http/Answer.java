package se.samordna.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes out: status, headers and the whole body. Immutable.
 *
 * <p>Without a {@code Cache-Control} of its own an answer is never stored by anybody on the way.
 */
public final class Answer {
  private final int status;
  private final List<Header> headers;
  private final byte[] body;

  private Answer(int status, List<Header> headers, byte[] body) {
    this.status = status;
    this.headers = List.copyOf(headers);
    this.body = body;
  }

  /** An answer without a body. */
  public static Answer of(int status) {
    return new Answer(status, List.of(), new byte[0]);
  }

  /** An answer with a body of the given media type. */
  public static Answer of(int status, String mediaType, byte[] body) {
    return new Answer(status, List.of(new Header("Content-Type", mediaType)), body.clone());
  }

  /** A page. */
  public static Answer html(int status, String page) {
    return page(status, page.getBytes(StandardCharsets.UTF_8));
  }

  /** A page that is written in UTF-8 already; its bytes are the answer's from now on. */
  public static Answer page(int status, byte[] utf8) {
    Header type = new Header("Content-Type", "text/html; charset=utf-8");
    return new Answer(status, List.of(type), utf8);
  }

  /** After a form is stored: go and look here. The location is a path within the installation. */
  public static Answer seeOther(String location) {
    if (!location.startsWith("/") || location.startsWith("//") || location.contains("\\")) {
      throw new IllegalArgumentException("A location is a path within the installation");
    }
    return of(303).with("Location", location);
  }

  /**
   * The same answer with one more header.
   *
   * @throws IllegalArgumentException if name or value could break out of the header
   */
  public Answer with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Answer(status, more, body);
  }

  /** The same answer, and the browser holds the session from now on. */
  public Answer withSession(String token) {
    return with("Set-Cookie", Cookies.session(token));
  }

  /** The same answer, and the browser forgets the session and the page's form token. */
  public Answer withoutSession() {
    return with("Set-Cookie", Cookies.forget(Cookies.SESSION))
        .with("Set-Cookie", Cookies.forget(Cookies.FORM));
  }

  /** The same answer, and the browser holds a person's own session from now on. */
  public Answer withOwnSession(String token) {
    return with("Set-Cookie", Cookies.own(token));
  }

  /** The same answer, and the browser forgets the person's own session. */
  public Answer withoutOwnSession() {
    return with("Set-Cookie", Cookies.forget(Cookies.OWN))
        .with("Set-Cookie", Cookies.forget(Cookies.FORM));
  }

  public int status() {
    return status;
  }

  public List<Header> headers() {
    return headers;
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** A copy of the body. */
  public byte[] body() {
    return body.clone();
  }

  /** The body as UTF-8 text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return body;
  }

  /** One header line. */
  public record Header(String name, String value) {
    public Header {
      boolean clean = value.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || c == '\t');
      if (!clean || !name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != ':')) {
        throw new IllegalArgumentException("Not a header: " + name);
      }
    }
  }
}
