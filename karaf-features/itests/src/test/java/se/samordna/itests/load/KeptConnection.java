package se.samordna.itests.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import se.samordna.itests.harness.Answer;

/**
 * One client's connection, kept from request to request. Java's own client asks again by itself
 * when a connection breaks, which would hide what these tests look for.
 */
final class KeptConnection implements AutoCloseable {
  private final int port;
  private final Socket socket = new Socket();
  private final InputStream in;
  private final OutputStream out;

  KeptConnection(int port, Duration patience) throws IOException {
    this.port = port;
    int millis = (int) patience.toMillis();
    try {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(millis);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      out = socket.getOutputStream();
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Asks and reads the whole answer. After an exception the connection is of no more use. */
  Answer ask(Ask ask) throws IOException {
    out.write(ask.bytes(port));
    out.flush();
    int status = Integer.parseInt(line().substring(9, 12));
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Answer(status, headers, body(status, headers));
  }

  /** Whether the server wants the connection to end with this answer. */
  static boolean ends(Answer answer) {
    return answer.header("connection").filter("close"::equalsIgnoreCase).isPresent();
  }

  private String body(int status, Map<String, String> headers) throws IOException {
    if (status == 204 || status == 304) {
      return "";
    }
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      return chunks();
    }
    String length = headers.get("content-length");
    if (length == null) {
      throw new IOException("an answer " + status + " without a length");
    }
    return new String(exactly(Integer.parseInt(length)), StandardCharsets.UTF_8);
  }

  private String chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.write(exactly(size));
      line();
    }
    while (!line().isEmpty()) {
      continue; // trailers
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private byte[] exactly(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("the answer was cut off");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection was closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      return;
    }
  }
}
