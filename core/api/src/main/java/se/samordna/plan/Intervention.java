package se.samordna.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Staff;

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
 * @param performerStaff who of our own staff does it, {@code null} when it is somebody else or not
 *     decided; the performer's name is then theirs, as it was when it was written
 * @param offer the model's own offer that it is one of, {@code null} when it is none
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
    String stage,
    @Nullable Id<Staff> performerStaff,
    @Nullable OfferTaken offer) {

  /** Where an intervention stands. */
  public enum Status {
    PROPOSED,
    ACTIVE,
    DONE,
    STOPPED
  }

  /** One that is nobody's offer, done by somebody who is told in words. */
  public Intervention(
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
    this(
        id,
        what,
        performer,
        start,
        cadence,
        followUp,
        status,
        principal,
        legalBasis,
        stage,
        null,
        null);
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

  /** Whether it is meant to be done, or is being done. */
  public boolean isGoingOn() {
    return status == Status.PROPOSED || status == Status.ACTIVE;
  }

  /** The same, done by somebody else, and under another offer. */
  public Intervention by(
      String whatElse,
      String performerElse,
      @Nullable Id<Staff> staff,
      @Nullable OfferTaken taken) {
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
        stage,
        staff,
        taken);
  }

  /** The same, told in other words; whose offer it is and which colleague does it is not told. */
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
        id,
        what,
        performer,
        start,
        cadence,
        day,
        status,
        principal,
        legalBasis,
        stage,
        performerStaff,
        offer);
  }
}
