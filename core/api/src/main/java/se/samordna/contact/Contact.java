package se.samordna.contact;

import java.time.Instant;
import java.util.List;
import se.samordna.Id;
import se.samordna.network.Correction;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * A contact with the person or about them, with what was noted.
 *
 * @param happenedAt when it took place, which may be before it was recorded
 * @param by the staff who took part, the one who recorded it first
 * @param minutes how long it took, 0 when not said
 * @param crisis whether it was in a crisis; {@code happenedAt} tells the hour
 * @param corrections what the person has said is wrong in it, the oldest first
 */
public record Contact(
    Id<Contact> id,
    Id<Person> person,
    Kind kind,
    Place place,
    Instant happenedAt,
    Instant recordedAt,
    List<Id<Staff>> by,
    List<String> byNames,
    int minutes,
    boolean reached,
    String note,
    boolean crisis,
    List<Correction> corrections) {
  public Contact {
    by = List.copyOf(by);
    byNames = List.copyOf(byNames);
    corrections = List.copyOf(corrections);
  }

  /** One outside a crisis, in which nothing is said to be wrong. */
  public Contact(
      Id<Contact> id,
      Id<Person> person,
      Kind kind,
      Place place,
      Instant happenedAt,
      Instant recordedAt,
      List<Id<Staff>> by,
      List<String> byNames,
      int minutes,
      boolean reached,
      String note) {
    this(
        id,
        person,
        kind,
        place,
        happenedAt,
        recordedAt,
        by,
        byNames,
        minutes,
        reached,
        note,
        false,
        List.of());
  }

  /** In what way. */
  public enum Kind {
    VISIT,
    PHONE,
    VIDEO,
    MESSAGE,
    /** With somebody else about the person: another principal, a close one. */
    ABOUT,
    /** A note without a contact. */
    NOTE;

    /** Whether the person was there, or should have been. */
    public boolean isWithPerson() {
      return this != ABOUT && this != NOTE;
    }
  }

  /** Where. */
  public enum Place {
    HOME,
    CLINIC,
    ELSEWHERE,
    INPATIENT,
    NONE
  }

  /** The same with what is said to be wrong in it. */
  public Contact with(List<Correction> notes) {
    return new Contact(
        id,
        person,
        kind,
        place,
        happenedAt,
        recordedAt,
        by,
        byNames,
        minutes,
        reached,
        note,
        crisis,
        notes);
  }

  /** The same in a crisis, or not. */
  public Contact inCrisis(boolean was) {
    return new Contact(
        id,
        person,
        kind,
        place,
        happenedAt,
        recordedAt,
        by,
        byNames,
        minutes,
        reached,
        note,
        was,
        corrections);
  }

  /** Whether the contact counts as one with the person. */
  public boolean isWithPerson() {
    return reached && kind.isWithPerson();
  }
}
