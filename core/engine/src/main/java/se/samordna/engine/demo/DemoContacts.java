package se.samordna.engine.demo;

import java.time.LocalTime;
import java.util.List;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts.NewContact;
import se.samordna.person.Person;
import se.samordna.task.Task;

/** What the team does week by week: meets, calls, speaks with others, and ticks off tasks. */
final class DemoContacts {
  private static final List<String> NOTES =
      List.of(
          "Hembesök. Gick igenom veckan och vad som känns viktigast nu.",
          "Promenad tillsammans. Pratade om sömn och måltider.",
          "Handlade ihop. Gick bra, ville klara kassan själv nästa gång.",
          "Samtal om planen och vad nästa steg kan vara.");

  private static final int FORTNIGHT = 14;

  /** Who does not answer when somebody calls. */
  private static final int HARD_TO_REACH = 5;

  private final DemoServices services;

  DemoContacts(DemoServices services) {
    this.services = services;
  }

  void write(DemoHouse house, Diary diary) {
    for (int i = 0; i < DemoPersons.count(); i++) {
      int place = i;
      int arrival = DemoPersons.arrival(place);
      for (int day = arrival - 2; day > 1; day -= FORTNIGHT) {
        fortnight(house, diary, place, day);
      }
    }
  }

  private void fortnight(DemoHouse house, Diary diary, int place, int day) {
    int turn = day / FORTNIGHT + place;
    LocalTime at = LocalTime.of(9 + turn % 6, 5 * (place % 12));
    diary.on(day, at, () -> meet(house, place, turn, day));
    if (turn % 3 == 0) {
      diary.on(
          day - 1,
          at,
          () ->
              record(
                  house.colleague(place, "nils"),
                  house.person(place),
                  Contact.Kind.ABOUT,
                  true,
                  turn));
    }
    diary.on(day, LocalTime.of(16, 30), () -> tickOff(house, place, turn));
  }

  private void meet(DemoHouse house, int place, int turn, int day) {
    boolean reached = place != HARD_TO_REACH || day > 40;
    Contact.Kind kind = turn % 4 == 3 ? Contact.Kind.PHONE : Contact.Kind.VISIT;
    record(house.coordinator(place), house.person(place), kind, reached, turn);
  }

  /** Something recorded at this moment of the diary. */
  void record(Caller by, Person person, Contact.Kind kind, boolean reached, int turn) {
    boolean visit = kind == Contact.Kind.VISIT;
    Contact.Place place = visit ? placeOf(turn) : Contact.Place.NONE;
    services
        .contacts()
        .record(
            by,
            person.id(),
            new NewContact(
                kind,
                place,
                services.clock().now(),
                List.of(),
                visit ? 45 : 15,
                reached,
                note(kind, reached, turn)));
  }

  private static Contact.Place placeOf(int turn) {
    return switch (turn % 3) {
      case 0 -> Contact.Place.HOME;
      case 1 -> Contact.Place.ELSEWHERE;
      default -> Contact.Place.CLINIC;
    };
  }

  private static String note(Contact.Kind kind, boolean reached, int turn) {
    if (!reached) {
      return "Öppnade inte. Provar igen i morgon.";
    }
    return kind == Contact.Kind.ABOUT
        ? "Talade med boendestödet om stödet i hemmet."
        : NOTES.get(turn % NOTES.size());
  }

  /** What is due gets done, but for a task now and then. */
  private void tickOff(DemoHouse house, int place, int turn) {
    Caller coordinator = house.coordinator(place);
    if (turn % 9 == 4) {
      return;
    }
    for (Task task :
        services
            .tasks()
            .ofPerson(coordinator, house.person(place).id(), PageRequest.first(50))
            .rows()) {
      boolean due = !task.due().isAfter(services.clock().today().plusDays(5));
      if (task.status() == Task.Status.OPEN && due) {
        services.tasks().done(coordinator, task.id(), task.revision());
      }
    }
  }
}
