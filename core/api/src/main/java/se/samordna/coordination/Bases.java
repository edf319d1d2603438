package se.samordna.coordination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.enrolment.Basis;
import se.samordna.enrolment.Enrolment;

/**
 * On what ground persons are in models, and for whom an organisation offers them. Each call is one
 * access; safe for use by many threads.
 */
@ProviderType
public interface Bases {
  /** The bases of an enrolment as they were recorded, newest first. */
  List<EnrolmentBasis> of(Caller caller, Id<Enrolment> enrolment);

  /**
   * Settles the basis from now on. A day of review makes a task for the lead coordinator; that of
   * the basis before ends.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3001} when the enrolment has ended, {@code
   *     CM-3030} when a way of working is given a decision, {@code CM-3031} when a provider of
   *     health care gives an intervention without assessment, {@code CM-3032} when something other
   *     than that is exempted from documentation, or without the board's decision, {@code CM-1002}
   *     and {@code CM-1012} for what is missing or wrong in a decision
   */
  EnrolmentBasis settle(Caller caller, Id<Enrolment> enrolment, NewBasis wanted);

  /** For whom the caller's organisation offers each model, those in force. */
  List<TargetGroup> targetGroups(Caller caller);

  /**
   * Settles for whom the organisation offers a model from now on; for its administrators.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-4003} for a model that is not here, {@code
   *     CM-1003} for ages that no person has
   */
  TargetGroup settleTargetGroup(Caller caller, NewTargetGroup wanted);

  /** What is needed to settle a basis. */
  record NewBasis(
      Basis basis,
      String decision,
      @Nullable LocalDate decidedOn,
      String law,
      @Nullable LocalDate validTo,
      @Nullable LocalDate reviewOn,
      boolean withoutDocumentation) {}

  /** What is needed to settle a target group. */
  record NewTargetGroup(
      String model,
      String words,
      @Nullable Integer leastAge,
      @Nullable Integer greatestAge,
      String decidedBy,
      LocalDate decidedOn) {}
}
