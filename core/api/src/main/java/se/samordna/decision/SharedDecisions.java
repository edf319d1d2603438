package se.samordna.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.decision.SharedDecision.DecidedBy;
import se.samordna.decision.SharedDecision.Option;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.plan.PlanRecords.NewCorrection;

/** Shared decisions. Each call is one access; safe for use by many threads. */
@ProviderType
public interface SharedDecisions {
  /** The key of the task to look at a decision again. */
  String FOLLOW_UP_TASK = "shared-decision-follow-up";

  /** The person's decisions, the newest first. */
  Page<SharedDecision> of(Caller caller, Id<Person> person, PageRequest page);

  /**
   * Records a decision, and makes the task to look at it again.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2310} for fewer than two ways to choose from,
   *     {@code CM-2311} when a guardian is said to have decided and none is in charge
   */
  SharedDecision record(Caller caller, Id<Person> person, NewSharedDecision decision);

  /**
   * Records how it went.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2312} when that is recorded already
   */
  SharedDecision followUp(Caller caller, Id<SharedDecision> decision, NewFollowUp how);

  /**
   * Records that something in it is wrong, in the person's word. What stands stays.
   *
   * @throws se.samordna.refusal.Refusal as {@link se.samordna.contact.Contacts#correct}
   */
  SharedDecision correct(Caller caller, Id<SharedDecision> decision, NewCorrection correction);

  /** What is needed to record a decision. */
  record NewSharedDecision(
      @Nullable Id<PersonMeeting> meeting,
      LocalDate day,
      String question,
      List<Option> options,
      String information,
      String values,
      String othersViews,
      String decision,
      DecidedBy decidedBy,
      LocalDate followUp) {
    public NewSharedDecision {
      options = List.copyOf(options);
    }
  }

  /** How it went, as each sees it. */
  record NewFollowUp(LocalDate day, String personsView, String staffsView) {}
}
