package se.samordna.engine.enrolment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Cadence;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.Enrolments;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.StepPreview;
import se.samordna.enrolment.StepRequest;
import se.samordna.model.Step;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.rule.ActorRole;
import se.samordna.rule.StepInput;
import se.samordna.text.Text;

/**
 * The only place where steps are put in order: gate, facts, rules, and then the write, which first
 * makes sure that what the verdicts rest on still holds.
 */
@Component(service = Enrolments.class)
public final class KeptEnrolments implements Enrolments {
  /** How often a step is tried before somebody else's change wins. */
  private static final int TRIES = 2;

  private final Work work;
  private final SceneReader scenes;
  private final Loads loads;
  private final Judge judge;
  private final EnrolmentViews views;
  private final Coordinators coordinators;
  private final Cadences cadences;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptEnrolments(
      @Reference Work work,
      @Reference SceneReader scenes,
      @Reference Loads loads,
      @Reference Judge judge,
      @Reference EnrolmentViews views,
      @Reference Coordinators coordinators,
      @Reference Cadences cadences) {
    this.work = work;
    this.scenes = scenes;
    this.loads = loads;
    this.judge = judge;
    this.views = views;
    this.coordinators = coordinators;
    this.cadences = cadences;
  }

  @Override
  public StepPreview previewStart(
      Caller caller, Id<Person> person, Id<Unit> unit, String model, StepRequest request) {
    Request asked = work.by(caller, Action.STEP_PREVIEW).person(person);
    Starting starting = new Starting(scenes, unit, model, request);
    SceneFor scene = asked.look(access -> SceneFor.of(access, starting.scene(access, false)));
    StepPreview preview = asked.reckon(() -> preview(scene, starting.notes()));
    asked.record();
    return preview;
  }

  @Override
  public StepOutcome start(
      Caller caller, Id<Person> person, Id<Unit> unit, String model, StepRequest request) {
    Starting starting = new Starting(scenes, unit, model, request);
    return attempt(
        work.by(caller, Action.STEP_TAKE).person(person).about("enrolment", starting.enrolment()),
        request,
        access -> starting.scene(access, true));
  }

  @Override
  public EnrolmentView get(Caller caller, Id<Enrolment> enrolment) {
    return about(caller, Action.ENROLMENT_READ, enrolment)
        .read(access -> views.view(access, row(access, enrolment)));
  }

  @Override
  public StepPreview preview(Caller caller, Id<Enrolment> enrolment, StepRequest request) {
    Request asked = about(caller, Action.STEP_PREVIEW, enrolment);
    Looked looked =
        asked.look(
            access -> {
              Scene scene = scene(access, enrolment, request, false);
              return new Looked(
                  SceneFor.of(access, scene), OpenDoors.until(access, scene.enrolment()));
            });
    StepPreview preview = asked.reckon(() -> preview(looked.scene(), looked.notes()));
    asked.record();
    return preview;
  }

  /** What a preview rests on, and what is worth knowing beside it. */
  private record Looked(SceneFor scene, List<Text> notes) {}

  @Override
  public StepOutcome take(
      Caller caller, Id<Enrolment> enrolment, int revision, StepRequest request) {
    return attempt(
        about(caller, Overrides.asked(caller, request.overrideReason()), enrolment),
        request,
        access -> {
          requireRevision(row(access, enrolment), revision);
          return scene(access, enrolment, request, true);
        });
  }

  /** Tries a step, once more if somebody changed what it rests on meanwhile. */
  private StepOutcome attempt(Request asked, StepRequest request, SceneOf sceneOf) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      SceneFor seen = asked.look(access -> SceneFor.of(access, sceneOf.read(access)));
      Scene scene = seen.scene();
      List<Judged> verdicts = asked.reckon(() -> judge(scene));
      if (!Judge.isTaken(verdicts, request, scene.actor())) {
        asked.refuse(Refusal.of(Code.STEP_REFUSED));
        return new StepOutcome.NotTaken(seen.told(verdicts));
      }
      try {
        EnrolmentView view =
            asked.write(access -> write(access, scene, sceneOf, request, verdicts));
        return new StepOutcome.Taken(view, verdicts);
      } catch (SceneChanged e) {
        // Somebody else was first; what they changed may change the verdicts.
      }
    }
    throw asked.refuse(Refusal.of(Code.REVISION_STALE));
  }

  private EnrolmentView write(
      Access access, Scene judged, SceneOf sceneOf, StepRequest request, List<Judged> verdicts) {
    Scene now = sceneOf.read(access);
    if (!now.basis().equals(judged.basis())) {
      throw new SceneChanged();
    }
    StepWrite.write(access, now, request);
    Overrides.keep(access, now, request, verdicts);
    EnrolmentRow after = row(access, now.enrolment().id());
    if (after.enrolment().isClosed()) {
      HandoverEnds.lapse(access, after.enrolment().id());
    }
    return views.afterwards(access, after);
  }

  @Override
  public StepPreview sign(Caller caller, Id<Enrolment> enrolment, int revision, String step) {
    StepRequest request = StepRequest.of(step, StepInput.EMPTY);
    Request asked = about(caller, Action.STEP_TAKE, enrolment);
    Scene unsigned = asked.look(access -> scene(access, enrolment, request, false));
    // a model that does not answer refuses before anything is written, not after
    asked.reckon(() -> judge(unsigned));
    SceneFor scene =
        asked.write(
            access -> {
              requireRevision(row(access, enrolment), revision);
              sign(access, scene(access, enrolment, request, false));
              return SceneFor.of(access, scene(access, enrolment, request, false));
            });
    return preview(scene, List.of());
  }

  private static void sign(Access access, Scene scene) {
    List<ActorRole> roles =
        scene.step().who().allOf().stream().filter(scene.actor()::contains).toList();
    if (roles.isEmpty()) {
      throw Refusal.at("/step", Code.STEP_NOT_YOURS);
    }
    Enrolment enrolment = scene.enrolment();
    for (ActorRole role : roles) {
      access
          .tx()
          .enrolments()
          .sign(
              access.provider(),
              enrolment.id(),
              enrolment.revision(),
              scene.step().id(),
              role,
              access.caller().staff(),
              access.now());
    }
  }

  @Override
  public StepOutcome chooseCoordinator(
      Caller caller,
      Id<Enrolment> enrolment,
      int revision,
      Id<Staff> staff,
      boolean personsChoice,
      String personsView,
      String overrideReason) {
    StepRequest request =
        new StepRequest(
            Coordinators.STEP,
            new StepInput(Map.of(Coordinators.FIELD, List.of(staff.toString()))),
            Map.of("caseload-within", overrideReason),
            overrideReason,
            Optional.empty());
    Coordinators.Choice choice =
        new Coordinators.Choice(staff, personsChoice, personsView, overrideReason);
    return coordinators.choose(
        about(caller, Overrides.asked(caller, overrideReason), enrolment),
        access -> {
          requireRevision(row(access, enrolment), revision);
          EnrolmentRow row = row(access, enrolment);
          return coordinators.scene(access, scenes, running(row), row, request);
        },
        choice,
        request);
  }

  @Override
  public List<Coordinator> coordinators(Caller caller, Id<Enrolment> enrolment) {
    return about(caller, Action.ENROLMENT_READ, enrolment)
        .read(access -> access.tx().enrolments().coordinators(access.provider(), enrolment));
  }

  @Override
  public List<Cadence> cadences(Caller caller, Id<Enrolment> enrolment) {
    return about(caller, Action.ENROLMENT_READ, enrolment)
        .read(access -> cadences.of(access, row(access, enrolment).enrolment()));
  }

  @Override
  public List<Cadence> setCadence(
      Caller caller, Id<Enrolment> enrolment, Cadence.NewCadence wanted) {
    return about(caller, Action.TASK_CHANGE, enrolment)
        .write(access -> cadences.set(access, row(access, enrolment).enrolment(), wanted));
  }

  @Override
  public List<StepTaken> steps(Caller caller, Id<Enrolment> enrolment) {
    return about(caller, Action.ENROLMENT_READ, enrolment).read(access -> steps(access, enrolment));
  }

  private static List<StepTaken> steps(Access access, Id<Enrolment> enrolment) {
    return access.tx().enrolments().steps(access.provider(), enrolment);
  }

  private Request about(Caller caller, Action action, Id<Enrolment> enrolment) {
    return work.by(caller, action)
        .thing(
            "enrolment", enrolment, tx -> tx.enrolments().personOf(caller.provider(), enrolment));
  }

  private static EnrolmentRow row(Access access, Id<Enrolment> enrolment) {
    return access
        .tx()
        .enrolments()
        .find(access.provider(), enrolment)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static void requireRevision(EnrolmentRow row, int revision) {
    if (row.enrolment().revision() != revision) {
      throw Refusal.of(Code.REVISION_STALE);
    }
  }

  private RunningModel running(EnrolmentRow row) {
    return scenes.running(row.enrolment().model(), row.enrolment().major());
  }

  private Scene scene(
      Access access, Id<Enrolment> enrolment, StepRequest request, boolean complete) {
    EnrolmentRow row = row(access, enrolment);
    return scenes.read(access, running(row), row, request, complete);
  }

  private List<Judged> judge(Scene scene) {
    return judge.judge(scene.running(), scene.step(), scene.picture(loads.facts(scene)));
  }

  private StepPreview preview(SceneFor seen, List<Text> notes) {
    Scene scene = seen.scene();
    List<Judged> verdicts = judge(scene);
    Step step = scene.step();
    Set<ActorRole> actor = scene.actor();
    return new StepPreview(
        step.id(),
        scene.enrolment().revision(),
        step.name(),
        step.hint(),
        StepWrite.to(scene),
        FieldChoices.with(step.fields(), scene.posts()),
        seen.told(verdicts),
        Judge.isPossible(verdicts, actor),
        seen.toldNotes(notes));
  }

  /** Reads the scene of a step anew. */
  interface SceneOf {
    Scene read(Access access);
  }

  /** What the verdicts rest on changed before they could be acted on. */
  static final class SceneChanged extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    SceneChanged() {
      super("The scene changed", null, false, false);
    }
  }
}
