package se.samordna.itests.harness;

import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.url;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.CoreOptions.workingDirectory;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.overrideJUnitBundles;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.useOwnKarafExamSystemConfiguration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/**
 * The one Karaf that all test classes share: the distribution as it is shipped, and the tests'
 * clock beside it.
 */
final class SharedContainer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final TestContainer container;
  private final Samordna samordna;

  private SharedContainer(TestContainer container, Samordna samordna) {
    this.container = container;
    this.samordna = samordna;
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @throws IllegalStateException with the end of Karaf's log, if it can't start; nothing is left
   *     running then
   */
  static SharedContainer start() {
    Path folder = Build.folder("exam/" + ProcessHandle.current().pid());
    int webPort = Build.freePort();
    int consolePort = Build.freePort();
    try {
      TestContainer container =
          PaxExamRuntime.createContainer(
              PaxExamRuntime.createTestSystem(options(folder, webPort, consolePort)));
      CompletableFuture<Void> started = CompletableFuture.runAsync(container::start);
      awaitStart(folder, started);
      Samordna samordna = new Samordna(karafIn(folder).orElseThrow(), webPort, consolePort);
      samordna.await(
          "the container to be ready", PATIENCE, () -> samordna.web().answers(Samordna.READY));
      return new SharedContainer(container, samordna);
    } catch (IOException | RuntimeException | AssertionError e) {
      endWhatRunsIn(folder);
      throw new IllegalStateException("Karaf didn't start; its log ends:\n" + logIn(folder), e);
    }
  }

  Samordna samordna() {
    return samordna;
  }

  @Override
  public void close() {
    container.stop();
    endWhatRunsIn(samordna.folder());
  }

  private static Option[] options(Path folder, int webPort, int consolePort) {
    return new Option[] {
      karafDistributionConfiguration()
          .frameworkUrl(Build.distribution().toUri().toString())
          .name("Samordna")
          .unpackDirectory(folder.toFile())
          .useDeployFolder(false),
      keepRuntimeFolder(),
      doNotModifyLogConfiguration(),
      configureConsole().ignoreLocalConsole(),
      systemTimeout(PATIENCE.toMillis()),
      cleanCaches(true),
      workingDirectory(folder.resolve("work").toString()),
      // No test runs inside: no invoker, and none of the JUnit 4 bundles that would come with one.
      useOwnKarafExamSystemConfiguration("none"),
      overrideJUnitBundles(),
      put("org.apache.felix.http.cfg", "org.osgi.service.http.port", webPort),
      put("org.apache.karaf.shell.cfg", "sshPort", consolePort),
      put("org.apache.karaf.shell.cfg", "hostKey", "${karaf.etc}/host.key"),
      put("keys.properties", Operator.ADMIN.userName(), Operator.ADMIN.keysProperty()),
      put("keys.properties", Operator.VIEWER.userName(), Operator.VIEWER.keysProperty()),
      put("system.properties", "models.trust", "open"),
      put("system.properties", "models.patience", 20),
      put(
          "org.ops4j.pax.url.mvn.cfg",
          "org.ops4j.pax.url.mvn.localRepository",
          Build.localRepository()),
      vmOption("-Xmx512m"),
      vmOption("-XX:+UseSerialGC"),
      vmOption("-XX:TieredStopAtLevel=1"),
      vmOption("-Djava.security.manager=allow"),
      url(Build.clockBundle().toUri().toString())
    };
  }

  private static Option put(String file, String key, Object value) {
    return editConfigurationFilePut("etc/" + file, key, value.toString());
  }

  /**
   * Pax Exam would spin for minutes over a Karaf whose features don't resolve: the log says it at
   * once.
   */
  private static void awaitStart(Path folder, CompletableFuture<Void> started) {
    Waiting.until(
        "Karaf to start",
        PATIENCE,
        () -> started.isDone() || failedToInstall(folder),
        () -> logIn(folder));
    if (!started.isDone()) {
      throw new IllegalStateException("Karaf couldn't install its features");
    }
    started.join();
  }

  private static boolean failedToInstall(Path folder) {
    return karafIn(folder)
        .map(karaf -> !new Log(karaf).linesWith("Error installing boot features").isEmpty())
        .orElse(false);
  }

  private static String logIn(Path folder) {
    return karafIn(folder).map(karaf -> new Log(karaf).tail(60)).orElse("(no log)");
  }

  private static Optional<Path> karafIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder, 3)) {
      return files
          .filter(file -> file.endsWith("etc/system.properties"))
          .map(file -> file.getParent().getParent())
          .findFirst();
    } catch (IOException | UncheckedIOException unpacking) {
      return Optional.empty();
    }
  }

  private static void endWhatRunsIn(Path folder) {
    ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
        .forEach(ProcessHandle::destroyForcibly);
  }
}
