package se.samordna.engine.enrolment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Coordinator.DecisionRule;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.StepRequest;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Field;
import se.samordna.model.RuleUse;
import se.samordna.model.Step;
import se.samordna.model.Who;
import se.samordna.organisation.Staff;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.rule.ActorRole;
import se.samordna.text.Text;

/**
 * Chooses another lead coordinator: core's own step in every model, with the model's caseload rules
 * as guards.
 */
@Component(service = Coordinators.class)
public final class Coordinators {
  /** The name of core's own step. */
  static final String STEP = "chooseCoordinator";

  /** Its only field. */
  static final String FIELD = "coordinator";

  private final Loads loads;
  private final Judge judge;
  private final EnrolmentViews views;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public Coordinators(
      @Reference Loads loads, @Reference Judge judge, @Reference EnrolmentViews views) {
    this.loads = loads;
    this.judge = judge;
    this.views = views;
  }

  /** The scene of the choice. */
  Scene scene(
      Access access,
      SceneReader scenes,
      RunningModel running,
      EnrolmentRow row,
      StepRequest request) {
    return scenes.read(access, running, row, step(running, row.enrolment()), request, true);
  }

  static Step step(RunningModel running, Enrolment enrolment) {
    List<RuleUse> guards = LimitGuards.of(running.model(), Set.of(CaseloadRule.Scope.COORDINATOR));
    Text name = new Text("Byt samordnare", "Change coordinator");
    Text none = new Text("", "");
    Field field =
        new Field(
            FIELD,
            new Text("Samordnare", "Coordinator"),
            none,
            Field.Kind.COORDINATOR,
            true,
            false,
            100,
            List.of());
    return new Step(
        STEP,
        name,
        none,
        List.of(new Step.Move(Set.of(enrolment.phase()), Optional.empty())),
        new Who(Set.of(ActorRole.TEAM_MEMBER), Set.of(), Optional.empty()),
        List.of(field),
        guards,
        List.of(),
        Optional.empty());
  }

  /** Tries the choice and writes it. */
  StepOutcome choose(
      Request asked, KeptEnrolments.SceneOf sceneOf, Choice choice, StepRequest request) {
    SceneFor seen = asked.look(access -> SceneFor.of(access, sceneOf.read(access)));
    Scene scene = seen.scene();
    if (scene.enrolment().isClosed()) {
      throw asked.refuse(Refusal.of(Code.STEP_NOT_POSSIBLE_FROM_HERE));
    }
    List<Judged> verdicts =
        asked.reckon(
            () -> judge.judge(scene.running(), scene.step(), scene.picture(loads.facts(scene))));
    if (!Judge.isTaken(verdicts, request, scene.actor())) {
      asked.refuse(Refusal.of(Code.STEP_REFUSED));
      return new StepOutcome.NotTaken(seen.told(verdicts));
    }
    Map<String, String> evidence = evidence(asked, scene, choice);
    EnrolmentView view =
        asked.write(
            access -> {
              EnrolmentView chosen = write(access, scene, sceneOf, choice, request, evidence);
              Overrides.keep(access, scene, request, verdicts);
              return chosen;
            });
    return new StepOutcome.Taken(view, verdicts);
  }

  /** How the chosen one stood among those who could be chosen, and why a limit was gone over. */
  private Map<String, String> evidence(Request asked, Scene scene, Choice choice) {
    CoordinatorRanks.Reading reading =
        asked.look(access -> CoordinatorRanks.read(access, scene.row()));
    CoordinatorRanks ranks =
        new CoordinatorRanks(loads, (model, major) -> Optional.of(scene.running()));
    Map<String, String> evidence = asked.reckon(() -> ranks.evidence(reading, choice.staff()));
    if (!choice.overrideReason().isBlank()) {
      evidence.put("overrideReason", choice.overrideReason());
    }
    return evidence;
  }

  private EnrolmentView write(
      Access access,
      Scene judged,
      KeptEnrolments.SceneOf sceneOf,
      Choice choice,
      StepRequest request,
      Map<String, String> evidence) {
    Scene now = sceneOf.read(access);
    if (!now.basis().equals(judged.basis())) {
      throw Refusal.of(Code.REVISION_STALE);
    }
    StepChange change = new StepChange(access, now, request);
    Effects.coordinate(
        change,
        choice.staff(),
        choice.personsChoice() ? DecisionRule.PERSON_CHOICE : DecisionRule.EXCLUSIVE_TEAM,
        choice.personsView(),
        evidence);
    if (!access.tx().enrolments().change(change.after())) {
      throw Refusal.of(Code.REVISION_STALE);
    }
    StepWrite.keep(access, now, change);
    return views.afterwards(
        access,
        access
            .tx()
            .enrolments()
            .find(access.provider(), now.enrolment().id())
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND)));
  }

  /** Who is chosen, and why. */
  record Choice(
      Id<Staff> staff, boolean personsChoice, String personsView, String overrideReason) {}
}
