package se.samordna.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;

/**
 * A unit that answers for interventions of a coordinated care plan, <em>samordnad vårdplan</em>.
 * The plan is established when every such unit has approved it, <em>justerat</em> (LPT 7 a §, LRV
 * 12 a §).
 *
 * @param principal the region, municipality or other whose unit it is
 * @param own the unit where it is the provider's own and approves here, {@code null} for one whose
 *     approval comes in writing
 * @param answersFor which interventions
 * @param named whether it is among those that answer now
 * @param approvals the newest first, also those that were taken back
 */
public record PlanUnit(
    Id<PlanUnit> id,
    Id<Plan> plan,
    String name,
    String principal,
    @Nullable Id<Unit> own,
    String answersFor,
    boolean named,
    List<Approval> approvals) {
  public PlanUnit {
    approvals = List.copyOf(approvals);
  }

  /** The approval that holds of what the plan says now. */
  public Optional<Approval> approval() {
    return approvals.stream().filter(one -> one.takenBackAt() == null).findFirst();
  }

  /** The approval by which a version was established. */
  public Optional<Approval> approvalOf(int version) {
    return approvals.stream()
        .filter(one -> Integer.valueOf(version).equals(one.version()))
        .findFirst();
  }

  /**
   * That a unit has approved.
   *
   * @param by who approved for the unit
   * @param version that was established by it, {@code null} for none
   * @param takenBackAt when the draft was changed after it, {@code null} while it holds
   */
  public record Approval(
      LocalDate day,
      String by,
      Way way,
      Id<Staff> recordedBy,
      Instant recordedAt,
      @Nullable Integer version,
      @Nullable Instant takenBackAt) {}

  /** How a unit approved. */
  public enum Way {
    /** By somebody who works there, here. */
    HERE,
    /** In writing, recorded by whoever received it. */
    IN_WRITING
  }
}
