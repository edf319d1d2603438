package se.samordna.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonMeeting;

/**
 * Hands a person over from one team or model of the provider to another. The team that leaves asks,
 * the team that receives accepts or declines, and what is accepted happens whole or not at all: the
 * one enrolment ends as transferred, the other begins, and every open task has somebody who does it
 * (sources.md, coordination).
 *
 * <p>From the asking on both teams take part in the person's care, so that they can meet; that is
 * the overlap. What is the person's (plans, network, consents, crisis plan, answers) is not
 * touched.
 *
 * <p>Within one provider only. To another provider nothing is handed over: it is told what the
 * person consents to, by a disclosure or through a link, and refers the person anew.
 *
 * <p>Each call is one access; safe for use by many threads.
 */
@ProviderType
public interface PersonHandovers {
  /** What the task to tell the person in writing is called, of the enrolment that has begun. */
  String LETTER_TASK = "handover-letter";

  /** Where the person could be handed over to: the provider's teams and the models they use. */
  List<HandoverTarget> targets(Caller caller, Id<Enrolment> enrolment);

  /**
   * What a handover would do, for whoever thinks of asking; changes nothing.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3058} for a unit that is none of the provider's,
   *     {@code CM-4001} while the model that receives is away, {@code CM-3054} for a model that no
   *     step gives a place in; what else stands in the way is told in the preview
   */
  HandoverPreview preview(Caller caller, Id<Enrolment> enrolment, Id<Unit> unit, String model);

  /**
   * Asks the receiving team; for those who lead the unit that leaves.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5004} for whoever does not lead the unit, {@code
   *     CM-3057} when something has changed since the preview, {@code CM-3052} when somebody has
   *     been asked already, and what the preview's {@code stops} tell
   */
  PersonHandover ask(Caller caller, Id<Enrolment> enrolment, NewHandover wanted);

  /** One handover. */
  PersonHandover get(Caller caller, Id<PersonHandover> handover);

  /** The person's handovers, newest first. */
  List<PersonHandover> of(Caller caller, Id<Person> person);

  /** Those that a unit has been asked for and has not answered, oldest first. */
  Page<PersonHandover> waitingAt(Caller caller, Id<Unit> unit, PageRequest page);

  /**
   * What accepting would do as it is filled in; changes nothing.
   *
   * @param acceptance its {@code seen} is not asked for
   * @throws se.samordna.refusal.Refusal {@code CM-3053} when it has been answered
   */
  HandoverPreview previewAcceptance(
      Caller caller, Id<PersonHandover> handover, Acceptance acceptance);

  /**
   * Takes the person over in one step; for those who lead the unit that receives.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5004} for whoever does not lead the unit, {@code
   *     CM-3053} when it has been answered, {@code CM-3057} when something has changed since the
   *     preview, {@code CM-3055} when the person has not met both and it is not said why, {@code
   *     CM-3056} when it is accepted on the day it was asked and it is not said why, and what the
   *     preview's {@code stops} tell
   */
  HandoverOutcome accept(Caller caller, Id<PersonHandover> handover, Acceptance acceptance);

  /**
   * Says no; for those who lead the unit that receives, which takes part in the care no more.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3053} when it has been answered
   */
  PersonHandover decline(Caller caller, Id<PersonHandover> handover, String why);

  /**
   * Takes back what was asked; for those who lead the unit that leaves.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3053} when it has been answered
   */
  PersonHandover takeBack(Caller caller, Id<PersonHandover> handover, String why);

  /**
   * What is needed to ask.
   *
   * @param seen of the preview
   * @param agreedOn when the person agreed to it and to what goes along
   * @param personsWords what the person thinks of it
   */
  record NewHandover(
      Id<Unit> unit,
      String model,
      String seen,
      String reason,
      LocalDate agreedOn,
      String personsWords) {}

  /**
   * What is needed to accept.
   *
   * @param seen of the preview
   * @param input by field of the preview
   * @param acknowledged by the name of each rule that cautioned, why it is done all the same
   * @param overrideReason why a limit is gone over, empty when none is
   * @param meeting where the person met both, {@code null} when they did not
   * @param withoutMeeting why they did not meet, empty when they did
   * @param withoutOverlap why it is accepted on the day it was asked, empty when it is not
   */
  record Acceptance(
      String seen,
      Map<String, List<String>> input,
      Map<String, String> acknowledged,
      String overrideReason,
      @Nullable Id<PersonMeeting> meeting,
      String withoutMeeting,
      String withoutOverlap) {
    /** Nothing filled in. */
    public static final Acceptance NOTHING =
        new Acceptance("", Map.of(), Map.of(), "", null, "", "");

    public Acceptance {
      input = Map.copyOf(input);
      acknowledged = Map.copyOf(acknowledged);
    }
  }
}
