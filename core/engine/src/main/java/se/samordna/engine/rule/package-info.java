/** The rule catalogue: what a model can say without a line of Java. */
@NullMarked
package se.samordna.engine.rule;

import org.jspecify.annotations.NullMarked;
