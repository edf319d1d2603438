package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.enrolment.HandoverReader.Wanted;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.ModelsWithoutRecord;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enrolment.Enrolment;
import se.samordna.handover.HandoverOutcome;
import se.samordna.handover.HandoverPreview;
import se.samordna.handover.HandoverState;
import se.samordna.handover.HandoverTarget;
import se.samordna.handover.PersonHandover;
import se.samordna.handover.PersonHandovers;
import se.samordna.meeting.MeetingType;
import se.samordna.model.ModelNames;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Hands persons over: asked for, seen beforehand, answered, and carried out in one step. */
@Component(service = PersonHandovers.class)
public final class KeptPersonHandovers implements PersonHandovers {
  private static final String HANDOVER = "handover";

  private final Work work;
  private final ModelRegistry registry;
  private final SceneReader scenes;
  private final HandoverReader reader;
  private final HandoverPreviews previews;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptPersonHandovers(
      @Reference Work work,
      @Reference ModelRegistry registry,
      @Reference SceneReader scenes,
      @Reference Judge judge,
      @Reference Loads loads,
      @Reference KeptCaseloads caseloads,
      @Reference DeclaredModels declared) {
    this.work = work;
    this.registry = registry;
    this.scenes = scenes;
    this.reader = new HandoverReader(scenes, declared);
    this.previews = new HandoverPreviews(judge, loads, caseloads);
  }

  @Override
  public List<HandoverTarget> targets(Caller caller, Id<Enrolment> enrolment) {
    return ofEnrolment(caller, Action.HANDOVER_READ, enrolment)
        .read(access -> targets(access, row(access, enrolment).enrolment()));
  }

  private List<HandoverTarget> targets(Access access, Enrolment leaving) {
    List<Unit> units = access.tx().organisations().units(access.provider());
    Map<Id<Unit>, Set<String>> enabled =
        access
            .tx()
            .modelSettings()
            .enabled(access.provider(), units.stream().map(Unit::id).toList());
    ModelNames names = access.tx().modelSettings().names(access.provider());
    List<HandoverTarget> targets = new ArrayList<>();
    for (Unit unit : units) {
      enabled.getOrDefault(unit.id(), Set.of()).stream()
          .sorted()
          .filter(model -> !unit.id().equals(leaving.unit()) || !model.equals(leaving.model()))
          .flatMap(model -> registry.newest(model).stream())
          .filter(running -> !ModelsWithoutRecord.isForNone(running))
          .map(RunningModel::model)
          .filter(
              model -> model.id().equals(leaving.model()) || HandoverSteps.in(model).isPresent())
          .map(model -> new HandoverTarget(unit.id(), unit.name(), model.id(), names.of(model)))
          .forEach(targets::add);
    }
    return targets;
  }

  @Override
  public HandoverPreview preview(
      Caller caller, Id<Enrolment> enrolment, Id<Unit> unit, String model) {
    Request asked = ofEnrolment(caller, Action.HANDOVER_READ, enrolment);
    Wanted wanted = Wanted.before(enrolment, unit, model);
    PersonHandoverReading reading = asked.look(access -> reader.read(access, wanted));
    HandoverPreview preview = asked.reckon(() -> previews.of(reading));
    asked.record();
    return preview;
  }

  @Override
  public PersonHandover ask(Caller caller, Id<Enrolment> enrolment, NewHandover wanted) {
    Request asked = ofEnrolment(caller, Action.HANDOVER_CHANGE, enrolment);
    return asked.write(
        access -> {
          requireLeads(caller, row(access, enrolment).enrolment().unit());
          NewHandover checked = checked(access, wanted);
          PersonHandoverReading reading =
              reader.read(access, Wanted.before(enrolment, wanted.unit(), wanted.model()));
          if (reading.stops().isEmpty() && !reading.seen().equals(wanted.seen())) {
            throw Refusal.of(Code.HANDOVER_CHANGED);
          }
          requireNothingInTheWay(reading);
          return ask(access, reading, checked);
        });
  }

  private static NewHandover checked(Access access, NewHandover wanted) {
    Checks checks = new Checks();
    String reason = checks.required("/reason", wanted.reason(), Checks.TEXT);
    String words = checks.required("/personsWords", wanted.personsWords(), Checks.TEXT);
    checks.notAfter("/agreedOn", wanted.agreedOn(), access.today());
    checks.plausible("/agreedOn", wanted.agreedOn());
    checks.done();
    return new NewHandover(
        wanted.unit(), wanted.model(), wanted.seen(), reason, wanted.agreedOn(), words);
  }

  private static PersonHandover ask(
      Access access, PersonHandoverReading reading, NewHandover wanted) {
    Enrolment leaving = reading.leaving();
    PersonHandover handover =
        new PersonHandover(
            Id.next(),
            1,
            leaving.person(),
            reading.row().personName(),
            leaving.id(),
            leaving.unit(),
            reading.row().unitName(),
            leaving.model(),
            wanted.unit(),
            reading.scene().row().unitName(),
            wanted.model(),
            HandoverState.ASKED,
            wanted.reason(),
            wanted.agreedOn(),
            wanted.personsWords(),
            access.caller().staff(),
            access.caller().displayName(),
            access.now(),
            Optional.empty());
    if (!access.tx().handovers().ask(access.provider(), handover)) {
      throw Refusal.of(Code.HANDOVER_ASKED_ALREADY);
    }
    access
        .tx()
        .careRelations()
        .open(
            access.provider(), leaving.person(), wanted.unit(), HandoverEnds.GROUND, access.now());
    access.about(HANDOVER, handover.id());
    return handover;
  }

  private static void requireNothingInTheWay(PersonHandoverReading reading) {
    if (!reading.stops().isEmpty()) {
      throw new Refusal(reading.stops());
    }
  }

  @Override
  public PersonHandover get(Caller caller, Id<PersonHandover> handover) {
    return ofHandover(caller, Action.HANDOVER_READ, handover)
        .read(access -> found(access, handover));
  }

  @Override
  public List<PersonHandover> of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.HANDOVER_READ)
        .person(person)
        .read(access -> access.tx().handovers().of(access.provider(), person));
  }

  @Override
  public Page<PersonHandover> waitingAt(Caller caller, Id<Unit> unit, PageRequest page) {
    Named named = Named.to(caller, unit);
    return work.by(caller, Action.HANDOVER_READ)
        .unit(unit)
        .read(
            access -> {
              var found = access.tx().handovers().waitingAt(access.provider(), unit, page);
              List<PersonHandover> shown = new ArrayList<>();
              found
                  .rows()
                  .forEach(
                      row ->
                          shown.add(
                              row.handover()
                                  .called(
                                      named.name(
                                          row.handover().personName(),
                                          row.protection(),
                                          shown.size() + 1))));
              access.shows(shown.stream().map(PersonHandover::person).toList());
              return new Page<>(shown, found.nextCursor());
            });
  }

  @Override
  public HandoverPreview previewAcceptance(
      Caller caller, Id<PersonHandover> handover, Acceptance acceptance) {
    Request asked = ofHandover(caller, Action.HANDOVER_READ, handover);
    PersonHandoverReading reading =
        asked.look(
            access ->
                reader.read(
                    access,
                    Wanted.answering(open(access, handover), Id.next(), acceptance, false)));
    HandoverPreview preview = asked.reckon(() -> previews.of(reading));
    asked.record();
    return preview;
  }

  @Override
  public HandoverOutcome accept(Caller caller, Id<PersonHandover> handover, Acceptance acceptance) {
    Request asked = ofHandover(caller, Action.HANDOVER_CHANGE, handover);
    Id<Enrolment> arriving = Id.next();
    PersonHandoverReading reading =
        asked.look(access -> accepting(access, handover, arriving, acceptance));
    HandoverPreview preview =
        asked.reckon(
            () -> {
              requireNothingInTheWay(reading);
              return previews.of(reading);
            });
    Wanted wanted = Wanted.answering(reading.asked().orElseThrow(), arriving, acceptance, true);
    if (!Judge.isTaken(preview.verdicts(), wanted.request(), reading.scene().actor())) {
      asked.refuse(Refusal.of(Code.STEP_REFUSED));
      return new HandoverOutcome.NotHandedOver(preview);
    }
    PersonHandover done =
        asked.write(
            access -> {
              PersonHandoverReading now = accepting(access, handover, arriving, acceptance);
              if (!now.isSameAs(reading)) {
                throw Refusal.of(Code.HANDOVER_CHANGED);
              }
              new PersonHandoverWrite(access, scenes, now, wanted.request()).write(preview);
              return HandoverEnds.end(
                  access,
                  now.asked().orElseThrow(),
                  HandoverState.ACCEPTED,
                  accepted(access, arriving, acceptance));
            });
    return new HandoverOutcome.HandedOver(done, preview);
  }

  private PersonHandoverReading accepting(
      Access access, Id<PersonHandover> handover, Id<Enrolment> arriving, Acceptance acceptance) {
    PersonHandover open = open(access, handover);
    requireLeads(access.caller(), open.unit());
    PersonHandoverReading reading =
        reader.read(access, Wanted.answering(open, arriving, acceptance, true));
    if (!reading.seen().equals(acceptance.seen())) {
      throw Refusal.of(Code.HANDOVER_CHANGED);
    }
    Checks checks = new Checks();
    boolean met =
        acceptance.meeting() == null
            ? !acceptance.withoutMeeting().isBlank()
            : access
                .tx()
                .personMeetings()
                .of(access.provider(), List.of(acceptance.meeting()))
                .stream()
                .anyMatch(one -> isMeeting(one, open));
    checks.that(met, "/meeting", Code.HANDOVER_NOT_MET);
    checks.that(
        access.today().isAfter(SamordnaClock.day(open.askedAt()))
            || !acceptance.withoutOverlap().isBlank(),
        "/withoutOverlap",
        Code.HANDOVER_WITHOUT_OVERLAP);
    checks.optional("/withoutMeeting", acceptance.withoutMeeting(), Checks.TEXT);
    checks.optional("/withoutOverlap", acceptance.withoutOverlap(), Checks.TEXT);
    checks.optional("/overrideReason", acceptance.overrideReason(), Checks.TEXT);
    checks.done();
    return reading;
  }

  /** A meeting with the person about the handover, that was held. */
  private static boolean isMeeting(PersonMeeting meeting, PersonHandover open) {
    return meeting.person().equals(open.person())
        && meeting.type() == MeetingType.HANDOVER
        && meeting.state() == MeetingState.HELD;
  }

  private static PersonHandover.Answer accepted(
      Access access, Id<Enrolment> arriving, Acceptance acceptance) {
    return new PersonHandover.Answer(
        access.caller().staff(),
        access.caller().displayName(),
        access.now(),
        "",
        acceptance.meeting(),
        acceptance.meeting() == null ? acceptance.withoutMeeting().strip() : "",
        acceptance.withoutOverlap().strip(),
        arriving);
  }

  @Override
  public PersonHandover decline(Caller caller, Id<PersonHandover> handover, String why) {
    return ended(caller, handover, why, HandoverState.DECLINED);
  }

  @Override
  public PersonHandover takeBack(Caller caller, Id<PersonHandover> handover, String why) {
    return ended(caller, handover, why, HandoverState.TAKEN_BACK);
  }

  private PersonHandover ended(
      Caller caller, Id<PersonHandover> handover, String why, HandoverState state) {
    return ofHandover(caller, Action.HANDOVER_CHANGE, handover)
        .write(
            access -> {
              PersonHandover open = open(access, handover);
              requireLeads(caller, state == HandoverState.DECLINED ? open.unit() : open.fromUnit());
              Checks checks = new Checks();
              String because = checks.required("/why", why, Checks.TEXT);
              checks.done();
              return HandoverEnds.end(access, open, state, HandoverEnds.answer(access, because));
            });
  }

  private Request ofEnrolment(Caller caller, Action action, Id<Enrolment> enrolment) {
    return work.by(caller, action)
        .thing(
            "enrolment", enrolment, tx -> tx.enrolments().personOf(caller.provider(), enrolment));
  }

  private Request ofHandover(Caller caller, Action action, Id<PersonHandover> handover) {
    return work.by(caller, action)
        .thing(HANDOVER, handover, tx -> tx.handovers().personOf(caller.provider(), handover));
  }

  private static void requireLeads(Caller caller, Id<Unit> unit) {
    if (!caller.has(Role.TEAM_LEADER, unit)) {
      throw Refusal.of(Code.NOT_YOURS);
    }
  }

  private static EnrolmentRow row(Access access, Id<Enrolment> enrolment) {
    return access
        .tx()
        .enrolments()
        .find(access.provider(), enrolment)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static PersonHandover found(Access access, Id<PersonHandover> handover) {
    return access
        .tx()
        .handovers()
        .get(access.provider(), handover)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static PersonHandover open(Access access, Id<PersonHandover> handover) {
    PersonHandover found = found(access, handover);
    if (!found.isOpen()) {
      throw Refusal.of(Code.HANDOVER_ANSWERED);
    }
    return found;
  }
}
