package se.samordna.plan;

import se.samordna.Id;
import se.samordna.organisation.Staff;

/** Somebody of our own staff who could do an intervention, by the name that colleagues see. */
public record Performer(Id<Staff> staff, String name) {}
