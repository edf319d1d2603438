package se.samordna.consent;

import se.samordna.text.Text;

/**
 * Where the law itself lets something be told without consent (sources.md, consent).
 *
 * <p>The names are stored and are never changed.
 */
public enum StatutoryGround {
  SOL_19_1("SoL 19 kap. 1 §, oro för ett barn", "SoL 19 kap. 1 §, concern for a child"),
  LUS_NOTICE(
      "LUS, meddelande när någon skrivs in eller ut",
      "LUS, a notice when somebody is admitted or discharged"),
  OSL_10_2("OSL 10 kap. 2 §, nödvändigt utlämnande", "OSL 10 kap. 2 §, necessary disclosure"),
  OSL_10_27("OSL 10 kap. 27 §, generalklausulen", "OSL 10 kap. 27 §, the general clause"),
  OSL_10_28("OSL 10 kap. 28 §, uppgiftsskyldighet", "OSL 10 kap. 28 §, a duty to inform"),
  OSL_25_12(
      "OSL 25 kap. 12 §, vård av unga, missbrukare och gravida",
      "OSL 25 kap. 12 §, care of the young, of misuse and of the pregnant"),
  OSL_26_9(
      "OSL 26 kap. 9 §, vård av unga, missbrukare och gravida",
      "OSL 26 kap. 9 §, care of the young, of misuse and of the pregnant");

  private final Text words;

  StatutoryGround(String sv, String en) {
    words = new Text(sv, en);
  }

  /** The section, and what it is about. */
  public Text words() {
    return words;
  }
}
