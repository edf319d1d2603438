package se.samordna.sip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.person.Person;

/**
 * A person's SIP as one provider keeps it.
 *
 * @param commonId what the copies of all principals are known by
 * @param state where it stands on the day it was read
 * @param draft what is being worked on; what was adopted last where nothing is
 * @param noSip why none was made, {@code null} unless that is so
 * @param leaves of each party whether it may be told what the plan is about, while it is worked on;
 *     empty else
 * @param versions the newest first
 * @param evaluations the newest first
 * @param corrections what the person has said is wrong in a version, the oldest first
 * @param history the oldest first
 */
public record Sip(
    Id<Sip> id,
    Id<Person> person,
    String commonId,
    int revision,
    SipState state,
    SipNeed need,
    SipContent draft,
    @Nullable NoSip noSip,
    List<SipParty> parties,
    List<SipLeave> leaves,
    List<SipMeeting> meetings,
    List<SipVersion> versions,
    List<SipEvaluation> evaluations,
    List<SipCorrection> corrections,
    List<SipInterval> history,
    Instant createdAt) {
  public Sip {
    parties = List.copyOf(parties);
    leaves = List.copyOf(leaves);
    meetings = List.copyOf(meetings);
    versions = List.copyOf(versions);
    evaluations = List.copyOf(evaluations);
    corrections = List.copyOf(corrections);
    history = List.copyOf(history);
  }

  /** The version that holds; empty before the first. */
  public Optional<SipVersion> current() {
    return versions.stream().findFirst();
  }

  /** The newest meeting that was not called off. */
  public Optional<SipMeeting> meeting() {
    return meetings.stream().filter(one -> !one.calledOff()).reduce((one, later) -> later);
  }

  /** Whether a party may be told what the plan is about; empty when that is not asked. */
  public Optional<SipLeave> leave(Id<SipParty> party) {
    return leaves.stream().filter(one -> one.party().equals(party)).findFirst();
  }

  /** What the person has said is wrong in a version. */
  public List<SipCorrection> corrections(int version) {
    return corrections.stream().filter(one -> one.version() == version).toList();
  }

  /** A party by its id. */
  public Optional<SipParty> party(@Nullable Id<SipParty> wanted) {
    return parties.stream().filter(one -> one.id().equals(wanted)).findFirst();
  }

  /** The SIP as it is read on a day: when the day of its follow-up has come, that is due. */
  public Sip readOn(LocalDate today) {
    LocalDate followUp = current().map(one -> one.content().followUp()).orElse(null);
    SipState read = state.readOn(today, followUp);
    return read == state ? this : in(read);
  }

  private Sip in(SipState other) {
    return with(other, leaves, versions);
  }

  /** The same with what is reckoned when it is read. */
  public Sip withLeaves(List<SipLeave> reckoned) {
    return with(state, reckoned, versions);
  }

  /** The same with its versions as they are read. */
  public Sip withVersions(List<SipVersion> read) {
    return with(state, leaves, read);
  }

  private Sip with(SipState where, List<SipLeave> reckoned, List<SipVersion> read) {
    return new Sip(
        id,
        person,
        commonId,
        revision,
        where,
        need,
        draft,
        noSip,
        parties,
        reckoned,
        meetings,
        read,
        evaluations,
        corrections,
        history,
        createdAt);
  }
}
