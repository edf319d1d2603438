package se.samordna.person.identifier;

/**
 * How sure it is that a coordination number (<i>samordningsnummer</i>) is the number of the human
 * who has it (lag 2022:1697 om samordningsnummer, 2 kap.). The names are stored and are never
 * changed.
 */
public enum Assurance {
  /** The identity is proven: <i>styrkt</i>. */
  PROVEN,
  /** The identity is probable: <i>sannolik</i>. */
  PROBABLE,
  /** The identity is uncertain: <i>osäker</i>. */
  UNCERTAIN
}
