package se.samordna.engine.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Whose;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.store.SupervisionStore.Supervised;
import se.samordna.engine.store.TurnStore.Known;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.supervision.GroupSupervisions;
import se.samordna.supervision.Presented;
import se.samordna.supervision.SixSteps;
import se.samordna.supervision.SupervisionSession;
import se.samordna.supervision.SupervisionStep;

/** Group supervisions in the store. */
@Component(service = GroupSupervisions.class)
public final class KeptGroupSupervisions implements GroupSupervisions {
  private static final String MEETING = "meeting";
  private static final int FOLLOWED_AT_ONCE = 50;

  private final Work work;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptGroupSupervisions(@Reference Work work) {
    this.work = work;
  }

  @Override
  public SupervisionSession session(Caller caller, Id<Meeting> meeting) {
    return work.by(caller, Action.MEETING_READ)
        .either(
            MEETING,
            meeting,
            tx ->
                tx.meetings()
                    .place(caller.provider(), meeting)
                    .map(place -> new Whose(place.person(), place.unit())))
        .read(
            access -> {
              Meeting session = session(access, meeting);
              List<Supervised> about =
                  access.tx().supervisions().of(access.provider(), session.id());
              List<Supervised> left =
                  session.isOpen()
                      ? access
                          .tx()
                          .supervisions()
                          .toFollowUp(access.provider(), session.unit(), FOLLOWED_AT_ONCE)
                          .stream()
                          .filter(one -> !one.meeting().equals(meeting))
                          .toList()
                      : List.of();
              return new SupervisionSession(
                  session, session.unit(), shown(access, about), shown(access, left));
            });
  }

  @Override
  public Presented present(Caller caller, Id<Meeting> meeting, Id<Person> person, Presenting how) {
    return about(caller, meeting, person)
        .write(
            access -> {
              Meeting session = open(access, meeting);
              SupervisionChecks.presenting(access, session, how);
              Supervised begun =
                  new Supervised(
                      meeting,
                      session.unit(),
                      person,
                      1,
                      how.byName(),
                      how.toldOn(),
                      how.saysNo(),
                      caller.staff(),
                      SupervisionStep.NEED,
                      SixSteps.NONE,
                      access.today(),
                      access.now(),
                      null,
                      null,
                      null,
                      null,
                      null);
              if (!access.tx().supervisions().begin(access.provider(), begun, Presented.MOST)) {
                throw Refusal.of(Code.SUPERVISION_FULL);
              }
              return shown(access, List.of(begun)).get(0);
            });
  }

  @Override
  public Presented write(
      Caller caller,
      Id<Meeting> meeting,
      Id<Person> person,
      int revision,
      SixSteps words,
      SupervisionStep step) {
    return about(caller, meeting, person)
        .write(
            access -> {
              open(access, meeting);
              Supervised before = own(access, meeting, person, revision);
              SixSteps said = SupervisionChecks.said(access, before, words, step);
              boolean ends = before.step().goesOn() && !step.goesOn();
              Supervised after = before.at(step, said, ends ? access.now() : before.endedAt());
              return keep(access, ends ? after.with(SupervisionTasks.next(access, said)) : after);
            });
  }

  @Override
  public Presented followUp(
      Caller caller, Id<Meeting> meeting, Id<Person> person, int revision, String how) {
    return about(caller, meeting, person)
        .write(
            access -> {
              Supervised before = FollowUps.toTell(access, one(access, meeting, person));
              Revisions.same(revision, before.revision());
              Checks checks = new Checks();
              String told = checks.required("/how", how, Checks.TEXT);
              checks.that(
                  before.step() == SupervisionStep.FOLLOW_UP, "/step", Code.SUPERVISION_ORDER);
              checks.done();
              SupervisionTasks.followed(access, before, told);
              return keep(access, before.followed(told, access.now(), caller.staff()));
            });
  }

  private Request about(Caller caller, Id<Meeting> meeting, Id<Person> person) {
    return work.by(caller, Action.MEETING_CHANGE).person(person).about(MEETING, meeting);
  }

  private static Presented keep(Access access, Supervised changed) {
    Revisions.newest(access.tx().supervisions().keep(access.provider(), changed));
    Supervised kept =
        access
            .tx()
            .supervisions()
            .get(access.provider(), changed.meeting(), changed.person())
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return shown(access, List.of(kept)).get(0);
  }

  /** Whoever presents writes; who else it is about is nothing that others learn here. */
  private static Supervised own(
      Access access, Id<Meeting> meeting, Id<Person> person, int revision) {
    Supervised one = one(access, meeting, person);
    if (!one.presenter().equals(access.caller().staff())) {
      throw Refusal.of(one.byName() ? Code.SUPERVISION_OF_OTHER : Code.NOT_FOUND);
    }
    Revisions.same(revision, one.revision());
    return one;
  }

  private static Supervised one(Access access, Id<Meeting> meeting, Id<Person> person) {
    return access
        .tx()
        .supervisions()
        .get(access.provider(), meeting, person)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static Meeting open(Access access, Id<Meeting> meeting) {
    Meeting session = session(access, meeting);
    if (!session.isOpen()) {
      throw Refusal.of(Code.MEETING_CLOSED);
    }
    return session;
  }

  private static Meeting session(Access access, Id<Meeting> meeting) {
    return access
        .tx()
        .meetings()
        .get(access.provider(), meeting)
        .filter(one -> one.type() == MeetingType.GROUP_SUPERVISION)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** As the reader may see them; those whose names are shown stand in the audit row. */
  private static List<Presented> shown(Access access, List<Supervised> all) {
    if (all.isEmpty()) {
      return List.of();
    }
    Set<Id<Person>> persons = new HashSet<>();
    Set<Id<Staff>> staff = new HashSet<>();
    all.forEach(
        one -> {
          persons.add(one.person());
          staff.add(one.presenter());
        });
    Map<Id<Person>, Known> known =
        access.tx().turns().knownAt(access.provider(), all.get(0).unit(), persons);
    Map<Id<Staff>, String> names = access.tx().organisations().names(access.provider(), staff);
    FollowUps followUps = FollowUps.at(access, all.get(0).unit(), known);
    return all.stream()
        .map(
            one ->
                shown(
                    access,
                    one,
                    new Seen(
                        known.get(one.person()),
                        names.getOrDefault(one.presenter(), ""),
                        followUps.mayBeToldOf(one))))
        .toList();
  }

  /** What is known of somebody, and whether the reader may tell how it went. */
  private record Seen(@Nullable Known known, String presenter, boolean mayFollowUp) {}

  /**
   * Nobody but the one who presents, and whoever has taken the next step over, sees who somebody is
   * who is told of without a name; the same holds for whoever has been protected since, and of
   * somebody whom the unit no longer cares for the presenter sees no more than the others.
   */
  private static Presented shown(Access access, Supervised one, Seen seen) {
    Known known = seen.known();
    boolean mine = one.presenter().equals(access.caller().staff());
    boolean theirs = mine || seen.mayFollowUp();
    boolean open = known != null && (theirs || (one.byName() && !known.protection().hides()));
    if (open) {
      access.shows(one.person());
    }
    Instant until = one.endedAt() == null ? access.now() : one.endedAt();
    return new Presented(
        one.meeting(),
        open ? one.person() : null,
        open && known != null ? known.name() : "",
        one.revision(),
        one.byName(),
        mine,
        open && seen.mayFollowUp(),
        one.presenter(),
        seen.presenter(),
        one.step(),
        one.words(),
        one.day(),
        one.begunAt(),
        one.endedAt(),
        (int) Duration.between(one.begunAt(), until).toMinutes());
  }
}
