package se.samordna.sip;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.information.InformationCategory;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.personmeeting.PersonMeetings.NewBooking;
import se.samordna.personmeeting.PersonMeetings.NewTopic;
import se.samordna.personmeeting.PersonsPart;
import se.samordna.plan.PlanRecords.NewCorrection;
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

  /** The key of the task to answer the person who asks for a SIP. */
  String REQUEST_TASK = "sip-request";

  /** The key of the task to read a copy that has come into the own record. */
  String RECEIVED_TASK = "sip-received";

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

  /**
   * Begins the preparation, resting on the person's consent.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2338} when another system is the system of record
   *     for SIPs: there it is made, and stands here as a plan with a reference
   */
  Sip prepare(Caller caller, Id<Sip> sip, int revision);

  /** Names who should come; whoever has been called stays. */
  Sip parties(Caller caller, Id<Sip> sip, int revision, List<NewParty> parties);

  /** Replaces what the plan is to say. A draft may lack what it must have to be adopted. */
  Sip save(Caller caller, Id<Sip> sip, int revision, SipContent content);

  /**
   * Calls the principals and invites the others to a meeting about the person, of the type {@link
   * se.samordna.meeting.MeetingType#SIP}. Whoever is no longer in the network is not invited.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2258} when there are not two principals, and as
   *     {@link se.samordna.personmeeting.PersonMeetings#plan} for time and topics
   */
  Sip call(Caller caller, Id<Sip> sip, int revision, NewCall call);

  /**
   * Calls off the meeting to come. The SIP is again where it was before the call, and others can be
   * called to another meeting.
   */
  Sip callOff(Caller caller, Id<Sip> sip, int revision, String why);

  /**
   * Records the meeting.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2259} when a principal did not come and it is not
   *     said what the person wants, {@code CM-2297} before the day it is booked for
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

  /**
   * Gives a principal its copy: into its own record where the person is linked with it, else as it
   * was handed over. Either is told to the person among what was disclosed.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5020}, {@code CM-5021} or {@code CM-5022} when no
   *     living consent lets the principal have all that the plan holds; {@code CM-2341} when the
   *     person has excluded something and nobody has said what the plan touches
   */
  Sip handOver(Caller caller, Id<Sip> sip, int revision, NewHandOver copy);

  /** The copies that other providers' SIPs have left in the person's own record, newest first. */
  List<ReceivedSip> received(Caller caller, Id<Person> person);

  /**
   * Keeps the person's word that something in an adopted version is wrong, beside the version.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when there is no such version
   */
  Sip correct(Caller caller, Id<Sip> sip, int version, NewCorrection correction);

  /**
   * How it went with the SIPs of the persons whom a unit takes part in the care of, in the last
   * twelve months: what became of the needs that were seen, whether plans were followed up in time
   * and whether they helped. Each part is shown whole, or without any number where it holds
   * something of fewer than five persons.
   */
  List<SipCount> counts(Caller caller, Id<Unit> unit);

  /** Begins the follow-up, also before its day. */
  Sip followUp(Caller caller, Id<Sip> sip, int revision);

  /** Records how it went, and whether the plan is revised or ended. */
  Sip evaluate(Caller caller, Id<Sip> sip, int revision, NewEvaluation evaluation);

  /**
   * Somebody who should come.
   *
   * @param id of a party that there is already, {@code null} for a new one
   * @param provider where the person is linked with it, {@code null} for one whose copy is handed
   *     over; {@code CM-2340} unless there is such a link
   * @param member somebody of the network who has the person's yes, and whose name it then is;
   *     {@code null} for a party that is not from there; {@code CM-2295} without the person's yes
   */
  record NewParty(
      @Nullable Id<SipParty> id,
      SipParty.Kind kind,
      String name,
      String contact,
      @Nullable Id<Provider> provider,
      @Nullable Id<NetworkMember> member) {

    /** One whose copy is handed over. */
    public NewParty(@Nullable Id<SipParty> id, SipParty.Kind kind, String name, String contact) {
      this(id, kind, name, contact, null, null);
    }

    /** Somebody of the person's network. */
    public static NewParty of(SipParty.Kind kind, Id<NetworkMember> member) {
      return new NewParty(null, kind, "", "", null, member);
    }
  }

  /** A call to a meeting: when and where, and what is to be spoken of. */
  record NewCall(NewBooking booking, List<NewTopic> topics) {
    public NewCall {
      topics = List.copyOf(topics);
    }
  }

  /**
   * What came of a meeting. Whoever is not mentioned was absent, but for the provider itself.
   *
   * @param attendance of the parties
   * @param beside of those who were invited to the meeting beside the parties
   */
  record NewHeld(
      LocalDate on,
      PersonsPart person,
      String why,
      List<SipMeeting.Attendance> attendance,
      List<PersonMeetings.Attendance> beside,
      @Nullable Choice choice) {
    public NewHeld {
      attendance = List.copyOf(attendance);
      beside = List.copyOf(beside);
    }

    /** Of a meeting that nobody but the parties was invited to. */
    public NewHeld(
        LocalDate on,
        PersonsPart person,
        String why,
        List<SipMeeting.Attendance> attendance,
        @Nullable Choice choice) {
      this(on, person, why, attendance, List.of(), choice);
    }
  }

  /** A written confirmation. */
  record NewConfirmation(Id<SipParty> party, LocalDate day, String by) {}

  /**
   * A copy handed over.
   *
   * @param how in words; may be empty for one that goes into a linked record
   * @param touches what the plan touches beside goals and interventions, by somebody who has gone
   *     through it, {@code null} when nobody has
   */
  record NewHandOver(
      Id<SipParty> party, LocalDate day, String how, @Nullable List<InformationCategory> touches) {

    /** One of a plan that nobody needs to go through. */
    public NewHandOver(Id<SipParty> party, LocalDate day, String how) {
      this(party, day, how, null);
    }
  }

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
