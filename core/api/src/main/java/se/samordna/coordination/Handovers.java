package se.samordna.coordination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;

/**
 * Hands a coordinator's persons over to others of the team: for those who lead the unit. Each call
 * is one access; safe for use by many threads.
 */
@ProviderType
public interface Handovers {
  /**
   * What if the coordinator left on a day: the best way to share their persons within the limits.
   * Or what another way, which the caller chooses, comes to. Changes nothing.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5004} for whoever does not lead the unit, {@code
   *     CM-1012} for a day that has been, and for a way that the caller chooses as {@link #preview}
   */
  HandoverProposal propose(Caller caller, Id<Unit> unit, Departure departure);

  /**
   * What the hand-over would come to against the limits; changes nothing.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5004} for whoever does not lead the unit, {@code
   *     CM-3033} for an enrolment that the coordinator doesn't lead, {@code CM-3006} for a receiver
   *     who carries no persons at the unit or is away, {@code CM-1011} for an enrolment that
   *     somebody has changed since it was read
   */
  CaseloadHandover preview(Caller caller, Id<Unit> unit, WantedHandover wanted);

  /**
   * Hands over in one step: each named enrolment gets its new lead coordinator and the former one's
   * open tasks about the person go along, or nothing happens at all. It takes effect at once, and
   * the limits are asked as they are today.
   *
   * @throws se.samordna.refusal.Refusal as {@link #preview}, and {@code CM-3034} when a limit asks
   *     for a decision and there is no reason for one, {@code CM-3035} when a limit can't be gone
   *     over, {@code CM-3066} for each caseload that is no longer what was seen
   */
  CaseloadHandover handOver(Caller caller, Id<Unit> unit, WantedHandover wanted);

  /**
   * Who leaves, and from which day on the others carry their persons.
   *
   * @param shares who takes over whom when the caller chooses, to see what that comes to and what
   *     speaks for each; {@code null} for what is proposed
   */
  record Departure(Id<Staff> from, LocalDate day, @Nullable List<WantedHandover.Share> shares) {
    public Departure {
      shares = shares == null ? null : List.copyOf(shares);
    }

    /** One for which somebody is to be proposed. */
    public Departure(Id<Staff> from, LocalDate day) {
      this(from, day, null);
    }
  }
}
