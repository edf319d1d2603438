package se.samordna.engine.enrolment;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.coordination.CaseloadHandover.Row;
import se.samordna.coordination.WantedHandover;
import se.samordna.coordination.WantedHandover.Share;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/**
 * What a hand-over rests on, in a number of statements that no person adds to; two that are equal
 * come to the same.
 *
 * @param led the enrolments that the coordinator leads
 * @param to who takes over which of them
 * @param names of the receivers
 * @param tasks how many open tasks the coordinator has about each person
 */
record HandoverReading(
    KeptCaseloads.Reading unit,
    Id<Staff> from,
    String reason,
    List<EnrolmentRow> led,
    Map<Id<Enrolment>, Id<Staff>> to,
    Map<Id<Staff>, String> names,
    Map<Id<Person>, Integer> tasks) {
  private static final int LONGEST = 400;

  /**
   * @param day the team, the posts and the limits are as on this day
   */
  static HandoverReading of(Access access, Id<Unit> unit, WantedHandover wanted, LocalDate day) {
    KeptCaseloads.Reading reading = KeptCaseloads.read(access, unit, day);
    List<EnrolmentRow> led =
        reading.carried().stream().filter(row -> isLedBy(row.enrolment(), wanted.from())).toList();
    Map<Id<Staff>, String> names =
        reading.posts().stream()
            .filter(post -> post.caseCarrying() && !post.away())
            .collect(toMap(Post::staff, Post::name, (one, same) -> one));
    Map<Id<Enrolment>, Id<Staff>> to = checked(led, names, wanted);
    return new HandoverReading(
        reading,
        wanted.from(),
        wanted.reason().strip(),
        led,
        to,
        names,
        access.tx().tasks().openAssigned(access.provider(), unit, wanted.from()));
  }

  private static boolean isLedBy(Enrolment enrolment, Id<Staff> staff) {
    Coordinator coordinator = enrolment.coordinator();
    return coordinator != null && coordinator.staff().equals(staff);
  }

  private static Map<Id<Enrolment>, Id<Staff>> checked(
      List<EnrolmentRow> led, Map<Id<Staff>, String> names, WantedHandover wanted) {
    Map<Id<Enrolment>, Enrolment> open =
        led.stream().map(EnrolmentRow::enrolment).collect(toMap(Enrolment::id, one -> one));
    Map<Id<Enrolment>, Id<Staff>> to = new HashMap<>();
    Checks checks = new Checks();
    for (int i = 0; i < wanted.shares().size(); i++) {
      Share share = wanted.shares().get(i);
      Enrolment one = open.get(share.enrolment());
      String at = "/shares/" + i;
      checks.that(one != null, at + "/enrolment", Code.HANDED_OVER_BY_ANOTHER);
      checks.that(
          names.containsKey(share.to()) && !share.to().equals(wanted.from()),
          at + "/to",
          Code.COORDINATOR_NOT_IN_TEAM);
      if (one != null && one.revision() != share.revision()) {
        checks.problem(Problem.at(at + "/revision", Code.REVISION_STALE));
      }
      checks.that(
          to.put(share.enrolment(), share.to()) == null, at + "/enrolment", Code.FIELD_WRONG);
    }
    checks.done();
    return Map.copyOf(to);
  }

  /** The same, were these to take over. */
  HandoverReading sharedBy(Map<Id<Enrolment>, Id<Staff>> others) {
    return new HandoverReading(unit, from, reason, led, Map.copyOf(others), names, tasks);
  }

  /** Whoever hands over says whom, and why. */
  void requireWhole() {
    Checks checks = new Checks();
    checks.that(!to.isEmpty(), "/shares", Code.FIELD_MISSING);
    var unused = checks.required("/reason", reason, LONGEST);
    checks.done();
  }

  /** The enrolments that get another coordinator. */
  List<Enrolment> moved() {
    return led.stream()
        .map(EnrolmentRow::enrolment)
        .filter(one -> to.containsKey(one.id()))
        .toList();
  }

  /** Those who take over persons of a model, in the order of the posts. */
  List<Id<Staff>> receivers(String model) {
    List<@Nullable Id<Staff>> of =
        moved().stream()
            .filter(one -> one.model().equals(model))
            .map(one -> to.get(one.id()))
            .toList();
    return unit.posts().stream().map(Post::staff).distinct().filter(of::contains).toList();
  }

  /** The unit as it would be. */
  KeptCaseloads.Reading after() {
    List<EnrolmentRow> carried = new ArrayList<>();
    for (EnrolmentRow row : unit.carried()) {
      Id<Staff> receiver = to.get(row.enrolment().id());
      Coordinator now = row.enrolment().coordinator();
      carried.add(
          receiver == null || now == null
              ? row
              : new EnrolmentRow(
                  row.enrolment().ledBy(followed(now, receiver)),
                  row.personName(),
                  row.protection(),
                  row.unitName(),
                  row.openDoorUntil()));
    }
    return unit.carrying(carried);
  }

  private Coordinator followed(Coordinator now, Id<Staff> receiver) {
    return new Coordinator(
        receiver,
        name(receiver),
        now.rule(),
        now.evidence(),
        now.decidedBy(),
        now.personsView(),
        now.from(),
        null);
  }

  String name(Id<Staff> receiver) {
    return names.getOrDefault(receiver, "");
  }

  /** What the answer shows of each; whoever leads reads all by name but the protected. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (EnrolmentRow row : led) {
      Enrolment one = row.enrolment();
      rows.add(
          new Row(
              one.id(),
              one.revision(),
              one.person(),
              Named.PERSONS.name(row.personName(), row.protection(), rows.size() + 1),
              one.model(),
              one.lifecycle(),
              to.get(one.id()),
              tasks.getOrDefault(one.person(), 0)));
    }
    return rows;
  }

  /** That nothing can be handed over of what is not there. */
  static Refusal gone() {
    return Refusal.of(Code.REVISION_STALE);
  }
}
