package se.samordna.model;

import java.util.Map;

/**
 * Where enrolments of the major before go.
 *
 * @param phases old phase to new phase
 * @param attentionFallback where an unknown phase that asks for attention goes
 * @param fallback where any other unknown phase goes
 */
public record Migration(Map<String, String> phases, String attentionFallback, String fallback) {
  public Migration {
    phases = Map.copyOf(phases);
  }
}
