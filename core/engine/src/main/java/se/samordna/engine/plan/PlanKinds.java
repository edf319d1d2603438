package se.samordna.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.samordna.engine.access.Access;
import se.samordna.organisation.Provider;
import se.samordna.plan.Intervention;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanCode;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanItem;
import se.samordna.plan.PlanType;
import se.samordna.plan.RecordSystem;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** What the kind of a plan settles: who may make one, what it must say, and where it is kept. */
public final class PlanKinds {
  /** Characters of the few lines on a plan that is kept in another system; our own choice. */
  private static final int SHORT = 1_000;

  private PlanKinds() {}

  /** The kinds that the provider of the access begins as drafts. */
  static List<PlanType> toChooseFrom(Access access) {
    Provider.Kind kind = kind(access);
    return Arrays.stream(PlanType.values())
        .filter(type -> type.isHeldBy(kind) && isBegunAsADraft(access, type))
        .toList();
  }

  /** The national codes of all kinds that have one. */
  static List<PlanCode> codes() {
    return Arrays.stream(PlanType.values())
        .flatMap(
            type ->
                type.nationalCode().stream()
                    .map(code -> new PlanCode(type, PlanType.CODE_SYSTEM, code)))
        .toList();
  }

  /** A SIP that is kept in another system is made there, and stands here as a working copy. */
  private static boolean isBegunAsADraft(Access access, PlanType type) {
    return !type.hasAWayOfItsOwn() || (type == PlanType.SIP && elsewhere(access, type).isPresent());
  }

  /** Goes on if such a plan is written as a draft. */
  private static void mayBeADraft(Access access, PlanType type) {
    if (!isBegunAsADraft(access, type)) {
      throw Refusal.at("/type", Code.PLAN_MADE_IN_ITS_OWN_WAY);
    }
  }

  /**
   * Goes on if SIPs are made here.
   *
   * @throws Refusal {@code CM-2338} when another system holds them
   */
  public static void mayMakeSips(Access access) {
    elsewhere(access, PlanType.SIP)
        .ifPresent(
            system -> {
              throw Refusal.of(Problem.of(Code.SIP_KEPT_ELSEWHERE).with("system", system));
            });
  }

  private static Provider.Kind kind(Access access) {
    return access
        .tx()
        .organisations()
        .provider(access.provider())
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND))
        .kind();
  }

  /** Goes on if the provider may begin such a plan. */
  static void mayBegin(Access access, PlanType type) {
    if (type.isReserved()) {
      throw Refusal.of(Problem.at("/type", Code.PLAN_TYPE_RESERVED).with("law", type.law()));
    }
    mayBeADraft(access, type);
    if (!type.isHeldBy(kind(access))) {
      throw Refusal.of(Problem.at("/type", Code.PLAN_TYPE_NOT_HELD_HERE).with("law", type.law()));
    }
  }

  /** Which systems of record hold now, of the kinds where that has been settled. */
  static List<RecordSystem> systems(Access access) {
    return access.tx().planRecords().systems(access.provider()).stream()
        .filter(one -> one.until() == null)
        .toList();
  }

  /**
   * The other system that holds the provider's plans of the kind; empty when they are kept here.
   */
  static Optional<String> elsewhere(Access access, PlanType type) {
    return systems(access).stream()
        .filter(one -> one.type() == type && one.isElsewhere())
        .map(RecordSystem::name)
        .findFirst();
  }

  /** Goes on if the draft is no more than a working copy, or the plan is kept here. */
  static void mayStandHere(Access access, PlanType type, PlanContent draft) {
    mayBeADraft(access, type);
    elsewhere(access, type)
        .filter(system -> !isWorkingCopy(draft))
        .ifPresent(
            system -> {
              throw Refusal.of(keptElsewhere(system));
            });
  }

  private static Problem keptElsewhere(String system) {
    return Problem.of(Code.PLAN_KEPT_ELSEWHERE).with("system", system);
  }

  private static boolean isWorkingCopy(PlanContent draft) {
    return draft.goals().isEmpty()
        && draft.parts().stream()
            .allMatch(part -> part.item() == PlanItem.REFERENCE || part.item() == PlanItem.SUMMARY)
        && draft.of(PlanItem.SUMMARY).filter(text -> text.length() > SHORT).isEmpty();
  }

  /** Only social services exempt interventions from documentation (SoL 11 kap. 5 §). */
  static void mayExempt(Access access, PlanContent draft) {
    boolean exempt = draft.interventions().stream().anyMatch(Intervention::isExempt);
    if (exempt && kind(access) != Provider.Kind.SOCIAL_CARE) {
      throw Refusal.at("/goals", Code.INTERVENTION_EXEMPT_WRONGLY);
    }
  }

  /** Every reason why the draft can't be adopted as a plan of the kind; empty when it can. */
  static List<Problem> adoption(Access access, Plan plan, PlanContent draft) {
    PlanType type = plan.type();
    mayBeADraft(access, type);
    Optional<String> system = elsewhere(access, type);
    if (system.isPresent()) {
      List<Problem> problems = new ArrayList<>(missing(type, draft, List.of(PlanItem.REFERENCE)));
      if (!isWorkingCopy(draft)) {
        problems.add(keptElsewhere(system.get()));
      }
      return problems;
    }
    List<Problem> problems = new ArrayList<>(PlanChecks.adoption(draft, type));
    problems.addAll(missing(type, draft, type.items()));
    problems.addAll(UnitApprovals.adoption(access, plan));
    return problems;
  }

  private static List<Problem> missing(PlanType type, PlanContent draft, List<PlanItem> items) {
    return items.stream()
        .filter(item -> draft.of(item).isEmpty())
        .map(
            item ->
                Problem.at("/parts/" + item.name(), Code.PLAN_ITEM_MISSING)
                    .with("item", item.words())
                    .with("law", type.law()))
        .toList();
  }
}
