package se.samordna.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a card said from one change to the next. The newest is how it is now.
 *
 * @param byName who wrote it
 * @param at when it was written
 */
public record EntryVersion(
    int revision,
    String byName,
    Instant at,
    String cause,
    String personsView,
    int contactTarget,
    int minutesTarget,
    String scaleDownWhen,
    boolean crisisPlanUsed,
    String deputyName,
    TeamCare.Network network,
    String networkNote,
    @Nullable LocalDate expectedEnd) {}
