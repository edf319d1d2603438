package se.samordna.organisation;

/** Under which law something is written and kept; a text belongs to one regime and one provider. */
public enum LegalRegime {
  /** A patient record, by the act on health care and the act on patient data. */
  HSL(Provider.Kind.HEALTH_CARE),
  /** A personal file of the social services. */
  SOL(Provider.Kind.SOCIAL_CARE),
  /** A personal file by the act on support for persons with certain disabilities. */
  LSS(Provider.Kind.SOCIAL_CARE),
  /** Personal ombuds, who keep no record: contact data, and not one word of anybody's life. */
  PO_NO_RECORD(Provider.Kind.SOCIAL_CARE);

  private final Provider.Kind kind;

  LegalRegime(Provider.Kind kind) {
    this.kind = kind;
  }

  /** Whether a unit of such a provider can be under it. */
  public boolean fits(Provider.Kind provider) {
    return kind == provider;
  }

  /** Whether a record is kept under it. */
  public boolean keepsRecord() {
    return this != PO_NO_RECORD;
  }

  /** What units of such a provider are under until something else is settled. */
  public static LegalRegime usual(Provider.Kind provider) {
    return provider == Provider.Kind.HEALTH_CARE ? HSL : SOL;
  }
}
