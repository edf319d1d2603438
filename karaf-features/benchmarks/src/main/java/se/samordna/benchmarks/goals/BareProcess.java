package se.samordna.benchmarks.goals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import se.samordna.benchmarks.Benchmarks;

/** The bare server in a process of its own, so that its CPU is told apart from the clients'. */
final class BareProcess implements AutoCloseable {
  private final Process process;
  private final int port;

  private BareProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it and waits until it serves. */
  static BareProcess start(int port) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Benchmarks.class.getName(),
                "bare-server",
                "--port",
                String.valueOf(port))
            .redirectErrorStream(true)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    if (line == null || !line.startsWith("bare server on")) {
      process.destroy();
      throw new IOException("The bare server did not start: " + line);
    }
    return new BareProcess(process, port);
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
