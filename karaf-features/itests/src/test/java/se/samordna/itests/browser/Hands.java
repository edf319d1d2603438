package se.samordna.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How somebody works with a page: with a pointer, or with nothing but the keyboard. */
interface Hands {
  /** Follows a link or presses a button. */
  void press(Locator target);

  /** Ticks a box or chooses one of several. */
  void choose(Locator target);

  /** Writes into a field, in place of what stands there. */
  void write(Locator target, String text);

  /** A pointer, or a finger. */
  static Hands pointing() {
    return new Hands() {
      @Override
      public void press(Locator target) {
        target.click();
      }

      @Override
      public void choose(Locator target) {
        target.check();
      }

      @Override
      public void write(Locator target, String text) {
        target.fill(text);
      }
    };
  }

  /** Tab, Enter, Space, arrows and letters; wherever Tab stops, it must be seen. */
  static Hands typing(Page page) {
    return new Keyboard(page);
  }

  /** Walks with Tab from the top of the page, as somebody does who has just come to it. */
  record Keyboard(Page page) implements Hands {
    private static final int STOPS = 400;
    private static final String HERE = "(target) => document.activeElement === target";
    private static final String SAME_GROUP =
        "(target) => target.type === 'radio' && document.activeElement?.type === 'radio'"
            + " && document.activeElement.name === target.name";

    /** A ring, on the control or on the label that it is drawn into. */
    private static final String SEEN =
        "() => { const at = document.activeElement;"
            + " const ring = (e) => { const s = getComputedStyle(e);"
            + " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; };"
            + " const box = at.getBoundingClientRect();"
            + " return box.width > 0 && box.height > 0"
            + " && (ring(at) || (at.labels && [...at.labels].some(ring))); }";

    @Override
    public void press(Locator target) {
      reach(target);
      page.keyboard().press("Enter");
    }

    @Override
    public void choose(Locator target) {
      reach(target);
      if (!isAt(target, HERE)) {
        for (int i = 0; i < STOPS && !isAt(target, HERE); i++) {
          page.keyboard().press("ArrowDown");
        }
      }
      if (!target.isChecked()) {
        page.keyboard().press("Space");
      }
      assertThat(target.isChecked()).isTrue();
    }

    @Override
    public void write(Locator target, String text) {
      reach(target);
      page.keyboard().press("ControlOrMeta+a");
      page.keyboard().type(text);
    }

    private void reach(Locator target) {
      target.waitFor();
      for (int stop = 0; stop < STOPS; stop++) {
        if (isAt(target, HERE) || isAt(target, SAME_GROUP)) {
          return;
        }
        page.keyboard().press("Tab");
        assertThat((Boolean) page.evaluate("() => document.activeElement === document.body"))
            .as("Tab leaves %s before it reaches %s", page.url(), target)
            .isFalse();
        assertThat((Boolean) page.evaluate(SEEN))
            .as(
                "focus seen at %s on %s",
                page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)"), page.url())
            .isTrue();
      }
      throw new AssertionError("Tab doesn't reach " + target + " on " + page.url());
    }

    private static boolean isAt(Locator target, String where) {
      return (Boolean) target.evaluate(where);
    }
  }
}
