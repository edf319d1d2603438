package se.samordna.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.concurrent.CompletableFuture;

/** A servlet that tells how one answer ended: "answered", or what went past the border. */
final class WatchedServlet extends HttpServlet {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Border border;
  private final transient CompletableFuture<String> end;

  WatchedServlet(Border border, CompletableFuture<String> end) {
    this.border = border;
    this.end = end;
  }

  @Override
  protected void service(HttpServletRequest in, HttpServletResponse out) throws IOException {
    try {
      border.answer(in, out);
      end.complete("answered");
    } finally {
      end.complete("thrown");
    }
  }
}
