package se.samordna.engine.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.care.CarePart;
import se.samordna.care.CareParts;
import se.samordna.care.EndOfCare;
import se.samordna.care.Intake;
import se.samordna.care.Unenrolled;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Work;
import se.samordna.engine.person.Cover;
import se.samordna.engine.protection.WholeNumbers;
import se.samordna.engine.store.CareRelationStore.Ended;
import se.samordna.engine.store.CareRelationStore.GoingOn;
import se.samordna.engine.store.CareRelationStore.Idle;
import se.samordna.engine.store.ProtectionStore.Opened;
import se.samordna.engine.store.UnitRelations;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Parts in the care, in the store. */
@Component(service = CareParts.class)
public final class KeptCareParts implements CareParts {
  private static final String INTAKE = "intake";

  private final Work work;
  private final WholeNumbers numbers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptCareParts(@Reference Work work, @Reference WholeNumbers numbers) {
    this.work = work;
    this.numbers = numbers;
  }

  @Override
  public List<CarePart> of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PERSON_READ).person(person).read(KeptCareParts::told);
  }

  /** That somebody has a personal ombud is for the ombuds alone to know. */
  private static List<CarePart> told(Access access) {
    List<CarePart> parts = parts(access);
    Set<Id<Unit>> silent = access.silentOf(parts.stream().map(CarePart::unit).toList());
    return parts.stream().filter(part -> !silent.contains(part.unit())).toList();
  }

  private static List<CarePart> parts(Access access) {
    return access.tx().careRelations().parts(access.provider(), access.person());
  }

  @Override
  public void end(Caller caller, Id<Person> person, EndOfCare end) {
    var unused =
        work.by(caller, Action.CARE_END)
            .person(person)
            .write(
                access -> {
                  if (!access.units().contains(end.unit())) {
                    throw Refusal.at("/unit", Code.UNIT_TAKES_NO_PART);
                  }
                  List<Problem> inTheWay = inTheWay(access, end);
                  if (!inTheWay.isEmpty()) {
                    throw new Refusal(inTheWay);
                  }
                  Ended ended =
                      new Ended(access.caller().staff(), end.reason().name(), access.now());
                  if (!access
                      .tx()
                      .careRelations()
                      .endAll(access.provider(), person, end.unit(), ended)) {
                    throw Refusal.at("/unit", Code.UNIT_TAKES_NO_PART);
                  }
                  access.about("unit", end.unit());
                  return end;
                });
  }

  /** All that would be left without anybody who may go on with it. */
  private static List<Problem> inTheWay(Access access, EndOfCare end) {
    GoingOn going =
        access
            .tx()
            .careRelations()
            .goingOn(access.provider(), access.person(), end.unit(), access.today());
    boolean last = parts(access).stream().allMatch(part -> part.unit().equals(end.unit()));
    List<Problem> problems = new ArrayList<>();
    add(problems, Code.CARE_STILL_ENROLLED, going.enrolments());
    add(problems, Code.CARE_TASKS_OPEN, going.tasks());
    add(problems, Code.CARE_MEETING_TO_COME, going.meetings());
    add(problems, Code.CARE_ROLE_HELD, going.roles());
    add(problems, Code.CARE_LOGIN_OPEN, going.logins());
    add(problems, Code.CARE_MANDATE_LASTS, going.mandates());
    add(problems, Code.CARE_SIP_MEETING_TO_COME, last ? going.sipMeetings() : 0);
    add(problems, Code.CARE_LINKED, last ? going.links() : 0);
    return problems;
  }

  private static void add(List<Problem> problems, Code code, int count) {
    if (count > 0) {
      problems.add(Problem.of(code).with("count", count));
    }
  }

  @Override
  public Intake takeIn(Caller caller, NewIntake wanted) {
    return numbers.counted(
        caller,
        early ->
            work.by(caller, Action.PERSON_REGISTER)
                .unit(wanted.unit())
                .write(access -> takenIn(access, wanted, early)));
  }

  private Intake takenIn(Access access, NewIntake wanted, Optional<Refusal> early) {
    if (early.isPresent()) {
      throw early.get();
    }
    if (!wanted.why().isIntake()) {
      throw Refusal.at("/why", Code.FIELD_WRONG);
    }
    String reason = WholeNumbers.reason(wanted.reason());
    WholeNumbers.mustKeepRecords(access, wanted.unit());
    if (WholeNumbers.withinADay(access, wanted.why()) >= MOST_INTAKES) {
      throw Refusal.of(Problem.of(Code.TOO_MANY_INTAKES).with("most", MOST_INTAKES));
    }
    Id<Person> person = numbers.find(access, wanted.number());
    mayBeTakenIn(access, person, wanted.unit());
    access
        .tx()
        .careRelations()
        .open(access.provider(), person, wanted.unit(), INTAKE, access.now());
    access
        .tx()
        .protections()
        .open(
            access.provider(),
            new Opened(
                Id.next(),
                person,
                access.caller().staff(),
                wanted.unit(),
                reason,
                access.now(),
                access.now(),
                true,
                null,
                wanted.why()));
    access.about("person", person);
    access.shows(person);
    return new Intake(person, wanted.unit(), access.now());
  }

  /** Somebody protected is referred by those who know: here it is as if there were nobody. */
  private static void mayBeTakenIn(Access access, Id<Person> person, Id<Unit> unit) {
    UnitRelations relations =
        access
            .tx()
            .careRelations()
            .between(access.provider(), person, List.of(unit))
            .filter(one -> !one.protection().hides())
            .orElseThrow(WholeNumbers::nobody);
    if (relations.open().contains(unit)) {
      throw Refusal.at("/unit", Code.UNIT_TAKES_PART_ALREADY);
    }
  }

  @Override
  public Page<Unenrolled> withoutEnrolment(Caller caller, PageRequest page) {
    return work.by(caller, Action.PERSON_SEARCH)
        .read(
            access -> {
              Page<Unenrolled> found =
                  access
                      .tx()
                      .careRelations()
                      .withoutEnrolment(access.provider(), access.units(), page)
                      .map(one -> covered(access, one));
              access.shows(found.rows().stream().map(Unenrolled::person).toList());
              return found;
            });
  }

  private static Unenrolled covered(Access access, Idle one) {
    Unenrolled row = one.row();
    return new Unenrolled(
        row.person(),
        Cover.name(access, one.protection(), row.personName()),
        row.unit(),
        row.unitName(),
        row.since(),
        row.lastDay());
  }
}
