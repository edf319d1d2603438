package se.samordna.http.served;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** HTTP as bytes, for what no client library would send, and every answer that came back. */
public final class RawHttp {
  private RawHttp() {}

  /** Sends the bytes on one connection and reads all until the server closes it. */
  public static String exchange(int port, byte[] bytes) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      String sent = new String(bytes, 0, Math.min(bytes.length, 600), StandardCharsets.UTF_8);
      throw new UncheckedIOException("No whole answer to " + sent, e);
    }
  }

  /** Sends text, each letter one byte. */
  public static String exchange(int port, String text) {
    return exchange(port, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends one request that closes the connection afterwards. */
  public static Reply send(int port, String requestLine, String headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String length = body.isEmpty() ? "" : "Content-Length: " + bytes.length + "\r\n";
    String head =
        requestLine
            + "\r\nHost: samordna.test\r\nConnection: close\r\n"
            + length
            + headers
            + "\r\n";
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + bytes.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(bytes, 0, all, start.length, bytes.length);
    return Reply.read(exchange(port, all));
  }

  /** One answer. */
  public record Reply(int status, List<String> headers, String body) {
    static Reply read(String text) {
      int end = text.indexOf("\r\n\r\n");
      if (end < 0) {
        throw new IllegalArgumentException("No answer: " + text);
      }
      List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\r\n")));
      int status = Integer.parseInt(lines.remove(0).split(" ", 3)[1]);
      return new Reply(status, lines, text.substring(end + 4));
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
      return all(name).stream().findFirst();
    }

    /** Every value of a header. */
    public List<String> all(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .toList();
    }
  }
}
