package se.samordna.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** The servlet that every bundle has, as the package's Javadoc shows it. */
final class BorderServlet extends HttpServlet {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Border border;

  BorderServlet(Border border) {
    this.border = border;
  }

  @Override
  protected void service(HttpServletRequest in, HttpServletResponse out) throws IOException {
    border.answer(in, out);
  }
}
