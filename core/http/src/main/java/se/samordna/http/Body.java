package se.samordna.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/**
 * The body of one request, read once and only when somebody wants it.
 *
 * <p>A body that can't be read to its end leaves the connection in a state that nobody can trust:
 * what follows on it might be taken for another request. The border therefore closes it.
 */
final class Body {
  /** Long enough for a megabyte over a poor connection; a sender who drips longer is cut off. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** For a body that nobody asked to see; what is sent with its head is there at once. */
  private static final Duration UNWANTED = Duration.ofSeconds(2);

  private static final int PART = 8_192;
  private static final int PATIENT_TIMES = 8;

  private final HttpServletRequest in;
  private final int limit;
  private byte @Nullable [] bytes;
  private boolean unfinished;

  Body(HttpServletRequest in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Whether reading failed, so that the connection must be closed. */
  boolean isUnfinished() {
    return unfinished;
  }

  /** The media type without parameters in lower case, empty when none was sent. */
  String mediaType() {
    String type = in.getContentType();
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  String text() {
    return Fields.utf8(ByteBuffer.wrap(bytes()));
  }

  byte[] bytes() {
    if (bytes == null) {
      bytes = read();
    }
    return bytes;
  }

  /**
   * Reads what nobody wanted, so that the next request on the connection is found behind it. A
   * sender who stalls or sends too much loses the connection instead.
   */
  void finish() {
    if (bytes != null || unfinished || !isSent() || in.getHeader("Expect") != null) {
      return;
    }
    try {
      readWithin(System.nanoTime() + UNWANTED.toNanos());
    } catch (Refusal tooLarge) {
      // read to its end all the same, or else marked as unfinished
    } catch (IOException | RuntimeException e) {
      unfinished = true;
    }
  }

  private boolean isSent() {
    return in.getContentLengthLong() > 0 || in.getHeader("Transfer-Encoding") != null;
  }

  private byte[] read() {
    String encoding = in.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw Refusal.of(
          Problem.of(Code.MEDIA_TYPE_WRONG).with("wanted", "Content-Encoding: identity"));
    }
    try {
      return readWithin(System.nanoTime() + PATIENCE.toNanos());
    } catch (IOException | RuntimeException e) {
      // malformed chunks, a connection that ends early, a sender that stalls: all a bad request
      if (e instanceof Refusal refusal) {
        throw refusal;
      }
      unfinished = true;
      throw Refusal.of(Code.NOT_READABLE);
    }
  }

  private byte[] readWithin(long deadline) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] part = new byte[PART];
    long all = 0;
    InputStream from = in.getInputStream();
    for (int length = from.read(part); length >= 0; length = from.read(part)) {
      all += length;
      if (all <= limit) {
        read.write(part, 0, length);
      }
      // what is too long is still read for a while: a sender who can't finish sees no answer
      boolean patient = all <= (long) limit * PATIENT_TIMES;
      if (!patient || System.nanoTime() > deadline) {
        unfinished = true;
        throw all > limit ? tooLarge() : Refusal.of(Code.NOT_READABLE);
      }
    }
    if (all > limit) {
      throw tooLarge();
    }
    return read.toByteArray();
  }

  private Refusal tooLarge() {
    return Refusal.of(Problem.of(Code.BODY_TOO_LARGE).with("limit", limit / 1024));
  }
}
