package se.samordna.coordination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.enrolment.CaseloadFigure;
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
  CaseloadHandover preview(Caller caller, Id<Unit> unit, NewHandover wanted);

  /**
   * Hands over in one step: each named enrolment gets its new lead coordinator and the former one's
   * open tasks about the person go along, or nothing happens at all. It takes effect at once, and
   * the limits are asked as they are today.
   *
   * @throws se.samordna.refusal.Refusal as {@link #preview}, and {@code CM-3034} when a limit asks
   *     for a decision and there is no reason for one, {@code CM-3035} when a limit can't be gone
   *     over, {@code CM-3066} for each caseload that is no longer what was seen
   */
  CaseloadHandover handOver(Caller caller, Id<Unit> unit, NewHandover wanted);

  /**
   * What is needed to hand over.
   *
   * @param shares who takes over whom; who is not named stays
   * @param overrideReason why a limit is gone over, empty when none is
   * @param day for which day a preview is asked, {@code null} for today; nothing else depends on it
   * @param seen the caseloads that the choice rests on, {@code null} when they may have changed
   */
  record NewHandover(
      Id<Staff> from,
      List<Share> shares,
      String reason,
      String overrideReason,
      @Nullable LocalDate day,
      @Nullable List<Seen> seen) {
    public NewHandover {
      shares = List.copyOf(shares);
      seen = seen == null ? null : List.copyOf(seen);
    }

    /** One that is looked at today and rests on no caseload. */
    public NewHandover(Id<Staff> from, List<Share> shares, String reason, String overrideReason) {
      this(from, shares, reason, overrideReason, null, null);
    }

    /** What was seen; nothing when that is not said. */
    public List<Seen> caseloadsSeen() {
      return seen == null ? List.of() : seen;
    }
  }

  /**
   * Who leaves, and from which day on the others carry their persons.
   *
   * @param shares who takes over whom when the caller chooses, to see what that comes to and what
   *     speaks for each; {@code null} for what is proposed
   */
  record Departure(Id<Staff> from, LocalDate day, @Nullable List<Share> shares) {
    public Departure {
      shares = shares == null ? null : List.copyOf(shares);
    }

    /** One for which somebody is to be proposed. */
    public Departure(Id<Staff> from, LocalDate day) {
      this(from, day, null);
    }
  }

  /** A caseload in one model as it was before the hand-over when it was looked at. */
  record Seen(Id<Staff> staff, String model, int persons, BigDecimal load) {
    /** The caseload of a figure. */
    public static Seen of(String model, CaseloadFigure figure) {
      return new Seen(
          Objects.requireNonNull(figure.staff()), model, figure.persons(), figure.load());
    }

    /** Whether the figure says the same. */
    public boolean isStill(CaseloadFigure figure) {
      return persons == figure.persons() && load.compareTo(figure.load()) == 0;
    }
  }

  /** One enrolment and who takes it over. */
  record Share(Id<Enrolment> enrolment, int revision, Id<Staff> to) {}
}
