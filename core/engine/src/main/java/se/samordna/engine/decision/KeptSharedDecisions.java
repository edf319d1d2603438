package se.samordna.engine.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.decision.SharedDecision;
import se.samordna.decision.SharedDecision.DecidedBy;
import se.samordna.decision.SharedDecision.FollowedUp;
import se.samordna.decision.SharedDecision.Option;
import se.samordna.decision.SharedDecisions;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.network.Spoken;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.store.SharedDecisionStore.Kept;
import se.samordna.engine.task.PersonTasks;
import se.samordna.network.Correction;
import se.samordna.network.NetworkMember;
import se.samordna.network.Said;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.task.Task;
import se.samordna.text.Text;

/** Shared decisions in the store. */
@Component(service = SharedDecisions.class)
public final class KeptSharedDecisions implements SharedDecisions {
  private static final String DECISION = "shared decision";
  private static final int QUESTION = 500;
  private static final int MOST_OPTIONS = 10;

  /** Days until a follow-up counts as missed; ours (sources.md, shared decisions). */
  private static final int GRACE = 14;

  private static final Text FOLLOW_UP =
      new Text("Följ upp ett gemensamt beslut", "Follow up a shared decision");

  private final Work work;
  private final Identifiers identifiers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptSharedDecisions(@Reference Work work, @Reference Identifiers identifiers) {
    this.work = work;
    this.identifiers = identifiers;
  }

  @Override
  public Page<SharedDecision> of(Caller caller, Id<Person> person, PageRequest page) {
    return work.by(caller, Action.SHARED_DECISION_READ)
        .person(person)
        .about("shared decisions", person)
        .read(access -> access.tx().sharedDecisions().of(access.provider(), person, page));
  }

  @Override
  public SharedDecision record(Caller caller, Id<Person> person, NewSharedDecision wanted) {
    return work.by(caller, Action.SHARED_DECISION_RECORD)
        .person(person)
        .write(
            access -> {
              SharedDecision made = checked(access, wanted);
              Id<Task> task = task(access, made.followUp());
              access.tx().sharedDecisions().add(access.provider(), new Kept(made, task));
              access.about(DECISION, made.id());
              return kept(access, made.id()).decision();
            });
  }

  private SharedDecision checked(Access access, NewSharedDecision wanted) {
    Checks checks = new Checks();
    checks.notAfter("/day", wanted.day(), access.today());
    checks.notBefore("/followUp", wanted.followUp(), access.today());
    checks.that(ofPerson(access, wanted.meeting()), "/meeting", Code.FIELD_WRONG);
    checks.that(
        wanted.decidedBy() != DecidedBy.GUARDIAN || hasGuardian(access, wanted.day()),
        "/decidedBy",
        Code.DECISION_WITHOUT_GUARDIAN);
    SharedDecision made =
        new SharedDecision(
            Id.next(),
            access.person(),
            wanted.meeting(),
            wanted.day(),
            checks.required("/question", wanted.question(), QUESTION),
            options(checks, wanted.options()),
            checks.required("/information", wanted.information(), Checks.TEXT),
            checks.required("/values", wanted.values(), Checks.TEXT),
            checks.optional("/othersViews", wanted.othersViews(), Checks.TEXT),
            checks.required("/decision", wanted.decision(), Checks.TEXT),
            wanted.decidedBy(),
            wanted.followUp(),
            access.caller().staff(),
            "",
            access.now(),
            null,
            List.of());
    checks.done();
    return made;
  }

  /** Without two ways to go there was nothing to decide together. */
  private static List<Option> options(Checks checks, List<Option> wanted) {
    checks.that(
        wanted.size() >= 2 && wanted.size() <= MOST_OPTIONS,
        "/options",
        Code.DECISION_WITHOUT_CHOICE);
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < Math.min(wanted.size(), MOST_OPTIONS); i++) {
      String at = "/options/" + i;
      Option one = wanted.get(i);
      options.add(
          new Option(
              checks.required(at + "/words", one.words(), QUESTION),
              checks.optional(at + "/speaksFor", one.speaksFor(), Checks.TEXT),
              checks.optional(at + "/speaksAgainst", one.speaksAgainst(), Checks.TEXT)));
    }
    return options;
  }

  private static boolean ofPerson(Access access, @Nullable Id<PersonMeeting> meeting) {
    return meeting == null
        || access
            .tx()
            .personMeetings()
            .personOf(access.provider(), meeting)
            .filter(access.person()::equals)
            .isPresent();
  }

  private boolean hasGuardian(Access access, LocalDate day) {
    Optional<Person> person =
        access.tx().persons().get(access.provider(), access.person(), identifiers.reader());
    LocalDate comesOfAge = person.map(Person::comesOfAge).orElse(null);
    return access.tx().mandates().of(access.provider(), access.person()).stream()
        .filter(one -> one.relation() == NetworkMember.Relation.GUARDIAN)
        .anyMatch(one -> one.readOn(day, comesOfAge).inForce());
  }

  private static Id<Task> task(Access access, LocalDate due) {
    Task task =
        new Task(
            Id.next(),
            1,
            access.person(),
            "",
            access.by().unit(),
            null,
            FOLLOW_UP_TASK,
            FOLLOW_UP,
            access.caller().staff(),
            due,
            due.plusDays(GRACE),
            Task.Status.OPEN,
            null);
    access.tx().tasks().add(access.provider(), task, access.now());
    return task.id();
  }

  @Override
  public SharedDecision followUp(Caller caller, Id<SharedDecision> decision, NewFollowUp how) {
    return work.by(caller, Action.SHARED_DECISION_RECORD)
        .thing(DECISION, decision, tx -> tx.sharedDecisions().personOf(caller.provider(), decision))
        .write(
            access -> {
              Kept before = kept(access, decision);
              FollowedUp said = said(access, before.decision(), how);
              if (!access
                  .tx()
                  .sharedDecisions()
                  .followUp(access.provider(), decision, said, access.now())) {
                throw Refusal.of(Code.DECISION_FOLLOWED_UP);
              }
              PersonTasks.done(access, before.task());
              return kept(access, decision).decision();
            });
  }

  @Override
  public SharedDecision correct(
      Caller caller, Id<SharedDecision> decision, NewCorrection correction) {
    return work.by(caller, Action.SHARED_DECISION_RECORD)
        .thing(DECISION, decision, tx -> tx.sharedDecisions().personOf(caller.provider(), decision))
        .write(
            access -> {
              Checks checks = new Checks();
              String words = checks.required("/words", correction.words(), Checks.TEXT);
              Spoken.check(checks, access, identifiers, correction.said());
              checks.done();
              corrected(access, decision, words, correction.said());
              return kept(access, decision).decision();
            });
  }

  /** Keeps what is said to be wrong in a decision, whoever of the two writes it down. */
  public static void corrected(
      Access access, Id<SharedDecision> decision, String words, Said said) {
    access
        .tx()
        .sharedDecisions()
        .add(
            access.provider(),
            access.person(),
            decision,
            new Correction(Id.next(), words, said, access.recordedBy(), access.now()));
  }

  private static FollowedUp said(Access access, SharedDecision made, NewFollowUp how) {
    Checks checks = new Checks();
    checks.notAfter("/day", how.day(), access.today());
    checks.notBefore("/day", how.day(), made.day());
    String persons = checks.optional("/personsView", how.personsView(), Checks.TEXT);
    String staffs = checks.optional("/staffsView", how.staffsView(), Checks.TEXT);
    checks.that(!persons.isEmpty() || !staffs.isEmpty(), "/personsView", Code.FIELD_MISSING);
    checks.done();
    return new FollowedUp(how.day(), persons, staffs, access.caller().staff());
  }

  private static Kept kept(Access access, Id<SharedDecision> decision) {
    return access
        .tx()
        .sharedDecisions()
        .get(access.provider(), decision)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
