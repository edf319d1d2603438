package se.samordna.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** That the check the pages have to pass can fail. */
@WithBrowser
class AccessibilityIT {
  @Test
  void a_page_that_shuts_people_out_is_found_out(BrowserContext browser, Pictures pictures) {
    Page page = browser.newPage();
    page.setContent(
        "<html><body><input><img src='x'><p style='color:#ccc;background:#fff'>Ljust</p></body></html>");
    assertThat(Accessibility.violations(page))
        .anyMatch(line -> line.startsWith("label: "))
        .anyMatch(line -> line.startsWith("image-alt: "))
        .anyMatch(line -> line.startsWith("color-contrast: "))
        .anyMatch(line -> line.startsWith("html-has-lang: "));
    assertThat(pictures.take(page, "shuts-out")).isNotEmptyFile();
  }

  @Test
  void a_page_open_to_all_is_found_good(BrowserContext browser) {
    Page page = browser.newPage();
    page.setContent(
        "<!doctype html><html lang='sv'><head><title>Åäö</title></head>"
            + "<body><main><h1>Åäö</h1><label>Namn <input></label></main></body></html>");
    assertThat(Accessibility.violations(page)).isEmpty();
    assertThat(page.evaluate("() => navigator.language")).isEqualTo("sv-SE");
  }
}
