package se.samordna.contact;

import se.samordna.Id;

/**
 * How the person reaches somebody: mandatory for each active enrolment (sources.md, coordination).
 *
 * @param hours when, in words: weekdays 8 to 16, nights and weekends
 */
public record ContactPath(
    Id<ContactPath> id, String who, String channel, String hours, boolean afterHours) {}
