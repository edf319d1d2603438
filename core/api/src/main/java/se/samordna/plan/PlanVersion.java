package se.samordna.plan;

import java.time.Instant;
import java.util.List;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * An adopted version of a plan; it never changes.
 *
 * @param number from 1
 * @param tookPart who took part in making it, the person first when present
 * @param judgement what models cautioned about when it was adopted
 */
public record PlanVersion(
    int number,
    PlanContent content,
    Instant adoptedAt,
    Id<Staff> adoptedBy,
    boolean personTookPart,
    List<String> tookPart,
    PlanJudgement judgement) {
  public PlanVersion {
    tookPart = List.copyOf(tookPart);
  }
}
