package se.samordna.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One client's connection, kept open from request to request. Reads just enough HTTP/1.1 to know
 * where an answer ends, so that the driver takes little of the CPU that it shares with the server.
 */
final class Connection implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;
  private static final int TIMEOUT_MS = 30_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] request;
  private long bytes;

  Connection(Target target) throws IOException {
    socket = new Socket();
    socket.connect(new InetSocketAddress(target.url().getHost(), target.port()), TIMEOUT_MS);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MS);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    out = socket.getOutputStream();
    request = target.request().getBytes(StandardCharsets.UTF_8);
  }

  /** Asks once and reads the whole answer; gives its status. */
  int ask() throws IOException {
    out.write(request);
    out.flush();
    String statusLine = line();
    long length = -1;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
        chunked = true;
      }
    }
    if (chunked) {
      skipChunks();
    } else if (length > 0) {
      skip(length);
    } else if (length < 0) {
      throw new IOException("An answer without a length: " + statusLine);
    }
    return Integer.parseInt(statusLine.substring(9, 12));
  }

  /** The bytes of bodies read so far. */
  long bytes() {
    return bytes;
  }

  private void skipChunks() throws IOException {
    for (long size = chunkSize(); size > 0; size = chunkSize()) {
      skip(size);
      line();
    }
    String trailer = line();
    while (!trailer.isEmpty()) {
      trailer = line();
    }
  }

  private long chunkSize() throws IOException {
    String line = line();
    int end = line.indexOf(';');
    return Long.parseLong(end < 0 ? line : line.substring(0, end), 16);
  }

  private void skip(long count) throws IOException {
    in.skipNBytes(count);
    bytes += count;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
