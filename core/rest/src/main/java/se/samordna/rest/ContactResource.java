package se.samordna.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.contact.Contact;
import se.samordna.contact.ContactPath;
import se.samordna.contact.Contacts;
import se.samordna.contact.Contacts.NewContact;
import se.samordna.contact.Contacts.NewPath;
import se.samordna.organisation.Staff;
import se.samordna.plan.PlanRecords.NewCorrection;

/** Contacts, notes and contact paths. */
record ContactResource(Contacts contacts) implements Resource {
  record NewPaths(List<NewPath> paths) {}

  /** What happened; one that does not say so was in no crisis. */
  record RecordContact(
      Contact.Kind kind,
      Contact.Place place,
      Instant happenedAt,
      List<Id<Staff>> with,
      int minutes,
      boolean reached,
      String note,
      Optional<Boolean> crisis) {
    NewContact contact() {
      return new NewContact(
          kind, place, happenedAt, with, minutes, reached, note, crisis.orElse(false));
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/persons/{person}/contacts", "contacts", "The contacts, newest first")
            .givesPages(Contact.class)
            .by(call -> Reply.of(contacts.of(call.caller(), call.id("person"), call.page()))),
        Operation.get(
                "/persons/{person}/crisis-contacts",
                "crisisContacts",
                "The contacts in a crisis, newest first")
            .givesPages(Contact.class)
            .by(call -> Reply.of(contacts.inCrisis(call.caller(), call.id("person"), call.page()))),
        Operation.post("/persons/{person}/contacts", "recordContact", "Record a contact or a note")
            .takes(RecordContact.class)
            .makes(Contact.class)
            .by(
                call ->
                    Reply.of(
                        contacts.record(
                            call.caller(),
                            call.id("person"),
                            call.body(RecordContact.class).contact()))),
        Operation.get("/contacts/{contact}", "contact", "A contact or a note")
            .gives(Contact.class)
            .by(call -> Reply.of(contacts.get(call.caller(), call.id("contact")))),
        Operation.post(
                "/contacts/{contact}/corrections",
                "correctContact",
                "The person's word that something in it is wrong")
            .takes(NewCorrection.class)
            .makes(Contact.class)
            .by(
                call ->
                    Reply.of(
                        contacts.correct(
                            call.caller(), call.id("contact"), call.body(NewCorrection.class)))),
        Operation.put("/persons/{person}/contact-paths", "setContactPaths", "Replace the paths")
            .takes(NewPaths.class)
            .givesRows(ContactPath.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(
                            contacts.setPaths(
                                call.caller(),
                                call.id("person"),
                                call.body(NewPaths.class).paths())))));
  }
}
