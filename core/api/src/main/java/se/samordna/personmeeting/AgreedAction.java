package se.samordna.personmeeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.task.Task;

/**
 * What was decided at a meeting. What the provider's own staff is to do is a task of theirs; of
 * what somebody else answers for the task is to follow it up.
 *
 * @param owner who of the staff is to do it, {@code null} when others answer for it
 * @param answers who else answers for it; empty when there is an owner
 * @param due the day it is to be done, or followed up
 * @param standing where its task stands
 */
public record AgreedAction(
    Id<AgreedAction> id,
    String what,
    @Nullable Id<Staff> owner,
    String ownerName,
    String answers,
    LocalDate due,
    Id<Task> task,
    Task.Status standing,
    Instant decidedAt) {}
