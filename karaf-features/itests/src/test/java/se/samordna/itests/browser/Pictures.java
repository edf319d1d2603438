package se.samordna.itests.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import se.samordna.itests.harness.Build;

/** Pictures of pages, kept as output of the build below target/pictures. */
public final class Pictures {
  private final String testClass;

  Pictures(String testClass) {
    this.testClass = testClass;
  }

  /** Takes one of the whole page. The name says what is seen: {@code board-dark}. */
  public Path take(Page page, String name) {
    Path file = Build.folder("pictures").resolve(testClass + "-" + name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return file;
  }
}
