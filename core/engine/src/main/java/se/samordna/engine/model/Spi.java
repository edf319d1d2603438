package se.samordna.engine.model;

import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import se.samordna.refusal.Code;

/** The version of the model platform: what {@code model.json} is written for. */
final class Spi {
  /** The version of the package {@code se.samordna.rule}, which models in Java compile against. */
  static final Version VERSION = new Version(1, 0, 0);

  private Spi() {}

  /** Notes a range that our version is outside of. */
  static void check(String range, Findings findings) {
    boolean good;
    try {
      good = new VersionRange(range).includes(VERSION);
    } catch (IllegalArgumentException e) {
      return; // the schema has said so
    }
    if (!good) {
      findings
          .at("/spi", Code.MODEL_SPI_OUTSIDE)
          .with("range", range)
          .with("version", VERSION.toString())
          .note();
    }
  }
}
