package se.samordna.engine.contact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.contact.Contact;
import se.samordna.contact.ContactPath;
import se.samordna.contact.Contacts;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.network.Spoken;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.task.Deed;
import se.samordna.engine.task.Deeds;
import se.samordna.enrolment.Enrolment;
import se.samordna.network.Correction;
import se.samordna.network.Said;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Contacts in the store. */
@Component(service = Contacts.class)
public final class KeptContacts implements Contacts {
  private static final int MOST_MINUTES = 24 * 60;
  private static final int MOST_STAFF = 20;
  private static final int MOST_PATHS = 20;
  private static final int LONGEST_PATH = 200;

  private final Work work;
  private final Deeds deeds;
  private final Identifiers identifiers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptContacts(
      @Reference Work work, @Reference Deeds deeds, @Reference Identifiers identifiers) {
    this.work = work;
    this.deeds = deeds;
    this.identifiers = identifiers;
  }

  @Override
  public Contact record(Caller caller, Id<Person> person, NewContact wanted) {
    return work.by(caller, Action.CONTACT_RECORD)
        .person(person)
        .write(
            access -> {
              Contact contact = checked(access, wanted);
              access.tx().contacts().add(access.provider(), contact);
              access.about("contact", contact.id());
              tell(access, contact);
              return contact;
            });
  }

  /** Nobody has been met by an attempt, and no note is a contact. */
  private void tell(Access access, Contact contact) {
    if (contact.reached() && contact.kind() != Contact.Kind.NOTE) {
      deeds.done(
          access,
          new Deed(
              contact.person(),
              Deed.Kind.CONTACT,
              contact.kind().name(),
              Set.copyOf(contact.by()),
              contact.happenedAt(),
              contact.id().toString()));
    }
  }

  private static Contact checked(Access access, NewContact wanted) {
    Set<Id<Staff>> by = new LinkedHashSet<>();
    by.add(access.caller().staff());
    by.addAll(wanted.with());
    Map<Id<Staff>, String> names = access.tx().organisations().names(access.provider(), by);
    Checks checks = new Checks();
    checks.that(by.size() <= MOST_STAFF, "/with", Code.FIELD_TOO_LONG);
    for (int i = 0; i < wanted.with().size(); i++) {
      checks.that(names.containsKey(wanted.with().get(i)), "/with/" + i, Code.FIELD_WRONG);
    }
    checks.that(!wanted.happenedAt().isAfter(access.now()), "/happenedAt", Code.DATE_WRONG);
    checks.within("/minutes", wanted.minutes(), 0, MOST_MINUTES);
    boolean met = wanted.kind() != Contact.Kind.NOTE;
    checks.that(met || !wanted.crisis(), "/crisis", Code.FIELD_WRONG);
    String note =
        wanted.kind() == Contact.Kind.NOTE
            ? checks.required("/note", wanted.note(), Checks.NOTE)
            : checks.optional("/note", wanted.note(), Checks.NOTE);
    checks.done();
    Contact contact =
        new Contact(
            Id.next(),
            access.person(),
            wanted.kind(),
            wanted.place(),
            wanted.happenedAt(),
            access.now(),
            List.copyOf(by),
            by.stream().map(staff -> names.getOrDefault(staff, "")).toList(),
            wanted.minutes(),
            wanted.reached(),
            note);
    return contact.inCrisis(wanted.crisis());
  }

  @Override
  public Contact correct(Caller caller, Id<Contact> contact, NewCorrection wanted) {
    return contact(caller, Action.CONTACT_RECORD, contact)
        .write(
            access -> {
              stored(access, contact);
              Checks checks = new Checks();
              String words = checks.required("/words", wanted.words(), Checks.TEXT);
              Spoken.check(checks, access, identifiers, wanted.said());
              checks.done();
              correct(access, contact, words, wanted.said());
              return stored(access, contact);
            });
  }

  /** Keeps what is said to be wrong in a contact, whoever of the two writes it down. */
  public static void correct(Access access, Id<Contact> contact, String words, Said said) {
    Correction note = new Correction(Id.next(), words, said, access.recordedBy(), access.now());
    access.tx().contacts().add(access.provider(), access.person(), contact, note);
  }

  @Override
  public Contact get(Caller caller, Id<Contact> contact) {
    return contact(caller, Action.PERSON_READ, contact).read(access -> stored(access, contact));
  }

  private Request contact(Caller caller, Action action, Id<Contact> contact) {
    return work.by(caller, action)
        .thing("contact", contact, tx -> tx.contacts().personOf(caller.provider(), contact));
  }

  private static Contact stored(Access access, Id<Contact> contact) {
    return access
        .tx()
        .contacts()
        .get(access.provider(), contact)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  @Override
  public Page<Contact> of(Caller caller, Id<Person> person, PageRequest page) {
    return work.by(caller, Action.PERSON_READ)
        .person(person)
        .about("contacts", person)
        .read(access -> access.tx().contacts().of(access.provider(), person, page));
  }

  @Override
  public Page<Contact> inCrisis(Caller caller, Id<Person> person, PageRequest page) {
    return work.by(caller, Action.PERSON_READ)
        .person(person)
        .about("contacts", person)
        .read(access -> access.tx().contacts().inCrisis(access.provider(), person, page));
  }

  @Override
  public List<ContactPath> setPaths(Caller caller, Id<Person> person, List<NewPath> wanted) {
    return work.by(caller, Action.PERSON_CHANGE)
        .person(person)
        .about("contact paths", person)
        .write(
            access -> {
              List<ContactPath> paths = checked(wanted);
              if (isCoordinated(access) && !ContactPath.areComplete(paths)) {
                throw Refusal.at("/paths", Code.CONTACT_PATHS_INCOMPLETE);
              }
              access.tx().contacts().setPaths(access.provider(), person, paths, access.now());
              return paths;
            });
  }

  /** Whether the person has a place in a model, and so must be able to reach somebody. */
  private static boolean isCoordinated(Access access) {
    return access.tx().enrolments().ofPerson(access.provider(), access.person()).stream()
        .map(EnrolmentRow::enrolment)
        .anyMatch(Enrolment::hasPlace);
  }

  private static List<ContactPath> checked(List<NewPath> wanted) {
    Checks checks = new Checks();
    checks.that(wanted.size() <= MOST_PATHS, "/paths", Code.FIELD_TOO_LONG);
    List<ContactPath> paths = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      NewPath path = wanted.get(i);
      String at = "/paths/" + i;
      paths.add(
          new ContactPath(
              Id.next(),
              checks.required(at + "/who", path.who(), Checks.NAME),
              checks.required(at + "/channel", path.channel(), LONGEST_PATH),
              checks.optional(at + "/hours", path.hours(), LONGEST_PATH),
              path.afterHours()));
    }
    checks.done();
    return paths;
  }
}
