package se.samordna.engine.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.access.Caller;
import se.samordna.contact.Contacts.NewPath;
import se.samordna.person.NewPerson;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.task.Tasks.NewTask;

/** The invented persons of a unit, with contacts and ways to reach somebody. */
final class DemoPersons {
  private static final List<Seed> SEEDS =
      List.of(
          new Seed("Alma", "Exempel", "199005092383", "hon", 379),
          new Seed("Birger", "Provsson", "199305022395", "han", 364),
          new Seed("Cecilia", "Testdotter", "198805172387", "hon", 354),
          new Seed("David", "Låtsas", "199003242394", "han", 334),
          new Seed("Elin", "Hemlund", "200105032387", "hon", 344),
          new Seed("Farid", "Påhitt", "199411012397", "han", 304),
          new Seed("Greta", "Fantasidotter", "199109132382", "hon", 294),
          new Seed("Hamid", "Exempelsson", "198311089299", "han", 26),
          new Seed("Ingrid", "Provlund", "199206132384", "hon", 284),
          new Seed("Jonas", "Testberg", "195710142653", "han", 274),
          new Seed("Karin", "Övningsson", "200004102380", "hon", 254),
          new Seed("Leif", "Skissgren", "199307202391", "han", 234),
          new Seed("Maryam", "Utkast", "199306282386", "hon", 214),
          new Seed("Niklas", "Mallberg", "199606012392", "han", 204),
          new Seed("Olga", "Prövning", "199010222389", "hon", 184),
          new Seed("Pontus", "Tänkbar", "199204182399", "han", 164),
          new Seed("Qasim", "Förlaga", "200201212396", "han", 134),
          new Seed("Ronja", "Modellander", "199001302380", "hen", 104),
          new Seed("Sixten", "Åskådning", "198104059293", "han", 74),
          new Seed("Tuva", "Ärtmark", "200409102381", "hon", 23),
          new Seed("Urban", "Öhman-Prov", "199107172398", "han", 18),
          new Seed("Vera", "Wannabe", "200104072384", "hon", 11),
          new Seed("William", "Verklund", "199510072391", "han", 3),
          new Seed("Ylva", "Zenitsson", "", "hon", 2));

  /** The place of the one who has protected identity. */
  static final int PROTECTED = 4;

  /** The place of the one who is under 18. */
  static final int YOUNG = 23;

  private final DemoServices services;
  private final Caller nurse;
  private final DemoNetworks networks;

  DemoPersons(DemoServices services, Caller nurse) {
    this.services = services;
    this.nurse = nurse;
    this.networks = new DemoNetworks(services, nurse);
  }

  /** How many they are. */
  static int count() {
    return SEEDS.size();
  }

  /** How many days ago the person of a place came. */
  static int arrival(int place) {
    return SEEDS.get(place).daysAgo();
  }

  /** Writes when each of them comes, with networks, ways to reach somebody and a task. */
  void write(DemoHouse house, Diary diary) {
    for (int i = 0; i < SEEDS.size(); i++) {
      int place = i;
      diary.on(arrival(place), LocalTime.of(9, 30), () -> arrive(house, place));
      if (place % 4 == 0) {
        diary.now(() -> task(place, house.person(place)));
      }
    }
  }

  private void arrive(DemoHouse house, int place) {
    Seed seed = SEEDS.get(place);
    Person person =
        services
            .persons()
            .register(
                nurse,
                new NewPerson(
                    nurse.units().get(0),
                    seed.number(),
                    facts(place, born(place), Protection.NONE)));
    house.arrived(place, person);
    networks.write(place, person);
    paths(person);
    if (place == PROTECTED) {
      services
          .persons()
          .change(
              nurse,
              person.id(),
              person.revision(),
              facts(place, person.birthDate(), Protection.PROTECTED_REGISTRATION));
    }
  }

  /** Only the young one needs to say; the others' numbers do. */
  private @Nullable LocalDate born(int place) {
    return place == YOUNG ? services.clock().today().minusYears(16).minusMonths(3) : null;
  }

  private static PersonChange facts(int i, @Nullable LocalDate born, Protection protection) {
    Seed seed = SEEDS.get(i);
    return new PersonChange(
        seed.given(),
        seed.family(),
        seed.pronoun(),
        born,
        protection,
        phone(i),
        "Påhittsgatan " + (i + 1) + ", 999 99 Provlanda",
        i % 3 == 0 ? "Ring helst efter klockan tio." : "");
  }

  /** One of the mobile numbers that are kept for fiction, 070-174 06 05 to 99. */
  static String phone(int i) {
    return String.format("070-174 06 %02d", 5 + i % 95);
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

  private void task(int i, Person person) {
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
  private record Seed(String given, String family, String number, String pronoun, int daysAgo) {}
}
