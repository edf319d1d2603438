package se.samordna.http;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever started Samordna where it is, once and no sooner than it is ready for work. The
 * distribution sends this one logger to the terminal and nowhere else.
 */
@Component(service = Announcement.class, immediate = true)
public final class Announcement {
  private static final Logger TERMINAL = LoggerFactory.getLogger("samordna.announcement");
  private static final long BETWEEN_LOOKS_MILLIS = 250;
  private static final String ENDPOINTS = "osgi.http.endpoint";

  private final InProcess inProcess;
  private final String address;
  private final ScheduledExecutorService looking;

  /** Made by the component runtime once the web server is up. */
  @Activate
  public Announcement(
      @Reference InProcess inProcess,
      @Reference(service = HttpServiceRuntime.class) Map<String, Object> server) {
    this.inProcess = inProcess;
    this.address = address(server.get(ENDPOINTS));
    this.looking =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "samordna-announcement");
              thread.setDaemon(true);
              return thread;
            });
    looking.scheduleWithFixedDelay(
        this::tellWhenReady, 0, BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Deactivate
  void close() {
    looking.shutdownNow();
  }

  private void tellWhenReady() {
    if (inProcess.get("/health/ready").filter(answer -> answer.contains(" 200 ")).isPresent()) {
      TERMINAL.info("\n  Samordna: {}\n", address);
      looking.shutdown();
    }
  }

  /** The first of the server's addresses; loopback comes first of several. */
  private static String address(@Nullable Object endpoints) {
    String[] all =
        endpoints instanceof String[] several ? several : new String[] {String.valueOf(endpoints)};
    return Arrays.stream(all)
        .filter(one -> one.contains("//127.0.0.1") || one.contains("//localhost"))
        .findFirst()
        .orElse(all[0]);
  }
}
