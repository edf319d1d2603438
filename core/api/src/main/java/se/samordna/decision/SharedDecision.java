package se.samordna.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonMeeting;

/**
 * A shared decision, <em>delat beslutsfattande</em> (sources.md, shared decisions): a real choice,
 * what was told of it, what matters to the person, what others thought, and what it came to. It is
 * never changed; how it went is added, and whoever thinks again makes a new one.
 *
 * @param meeting where it was made, {@code null} when at none
 * @param followUp the day to look at it again
 * @param followedUp how it went, {@code null} before
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
    @Nullable FollowedUp followedUp) {
  public SharedDecision {
    options = List.copyOf(options);
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
