package se.samordna.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * Somebody whom a colleague tells the group of, as the reader may see it.
 *
 * @param person {@code null} for whoever may not know who it is: when the person is told of without
 *     a name, everybody but the one who presents and whoever has taken the next step over
 * @param name as lists show it, empty together with {@code person}
 * @param byName whether the person is told of by name
 * @param mine whether the reader is the one who presents, and so the one who writes
 * @param mayFollowUp whether the reader may tell how it went, when there is something to tell
 * @param minutes whole minutes that the group has been with the person; up to now while it is
 * @param words when the meeting is over, the next step alone: the rest is in the person's record
 */
public record Presented(
    Id<Meeting> meeting,
    @Nullable Id<Person> person,
    String name,
    int revision,
    boolean byName,
    boolean mine,
    boolean mayFollowUp,
    Id<Staff> presenter,
    String presenterName,
    SupervisionStep step,
    SixSteps words,
    LocalDate day,
    Instant begunAt,
    @Nullable Instant endedAt,
    int minutes) {
  /** How many persons a session presents at most (sources.md, Strengths). */
  public static final int MOST = 2;

  /** For how long the group stays with each, at least (sources.md, Strengths). */
  public static final Duration LEAST = Duration.ofMinutes(20);

  /** Whether the group was with the person for as long as it should. */
  public boolean longEnough() {
    return minutes >= LEAST.toMinutes();
  }
}
