package se.samordna.organisation;

import se.samordna.Id;

/**
 * A <em>vårdgivare</em> or <em>omsorgsgivare</em>: the boundary of every query. Nothing crosses it
 * without a lawful ground.
 */
public record Provider(Id<Provider> id, Id<Principal> principal, String name, Kind kind) {
  /** Under which law the provider keeps its records. */
  public enum Kind {
    /** Health and medical care, <em>vårdgivare</em>. */
    HEALTH_CARE,
    /** Social care, <em>omsorgsgivare</em>. */
    SOCIAL_CARE
  }
}
