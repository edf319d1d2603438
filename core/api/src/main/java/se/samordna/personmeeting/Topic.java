package se.samordna.personmeeting;

import se.samordna.Id;
import se.samordna.information.InformationCategory;

/**
 * Something that a meeting is to speak of.
 *
 * @param category the kind of information that it touches, which each invitee must be let know
 */
public record Topic(Id<Topic> id, String words, InformationCategory category) {}
