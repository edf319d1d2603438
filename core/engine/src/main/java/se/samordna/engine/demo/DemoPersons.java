package se.samordna.engine.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.samordna.access.Caller;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts.NewContact;
import se.samordna.contact.Contacts.NewPath;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Kind;
import se.samordna.network.NetworkMember.Sphere;
import se.samordna.network.Networks.NewMember;
import se.samordna.person.NewPerson;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.task.Tasks.NewTask;

/** The invented persons of a unit, with their networks, contacts and ways to reach somebody. */
final class DemoPersons {
  private static final List<Seed> SEEDS =
      List.of(
          new Seed("Alma", "Exempel", "199005092383", "hon"),
          new Seed("Birger", "Provsson", "199305022395", "han"),
          new Seed("Cecilia", "Testdotter", "198805172387", "hon"),
          new Seed("David", "Låtsas", "199003242394", "han"),
          new Seed("Elin", "Hemlund", "200105032387", "hon"),
          new Seed("Farid", "Påhitt", "199411012397", "han"),
          new Seed("Greta", "Fantasidotter", "199109132382", "hon"),
          new Seed("Hamid", "Exempelsson", "198311089299", "han"),
          new Seed("Ingrid", "Provlund", "199206132384", "hon"),
          new Seed("Jonas", "Testberg", "195710142653", "han"),
          new Seed("Karin", "Övningsson", "200004102380", "hon"),
          new Seed("Leif", "Skissgren", "199307202391", "han"),
          new Seed("Maryam", "Utkast", "199306282386", "hon"),
          new Seed("Niklas", "Mallberg", "199606012392", "han"),
          new Seed("Olga", "Prövning", "199010222389", "hon"),
          new Seed("Pontus", "Tänkbar", "199204182399", "han"),
          new Seed("Qasim", "Förlaga", "200201212396", "han"),
          new Seed("Ronja", "Modellander", "199001302380", "hen"),
          new Seed("Sixten", "Åskådning", "198104059293", "han"),
          new Seed("Tuva", "Ärtmark", "200409102381", "hon"),
          new Seed("Urban", "Öhman-Prov", "199107172398", "han"),
          new Seed("Vera", "Wannabe", "200104072384", "hon"),
          new Seed("William", "Verklund", "199510072391", "han"),
          new Seed("Ylva", "Zenitsson", "", "hon"));

  private static final int PROTECTED = 4;

  private final DemoServices services;
  private final Caller nurse;
  private final Caller other;

  DemoPersons(DemoServices services, Caller nurse, Caller other) {
    this.services = services;
    this.nurse = nurse;
    this.other = other;
  }

  /** Makes all of them. */
  List<Person> make() {
    List<Person> made = new ArrayList<>();
    for (int i = 0; i < SEEDS.size(); i++) {
      Person person = register(i, SEEDS.get(i));
      network(i, person);
      paths(person);
      contacts(i, person);
      task(i, person);
      made.add(person);
    }
    return made;
  }

  private Person register(int i, Seed seed) {
    PersonChange facts =
        new PersonChange(
            seed.given(),
            seed.family(),
            seed.pronoun(),
            null,
            i == PROTECTED ? Protection.PROTECTED_REGISTRATION : Protection.NONE,
            phone(i),
            "Påhittsgatan " + (i + 1) + ", 999 99 Provlanda",
            i % 3 == 0 ? "Ring helst efter klockan tio." : "");
    return services
        .persons()
        .register(nurse, new NewPerson(nurse.units().get(0), seed.number(), facts));
  }

  /** One of the mobile numbers that are kept for fiction, 070-174 06 05 to 99. */
  private static String phone(int i) {
    return String.format("070-174 06 %02d", 5 + i % 95);
  }

  private void network(int i, Person person) {
    member(
        person,
        new NewMember(
            "Monica " + person.familyName(),
            "mamma",
            Kind.PRIVATE,
            Sphere.PRIVATE,
            phone(i + 30),
            true),
        MemberStatus.APPROVED_BY_PERSON,
        MemberStatus.INVITED,
        MemberStatus.ACCEPTED);
    member(
        person,
        new NewMember(
            "Bo Kommun",
            "boendestödjare",
            Kind.PROFESSIONAL,
            Sphere.MUNICIPALITY,
            phone(i + 60),
            false),
        i % 2 == 0
            ? new MemberStatus[] {
              MemberStatus.APPROVED_BY_PERSON, MemberStatus.INVITED, MemberStatus.ACCEPTED
            }
            : new MemberStatus[] {MemberStatus.APPROVED_BY_PERSON});
    if (i % 3 == 0) {
      member(person, new NewMember("Sam Vännedal", "vän", Kind.PEER, Sphere.PRIVATE, "", false));
    }
  }

  private void member(Person person, NewMember wanted, MemberStatus... statuses) {
    NetworkMember member = services.networks().suggest(nurse, person.id(), wanted);
    for (MemberStatus status : statuses) {
      String word = status.isThePersonsToSay() ? "Sade ja vid planeringsmötet." : "";
      member = services.networks().move(nurse, member.id(), member.revision(), status, word);
    }
  }

  private void paths(Person person) {
    services
        .contacts()
        .setPaths(
            nurse,
            person.id(),
            List.of(
                new NewPath("FACT Norr", "070-174 06 05", "Vardagar 8–16.30", false),
                new NewPath(
                    "Psykiatrisk jour Provlandia", "070-174 06 99", "Kvällar och helger", true)));
  }

  private void contacts(int i, Person person) {
    contact(
        person,
        nurse,
        Contact.Kind.VISIT,
        Contact.Place.HOME,
        2 + i % 5,
        true,
        "Hembesök. Gick igenom veckan och vad som känns viktigast nu.");
    contact(
        person,
        other,
        Contact.Kind.PHONE,
        Contact.Place.NONE,
        6 + i % 7,
        i % 4 != 0,
        i % 4 != 0 ? "Samtal om sömn och måltider." : "Svarade inte. Ringer igen i morgon.");
    contact(
        person,
        nurse,
        Contact.Kind.VISIT,
        Contact.Place.CLINIC,
        16 + i % 9,
        true,
        "Planeringsmöte tillsammans med läkare.");
    contact(
        person,
        other,
        Contact.Kind.ABOUT,
        Contact.Place.NONE,
        20 + i % 9,
        true,
        "Talade med boendestödet om stödet i hemmet.");
  }

  private void contact(
      Person person,
      Caller by,
      Contact.Kind kind,
      Contact.Place place,
      int daysAgo,
      boolean reached,
      String note) {
    services
        .contacts()
        .record(
            by,
            person.id(),
            new NewContact(
                kind,
                place,
                services.clock().now().minus(Duration.ofDays(daysAgo)),
                List.of(),
                kind == Contact.Kind.VISIT ? 45 : 15,
                reached,
                note));
  }

  private void task(int i, Person person) {
    if (i % 4 != 0) {
      return;
    }
    services
        .tasks()
        .add(
            nurse,
            person.id(),
            new NewTask(
                nurse.units().get(0),
                "Boka tid för samtal om hälsa och mat",
                nurse.staff(),
                services.clock().today().plusDays(i)));
  }

  /** A person to make. */
  private record Seed(String given, String family, String number, String pronoun) {}
}
