package se.samordna.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.enrolment.AdoptionScene;
import se.samordna.engine.enrolment.PlanJudge;
import se.samordna.engine.enrolment.PlanVerdict;
import se.samordna.model.DoneBy.PlanRecord;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanJudgement;
import se.samordna.plan.PlanJudgement.Caution;
import se.samordna.plan.PlanType;
import se.samordna.plan.PlanVersion;
import se.samordna.plan.Plans.Adoption;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;

/**
 * How a draft becomes a version: what its kind demands, then what the models of the person say, and
 * then the write, which first makes sure that what they said rests on what still holds.
 */
final class PlanAdoptions {
  /** How often an adoption is tried before somebody else's change wins. */
  private static final int TRIES = 2;

  private final PlanJudge judge;
  private final PlanDeeds deeds;

  PlanAdoptions(PlanJudge judge, PlanDeeds deeds) {
    this.judge = judge;
    this.deeds = deeds;
  }

  Plan adopt(Request asked, Id<Plan> plan, int revision, Adoption adoption) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      AdoptionScene seen = asked.look(access -> scene(access, plan, revision));
      PlanJudgement said = asked.reckon(() -> judgement(seen, adoption.acknowledged()));
      try {
        return asked.write(
            access -> {
              if (!scene(access, plan, revision).basis().equals(seen.basis())) {
                throw new SceneChanged();
              }
              return write(access, KeptPlans.open(access, plan, revision), adoption, said);
            });
      } catch (SceneChanged e) {
        // Somebody else was first; what they changed may change what the models say.
      }
    }
    throw asked.refuse(Refusal.of(Code.REVISION_STALE));
  }

  /** What the models are asked about, once nothing that core demands is missing. */
  private AdoptionScene scene(Access access, Id<Plan> plan, int revision) {
    Plan before = KeptPlans.open(access, plan, revision);
    PlanContent draft = draft(before);
    List<Problem> problems = PlanKinds.adoption(access, before, draft);
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
    return before.type() == PlanType.CM_PLAN ? judge.scene(access, draft) : AdoptionScene.NONE;
  }

  private static PlanContent draft(Plan plan) {
    PlanContent draft = plan.draft();
    if (draft == null) {
      throw Refusal.of(Code.PLAN_NOT_A_DRAFT);
    }
    return draft;
  }

  private PlanJudgement judgement(AdoptionScene scene, Map<String, String> acknowledged) {
    List<Text> unasked = new ArrayList<>(scene.away());
    List<Problem> problems = new ArrayList<>();
    List<Caution> cautions = new ArrayList<>();
    Checks checks = new Checks();
    for (PlanVerdict verdict : judge.judge(scene, unasked)) {
      String key = verdict.key();
      String at = "/acknowledged/" + key;
      String why = checks.optional(at, acknowledged.getOrDefault(key, ""), Checks.TEXT);
      if (!verdict.isCaution()) {
        problems.add(problem("/goals", Code.PLAN_REFUSED_BY_MODEL, scene, verdict));
      } else if (why.isEmpty()) {
        problems.add(problem(at, Code.PLAN_CAUTION_OPEN, scene, verdict));
      } else {
        Text called = scene.names().of(verdict.model());
        cautions.add(new Caution(key, called, verdict.judged().title(), why));
      }
    }
    checks.done();
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
    return new PlanJudgement(cautions, unasked);
  }

  private static Problem problem(String at, Code code, AdoptionScene scene, PlanVerdict verdict) {
    return Problem.at(at, code)
        .with("model", scene.names().of(verdict.model()))
        .with("title", verdict.judged().title())
        .with("why", verdict.judged().why());
  }

  private Plan write(Access access, Plan before, Adoption adoption, PlanJudgement said) {
    PlanContent draft = draft(before);
    PlanVersion version = version(access, before, adoption, said);
    Revisions.newest(
        access
            .tx()
            .plans()
            .adopt(access.provider(), before.id(), before.revision(), before.person(), version));
    UnitApprovals.established(access, before, version.number());
    deeds.done(access, before, PlanRecord.PLAN_ADOPTED);
    PlanReviews.adopted(access, before.type(), draft);
    if (before.type() == PlanType.CM_PLAN) {
      Provisional.adopted(access, before, version.number(), judge.confirming(access));
    }
    return KeptPlans.stored(access, before.id());
  }

  private static PlanVersion version(
      Access access, Plan before, Adoption adoption, PlanJudgement said) {
    PlanVersion current = before.current();
    return new PlanVersion(
        current == null ? 1 : current.number() + 1,
        draft(before),
        access.now(),
        access.caller().staff(),
        adoption.personTookPart(),
        names(adoption.tookPart()),
        said);
  }

  private static List<String> names(List<String> tookPart) {
    Checks checks = new Checks();
    List<String> names = TookPart.checked(checks, tookPart);
    checks.done();
    return names;
  }

  /** What the models were asked about changed before the plan could be adopted. */
  private static final class SceneChanged extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    SceneChanged() {
      super("The scene changed", null, false, false);
    }
  }
}
