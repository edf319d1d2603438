package se.samordna.own;

import java.time.Instant;
import java.util.List;
import se.samordna.Id;
import se.samordna.contact.Contact;

/**
 * A contact with the person, as the person reads it: that it was, when, how and with whom. What
 * staff wrote of it is a note of the record and no part of it.
 *
 * @param by who took part
 * @param corrections what the person has said is wrong in it, the oldest first
 */
public record OwnContact(
    Id<Contact> id,
    Contact.Kind kind,
    Contact.Place place,
    Instant at,
    int minutes,
    boolean reached,
    List<String> by,
    List<OwnNote> corrections) {
  public OwnContact {
    by = List.copyOf(by);
    corrections = List.copyOf(corrections);
  }
}
