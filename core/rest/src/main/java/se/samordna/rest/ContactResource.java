package se.samordna.rest;

import java.util.List;
import se.samordna.contact.Contact;
import se.samordna.contact.ContactPath;
import se.samordna.contact.Contacts;
import se.samordna.contact.Contacts.NewContact;
import se.samordna.contact.Contacts.NewPath;
import se.samordna.plan.PlanRecords.NewCorrection;

/** Contacts, notes and contact paths. */
record ContactResource(Contacts contacts) implements Resource {
  record NewPaths(List<NewPath> paths) {}

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
            .takes(NewContact.class)
            .makes(Contact.class)
            .by(
                call ->
                    Reply.of(
                        contacts.record(
                            call.caller(), call.id("person"), call.body(NewContact.class)))),
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
