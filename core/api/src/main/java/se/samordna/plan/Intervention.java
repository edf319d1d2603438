package se.samordna.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Principal;

/**
 * An <em>insats</em>: what is done, by whom, and when it is followed up.
 *
 * <p>One without performer or follow-up date can be written down but not activated (sources.md,
 * plans).
 *
 * @param performer who does it, empty while not decided
 * @param followUp when it is followed up, {@code null} while not decided
 * @param cadence how often, in words, empty when once
 * @param principal which <em>huvudman</em> answers for it, as the laws on plans speak of them;
 *     {@code null} when not said, and then it is whoever keeps the plan
 * @param legalBasis {@code null} when not said
 * @param stage at which stage of the person's way it fits, empty when it has none
 */
public record Intervention(
    Id<Intervention> id,
    String what,
    String performer,
    @Nullable LocalDate start,
    String cadence,
    @Nullable LocalDate followUp,
    Status status,
    Principal.@Nullable Kind principal,
    @Nullable LegalBasis legalBasis,
    String stage) {

  /** Where an intervention stands. */
  public enum Status {
    PROPOSED,
    ACTIVE,
    DONE,
    STOPPED
  }

  /** One of which it is not said who answers for it, nor on which law it rests. */
  public Intervention(
      Id<Intervention> id,
      String what,
      String performer,
      @Nullable LocalDate start,
      String cadence,
      @Nullable LocalDate followUp,
      Status status) {
    this(id, what, performer, start, cadence, followUp, status, null, null, "");
  }

  /** Whether the intervention has what it needs to be activated. */
  public boolean canBeActive() {
    return !performer.isBlank() && followUp != null;
  }

  /**
   * Whether it is exempt from documentation that reveals who somebody is, so that it stays here.
   */
  public boolean isExempt() {
    return legalBasis != null && legalBasis.isExempt();
  }

  /** The same, told in other words. */
  public Intervention told(String whatElse, String performerElse) {
    return new Intervention(
        id,
        whatElse,
        performerElse,
        start,
        cadence,
        followUp,
        status,
        principal,
        legalBasis,
        stage);
  }

  /** The same, followed up on another day. */
  public Intervention followedUp(LocalDate day) {
    return new Intervention(
        id, what, performer, start, cadence, day, status, principal, legalBasis, stage);
  }
}
