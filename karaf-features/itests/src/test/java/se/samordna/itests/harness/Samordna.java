package se.samordna.itests.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A running Samordna as those outside see it, whether it runs under Pax Exam or as a process of its
 * own.
 */
public final class Samordna {
  /**
   * What answers 200 once everything needed for work is there. {@code
   * -Dsamordna.ready=/health/live} tests a Samordna that lacks its store or its pages.
   */
  public static final String READY = System.getProperty("samordna.ready", "/health/ready");

  private final Path karaf;
  private final int webPort;
  private final int consolePort;
  private final Web web;

  Samordna(Path karaf, int webPort, int consolePort) {
    this.karaf = karaf;
    this.webPort = webPort;
    this.consolePort = consolePort;
    this.web = new Web(webPort);
  }

  /** Pages and API. */
  public Web web() {
    return web;
  }

  /** The console as its admin. */
  public Console console() {
    return consoleAs(Operator.ADMIN);
  }

  /** The console as somebody. */
  public Console consoleAs(Operator operator) {
    return new Console(consolePort, operator);
  }

  /** The time inside; in the shared container only, since nobody else has the tests' clock. */
  public MovedTime time() {
    return new MovedTime(web);
  }

  /** The folder that models are dropped into. */
  public DeployFolder deploy() {
    return new DeployFolder(karaf.resolve("deploy"));
  }

  /** What it logs. */
  public Log log() {
    return new Log(karaf);
  }

  /** The unpacked distribution. */
  public Path folder() {
    return karaf;
  }

  /** The port of pages and API. */
  public int webPort() {
    return webPort;
  }

  /** The port of the console. */
  public int consolePort() {
    return consolePort;
  }

  /**
   * Waits until something has become true.
   *
   * @throws AssertionError naming what it waited for, with the end of the log, if it takes longer
   *     than that
   */
  public void await(String what, Duration atMost, BooleanSupplier condition) {
    Waiting.until(what, atMost, condition, () -> log().tail(40));
  }
}
