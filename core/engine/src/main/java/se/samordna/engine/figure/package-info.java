/** Figures that are told to somebody who may not see the persons behind them. */
@NullMarked
package se.samordna.engine.figure;

import org.jspecify.annotations.NullMarked;
