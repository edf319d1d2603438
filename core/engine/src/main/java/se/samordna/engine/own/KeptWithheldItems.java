package se.samordna.engine.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.own.OwnPart;
import se.samordna.own.Withheld;
import se.samordna.own.WithheldItems;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanVersion;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;

/** What is withheld from persons' own pages, in the store. */
@Component(service = WithheldItems.class)
public final class KeptWithheldItems implements WithheldItems {
  private static final String WITHHELD = "withheld";
  private static final int MEETINGS = 50;
  private static final int CONTACTS = 100;

  private final Work work;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptWithheldItems(@Reference Work work) {
    this.work = work;
  }

  @Override
  public State of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.WITHHELD_READ)
        .person(person)
        .about(WITHHELD, null)
        .read(
            access ->
                new State(items(access), access.tx().withheld().of(access.provider(), person)));
  }

  @Override
  public Withheld withhold(Caller caller, Id<Person> person, NewWithheld wanted) {
    return work.by(caller, Action.WITHHELD_CHANGE)
        .person(person)
        .write(
            access -> {
              Checks checks = new Checks();
              String words = checks.required("/words", wanted.words(), Checks.TEXT);
              checks.done();
              if (items(access).stream().noneMatch(one -> is(one, wanted.part(), wanted.thing()))) {
                throw Refusal.of(Code.NOT_FOUND);
              }
              if (!Shown.of(access).shows(wanted.part(), wanted.thing())) {
                throw Refusal.of(Code.WITHHELD_ALREADY);
              }
              Withheld withheld =
                  new Withheld(
                      Id.next(),
                      person,
                      wanted.part(),
                      wanted.thing(),
                      wanted.reason(),
                      words,
                      caller.staff(),
                      access.now(),
                      null,
                      null);
              access.tx().withheld().add(access.provider(), withheld);
              access.about(WITHHELD, withheld.id());
              return withheld;
            });
  }

  @Override
  public Withheld show(Caller caller, Id<Withheld> withheld) {
    return work.by(caller, Action.WITHHELD_CHANGE)
        .thing(WITHHELD, withheld, tx -> tx.withheld().personOf(caller.provider(), withheld))
        .write(
            access -> {
              if (!access
                  .tx()
                  .withheld()
                  .end(access.provider(), withheld, access.now(), caller.staff())) {
                throw Refusal.of(Code.WITHHELD_NO_MORE);
              }
              return access.tx().withheld().of(access.provider(), access.person()).stream()
                  .filter(one -> one.id().equals(withheld))
                  .findFirst()
                  .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
            });
  }

  private static boolean is(Item item, OwnPart part, UUID thing) {
    return item.part() == part && item.thing().equals(thing);
  }

  /** All that can be withheld, one by one. */
  private static List<Item> items(Access access) {
    List<Item> items = new ArrayList<>(plans(access));
    CrisisPlan crisis =
        access
            .tx()
            .plans()
            .crisisPlans(access.provider(), List.of(access.person()))
            .get(access.person());
    if (crisis != null) {
      UUID thing = access.person().value();
      items.add(new Item(OwnPart.CRISIS_PLAN, thing, "", "", crisis.writtenAt()));
    }
    access
        .tx()
        .sips()
        .of(access.provider(), access.person())
        .forEach(
            kept ->
                items.add(
                    new Item(
                        OwnPart.SIP, kept.sip().id().value(), "", "", kept.sip().createdAt())));
    access
        .tx()
        .meetings()
        .ofPerson(access.provider(), access.person(), MEETINGS)
        .forEach(
            row ->
                items.add(
                    new Item(
                        OwnPart.MEETING,
                        row.id().value(),
                        "",
                        row.type().name(),
                        row.startedAt())));
    MeetingReading.about(access, MEETINGS)
        .forEach(
            one ->
                items.add(
                    new Item(
                        OwnPart.MEETING,
                        one.id().value(),
                        one.purpose(),
                        one.type().name(),
                        one.booking().from())));
    access
        .tx()
        .consents()
        .disclosures(access.provider(), access.person(), PageRequest.first(Page.MAX_SIZE))
        .rows()
        .forEach(
            one ->
                items.add(
                    new Item(OwnPart.DISCLOSURE, one.id().value(), one.what(), "", one.at())));
    items.addAll(contacts(access));
    items.addAll(decisions(access));
    return items;
  }

  private static List<Item> contacts(Access access) {
    return access
        .tx()
        .contacts()
        .withPerson(access.provider(), access.person(), PageRequest.first(CONTACTS))
        .rows()
        .stream()
        .map(
            one ->
                new Item(
                    OwnPart.CONTACT, one.id().value(), "", one.kind().name(), one.happenedAt()))
        .toList();
  }

  private static List<Item> decisions(Access access) {
    return access
        .tx()
        .sharedDecisions()
        .of(access.provider(), access.person(), PageRequest.first(Page.MAX_SIZE))
        .rows()
        .stream()
        .map(
            one ->
                new Item(
                    OwnPart.DECISION, one.id().value(), one.question(), "", Days.start(one.day())))
        .toList();
  }

  private static List<Item> plans(Access access) {
    List<Plan> plans =
        access
            .tx()
            .plans()
            .of(access.provider(), List.of(access.person()))
            .getOrDefault(access.person(), List.of());
    Map<Id<Plan>, List<PlanVersion>> versions =
        access.tx().plans().versions(access.provider(), plans.stream().map(Plan::id).toList());
    Map<UUID, Item> items = new LinkedHashMap<>();
    for (Plan plan : plans) {
      String type = plan.type().name();
      UUID id = plan.id().value();
      items.put(id, new Item(OwnPart.PLAN, id, "", type, plan.createdAt()));
      for (PlanVersion version : versions.getOrDefault(plan.id(), List.of())) {
        for (LifeGoal goal : version.content().goals()) {
          UUID thing = goal.id().value();
          items.putIfAbsent(
              thing, new Item(OwnPart.GOAL, thing, goal.ownWords(), type, version.adoptedAt()));
        }
      }
    }
    return List.copyOf(items.values());
  }
}
