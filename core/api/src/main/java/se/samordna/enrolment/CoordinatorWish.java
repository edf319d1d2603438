package se.samordna.enrolment;

import java.time.Instant;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * Whom a person wishes to be coordinated by (sources.md, coordination). It may change at any time.
 *
 * @param words the person's own, empty when none were written down
 * @param at when it was recorded
 */
public record CoordinatorWish(Id<Staff> staff, String staffName, String words, Instant at) {}
