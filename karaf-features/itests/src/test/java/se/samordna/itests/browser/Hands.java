package se.samordna.itests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

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

    /**
     * Where Tab stands: at the target, at another of the same choice (Tab stops once for all of
     * them), or elsewhere, where a ring must be seen on the control or on its label.
     */
    private static final String WHERE =
        "(target) => { const at = document.activeElement;"
            + " return !target.isConnected ? 'REPLACED'"
            + " : at === target ? 'HERE'"
            + " : target.type === 'radio' && at.type === 'radio' && at.name === target.name"
            + " ? 'BESIDE'"
            + " : at === document.body ? 'OUTSIDE'"
            + " : seen(at) ? 'SEEN' : 'UNSEEN: ' + at.outerHTML.slice(0, 200);"
            + " function seen(one) {"
            + " const ring = (e) => { const s = getComputedStyle(e);"
            + " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; };"
            + " const box = one.getBoundingClientRect();"
            + " return box.width > 0 && box.height > 0"
            + " && (ring(one) || (one.labels && [...one.labels].some(ring))); } }";

    @Override
    public void press(Locator target) {
      reach(target);
      // as a pointer's click does: whoever presses waits for the page that comes
      page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    @Override
    public void choose(Locator target) {
      reach(target);
      for (int i = 0; i < STOPS && !where(target).equals("HERE"); i++) {
        page.keyboard().press("ArrowDown");
      }
      if (!target.isChecked()) {
        page.keyboard().press("Space");
      }
      PlaywrightAssertions.assertThat(target).isChecked();
    }

    @Override
    public void write(Locator target, String text) {
      reach(target);
      page.keyboard().press("ControlOrMeta+a");
      page.keyboard().type(text);
    }

    private void reach(Locator target) {
      target.waitFor();
      String where = where(target);
      for (int stop = 0; stop < STOPS; stop++) {
        if (where.equals("HERE") || where.equals("BESIDE")) {
          return;
        }
        page.keyboard().press("Tab");
        where = where(target);
        assertThat(where)
            .as("focus on the way to %s on %s", target, page.url())
            .matches("HERE|BESIDE|SEEN");
      }
      throw new AssertionError("Tab doesn't reach " + target + " on " + page.url());
    }

    private static String where(Locator target) {
      // a page that puts a part in anew may do so between the finding and the asking
      String where = (String) target.evaluate(WHERE);
      while (where.equals("REPLACED")) {
        where = (String) target.evaluate(WHERE);
      }
      return where;
    }
  }
}
