package se.samordna.web.page;

import java.time.Instant;
import java.time.LocalDate;
import se.samordna.text.Days;
import se.samordna.text.Text;
import se.samordna.web.text.Texts;

/**
 * Who reads a page, and when: in which words, and seen from which day.
 *
 * @param t the words of the reader's language
 * @param now the moment of the request; the same for the whole page
 * @param today its day in Sweden
 */
record Reader(Texts t, Instant now, LocalDate today) {
  static Reader of(Texts t, Instant now) {
    return new Reader(t, now, Days.of(now));
  }

  /** A text of the api in the reader's language. */
  String in(Text text) {
    return text.in(t.language());
  }
}
