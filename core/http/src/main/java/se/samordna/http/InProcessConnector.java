package se.samordna.http;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our foot in the web server: a connector for requests from within, by which readiness asks for a
 * real page through everything that a browser's request passes, and our own bodies for what the
 * server refuses before any servlet sees it.
 */
@Component(service = {ConnectorFactory.class, InProcess.class})
public final class InProcessConnector implements ConnectorFactory, InProcess {
  private static final Logger LOG = LoggerFactory.getLogger(InProcessConnector.class);
  private static final long SECONDS = 5;

  private volatile @Nullable LocalConnector connector;

  /**
   * There from when the web server is, and gone before it goes: a server that found us while it
   * starts would refuse to, since it takes every connector for a port.
   */
  @Activate
  public InProcessConnector(@Reference HttpServiceRuntime served) {}

  @Override
  public Connector createConnector(Server server) {
    server.setErrorHandler(new ServerErrors());
    LocalConnector made = new LocalConnector(server);
    connector = made;
    return made;
  }

  @Override
  public Optional<String> get(String path) {
    LocalConnector present = connector;
    if (present == null || !present.isStarted()) {
      return Optional.empty();
    }
    String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    try {
      return Optional.ofNullable(present.getResponse(request, SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) { // declared so by Jetty; whatever it is, no page came
      LOG.warn("No page came from within: {}", e.getClass().getName());
    }
    return Optional.empty();
  }
}
