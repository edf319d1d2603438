package se.samordna.engine.access;

import se.samordna.audit.Action;
import se.samordna.organisation.Role;

/** One cell of the space of accesses: all that the table of rights weighs, and nothing else. */
record Cell(
    Action action,
    Role role,
    Relation relation,
    Side side,
    Regime regime,
    Leave leave,
    Identity identity,
    Block block) {

  /** The same caller and person, for what is blocked or not. */
  Cell with(Block how) {
    return new Cell(action, role, relation, side, regime, leave, identity, how);
  }

  /** The same caller and person, when something crosses the provider's border. */
  Cell crossing(Action crossing, Side to, Leave by, Identity seen) {
    return new Cell(crossing, role, relation, to, regime, by, seen, block);
  }
}
