package se.samordna.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The distribution as a developer starts it: a FACT team with invented persons, and one login for
 * each member of staff. A process of its own whose time can be moved. What one test changes, the
 * next one finds; so each keeps to persons of its own.
 */
public final class Demo implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final OwnProcess process;
  private final Map<String, String> passwords;
  private final Map<String, String> keys;

  private Demo(OwnProcess process, Map<String, String> passwords, Map<String, String> keys) {
    this.process = process;
    this.passwords = passwords;
    this.keys = keys;
  }

  /** Starts it and waits until every demo person is where the demo puts them. */
  public static Demo start() {
    return start("browser");
  }

  /** Starts one more, for a test that needs the team to itself. */
  public static Demo start(String name) {
    OwnProcess process =
        OwnProcess.unpack(name)
            .environment("SAMORDNA_TRYOUT", "true")
            .environment("SAMORDNA_OPTS", "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    Samordna samordna = process.samordna();
    samordna.deploy().drop(Build.clockBundle(), "clock.jar");
    process.start().awaitReady(PATIENCE);
    samordna.await(
        "the demo persons",
        PATIENCE,
        () -> !samordna.log().linesWith("Demo data loaded").isEmpty());
    return new Demo(process, passwords(samordna.folder()), keys(samordna.folder()));
  }

  /** The running Samordna. */
  public Samordna samordna() {
    return process.samordna();
  }

  /** The person of the demo's who has a login of their own. */
  public String person() {
    return keys.keySet().iterator().next();
  }

  /** What an authenticator app with that person's key shows at a moment. */
  public String factor(Instant at) {
    return OneTimeCode.of(keys.get(person()), at);
  }

  /** The password that was drawn for a member of the demo's staff, or for that person. */
  public String password(String userName) {
    String password = passwords.get(userName);
    if (password == null) {
      throw new IllegalArgumentException("The demo has nobody called " + userName);
    }
    return password;
  }

  @Override
  public void close() {
    process.close();
  }

  private static Map<String, String> passwords(Path karaf) {
    Map<String, String> passwords = new TreeMap<>();
    for (String line : logins(karaf)) {
      String[] words = line.strip().split("\\s+", 3);
      passwords.put(words[0], words[1]);
    }
    return passwords;
  }

  /** A person's line ends in the key of the second factor. */
  private static Map<String, String> keys(Path karaf) {
    Map<String, String> keys = new TreeMap<>();
    for (String line : logins(karaf)) {
      if (line.contains("/my/login")) {
        keys.put(line.split("\\s+")[0], line.substring(line.lastIndexOf(' ') + 1));
      }
    }
    return keys;
  }

  private static List<String> logins(Path karaf) {
    try {
      return Files.readAllLines(karaf.resolve("data/samordna/demo-logins.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
