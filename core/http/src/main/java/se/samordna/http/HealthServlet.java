package se.samordna.http;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import se.samordna.operation.Health;

/**
 * {@code /health/live} and {@code /health/ready}, for whoever watches over the node.
 *
 * <p>Ready means that a question was answered by the store and a login page came out whole. Setting
 * {@code pages = false} in {@code etc/se.samordna.http.cfg} leaves the page out, for a node that
 * has the API only.
 */
@Component(service = Servlet.class, configurationPid = "se.samordna.http")
@HttpWhiteboardServletPattern({"/health/live", "/health/ready"})
public final class HealthServlet extends HttpServlet {
  @Serial private static final long serialVersionUID = 1L;

  private final transient InProcess inProcess;
  private final boolean pages;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private transient volatile @Nullable Health health;

  /** Settings of {@code etc/se.samordna.http.cfg}. */
  public @interface Settings {
    /** Whether the node shows pages, so that one must come out for it to be ready. */
    boolean pages() default true;
  }

  @Activate
  public HealthServlet(@Reference InProcess inProcess, Settings settings) {
    this(inProcess, settings.pages());
  }

  HealthServlet(InProcess inProcess, boolean pages) {
    this.inProcess = inProcess;
    this.pages = pages;
  }

  @Override
  protected void doGet(HttpServletRequest in, HttpServletResponse out) throws IOException {
    Health present = health;
    Map<String, Object> answer = new LinkedHashMap<>();
    if (in.getServletPath().endsWith("/live")) {
      // without a store to ask there is nothing that a restart would mend
      answer.put("live", present == null || present.live());
    } else {
      boolean store = present != null && present.ready().ready();
      boolean page = !pages || rendersAPage();
      answer.put("ready", store && page);
      answer.put("store", store);
      answer.put("page", page);
    }
    write(answer, in, out);
  }

  void bind(@Nullable Health present) {
    health = present;
  }

  private boolean rendersAPage() {
    return inProcess
        .get("/login")
        .filter(response -> response.startsWith("HTTP/1.1 200 "))
        .filter(response -> response.stripTrailing().endsWith("</html>"))
        .isPresent();
  }

  private static void write(
      Map<String, Object> answer, HttpServletRequest in, HttpServletResponse out)
      throws IOException {
    boolean well = Boolean.TRUE.equals(answer.values().iterator().next());
    SecurityHeaders.each(in.isSecure(), out::setHeader);
    out.setStatus(well ? 200 : 503);
    out.setContentType("application/json");
    out.getOutputStream().write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
  }
}
