package se.samordna.contact;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.plan.PlanRecords.NewCorrection;

/** Contacts with persons. Each call is one access; safe for use by many threads. */
@ProviderType
public interface Contacts {
  /**
   * Records a contact or a note. It is never changed afterwards; a correction is a note of its own.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1012} when it would have happened in the future;
   *     {@code CM-1003} for a note that is said to be a contact in a crisis
   */
  Contact record(Caller caller, Id<Person> person, NewContact contact);

  /**
   * Keeps the person's word that something in a contact or a note is wrong, beside it.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2207} when it was said by a representative who
   *     may not
   */
  Contact correct(Caller caller, Id<Contact> contact, NewCorrection correction);

  /** One contact or note. */
  Contact get(Caller caller, Id<Contact> contact);

  /** The person's contacts, newest first. */
  Page<Contact> of(Caller caller, Id<Person> person, PageRequest page);

  /** Those of them that were in a crisis, newest first. */
  Page<Contact> inCrisis(Caller caller, Id<Person> person, PageRequest page);

  /**
   * Replaces the person's contact paths.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3029} when the person has a place in a model and
   *     the paths don't say when each holds, or none holds after hours
   */
  List<ContactPath> setPaths(Caller caller, Id<Person> person, List<NewPath> paths);

  /**
   * What is needed to record a contact.
   *
   * @param with other staff who took part
   * @param crisis whether it was in a crisis
   */
  record NewContact(
      Contact.Kind kind,
      Contact.Place place,
      Instant happenedAt,
      List<Id<Staff>> with,
      int minutes,
      boolean reached,
      String note,
      boolean crisis) {
    public NewContact {
      with = List.copyOf(with);
    }

    /** One outside a crisis. */
    public NewContact(
        Contact.Kind kind,
        Contact.Place place,
        Instant happenedAt,
        List<Id<Staff>> with,
        int minutes,
        boolean reached,
        String note) {
      this(kind, place, happenedAt, with, minutes, reached, note, false);
    }
  }

  /** What is needed for a contact path. */
  record NewPath(String who, String channel, String hours, boolean afterHours) {}
}
