/** The words of the pages, in Swedish and English, and how they write days, times and numbers. */
@NullMarked
package se.samordna.web.text;

import org.jspecify.annotations.NullMarked;
