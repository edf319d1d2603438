package se.samordna.reference;

import se.samordna.audit.Action;
import se.samordna.organisation.Role;

/**
 * Somebody who asks for something, as the laws on secrecy and records look at it.
 *
 * @param relation how the unit of the one who asks stands to the person
 * @param side on which side of the provider's border it is
 * @param regime under which law the unit of the one who asks keeps its records
 * @param leave what lets it cross the border
 * @param identity how the person's identity stands to the one who asks
 * @param block whether the person has blocked it for the unit of the one who asks
 */
public record Asking(
    Action action,
    Role role,
    Relation relation,
    Side side,
    Regime regime,
    Leave leave,
    Identity identity,
    Block block) {

  /** A unit that takes part in the care, that took part once, or never did; or the person. */
  public enum Relation {
    OWN_UNIT,
    PAST_UNIT,
    SELF,
    NONE
  }

  /** The provider's own, another's through a link, or across the border in another way. */
  public enum Side {
    OWN,
    LINKED,
    OTHER
  }

  /** Health care, social care, support by LSS, or personal ombuds, who keep no record. */
  public enum Regime {
    HSL,
    SOL,
    LSS,
    PO_NO_RECORD
  }

  /** Nothing asked for, what the person has said, a duty of law, or an emergency. */
  public enum Leave {
    UNASKED,
    COVERED,
    NOT_COVERED,
    WITHDRAWN,
    EXPIRED,
    DUTY,
    EMERGENCY
  }

  /** Open to all; protected, and open to the one who asks; opened in an emergency; closed. */
  public enum Identity {
    ORDINARY,
    NAMED,
    EMERGENCY,
    HIDDEN
  }

  /** Not blocked, blocked, or blocked and lifted. */
  public enum Block {
    NONE,
    BLOCKED,
    LIFTED
  }
}
