/** What the templates are given: plain records, ready to be written out, without any rule. */
@NullMarked
package se.samordna.web.view;

import org.jspecify.annotations.NullMarked;
