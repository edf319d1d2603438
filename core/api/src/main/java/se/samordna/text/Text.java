package se.samordna.text;

/** One text in both languages of the product. */
public record Text(String sv, String en) {
  /** The text in one language. */
  public String in(Language language) {
    return language == Language.SV ? sv : en;
  }
}
