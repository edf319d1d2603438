package se.samordna.protection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.audit.Action;
import se.samordna.organisation.Role;

/**
 * A list with the person on it that somebody was shown, and may have printed or saved: to be called
 * back when a protection has come.
 *
 * @param seq the row's number in the audit trail
 * @param byName empty for staff whose identity is protected, and for Samordna's own work
 * @param persons how many stood on the list
 */
public record SeenList(
    long seq,
    Instant at,
    String byName,
    @Nullable Role role,
    String unitName,
    Action action,
    int persons) {}
