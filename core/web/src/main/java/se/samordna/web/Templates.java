package se.samordna.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import se.samordna.web.view.Frame;

/**
 * Writes pages from the templates that were compiled with this bundle. Threadsafe.
 *
 * <p>The engine takes the thread's class loader when it is made, whatever loader it is given, so it
 * is made with the bundle's own loader in that place.
 */
final class Templates {
  private static final String PACKAGE = "se.samordna.web.jte";

  private final TemplateEngine engine;

  Templates() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Templates.class.getClassLoader());
    try {
      engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** A whole page: what stands around it and what it shows. */
  String page(String name, Frame frame, Object view) {
    StringOutput out = new StringOutput(32 * 1024);
    engine.render("page/" + name + ".jte", Map.of("frame", frame, "view", view), out);
    return out.toString();
  }
}
