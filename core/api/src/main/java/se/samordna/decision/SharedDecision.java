package se.samordna.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.network.Correction;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonMeeting;

/**
 * A shared decision, <em>delat beslutsfattande</em> (sources.md, shared decisions): a real choice,
 * what was told of it, what matters to the person, what others thought, and what it came to. It is
 * never changed; how it went is added, and what the person says is wrong in it, and whoever thinks
 * again makes a new one.
 *
 * @param meeting where it was made, {@code null} when at none
 * @param followUp the day to look at it again
 * @param followedUp how it went, {@code null} before
 * @param corrections what the person says is wrong in it, the oldest first
 */
public record SharedDecision(
    Id<SharedDecision> id,
    Id<Person> person,
    @Nullable Id<PersonMeeting> meeting,
    LocalDate day,
    String question,
    List<Option> options,
    String information,
    String values,
    String othersViews,
    String decision,
    DecidedBy decidedBy,
    LocalDate followUp,
    Id<Staff> recordedBy,
    String recordedByName,
    Instant recordedAt,
    @Nullable FollowedUp followedUp,
    List<Correction> corrections) {
  public SharedDecision {
    options = List.copyOf(options);
    corrections = List.copyOf(corrections);
  }

  /** The same decision with what the person says is wrong in it. */
  public SharedDecision with(List<Correction> notes) {
    return new SharedDecision(
        id,
        person,
        meeting,
        day,
        question,
        options,
        information,
        values,
        othersViews,
        decision,
        decidedBy,
        followUp,
        recordedBy,
        recordedByName,
        recordedAt,
        followedUp,
        notes);
  }

  /** One way to go, with what speaks for and against it. */
  public record Option(String words, String speaksFor, String speaksAgainst) {}

  /** Who decided in the end. */
  public enum DecidedBy {
    PERSON,
    PERSON_AND_STAFF,
    /** A guardian in charge of somebody under age. */
    GUARDIAN,
    STAFF
  }

  /** How it went. */
  public record FollowedUp(LocalDate day, String personsView, String staffsView, Id<Staff> by) {}
}
