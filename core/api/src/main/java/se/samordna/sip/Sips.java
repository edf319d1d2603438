package se.samordna.sip;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.person.Person;
import se.samordna.sip.SipMeeting.Choice;

/**
 * SIPs of persons. Each call is one access; safe for use by many threads.
 *
 * <p>A change names the revision that the caller read and is refused with {@code CM-1011} when
 * somebody else was first. A move that {@link SipState#next()} does not hold is refused with {@code
 * CM-2255}. From {@link SipState#PREPARED} on every change needs a living consent of the person to
 * the SIP, else {@code CM-2256}.
 */
@ProviderType
public interface Sips {
  /** The longest time from adoption to follow-up, in months (sources.md, SIP). */
  int MOST_MONTHS = 6;

  /** Working days for an absent principal to confirm in writing (sources.md, SIP). */
  int CONFIRM_DAYS = 10;

  /** The key of the task to follow a SIP up. */
  String FOLLOW_UP_TASK = "sip-follow-up";

  /** The key of the task to see to that a principal stays away again. */
  String ABSENCE_TASK = "sip-absence";

  /** The person's SIPs, the newest first. */
  List<Sip> of(Caller caller, Id<Person> person);

  /** One SIP. */
  Sip get(Caller caller, Id<Sip> sip);

  /**
   * Records that the need of a SIP has been seen.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2257} when one is under way
   */
  Sip begin(Caller caller, Id<Person> person, SipNeed need);

  /** Records that the person has been told what a SIP is, and asked. */
  Sip ask(Caller caller, Id<Sip> sip, int revision);

  /** Records that the person said no. */
  Sip decline(Caller caller, Id<Sip> sip, int revision, String words);

  /** Records that no SIP is made, and why. */
  Sip cancel(Caller caller, Id<Sip> sip, int revision, NoSip why);

  /** Begins the preparation, resting on the person's consent. */
  Sip prepare(Caller caller, Id<Sip> sip, int revision);

  /** Names who should come; whoever has been called stays. */
  Sip parties(Caller caller, Id<Sip> sip, int revision, List<NewParty> parties);

  /** Replaces what the plan is to say. A draft may lack what it must have to be adopted. */
  Sip save(Caller caller, Id<Sip> sip, int revision, SipContent content);

  /**
   * Calls the principals and invites the others.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2258} when there are not two principals
   */
  Sip call(Caller caller, Id<Sip> sip, int revision, NewCall call);

  /**
   * Records the meeting.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2259} when a principal did not come and it is not
   *     said what the person wants
   */
  Sip hold(Caller caller, Id<Sip> sip, int revision, NewHeld held);

  /**
   * Adopts the draft as a version, with a copy for each principal.
   *
   * @param tookPart at a revision the principals that took part in it; of the first version the
   *     meeting tells
   * @throws se.samordna.refusal.Refusal with every reason: {@code CM-2260} to {@code CM-2264} for
   *     what the law asks for, {@code CM-2265} without the person's words, {@code CM-2266} for a
   *     day of follow-up that is missing, past or too far away, {@code CM-2267} when the person
   *     wants to book again
   */
  Sip adopt(Caller caller, Id<Sip> sip, int revision, List<Id<SipParty>> tookPart);

  /**
   * Records that a principal that was not there has confirmed in writing.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2268} when there is nothing for it to confirm,
   *     {@code CM-2269} when the time for it was over
   */
  Sip confirm(Caller caller, Id<Sip> sip, int revision, NewConfirmation confirmation);

  /** Records that a principal has been given its copy. */
  Sip handOver(Caller caller, Id<Sip> sip, int revision, NewHandOver copy);

  /** Begins the follow-up, also before its day. */
  Sip followUp(Caller caller, Id<Sip> sip, int revision);

  /** Records how it went, and whether the plan is revised or ended. */
  Sip evaluate(Caller caller, Id<Sip> sip, int revision, NewEvaluation evaluation);

  /**
   * Somebody who should come.
   *
   * @param id of a party that there is already, {@code null} for a new one
   */
  record NewParty(@Nullable Id<SipParty> id, SipParty.Kind kind, String name, String contact) {}

  /** A call to a meeting. */
  record NewCall(LocalDate day, String place) {}

  /** What came of a meeting. */
  record NewHeld(
      LocalDate on,
      SipMeeting.PersonsPart person,
      String why,
      List<SipMeeting.Attendance> attendance,
      @Nullable Choice choice) {
    public NewHeld {
      attendance = List.copyOf(attendance);
    }
  }

  /** A written confirmation. */
  record NewConfirmation(Id<SipParty> party, LocalDate day, String by) {}

  /** A copy handed over. */
  record NewHandOver(Id<SipParty> party, LocalDate day, String how) {}

  /**
   * A follow-up.
   *
   * @param revise whether the plan goes on and is revised, or ends
   */
  record NewEvaluation(
      LocalDate day,
      @Nullable Integer helped,
      String personsView,
      String staffsView,
      boolean revise) {}
}
