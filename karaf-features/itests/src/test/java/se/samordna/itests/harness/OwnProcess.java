package se.samordna.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The distribution unpacked and started with its own script, exactly as in production: for what
 * must be seen from outside, such as a kill -9, the ports it opens and the way it stops.
 *
 * <p>Not for several threads, but for {@link #kill}.
 */
public final class OwnProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path karaf;
  private final Samordna samordna;
  private final Map<String, String> environment = new TreeMap<>();
  private Process script;

  private OwnProcess(Path karaf, int webPort, int consolePort) {
    this.karaf = karaf;
    this.samordna = new Samordna(karaf, webPort, consolePort);
  }

  /**
   * Unpacks the distribution in a folder of this name; free ports, and the operators' keys added.
   */
  public static OwnProcess unpack(String name) {
    Path folder = Build.ownFolder("processes");
    Path karaf = folder.resolve(name);
    try {
      command(folder, "rm", "-rf", karaf.toString());
      Files.createDirectories(karaf);
      command(karaf, "tar", "--strip-components=1", "-xzf", Build.distribution().toString());
      OwnProcess process = new OwnProcess(karaf, Build.freePort(), Build.freePort());
      process.configure(
          "org.apache.felix.http.cfg", "org.osgi.service.http.port", process.samordna.webPort());
      process.configure("org.apache.karaf.shell.cfg", "sshPort", process.samordna.consolePort());
      process.addKey(Operator.ADMIN, "admin");
      process.addKey(Operator.VIEWER, "viewer");
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets one line of a file in etc/, made if it isn't there. Before the start. */
  public OwnProcess configure(String file, String key, Object value) {
    Path path = karaf.resolve("etc").resolve(file);
    try {
      List<String> lines =
          new ArrayList<>(Files.exists(path) ? Files.readAllLines(path) : List.of());
      lines.removeIf(line -> line.matches("\\s*" + key.replace(".", "\\.") + "\\s*=.*"));
      lines.add(key + " = " + value);
      Files.write(path, lines);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets a variable that bin/samordna reads, such as SAMORDNA_OPTS. Before the start. */
  public OwnProcess environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /**
   * Starts it as in a terminal of its own, where Ctrl-C counts even if this build runs in the
   * background, and returns at once.
   */
  public OwnProcess start() {
    ProcessBuilder builder =
        new ProcessBuilder("setsid", "env", "--default-signal=INT", "sh", "bin/samordna")
            .directory(karaf.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(outputFile().toFile()));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    try {
      script = builder.start();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it is ready for work. */
  public OwnProcess awaitReady() {
    return awaitReady(PATIENCE);
  }

  /** Waits until it is ready for work, this long at most. */
  public OwnProcess awaitReady(Duration atMost) {
    Waiting.until(
        "Samordna to be ready",
        atMost,
        () -> {
          if (!script.isAlive()) {
            throw new AssertionError("it ended by itself:\n" + output() + samordna.log().tail(40));
          }
          return samordna.web().answers(Samordna.READY);
        },
        () -> output() + samordna.log().tail(40));
    return this;
  }

  /** The running Samordna. It has no movable time. */
  public Samordna samordna() {
    return samordna;
  }

  /** The process of its JVM; the script's own is its parent. */
  public ProcessHandle jvm() {
    Waiting.until("a process id", PATIENCE, () -> readPid() > 0, this::output);
    return ProcessHandle.of(readPid()).orElseThrow();
  }

  /** kill -9 of the JVM, as a power cut would: nothing is closed. Returns when it is gone. */
  public OwnProcess kill() {
    ProcessHandle jvm = jvm();
    jvm.destroyForcibly();
    jvm.onExit().join();
    return awaitEnd();
  }

  /**
   * Asks it to stop, as a service manager does, and waits.
   *
   * @return the script's exit status
   */
  public int stop() {
    script.destroy();
    awaitEnd();
    return script.exitValue();
  }

  /**
   * Ctrl-C: the signal goes to every process of the terminal, and it waits.
   *
   * @return the script's exit status
   */
  public int interrupt() {
    try {
      command(karaf, "kill", "-INT", "--", "-" + script.pid());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitEnd();
    return script.exitValue();
  }

  /** Everything it printed since it was unpacked. */
  public String output() {
    try {
      return Files.exists(outputFile()) ? Files.readString(outputFile()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (script != null && script.isAlive()) {
      script.descendants().forEach(ProcessHandle::destroyForcibly);
      script.destroyForcibly();
      awaitEnd();
    }
  }

  private OwnProcess awaitEnd() {
    try {
      if (!script.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError(
            "still running after " + PATIENCE + "\n" + samordna.log().tail(40));
      }
      return this;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the end", e);
    }
  }

  private void addKey(Operator operator, String role) throws IOException {
    Path key = karaf.resolve(operator.userName() + ".pub");
    Files.writeString(key, operator.publicKeyFile());
    command(karaf, "sh", "bin/samordna", "key-add", operator.userName(), key.toString(), role);
  }

  private long readPid() {
    Path file = karaf.resolve("data/samordna.pid");
    try {
      return Files.exists(file) ? Long.parseLong("0" + Files.readString(file).strip()) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private Path outputFile() {
    return karaf.resolve("output.txt");
  }

  private static void command(Path folder, String... words) throws IOException {
    Process process =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", words) + ": " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
