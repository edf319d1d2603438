package se.samordna.personmeeting;

import java.time.Instant;
import se.samordna.Id;
import se.samordna.consent.Disclosure;

/** That an invitee was given a copy of what is signed; it stands among what was disclosed, too. */
public record MinutesCopy(Id<Invitee> invitee, Id<Disclosure> disclosure, String how, Instant at) {}
