package se.samordna.engine.access;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.admission.Admission;
import se.samordna.admission.LegalStatus;
import se.samordna.contact.Contact;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.CoordinatorDecision;
import se.samordna.decision.SharedDecision;
import se.samordna.discharge.DischargePlanning;
import se.samordna.discharge.UnitDischarges;
import se.samordna.engine.store.AnsweredFormStore;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.engine.store.DailyStore.Filed;
import se.samordna.engine.store.DailyStore.Listed;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.LifeFactStore.BoardSpan;
import se.samordna.engine.store.SharedDecisionStore;
import se.samordna.engine.store.SignStore.Kind;
import se.samordna.engine.store.SignStore.SignRow;
import se.samordna.engine.store.SipStore;
import se.samordna.engine.store.SupervisionStore;
import se.samordna.engine.store.TaskStore.AskedTask;
import se.samordna.enrolment.Enrolment;
import se.samordna.handover.PersonHandover;
import se.samordna.instrument.InstrumentScore;
import se.samordna.life.LifeFact;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingRow;
import se.samordna.organisation.Unit;
import se.samordna.own.Withheld;
import se.samordna.past.PersonThen.CrisisPlanThen;
import se.samordna.past.PersonThen.PlanThen;
import se.samordna.past.PersonThen.SipThen;
import se.samordna.past.SupervisedThen;
import se.samordna.person.Person;
import se.samordna.personmeeting.DatedMeeting;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.plan.CorrectionNote;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanCopy;
import se.samordna.plan.CrisisPlanCorrection;
import se.samordna.plan.CrisisPlanDecline;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanElsewhere;
import se.samordna.plan.PlanUnit;
import se.samordna.plan.ProvisionalVersion;
import se.samordna.task.Task;

/**
 * Something that a unit has written of a person, and what it takes to find out which unit. It alone
 * says what a block closes (PDL 4 kap. 4 §): what is read from the store and stands here.
 *
 * @param person {@code null} for the one that the access is to
 * @param unit {@code null} when the thing itself does not name it
 * @param thing {@code null} when there is no id to look it up by
 * @param at when a version of a crisis plan was written, {@code null} for all else
 */
record Written(
    @Nullable Id<Person> person,
    @Nullable Id<Unit> unit,
    @Nullable UUID thing,
    @Nullable Instant at) {

  /** What the requests call things that can be blocked, by the words that audit rows have. */
  static final Set<String> KINDS =
      Set.of(
          "plan",
          "contact",
          "answered form",
          "task",
          "enrolment",
          "board entry",
          "SIP",
          "admission",
          "legal status",
          "life fact",
          "score",
          "shared decision",
          "meeting about a person",
          "meeting",
          "plan elsewhere",
          "discharge planning",
          "handover",
          "coordinator decision");

  private static final Map<Class<?>, Function<Object, @Nullable Written>> READ =
      Map.ofEntries(
          of(Plan.class, one -> thing(one.person(), one.id())),
          of(PlanThen.class, one -> thing(null, one.plan())),
          of(PlanElsewhere.class, one -> thing(one.person(), one.id())),
          of(PlanUnit.class, one -> thing(null, one.plan())),
          of(Withheld.class, one -> new Written(one.person(), null, one.thing(), null)),
          of(CorrectionNote.class, one -> thing(null, one.plan())),
          of(ProvisionalVersion.class, one -> thing(one.person(), one.plan())),
          of(CrisisPlan.class, one -> version(one.person(), one.writtenAt())),
          of(CrisisPlanCorrection.class, one -> version(one.person(), one.versionWrittenAt())),
          of(CrisisPlanCopy.class, one -> version(one.person(), one.versionWrittenAt())),
          of(CrisisPlanDecline.class, one -> thing(one.person(), one.id())),
          of(CrisisPlanThen.class, one -> version(null, one.writtenAt())),
          of(SipStore.Kept.class, one -> thing(one.sip().person(), one.sip().id())),
          of(SipThen.class, one -> thing(null, one.sip())),
          of(Contact.class, one -> thing(one.person(), one.id())),
          of(AnsweredFormStore.Kept.class, one -> thing(one.person(), one.id())),
          of(PersonHandover.class, one -> at(one.person(), one.fromUnit())),
          of(DischargePlanning.class, one -> at(one.person(), one.unit())),
          of(UnitDischarges.Row.class, one -> at(one.planning().person(), one.planning().unit())),
          of(Admission.class, one -> thing(one.person(), one.id())),
          of(LegalStatus.class, one -> thing(one.person(), one.id())),
          of(LifeFact.class, one -> thing(one.person(), one.id())),
          of(SharedDecision.class, one -> thing(one.person(), one.id())),
          of(
              SharedDecisionStore.Kept.class,
              one -> thing(one.decision().person(), one.decision().id())),
          of(InstrumentScore.class, one -> ofPerson(one.person(), one.unit())),
          of(PersonMeeting.class, one -> at(one.person(), one.unit())),
          of(DatedMeeting.class, Written::dated),
          of(MeetingRow.class, one -> thing(null, one.id())),
          of(Meeting.class, one -> ofPerson(one.person(), one.unit())),
          of(SupervisionStore.Supervised.class, one -> at(one.person(), one.unit())),
          of(SupervisedThen.class, one -> at(one.person(), one.unit())),
          of(Task.class, one -> at(one.person(), one.unit())),
          of(AskedTask.class, one -> at(one.task().person(), one.task().unit())),
          of(Enrolment.class, one -> at(one.person(), one.unit())),
          of(EnrolmentRow.class, one -> at(one.enrolment().person(), one.enrolment().unit())),
          of(EntryRow.class, one -> at(one.person(), one.unit())),
          of(Listed.class, one -> at(one.person(), one.unit())),
          of(Filed.class, one -> at(one.person().person(), one.person().unit())),
          of(BoardSpan.class, one -> at(null, one.unit())),
          of(SignRow.class, Written::sign),
          of(Appointment.class, one -> at(one.person(), one.unit())),
          of(CoordinatorDecision.class, one -> thing(one.person(), one.id())));

  /** What a row of the store is; {@code null} for what no block closes. */
  static @Nullable Written of(Object row) {
    Function<Object, @Nullable Written> read = READ.get(row.getClass());
    return read == null ? null : read.apply(row);
  }

  /** The kinds of rows that a block closes. */
  static Set<Class<?>> rows() {
    return READ.keySet();
  }

  private static <T> Map.Entry<Class<?>, Function<Object, @Nullable Written>> of(
      Class<T> type, Function<T, @Nullable Written> read) {
    return entry(type, row -> read.apply(type.cast(row)));
  }

  private static Written thing(@Nullable Id<Person> person, Id<?> id) {
    return new Written(person, null, id.value(), null);
  }

  private static Written version(@Nullable Id<Person> person, Instant at) {
    return new Written(person, null, null, at);
  }

  private static Written at(@Nullable Id<Person> person, Id<Unit> unit) {
    return new Written(person, unit, null, null);
  }

  /** What is a whole unit's is nobody's to block. */
  private static @Nullable Written ofPerson(@Nullable Id<Person> person, Id<Unit> unit) {
    return person == null ? null : at(person, unit);
  }

  private static @Nullable Written dated(DatedMeeting one) {
    Id<?> id = one.meeting() == null ? one.sip() : one.meeting();
    return id == null ? null : thing(one.person(), id);
  }

  /** Where a visit, a form or a word was recorded does not stand in the sign. */
  private static Written sign(SignRow one) {
    boolean own = one.kind() == Kind.CAME_DOWN || one.kind() == Kind.SET_ASIDE;
    return own || one.kind() == Kind.COORDINATOR_AWAY
        ? at(one.person(), one.unit())
        : new Written(one.person(), null, null, null);
  }
}
