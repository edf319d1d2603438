package se.samordna.benchmarks.bare;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import se.samordna.benchmarks.Options;

/**
 * Jetty with two servlets and nothing else: {@code /json}, 1 KB written by Jackson each time (what
 * reading a plan is compared with), and {@code /board}, 200 rows of HTML by a StringBuilder (what
 * the board is compared with). No login, no audit, no store.
 */
public final class BareServer {
  private static final int THREADS = 40;

  private BareServer() {}

  /** The command {@code bare-server}: serves until it is ended. */
  public static void main(List<String> words, PrintStream out) throws Exception {
    Options options = new Options(words, Set.of("port"));
    Server server = start(options.number("port", 8290));
    out.printf("bare server on %s, process %d%n", server.getURI(), ProcessHandle.current().pid());
    server.join();
  }

  /** A server on the loopback address; port 0 takes any that is free. */
  static Server start(int port) throws Exception {
    Server server = new Server(new QueuedThreadPool(THREADS));
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(new Json(), "/json");
    context.addServlet(new Board(), "/board");
    server.setHandler(context);
    server.start();
    return server;
  }

  private static void answer(HttpServletResponse response, String type, byte[] body)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** An order of the size and depth of a small resource. */
  private record Document(String id, String name, List<Entry> entries) {
    private record Entry(int number, String what, String when, boolean done) {}

    static Document ofOneKilobyte() {
      List<Entry> entries =
          IntStream.range(10, 22)
              .mapToObj(i -> new Entry(i, "Promenad varje tisdag, " + i, "2027-03-" + i, i > 15))
              .toList();
      return new Document("00000000-0000-4000-8000-000000000000", "Ett exempel", entries);
    }
  }

  private static final class Json extends HttpServlet {
    @Serial private static final long serialVersionUID = 1L;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      answer(response, "application/json", MAPPER.writeValueAsBytes(Document.ofOneKilobyte()));
    }
  }

  private static final class Board extends HttpServlet {
    @Serial private static final long serialVersionUID = 1L;
    private static final int ROWS = 200;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      StringBuilder page = new StringBuilder(32_768);
      page.append("<!doctype html><html lang=\"sv\"><title>Tavla</title><table>");
      for (int row = 0; row < ROWS; row++) {
        page.append("<tr><th scope=\"row\"><a href=\"/persons/").append(row).append("\">Person ");
        page.append(row).append("</a></th><td>Fas ").append(row % 5);
        page.append("</td><td>2027-03-").append(10 + row % 20);
        page.append("</td><td>Samordnare ").append(row % 12).append("</td></tr>\n");
      }
      page.append("</table></html>");
      answer(response, "text/html;charset=utf-8", page.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
