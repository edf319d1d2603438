package se.samordna.consent;

/**
 * What a consent is to (sources.md, consent).
 *
 * <p>The names are stored and are never changed.
 */
public enum ConsentType {
  /** That a SIP is made, with those who take part in it. */
  SIP_CREATION(true),
  /** That one provider tells another, one by one or through a link. */
  DISCLOSURE_BETWEEN_PRINCIPALS(true),
  /** That somebody close to the person is told. */
  CLOSE_ONE_CONTACT(true),
  /** That the resource group is told. */
  RESOURCE_GROUP_SHARING(true),
  /** Reading under the law on shared records, which consent can't widen; by integration alone. */
  SVOD_READ(true),
  /** That an authority is told and asked, such as Försäkringskassan. */
  AUTHORITY_CONTACT(true),
  /** That the person stands outside a quality register; it lets nobody know anything. */
  QUALITY_REGISTER_OPTOUT(false),
  /** That facts are used in research. */
  RESEARCH(true),
  /** That somebody named is given a copy. */
  EXTERNAL_COPY(true);

  private final boolean discloses;

  ConsentType(boolean discloses) {
    this.discloses = discloses;
  }

  /** Whether it lets somebody know something, so that it must say whom and what. */
  public boolean discloses() {
    return discloses;
  }
}
