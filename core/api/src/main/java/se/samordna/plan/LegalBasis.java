package se.samordna.plan;

/**
 * On which <em>lagrum</em> an intervention rests.
 *
 * @param words the section, or the decision's number; needed where the law has no code of its own
 * @param exemptBy the board's decision that exempts an intervention without assessment from
 *     documentation that reveals who somebody is (SoL 11 kap. 5 §); empty for all others
 */
public record LegalBasis(Law law, String words, String exemptBy) {

  /** The laws that interventions rest on, each as Swedish lawyers write it (sources.md, plans). */
  public enum Law {
    HSL("HSL"),
    LPT("LPT"),
    LRV("LRV"),
    /** <em>Bistånd</em>, by a decision on the individual's need. */
    SOL("SoL 11 kap. 1 §"),
    /** An intervention of the social services without individual assessment of needs. */
    SOL_WITHOUT_ASSESSMENT("SoL 11 kap. 5 §"),
    LSS("LSS 9 §"),
    LVM("LVM"),
    SFB("SFB"),
    /** Another, which the words name. */
    OTHER("");

    private final String written;

    Law(String written) {
      this.written = written;
    }

    /** As lawyers write it, empty for another. */
    public String written() {
      return written;
    }
  }

  /** Whether nothing that reveals who gets the intervention leaves the provider. */
  public boolean isExempt() {
    return !exemptBy.isEmpty();
  }

  /** The law and the words after it. */
  public String written() {
    String both = law.written() + " " + words;
    return both.strip();
  }
}
