package se.samordna.handover;

import java.util.List;

/**
 * What is the person's and not a team's, and so stays as it is whoever leads the support.
 *
 * @param plans that have not ended
 * @param goals in those plans, with their sub-goals and interventions as they are
 * @param members of the network who have not left it
 * @param consents in force
 * @param crisisPlan whether there is one; it is at hand before, during and after
 * @param formsToRead answered forms that the new model doesn't have, by {@code url|version}; they
 *     stay readable as they were answered
 */
public record HandoverKeeps(
    int plans,
    int goals,
    int interventions,
    int members,
    int consents,
    int contactPaths,
    boolean crisisPlan,
    List<String> formsToRead) {
  public HandoverKeeps {
    formsToRead = List.copyOf(formsToRead);
  }
}
