package se.samordna.engine.access;

import se.samordna.organisation.LegalRegime;

/** Under which law the unit of whoever asks keeps its records. */
enum Regime {
  /** Patient records, PDL. */
  HSL,
  /** Records of social care, SoLPuL. */
  SOL,
  /** Records of support to persons with certain disabilities, SoLPuL. */
  LSS,
  /** None: personal ombuds. */
  PO_NO_RECORD;

  static Regime of(LegalRegime regime) {
    return switch (regime) {
      case HSL -> HSL;
      case SOL -> SOL;
      case LSS -> LSS;
      case PO_NO_RECORD -> PO_NO_RECORD;
    };
  }
}
