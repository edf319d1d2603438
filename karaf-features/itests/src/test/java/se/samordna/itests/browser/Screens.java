package se.samordna.itests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;

/** The screens that people sit at. */
final class Screens {
  /** The narrowest screen, and what a wide one is at 400 %, in CSS pixels (WCAG 1.4.10). */
  static final int NARROWEST = 320;

  private Screens() {}

  /** At a desk, in Swedish. */
  static BrowserContext desk(Browser browser) {
    return browser.newContext(usual("sv-SE").setViewportSize(1280, 900));
  }

  /** On the way, in English, by somebody who can't stand things that move. */
  static BrowserContext phoneInEnglish(Browser browser) {
    return browser.newContext(
        usual("en-GB")
            .setViewportSize(390, 844)
            .setHasTouch(true)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  /** At a desk, in Swedish, with JavaScript off. */
  static BrowserContext withoutScript(Browser browser) {
    return browser.newContext(
        usual("sv-SE").setViewportSize(1280, 900).setJavaScriptEnabled(false));
  }

  private static Browser.NewContextOptions usual(String locale) {
    return new Browser.NewContextOptions().setLocale(locale).setTimezoneId("Europe/Stockholm");
  }
}
