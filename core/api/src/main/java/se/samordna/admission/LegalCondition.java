package se.samordna.admission;

/**
 * A special condition of compulsory care in open forms.
 *
 * @param words what the decision says, as staff put it
 */
public record LegalCondition(About about, String words) {

  /** What it is about; the kinds that the law lists (LPT 26 §). */
  public enum About {
    /** Medication or other care and treatment. */
    TREATMENT,
    /** To keep in contact with somebody who is named. */
    CONTACT,
    /** To stay in an institution, or to visit or engage oneself in something. */
    PLACE_OF_CARE,
    /** Where to live, education and work. */
    LIVING,
    /** No intoxicants. */
    INTOXICANTS,
    /** Not to be in a place, or not to meet somebody. */
    KEEPING_AWAY,
    /** What else the care demands. */
    OTHER
  }
}
