package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.sip.NoSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipCorrection;
import se.samordna.sip.SipCount;
import se.samordna.sip.SipEvaluation;
import se.samordna.sip.SipMeeting;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipState;
import se.samordna.sip.SipVersion;

/**
 * SIPs. Versions, meetings and evaluations are added, never changed but for what comes of them
 * later; where a SIP stands is kept as intervals.
 */
@ProviderType
public interface SipStore {
  /** Whose SIP it is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<Sip> sip);

  /** A person's SIPs, the newest first; a fixed number of statements. */
  List<Kept> of(Id<Provider> provider, Id<Person> person);

  /**
   * Keeps a new SIP with its parties and where it stands.
   *
   * @param by {@code null} when the person asked for it, by their own login
   */
  void add(Id<Provider> provider, Sip sip, @Nullable Id<Staff> by);

  /**
   * Makes a change one that others must see.
   *
   * @return whether the revision was the stored one
   */
  boolean revise(Id<Provider> provider, Id<Sip> sip, int revision);

  /** Ends where it stands and begins where it comes to. */
  void move(Id<Provider> provider, Id<Sip> sip, SipState to, Instant at, @Nullable Id<Staff> by);

  /** Keeps why no SIP is made. */
  void noSip(Id<Provider> provider, Id<Sip> sip, NoSip why);

  /** Keeps which consent it rests on. */
  void restOn(Id<Provider> provider, Id<Sip> sip, UUID consent);

  /** Replaces the draft. */
  void save(Id<Provider> provider, Id<Sip> sip, SipContent draft);

  /** Ends the parties that are not among these, adds the new ones and renames the others. */
  void parties(Id<Provider> provider, Id<Sip> sip, List<SipParty> parties, Instant at);

  /** Keeps a call; the meeting about the person and those invited to it are there already. */
  void add(Id<Provider> provider, Id<Sip> sip, SipMeeting meeting);

  /** Keeps what came of a meeting; what a meeting about the person keeps itself, it keeps there. */
  void hold(Id<Provider> provider, Id<Sip> sip, SipMeeting meeting, SipMeeting.Held held);

  /** Keeps an adopted version with the principals' standings and copies. */
  void add(Id<Provider> provider, Id<Sip> sip, SipVersion version);

  /** Keeps that a principal has confirmed. */
  void confirm(
      Id<Provider> provider,
      Id<Sip> sip,
      int version,
      Id<SipParty> party,
      SipVersion.Confirmation confirmation);

  /**
   * Keeps that a principal was given its copy.
   *
   * @param consent that let it leave, {@code null} for none
   */
  void handOver(
      Id<Provider> provider,
      Id<Sip> sip,
      int version,
      SipVersion.Copy copy,
      Id<Staff> by,
      @Nullable UUID consent);

  /** Keeps what the person says is wrong in a version. */
  void add(Id<Provider> provider, Id<Person> person, Id<Sip> sip, SipCorrection note);

  /**
   * Counts of the SIPs of a unit's persons; one statement.
   *
   * @param since the first moment that counts
   * @param today until when a follow-up that is not done is not late yet
   */
  List<Counted> counts(Id<Provider> provider, Id<Unit> unit, Instant since, LocalDate today);

  /** How many, and of how many persons. */
  record Counted(SipCount.What what, int count, int persons) {}

  /** Keeps how it went. */
  void add(Id<Provider> provider, Id<Sip> sip, SipEvaluation evaluation);

  /**
   * A SIP, and what it rests on.
   *
   * @param consent {@code null} before there is one
   */
  record Kept(Sip sip, @Nullable UUID consent) {}
}
