package se.samordna.itests.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samordna.itests.harness.Build;
import se.samordna.itests.harness.Samordna;

/**
 * Watches a process ask the kernel to bring a file to the disk. A call is written down before the
 * process goes on, so whoever hears from the process later finds it here.
 */
final class Strace implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/strace");
  private static final Pattern CALL =
      Pattern.compile("^(\\d+) +f(?:data)?sync\\(\\d+<([^>]*)>(.*)");
  private static final Pattern RESUMED =
      Pattern.compile("^(\\d+) +<\\.\\.\\. f(?:data)?sync resumed>.*= 0$");

  private final Process strace;
  private final Path calls;
  private final Path said;

  private Strace(Process strace, Path calls, Path said) {
    this.strace = strace;
    this.calls = calls;
    this.said = said;
  }

  /** Whether the program is there. */
  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  /** Watches every thread of the process, from when this returns. */
  static Strace attach(Samordna samordna, ProcessHandle process, String name) {
    Path folder = Build.ownFolder("strace");
    Path calls = folder.resolve(name + ".calls");
    Path said = folder.resolve(name + ".said");
    try {
      Process strace =
          new ProcessBuilder(
                  PROGRAM.toString(),
                  "-f",
                  "-C",
                  "-y",
                  "-e",
                  "trace=fsync,fdatasync",
                  "-o",
                  calls.toString(),
                  "-p",
                  String.valueOf(process.pid()))
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      Strace watching = new Strace(strace, calls, said);
      samordna.await(
          "strace to attach",
          Duration.ofMinutes(1),
          () -> watching.said().contains("attached") || !strace.isAlive());
      if (!strace.isAlive()) {
        throw new AssertionError("strace may not watch " + process + ": " + watching.said());
      }
      return watching;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many calls have brought this file to the disk so far. */
  int syncs(Path file) {
    Set<String> underWay = new HashSet<>();
    int done = 0;
    for (String line : lines()) {
      Matcher call = CALL.matcher(line);
      Matcher resumed = RESUMED.matcher(line);
      if (call.matches() && call.group(2).equals(file.toString())) {
        if (call.group(3).endsWith("= 0")) {
          done++;
        } else if (call.group(3).contains("unfinished")) {
          underWay.add(call.group(1));
        }
      } else if (resumed.matches() && underWay.remove(resumed.group(1))) {
        done++;
      }
    }
    return done;
  }

  /** Lets go of the process, which goes on. */
  @Override
  public void close() {
    try {
      new ProcessBuilder("kill", "-INT", String.valueOf(strace.pid())).start().waitFor();
      if (!strace.waitFor(1, TimeUnit.MINUTES)) {
        strace.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(calls);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String said() {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
