package se.samordna.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;
import se.samordna.web.view.Frame;

/**
 * Writes pages from the templates that were compiled with this bundle. Threadsafe.
 *
 * <p>The engine takes the thread's class loader when it is made, whatever loader it is given, so it
 * is made with the bundle's own loader in that place.
 */
public final class Templates {
  private static final String PACKAGE = "se.samordna.web.jte";

  private final TemplateEngine engine;

  /** Makes the engine once, for all threads. */
  public Templates() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Templates.class.getClassLoader());
    try {
      engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** A whole page in UTF-8: what stands around it and what it shows. */
  public byte[] page(String name, Frame frame, Object view) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    engine.render("page/" + name + ".jte", Map.of("frame", frame, "view", view), out);
    return out.toByteArray();
  }
}
