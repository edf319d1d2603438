package se.samordna.engine.care;

import java.util.ArrayList;
import java.util.List;
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
import se.samordna.care.Unenrolled;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Work;
import se.samordna.engine.person.Cover;
import se.samordna.engine.store.CareRelationStore.Ended;
import se.samordna.engine.store.CareRelationStore.GoingOn;
import se.samordna.engine.store.CareRelationStore.Idle;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Parts in the care, in the store. */
@Component(service = CareParts.class)
public final class KeptCareParts implements CareParts {
  private final Work work;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptCareParts(@Reference Work work) {
    this.work = work;
  }

  @Override
  public List<CarePart> of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PERSON_READ).person(person).read(KeptCareParts::parts);
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
