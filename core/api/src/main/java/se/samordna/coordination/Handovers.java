package se.samordna.coordination;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;

/**
 * Hands a coordinator's persons over to others of the team: for those who lead the unit. Each call
 * is one access; safe for use by many threads.
 */
@ProviderType
public interface Handovers {
  /**
   * What the hand-over would come to against the limits; changes nothing.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5004} for whoever does not lead the unit, {@code
   *     CM-3033} for an enrolment that the coordinator doesn't lead, {@code CM-3006} for a receiver
   *     who carries no persons at the unit or is away, {@code CM-1011} for an enrolment that
   *     somebody has changed since it was read
   */
  CaseloadHandover preview(Caller caller, Id<Unit> unit, NewHandover wanted);

  /**
   * Hands over in one step: each named enrolment gets its new lead coordinator and the former one's
   * open tasks about the person go along, or nothing happens at all.
   *
   * @throws se.samordna.refusal.Refusal as {@link #preview}, and {@code CM-3034} when a limit asks
   *     for a decision and there is no reason for one, {@code CM-3035} when a limit can't be gone
   *     over
   */
  CaseloadHandover handOver(Caller caller, Id<Unit> unit, NewHandover wanted);

  /**
   * What is needed to hand over.
   *
   * @param shares who takes over whom; who is not named stays
   * @param overrideReason why a limit is gone over, empty when none is
   */
  record NewHandover(Id<Staff> from, List<Share> shares, String reason, String overrideReason) {
    public NewHandover {
      shares = List.copyOf(shares);
    }
  }

  /** One enrolment and who takes it over. */
  record Share(Id<Enrolment> enrolment, int revision, Id<Staff> to) {}
}
