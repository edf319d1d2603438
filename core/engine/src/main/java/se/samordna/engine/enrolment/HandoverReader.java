package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.model.ModelsWithoutRecord;
import se.samordna.engine.model.OwnDays;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Basis;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepRequest;
import se.samordna.handover.PersonHandover;
import se.samordna.handover.PersonHandovers.Acceptance;
import se.samordna.model.Activity;
import se.samordna.model.Mark;
import se.samordna.model.Model;
import se.samordna.model.Step;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.rule.ActorRole;
import se.samordna.rule.StepInput;
import se.samordna.text.Text;

/** Reads what a handover of a person rests on, in a fixed number of statements. */
final class HandoverReader {
  private static final Text NOWHERE = new Text("", "");
  private static final Text AWAY =
      new Text(
          "Modellen som lämnas är inte här just nu. Det den sa när den senast var här gäller, och"
              + " svaren på dess formulär går att läsa som de gavs.",
          "The model that is left is away. What it said when it was last here holds, and the"
              + " answers to its forms can be read as they were given.");

  /** Those who lead both teams settle a handover. */
  private static final Set<ActorRole> LEADERS =
      EnumSet.of(ActorRole.STAFF, ActorRole.TEAM_MEMBER, ActorRole.TEAM_LEADER);

  private final SceneReader scenes;
  private final DeclaredModels declared;

  HandoverReader(SceneReader scenes, DeclaredModels declared) {
    this.scenes = scenes;
    this.declared = declared;
  }

  PersonHandoverReading read(Access access, Wanted wanted) {
    EnrolmentRow row =
        access
            .tx()
            .enrolments()
            .find(access.provider(), wanted.leaving())
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Enrolment leaving = row.enrolment();
    Unit unit =
        access
            .tx()
            .organisations()
            .unit(access.provider(), wanted.unit())
            .orElseThrow(() -> Refusal.at("/unit", Code.HANDOVER_ELSEWHERE));
    boolean same = leaving.model().equals(wanted.model());
    RunningModel from =
        same ? scenes.running(leaving.model(), leaving.major()) : from(access, leaving);
    RunningModel to = same ? from : to(access, wanted);
    TaskFates tasks = TaskFates.of(access, leaving, from.model(), to.model());
    Step step = step(to.model(), leaving, same, tasks);
    EnrolmentRow arriving =
        new EnrolmentRow(
            unborn(access, wanted, leaving, to), row.personName(), row.protection(), unit.name());
    boolean otherActive =
        access.tx().enrolments().activeBeside(access.provider(), leaving.person(), leaving.id());
    Scene scene =
        scenes
            .read(access, to, arriving, step, wanted.request(), wanted.complete())
            .handedOver(leaving.id(), otherActive, LEADERS);
    Optional<PersonHandover> open = access.tx().handovers().openOf(access.provider(), leaving.id());
    return new PersonHandoverReading(
        row,
        from,
        scene,
        tasks,
        access.tx().boards().openOf(access.provider(), leaving.id(), access.today()),
        KeptCaseloads.read(access, Stream.of(leaving.unit(), unit.id()).distinct().toList()),
        PersonsOwn.of(access, leaving),
        activities(access, scene),
        wanted.asked(),
        Stream.concat(
                stops(access, wanted, from.model(), leaving, open).stream(),
                ModelsWithoutRecord.forNone("/model", to).stream())
            .toList(),
        notes(access, wanted, from),
        access.tx().modelSettings().names(access.provider()));
  }

  private static List<Activity> activities(Access access, Scene scene) {
    Model to = scene.running().model();
    return new OwnDays(access.tx(), access.provider(), scene.enrolment().unit(), access.today())
        .of(to.id(), to.activities());
  }

  /** A model that is away is left by what it declared when it was last here. */
  private RunningModel from(Access access, Enrolment leaving) {
    return declared
        .toLeave(access.tx(), leaving.model(), leaving.major())
        .orElseThrow(
            () -> Refusal.of(Problem.of(Code.MODEL_UNAVAILABLE).with("model", leaving.model())));
  }

  /** What is neither here nor enabled at the unit is no model, rather than one that is away. */
  private RunningModel to(Access access, Wanted wanted) {
    if (!scenes.isHere(wanted.model())
        && !enabled(access, wanted.unit()).contains(wanted.model())) {
      throw Refusal.of(Problem.of(Code.MODEL_UNKNOWN).with("model", wanted.model()));
    }
    return scenes.newest(wanted.model());
  }

  private static Step step(Model to, Enrolment leaving, boolean same, TaskFates tasks) {
    return same
        ? HandoverSteps.along(to, leaving.phase())
        : HandoverSteps.in(to)
            .map(step -> HandoverSteps.without(step, tasks.goingOn()))
            .orElseThrow(() -> Refusal.of(noWay(to)));
  }

  private static Problem noWay(Model model) {
    return Problem.at("/model", Code.HANDOVER_NO_WAY_IN).with("model", model.id());
  }

  /** The enrolment that would begin: on the same ground, with the marks that the model knows. */
  private static Enrolment unborn(
      Access access, Wanted wanted, Enrolment leaving, RunningModel to) {
    Set<String> marks = new HashSet<>(leaving.marks());
    marks.retainAll(to.model().marks().stream().map(Mark::id).toList());
    return new Enrolment(
        wanted.arriving(),
        access.provider(),
        leaving.person(),
        wanted.unit(),
        to.model().id(),
        to.model().version().major(),
        0,
        Lifecycle.PROPOSED,
        "",
        NOWHERE,
        false,
        access.now(),
        marks,
        null,
        leaving.basis() == null ? Basis.METHOD : leaving.basis(),
        wanted.asked().map(PersonHandover::askedAt).orElse(access.now()),
        access.now(),
        null,
        null);
  }

  private static List<Problem> stops(
      Access access, Wanted wanted, Model from, Enrolment leaving, Optional<PersonHandover> open) {
    List<Problem> stops = new ArrayList<>();
    boolean same = leaving.model().equals(wanted.model());
    if (!leaving.hasPlace()) {
      stops.add(Problem.of(Code.HANDOVER_WITHOUT_PLACE));
    } else if (HandoverSteps.out(from, leaving.phase()).isEmpty()) {
      stops.add(noWay(from));
    }
    if (same && leaving.unit().equals(wanted.unit())) {
      stops.add(Problem.at("/unit", Code.HANDOVER_TO_THE_SAME));
    }
    if (!enabled(access, wanted.unit()).contains(wanted.model())) {
      stops.add(Problem.at("/model", Code.MODEL_NOT_ENABLED).with("model", wanted.model()));
    }
    if (access.tx().enrolments().ofPerson(access.provider(), leaving.person()).stream()
        .map(EnrolmentRow::enrolment)
        .filter(other -> !other.isClosed() && !other.id().equals(leaving.id()))
        .anyMatch(other -> other.model().equals(wanted.model()))) {
      stops.add(Problem.at("/model", Code.ALREADY_ENROLLED).with("model", wanted.model()));
    }
    if (!access.tx().regimes().withoutRecord(access.provider(), List.of(wanted.unit())).isEmpty()) {
      stops.add(Problem.at("/unit", Code.NO_RECORD_KEPT));
    }
    if (access.tx().merges().isClosed(access.provider(), leaving.person())) {
      stops.add(Problem.of(Code.RECORD_CLOSED));
    }
    if (wanted.asked().isEmpty() && open.isPresent()) {
      stops.add(Problem.of(Code.HANDOVER_ASKED_ALREADY));
    }
    return stops;
  }

  private static Set<String> enabled(Access access, Id<Unit> unit) {
    Map<Id<Unit>, Set<String>> enabled =
        access.tx().modelSettings().enabled(access.provider(), List.of(unit));
    return enabled.getOrDefault(unit, Set.of());
  }

  /** For whom the organisation offers the model; whoever decides, decides. */
  private List<Text> notes(Access access, Wanted wanted, RunningModel from) {
    List<Text> notes = new ArrayList<>(targetGroup(access, wanted));
    if (!scenes.isHere(from.model().id(), from.model().version().major())) {
      notes.add(AWAY);
    }
    return notes;
  }

  private List<Text> targetGroup(Access access, Wanted wanted) {
    return access
        .tx()
        .bases()
        .targetGroup(access.provider(), wanted.model())
        .map(
            group -> {
              Person person = scenes.person(access, access.person());
              return TargetGroupWords.of(group, person.birthDate(), access.today());
            })
        .orElse(List.of());
  }

  /**
   * What is wanted.
   *
   * @param arriving the id that the new enrolment would have
   * @param complete whether what is required must be filled in
   */
  record Wanted(
      Id<Enrolment> leaving,
      Id<Enrolment> arriving,
      Id<Unit> unit,
      String model,
      Acceptance acceptance,
      boolean complete,
      Optional<PersonHandover> asked) {

    /** A look before anybody is asked. */
    static Wanted before(Id<Enrolment> leaving, Id<Unit> unit, String model) {
      return new Wanted(
          leaving, Id.next(), unit, model, Acceptance.NOTHING, false, Optional.empty());
    }

    /** An answer to what was asked. */
    static Wanted answering(
        PersonHandover asked, Id<Enrolment> arriving, Acceptance acceptance, boolean complete) {
      return new Wanted(
          asked.enrolment(),
          arriving,
          asked.unit(),
          asked.model(),
          acceptance,
          complete,
          Optional.of(asked));
    }

    /** The step into the model as it is filled in. */
    StepRequest request() {
      return new StepRequest(
          HandoverSteps.IN,
          new StepInput(acceptance.input()),
          acceptance.acknowledged(),
          acceptance.overrideReason(),
          Optional.empty());
    }
  }
}
