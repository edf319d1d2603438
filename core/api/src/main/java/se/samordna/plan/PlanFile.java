package se.samordna.plan;

import java.util.List;
import java.util.Map;
import se.samordna.Id;
import se.samordna.person.PersonFile;

/**
 * What a page with a person's plans shows at once.
 *
 * @param versions the adopted versions of each plan, newest first; a plan that was never adopted is
 *     missing
 */
public record PlanFile(
    PersonFile person, Map<Id<Plan>, List<PlanVersion>> versions, PlanBeside beside) {
  public PlanFile {
    versions = Map.copyOf(versions);
  }
}
