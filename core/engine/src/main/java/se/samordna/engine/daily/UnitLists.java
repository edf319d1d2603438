package se.samordna.engine.daily;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.contact.Contact;
import se.samordna.daily.DailyRow;
import se.samordna.daily.DailyRow.DeliveryToday;
import se.samordna.daily.DailyRow.Week;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.DailyStore.Asked;
import se.samordna.engine.store.DailyStore.Listed;
import se.samordna.model.Activity;
import se.samordna.model.DailyListDefinition;
import se.samordna.model.Model;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.text.Days;

/** Lists of units, read in a number of statements that no row adds to. */
final class UnitLists {
  /** What meets the person; messages and calls to others do not. */
  private static final Set<Contact.Kind> MEETS =
      EnumSet.of(Contact.Kind.VISIT, Contact.Kind.VIDEO, Contact.Kind.PHONE);

  private final ModelRegistry registry;

  UnitLists(ModelRegistry registry) {
    this.registry = registry;
  }

  /** The unit's list at a moment; the persons on it are named for the audit row. */
  Page<DailyRow> of(Access access, Id<Unit> unit, Instant at, PageRequest page) {
    List<Model> running = registry.running().stream().map(RunningModel::model).toList();
    Page<Listed> listed =
        access
            .tx()
            .dailyLists()
            .of(
                access.provider(),
                new Asked(unit, at, Days.of(at), without(running), contacts(running)),
                page);
    access.shows(listed.rows().stream().map(Listed::person).toList());
    Set<Id<Person>> closed =
        access.closedOf(
            listed.rows().stream()
                .filter(one -> one.row().protection().hides())
                .map(Listed::person)
                .collect(Collectors.toSet()));
    List<DailyRow> rows = new ArrayList<>();
    for (Listed one : listed.rows()) {
      DailyRow row = shown(one, rows.size() + 1);
      rows.add(closed.contains(row.person()) ? row.forNamedOnly() : row);
    }
    return new Page<>(rows, listed.nextCursor());
  }

  /** Of models that are here; those of one that is away may work by such a list. */
  private static List<String> without(List<Model> running) {
    Set<String> with =
        running.stream()
            .filter(model -> model.dailyList().isPresent())
            .map(Model::id)
            .collect(Collectors.toSet());
    return running.stream().map(Model::id).distinct().filter(id -> !with.contains(id)).toList();
  }

  private static List<String> contacts(List<Model> running) {
    return running.stream()
        .flatMap(
            model ->
                model.activities().stream()
                    .filter(UnitLists::isContact)
                    .map(activity -> model.id() + "/" + activity.key()))
        .distinct()
        .toList();
  }

  private static boolean isContact(Activity activity) {
    return activity.doneBy().contacts().stream().anyMatch(MEETS::contains);
  }

  /** The row with what the model aims at, and nothing that says who somebody protected is. */
  private DailyRow shown(Listed one, int place) {
    DailyRow row = one.row();
    Optional<DailyListDefinition> aim =
        registry.newest(one.model()).flatMap(running -> running.model().dailyList());
    boolean hides = row.protection().hides();
    return new DailyRow(
        row.enrolment(),
        row.person(),
        hides ? "Person " + place : row.personName(),
        row.protection(),
        row.phase(),
        row.attention(),
        row.marks(),
        row.coordinatorName(),
        row.since(),
        row.last(),
        row.next(),
        new Week(
            row.week().contacts(),
            row.week().minutes(),
            aim.map(DailyListDefinition::contactsPerWeek).orElse(0),
            aim.map(DailyListDefinition::minutesPerWeek).orElse(0)),
        row.risks(),
        hides ? row.deliveries().stream().map(UnitLists::unsaid).toList() : row.deliveries(),
        row.tasks());
  }

  private static DeliveryToday unsaid(DeliveryToday one) {
    return new DeliveryToday(one.number(), "", one.staffName(), one.noted());
  }
}
