package se.samordna.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import se.samordna.web.page.Pages;

/** Where requests for pages come in. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/*")
public final class PageServlet extends HttpServlet {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Pages pages;

  @Activate
  public PageServlet(BundleContext context) {
    pages = new Pages(context);
  }

  @Override
  protected void service(HttpServletRequest in, HttpServletResponse out) throws IOException {
    pages.answer(in, out);
  }

  /** Lets go of the services. */
  @Deactivate
  public void close() {
    pages.close();
  }
}
