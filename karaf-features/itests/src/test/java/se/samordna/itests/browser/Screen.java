package se.samordna.itests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/** The two screens that every page is looked at on. */
enum Screen {
  DESK,
  PHONE;

  /** Somebody who sits down at it. */
  BrowserContext in(Browser browser) {
    return this == DESK ? Screens.desk(browser) : Screens.phoneInEnglish(browser);
  }

  /** As it stands in the names of pictures and in what is found. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What is found on all of them, looked at side by side: each has a browser of its own, since one
   * browser serves one thread.
   */
  static List<String> all(BiFunction<Screen, Browser, List<String>> look) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(values().length);
    try {
      List<Callable<List<String>>> looks = new ArrayList<>();
      for (Screen screen : values()) {
        looks.add(
            () -> {
              try (Chromium own = new Chromium()) {
                return look.apply(screen, own.browser());
              }
            });
      }
      List<String> found = new ArrayList<>();
      for (Future<List<String>> one : people.invokeAll(looks)) {
        found.addAll(one.get());
      }
      return found;
    } finally {
      people.shutdownNow();
    }
  }
}
