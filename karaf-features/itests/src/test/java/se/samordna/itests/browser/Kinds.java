package se.samordna.itests.browser;

import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The kinds of elements that have been looked at on one screen in one language. Two elements are of
 * one kind when they stand in elements of the same names and classes all the way up, after one of
 * the same name and classes, with the same attributes, and are named, labelled and referred to
 * alike: what a style sheet makes of them, and what a reader aloud says of them, is the same.
 */
final class Kinds {
  /**
   * Attributes whose value is what somebody wrote or where something is, and is only empty or not.
   */
  private static final String FREE =
      "action alt aria-controls aria-describedby aria-label aria-labelledby aria-owns class colspan"
          + " content cx cy d datetime download dx dy for form height href id list max maxlength min"
          + " name pattern placeholder points r rowspan rows rx ry size src step style title"
          + " transform value viewBox width x x1 x2 y y1 y2";

  /** What the browser draws by itself, or nobody meets. */
  private static final String UNSEEN = "SCRIPT STYLE LINK META OPTION OPTGROUP DATALIST";

  private static final String OF =
      """
      ([free, unseen]) => {
        const referring = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'];
        const isSeen = one => !unseen.includes(one.tagName) && one.type !== 'hidden';
        const like = one => one.tagName + '.' + [...one.classList].sort().join('.');
        const says = one =>
          ['aria-label', 'title', 'alt'].some(name => (one.getAttribute(name) || '').trim() !== '')
          || one.textContent.trim() !== '';
        const leadsNowhere = (one, name) => (one.getAttribute(name) || '')
          .split(/\\s+/).some(id => id !== '' && !document.getElementById(id));
        const ids = new Set(), twice = new Set();
        document.querySelectorAll('[id]').forEach(one => (ids.has(one.id) ? twice : ids).add(one.id));
        const attribute = (one, name) => free.includes(name) || name.startsWith('data-')
          ? name + (one.getAttribute(name) === '') : name + '=' + one.getAttribute(name);
        const kinds = new Set();
        const walk = (one, above, before) => {
          const here = above + '>' + like(one);
          kinds.add([
            here,
            before === null ? '' : like(before),
            one.getAttributeNames().map(name => attribute(one, name)).sort().join(' '),
            says(one),
            [...one.childNodes].some(part => part.nodeType === 3 && part.textContent.trim() !== ''),
            one.labels ? [...one.labels].map(says).join() : '',
            twice.has(one.id),
            referring.some(name => leadsNowhere(one, name)),
          ].join('|'));
          let last = null;
          for (const part of [...one.children].filter(isSeen)) {
            walk(part, here, last);
            last = part;
          }
        };
        walk(document.documentElement, '', null);
        return [...kinds];
      }
      """;

  private final Set<String> lookedAt = new HashSet<>();

  /** Whether a page shows anything of a kind that has not been looked at; now it has. */
  boolean areNew(Page page) {
    List<String> words = List.of(FREE, UNSEEN);
    Object found = page.evaluate(OF, words.stream().map(each -> List.of(each.split(" "))).toList());
    boolean any = false;
    for (Object kind : (List<?>) found) {
      any |= lookedAt.add(kind.toString());
    }
    return any;
  }
}
