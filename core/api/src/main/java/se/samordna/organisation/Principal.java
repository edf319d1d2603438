package se.samordna.organisation;

import se.samordna.Id;

/**
 * A <em>huvudman</em>: the authority that answers for care or support. It groups providers for
 * configuration and never opens data between them.
 */
public record Principal(Id<Principal> id, String name, Kind kind) {
  /** What kind of principal it is (sources.md, organisation). */
  public enum Kind {
    REGION,
    MUNICIPALITY,
    PRIVATE_PROVIDER,
    STATE_AUTHORITY,
    NGO
  }
}
