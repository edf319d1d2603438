package se.samordna.coordination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Staff;

/**
 * What is needed to hand a coordinator's persons over.
 *
 * @param shares who takes over whom; who is not named stays
 * @param overrideReason why a limit is gone over, empty when none is
 * @param day for which day a preview is asked, {@code null} for today; nothing else depends on it
 * @param seen the caseloads that the choice rests on, {@code null} when they may have changed
 */
public record WantedHandover(
    Id<Staff> from,
    List<Share> shares,
    String reason,
    String overrideReason,
    @Nullable LocalDate day,
    @Nullable List<Seen> seen) {
  public WantedHandover {
    shares = List.copyOf(shares);
    seen = seen == null ? null : List.copyOf(seen);
  }

  /** One that is looked at today and rests on no caseload. */
  public WantedHandover(Id<Staff> from, List<Share> shares, String reason, String overrideReason) {
    this(from, shares, reason, overrideReason, null, null);
  }

  /** What was seen; nothing when that is not said. */
  public List<Seen> caseloadsSeen() {
    return seen == null ? List.of() : seen;
  }

  /** A caseload in one model as it was before the hand-over when it was looked at. */
  public record Seen(Id<Staff> staff, String model, int persons, BigDecimal load) {
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
  public record Share(Id<Enrolment> enrolment, int revision, Id<Staff> to) {}
}
