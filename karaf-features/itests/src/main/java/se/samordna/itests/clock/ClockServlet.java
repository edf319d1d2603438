package se.samordna.itests.clock;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * How a test outside the container moves the time inside: {@code POST /itests/clock?at=INSTANT} or
 * {@code ?move=DURATION}, {@code DELETE} for the real time. Each answers the time it now is.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/itests/clock")
public final class ClockServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient MovableClock clock;

  @Activate
  public ClockServlet(@Reference MovableClock clock) {
    this.clock = clock;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain");
    response.getWriter().print(clock.instant());
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String at = request.getParameter("at");
    String by = request.getParameter("move");
    if (at != null) {
      clock.set(Instant.parse(at));
    }
    if (by != null) {
      clock.move(Duration.parse(by));
    }
    doGet(request, response);
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    clock.release();
    doGet(request, response);
  }
}
