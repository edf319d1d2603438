package se.samordna.itests.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import se.samordna.itests.harness.Build;

/** Pictures of pages, kept as output of the build below target/pictures. */
public final class Pictures {
  /** Whether pictures are wanted also of pages that have nothing the matter with them. */
  static final boolean OF_ALL = Boolean.getBoolean("samordna.pictures");

  private final String testClass;

  Pictures(String testClass) {
    this.testClass = testClass;
  }

  /**
   * Takes one of the whole page, as on a screen so high that nothing has to stand over anything.
   * The name says what is seen: {@code board-dark}.
   */
  public Path take(Page page, String name) {
    ViewportSize screen = page.viewportSize();
    Integer height = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
    page.setViewportSize(screen.width, Math.max(screen.height, height));
    Path file = Build.folder("pictures").resolve(testClass + "-" + name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    page.setViewportSize(screen.width, screen.height);
    return file;
  }
}
