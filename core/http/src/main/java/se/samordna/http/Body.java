package se.samordna.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
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

  private byte[] read() {
    String encoding = in.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw Refusal.of(
          Problem.of(Code.MEDIA_TYPE_WRONG).with("wanted", "Content-Encoding: identity"));
    }
    if (in.getContentLengthLong() > limit) {
      throw tooLarge();
    }
    byte[] read = readAtMost(limit + 1);
    if (read.length > limit) {
      throw tooLarge();
    }
    return read;
  }

  /**
   * Malformed chunks, a connection that ends early, a sender that stalls: all are a bad request.
   */
  private byte[] readAtMost(int most) {
    try {
      return in.getInputStream().readNBytes(most);
    } catch (IOException | RuntimeException e) {
      unfinished = true;
      throw Refusal.of(Code.NOT_READABLE);
    }
  }

  private Refusal tooLarge() {
    unfinished = true;
    return Refusal.of(Problem.of(Code.BODY_TOO_LARGE).with("limit", limit / 1024));
  }
}
