package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.network.Correction;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.personmeeting.AgreedAction;
import se.samordna.personmeeting.Booking;
import se.samordna.personmeeting.DatedMeeting;
import se.samordna.personmeeting.HeldMeeting;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.InviteeAnswer;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.MinutesCopy;
import se.samordna.personmeeting.MinutesNote;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.StaffInCare;
import se.samordna.personmeeting.Topic;
import se.samordna.rule.MeetingFacts;
import se.samordna.task.Task;

/**
 * Meetings about persons. Bookings, answers and notes that are signed are added and never changed;
 * states, topics, invitees and confirmations are kept as intervals.
 */
@ProviderType
public interface PersonMeetingStore {
  /** Whose meeting it is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<PersonMeeting> meeting);

  /** Some meetings, whole but for what is reckoned; a fixed number of statements. */
  List<PersonMeeting> of(Id<Provider> provider, Collection<Id<PersonMeeting>> meetings);

  /** Those of a person's meetings that are planned. */
  List<Id<PersonMeeting>> planned(Id<Provider> provider, Id<Person> person);

  /** A person's meetings with SIPs' among them, the latest day first; one statement. */
  Page<DatedMeeting> ofPerson(Id<Provider> provider, Id<Person> person, PageRequest page);

  /**
   * The meetings of some days about those whom a unit cares for, the soonest first; a protected
   * person without a name; one statement.
   *
   * @param to the last day
   */
  Page<DatedMeeting> between(
      Id<Provider> provider, Id<Unit> unit, LocalDate from, LocalDate to, PageRequest page);

  /** The meetings of a person that were held, the newest first, for the person's timeline. */
  List<DatedMeeting> held(Id<Provider> provider, Id<Person> person, int atMost);

  /**
   * The meetings of a person that were held since a day, the newest first, and whether the person
   * was there; one statement.
   */
  List<MeetingFacts> attended(Id<Provider> provider, Id<Person> person, LocalDate since);

  /** Staff who work with care at units that take part in a person's, in Swedish order. */
  List<StaffInCare> staffInCare(Id<Provider> provider, Id<Person> person, LocalDate day);

  /** Keeps a new meeting with its booking and topics. */
  void add(Id<Provider> provider, PersonMeeting meeting, Instant at);

  /**
   * Makes a change one that others must see.
   *
   * @return whether the revision was the stored one
   */
  boolean revise(Id<Provider> provider, Id<PersonMeeting> meeting, int revision);

  /**
   * Ends where it stands and begins where it comes to.
   *
   * @param by {@code null} when the person did, by their own login
   */
  void move(
      Id<Provider> provider,
      Id<PersonMeeting> meeting,
      MeetingState to,
      @Nullable Id<Staff> by,
      Instant at);

  /** Keeps what the person says is wrong in what stands of it. */
  void correct(
      Id<Provider> provider, Id<Person> person, Id<PersonMeeting> meeting, Correction correction);

  /** Keeps why it was cancelled. */
  void cancelled(Id<Provider> provider, Id<PersonMeeting> meeting, String why);

  /** Keeps one more booking, which holds from now on. */
  void book(Id<Provider> provider, Id<PersonMeeting> meeting, Booking booking);

  /** Ends the topics that are not among these and begins the new ones. */
  void topics(
      Id<Provider> provider,
      Id<PersonMeeting> meeting,
      List<Topic> topics,
      Id<Staff> by,
      Instant at);

  /** Keeps a new invitee. */
  void invite(Id<Provider> provider, Id<PersonMeeting> meeting, Invitee invitee, Id<Staff> by);

  /**
   * Ends an invitation.
   *
   * @param by {@code null} when the person did, by their own login
   */
  void uninvite(
      Id<Provider> provider, Id<Invitee> invitee, String why, @Nullable Id<Staff> by, Instant at);

  /** Keeps what an invitee has answered. */
  void answer(
      Id<Provider> provider, Id<Invitee> invitee, InviteeAnswer answer, Id<Staff> by, Instant at);

  /** Keeps what the person said of an invitee who stays, and that it holds until asked anew. */
  void confirm(
      Id<Provider> provider,
      Id<Invitee> invitee,
      LocalDate day,
      String words,
      Id<Staff> by,
      Instant at);

  /** Ends every confirmation in a person's planned meetings. */
  void askAnew(Id<Provider> provider, Id<Person> person, Instant at);

  /** Keeps how it was. */
  void hold(Id<Provider> provider, Id<PersonMeeting> meeting, HeldMeeting held);

  /** Keeps a new note, or the new words of one that is not signed. */
  void write(Id<Provider> provider, Id<PersonMeeting> meeting, MinutesNote note);

  /** Signs a note. */
  void sign(Id<Provider> provider, Id<MinutesNote> note, Instant at);

  /** Keeps that a copy was handed over. */
  void add(Id<Provider> provider, Id<PersonMeeting> meeting, MinutesCopy copy, Id<Staff> by);

  /** Keeps a decision, whose task is there already. */
  void add(Id<Provider> provider, Id<PersonMeeting> meeting, AgreedAction made, Id<Staff> by);

  /**
   * Keeps which meeting a task came from.
   *
   * @param invitee whom it asks about, {@code null} for none
   */
  void cameFrom(
      Id<Provider> provider,
      Id<Task> task,
      Id<PersonMeeting> meeting,
      @Nullable Id<Invitee> invitee);

  /** The meeting that a task came from. */
  Optional<Id<PersonMeeting>> ofTask(Id<Provider> provider, Id<Task> task);

  /** The open tasks that ask about the invitees of a meeting. */
  List<Asked> asked(Id<Provider> provider, Id<PersonMeeting> meeting);

  /** A task that asks about an invitee. */
  record Asked(Id<Invitee> invitee, Id<Task> task, int revision) {}
}
