package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.engine.access.Access;
import se.samordna.engine.enrolment.AdoptionScene.Asked;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RuleCall;
import se.samordna.engine.model.RuleRunner;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.meeting.MeetingType;
import se.samordna.model.PlanDefinition;
import se.samordna.model.RuleUse;
import se.samordna.plan.PlanContent;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.StepInput;
import se.samordna.rule.Verdict;
import se.samordna.text.Text;

/**
 * What models say of an umbrella plan that is about to be adopted. A step waits for a model that
 * does not answer; a plan never does, since it is the person's and core's.
 */
@Component(service = PlanJudge.class)
public final class PlanJudge {
  private final ModelRegistry registry;
  private final SceneReader scenes;
  private final RuleRunner runner;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public PlanJudge(
      @Reference ModelRegistry registry,
      @Reference SceneReader scenes,
      @Reference RuleRunner runner) {
    this.registry = registry;
    this.scenes = scenes;
    this.runner = runner;
  }

  /** The person's open enrolments, each with its model as it is here now. */
  public static List<EnrolmentRow> open(Access access) {
    return access.tx().enrolments().ofPerson(access.provider(), access.person()).stream()
        .filter(row -> !row.enrolment().isClosed())
        .toList();
  }

  /** Reads what the models of the person's open enrolments ask to know. */
  public AdoptionScene scene(Access access, PlanContent draft) {
    List<Asked> asked = new ArrayList<>();
    List<Text> away = new ArrayList<>();
    for (EnrolmentRow row : open(access)) {
      Optional<RunningModel> running =
          registry.find(row.enrolment().model(), row.enrolment().major());
      if (running.isEmpty()) {
        away.add(name(access, row));
      } else if (!running.get().model().plan().checks().isEmpty()) {
        asked.add(asked(access, running.get(), row, draft));
      }
    }
    return new AdoptionScene(
        asked,
        away.stream().distinct().toList(),
        access.tx().modelSettings().names(access.provider()));
  }

  private Asked asked(Access access, RunningModel running, EnrolmentRow row, PlanContent draft) {
    PlanDefinition plan = running.model().plan();
    List<Post> posts =
        access
            .tx()
            .caseloads()
            .posts(access.provider(), List.of(row.enrolment().unit()), access.today());
    Map<Fact, Object> known = new EnumMap<>(Fact.class);
    known.putAll(scenes.facts(access, running, row, running.needs(plan.checks())));
    known.put(Fact.ADOPTION, new PlannedOf(running.model(), row.enrolment(), posts).facts(draft));
    return new Asked(
        running,
        row,
        new Facts.Situation(
            access.today(),
            row.enrolment(),
            StepInput.EMPTY,
            Actors.of(
                access.caller(), row.enrolment().unit(), row.enrolment().coordinator(), posts)),
        known);
  }

  /** The meetings that models of the person's want changes of the umbrella plan to be made in. */
  public List<Confirming> confirming(Access access) {
    List<Confirming> wanted = new ArrayList<>();
    for (EnrolmentRow row : open(access)) {
      Enrolment enrolment = row.enrolment();
      registry
          .find(enrolment.model(), enrolment.major())
          .flatMap(running -> running.model().plan().confirmedBy())
          .filter(by -> by.holds(enrolment.phase(), enrolment.marks()))
          .filter(by -> wanted.stream().noneMatch(one -> one.type() == by.meeting()))
          .ifPresent(by -> wanted.add(new Confirming(by.meeting(), enrolment.model())));
    }
    return wanted;
  }

  /** A meeting that is to decide, and whose wish it is. */
  public record Confirming(MeetingType type, String model) {}

  private static Text name(Access access, EnrolmentRow row) {
    String model = row.enrolment().model();
    Text declared =
        access.tx().models().known().stream()
            .filter(known -> known.model().equals(model))
            .map(known -> known.name())
            .findFirst()
            .orElse(new Text(model, model));
    return access.tx().modelSettings().names(access.provider()).of(model, declared);
  }

  /**
   * Every verdict but the plain yes. To be called with no store connection held.
   *
   * @param unasked hears the names of the models that did not answer
   */
  public List<PlanVerdict> judge(AdoptionScene scene, List<Text> unasked) {
    List<PlanVerdict> verdicts = new ArrayList<>();
    for (Asked one : scene.asked()) {
      try {
        verdicts.addAll(verdicts(one));
      } catch (Refusal refusal) {
        if (refusal.problems().stream().noneMatch(p -> p.code() == Code.MODEL_TOO_SLOW)) {
          throw refusal;
        }
        unasked.add(scene.names().of(one.running().model()));
      }
    }
    return verdicts;
  }

  private List<PlanVerdict> verdicts(Asked asked) {
    List<RuleUse> checks = asked.running().model().plan().checks();
    Facts facts = asked.facts();
    List<Object> answers =
        runner.run(asked.running(), checks.stream().map(use -> new RuleCall(use, facts)).toList());
    RuleWords words = new RuleWords(asked.running(), List.of());
    List<PlanVerdict> verdicts = new ArrayList<>();
    List<String> names = Judge.names(checks);
    for (int i = 0; i < checks.size(); i++) {
      Judged judged = words.judged(names.get(i), checks.get(i).rule(), (Verdict) answers.get(i));
      if (judged.outcome() != Judged.Outcome.ALLOWED) {
        verdicts.add(new PlanVerdict(asked.running().model(), judged));
      }
    }
    return verdicts;
  }
}
