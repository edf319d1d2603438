package se.samordna.engine.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.admission.Admission;
import se.samordna.admission.Admissions;
import se.samordna.admission.LegalCondition;
import se.samordna.admission.LegalForm;
import se.samordna.admission.LegalStatus;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.network.SupportPersons;
import se.samordna.engine.task.PersonTasks;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.task.Task;
import se.samordna.text.Text;

/** Admissions and legal statuses in the store. */
@Component(service = Admissions.class)
public final class KeptAdmissions implements Admissions {
  private static final int MOST_CONDITIONS = 20;
  private static final int LONGEST_CONDITION = 400;
  private static final int LONGEST_UNIT = 200;

  /** Days to apply to a court in when open care under LPT ends in a ward (LPT 26 a §). */
  private static final int DAYS_TO_APPLY = 4;

  private static final Text DECISION =
      new Text(
          "Vårdform: se efter att nästa beslut eller ansökan är gjord",
          "Legal status: see that the next decision or application is made");

  private final Work work;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptAdmissions(@Reference Work work) {
    this.work = work;
  }

  @Override
  public List<Admission> of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PERSON_READ)
        .person(person)
        .about("admissions", person)
        .read(KeptAdmissions::admissions);
  }

  @Override
  public Admission discharge(Caller caller, Id<Admission> admission, int revision, LocalDate on) {
    return work.by(caller, Action.ADMISSION_CHANGE)
        .thing("admission", admission, tx -> tx.admissions().personOf(caller.provider(), admission))
        .write(
            access -> {
              Admission before = admission(access, admission);
              Revisions.same(revision, before.revision());
              Checks checks = new Checks();
              checks.notBefore("/on", on, before.admittedOn());
              checks.notAfter("/on", on, access.today());
              checks.done();
              Revisions.newest(
                  access.tx().admissions().discharge(access.provider(), admission, revision, on));
              return admission(access, admission);
            });
  }

  private static Admission admission(Access access, Id<Admission> admission) {
    return admissions(access).stream()
        .filter(stay -> stay.id().equals(admission))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static List<Admission> admissions(Access access) {
    return access
        .tx()
        .admissions()
        .of(access.provider(), List.of(access.person()))
        .getOrDefault(access.person(), List.of());
  }

  @Override
  public List<LegalStatus> legalStatuses(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PERSON_READ)
        .person(person)
        .about("legal status", person)
        .read(KeptAdmissions::statuses);
  }

  @Override
  public LegalStatus recordLegalStatus(Caller caller, Id<Person> person, NewLegalStatus wanted) {
    return work.by(caller, Action.ADMISSION_CHANGE)
        .person(person)
        .write(
            access -> {
              List<LegalStatus> before = statuses(access);
              LegalStatus status = checked(access, wanted, before);
              endOpen(access, before, status.from().minusDays(1));
              access.tx().admissions().add(access.provider(), status, access.now());
              access.about("legal status", status.id());
              followed(access);
              return status;
            });
  }

  /** A status begins after the one before it; it may begin ahead, but not in a year to come. */
  private static LegalStatus checked(
      Access access, NewLegalStatus wanted, List<LegalStatus> before) {
    Checks checks = new Checks();
    @Nullable LocalDate latest = before.isEmpty() ? null : before.get(0).from();
    checks.notBefore("/from", wanted.from(), latest == null ? null : latest.plusDays(1));
    checks.notAfter("/from", wanted.from(), access.today().plusYears(1));
    checks.notBefore("/nextDecision", wanted.nextDecision(), wanted.from());
    checks.that(wanted.conditions().size() <= MOST_CONDITIONS, "/conditions", Code.FIELD_TOO_LONG);
    List<LegalCondition> conditions = new ArrayList<>();
    for (int i = 0; i < wanted.conditions().size(); i++) {
      LegalCondition one = wanted.conditions().get(i);
      String at = "/conditions/" + i + "/words";
      conditions.add(
          new LegalCondition(one.about(), checks.required(at, one.words(), LONGEST_CONDITION)));
    }
    String unit = checks.optional("/chiefPhysicianUnit", wanted.chiefPhysicianUnit(), LONGEST_UNIT);
    checks.done();
    return new LegalStatus(
        Id.next(),
        access.person(),
        1,
        wanted.form(),
        wanted.from(),
        null,
        nextDecision(wanted, before),
        conditions,
        unit);
  }

  /**
   * As it was given; where none is, whoever comes back to a ward from open care under LPT has the
   * court applied to within four days of that decision (LPT 26 a §).
   */
  private static @Nullable LocalDate nextDecision(NewLegalStatus wanted, List<LegalStatus> before) {
    LocalDate from = wanted.from();
    boolean back =
        wanted.form() == LegalForm.LPT_CLOSED
            && before.stream()
                .anyMatch(
                    one ->
                        one.form() == LegalForm.LPT_OPEN
                            && one.from().isBefore(from)
                            && !one.isOver(from.minusDays(1)));
    return wanted.nextDecision() == null && back
        ? from.plusDays(DAYS_TO_APPLY)
        : wanted.nextDecision();
  }

  private static void endOpen(Access access, List<LegalStatus> before, LocalDate lastDay) {
    before.stream()
        .filter(status -> status.to() == null || status.to().isAfter(lastDay))
        .forEach(
            status ->
                Revisions.newest(
                    access
                        .tx()
                        .admissions()
                        .end(access.provider(), status.id(), status.revision(), lastDay)));
  }

  @Override
  public LegalStatus endLegalStatus(
      Caller caller, Id<LegalStatus> status, int revision, LocalDate lastDay) {
    return work.by(caller, Action.ADMISSION_CHANGE)
        .thing(
            "legal status", status, tx -> tx.admissions().personOfStatus(caller.provider(), status))
        .write(
            access -> {
              LegalStatus before = status(access, status);
              Revisions.same(revision, before.revision());
              Checks checks = new Checks();
              checks.notBefore("/lastDay", lastDay, before.from());
              checks.done();
              Revisions.newest(
                  access.tx().admissions().end(access.provider(), status, revision, lastDay));
              followed(access);
              return status(access, status);
            });
  }

  /** What follows by itself: until when support persons are there, and what is due next. */
  private static void followed(Access access) {
    List<LegalStatus> all = statuses(access);
    SupportPersons.careChanged(access, all);
    PersonTasks.end(access, DECISION_TASK, Task.Status.CANCELLED);
    all.stream()
        .filter(one -> one.to() == null)
        .findFirst()
        .map(LegalStatus::decisionBy)
        .filter(by -> !by.isBefore(access.today()))
        .ifPresent(
            by -> PersonTasks.add(access, new PersonTasks.Wanted(DECISION_TASK, DECISION, by, by)));
  }

  private static LegalStatus status(Access access, Id<LegalStatus> status) {
    return statuses(access).stream()
        .filter(one -> one.id().equals(status))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static List<LegalStatus> statuses(Access access) {
    return access
        .tx()
        .admissions()
        .legalStatuses(access.provider(), List.of(access.person()))
        .getOrDefault(access.person(), List.of());
  }
}
