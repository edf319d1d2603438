package se.samordna.engine.access;

import se.samordna.organisation.Provider;

/** Under which law that is kept which somebody asks for. */
enum Regime {
  /** Patient records, PDL. */
  HSL,
  /** Records of social care, SoLPuL. */
  SOL;

  static Regime of(Provider.Kind kind) {
    return switch (kind) {
      case HEALTH_CARE -> HSL;
      case SOCIAL_CARE -> SOL;
    };
  }
}
