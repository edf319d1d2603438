package se.samordna.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.organisation.Provider;

/**
 * The kinds of plan, each its own code: four legally different plans are all called
 * <em>vårdplan</em>, and two <em>genomförandeplan</em> (sources.md, plans). Each knows under which
 * law it is kept, who may hold one, and what it must say to be adopted.
 */
public enum PlanType {
  /** <em>Vård- och stödplan</em>, the umbrella of an enrolment. */
  CM_PLAN("", Held.BY_BOTH, true),
  /** <em>Vårdplan</em> in the health record. */
  CARE_PLAN_HSL(
      "PDL 3 kap. 6, 9, 10 §§",
      Held.BY_HEALTH_CARE,
      false,
      PlanItem.REASON,
      PlanItem.MEASURES,
      PlanItem.INFORMATION_GIVEN),
  /** <em>Vårdplan vid tvångsvård</em>. */
  CARE_PLAN_LPT16(
      "LPT 16 §",
      Held.BY_HEALTH_CARE,
      false,
      PlanItem.TREATMENT,
      PlanItem.MADE_WITH,
      PlanItem.CLOSE_ONES,
      PlanItem.SOCIAL_SERVICES),
  /** <em>Samordnad vårdplan</em> for open compulsory care. */
  COORDINATED_CARE_PLAN(
      "LPT 7 a §, LRV 12 a §",
      Held.BY_HEALTH_CARE,
      false,
      PlanItem.NEEDS_ASSESSED,
      PlanItem.DECIDED,
      PlanItem.PERSONS_ATTITUDE,
      PlanItem.BY_OTHERS),
  /** <em>Samordnad individuell plan</em>. */
  SIP("HSL 16 kap. 4 §, SoL 10 kap. 8–9 §§, LUS 4 kap.", Held.BY_BOTH, true),
  /** <em>Individuell plan</em>. */
  LSS_PLAN("LSS 10 §", Held.BY_BOTH, false, PlanItem.DECIDED, PlanItem.PLANNED, PlanItem.BY_OTHERS),
  /** <em>Genomförandeplan</em> of an adult; guidance, not law. */
  IMPLEMENTATION_PLAN(
      "SOSFS 2014:5", Held.BY_SOCIAL_CARE, true, PlanItem.HOW_AND_WHEN, PlanItem.MADE_WITH),
  /** <em>Rehabiliteringsplan</em>. */
  REHAB_PLAN(
      "",
      Held.BY_BOTH,
      true,
      PlanItem.FUNCTION_NOW,
      PlanItem.MEASURES,
      PlanItem.TIMETABLE,
      PlanItem.WORK_OR_STUDY),
  /** <em>Personlig återhämtningsplan</em>, the person's own. */
  RECOVERY_PLAN("", Held.BY_BOTH, true),
  /** <em>Krisplan</em>, which is written in a way of its own. */
  CRISIS_PLAN("", Held.BY_BOTH, false),
  /** <em>Vårdplan</em> for a child in placement; the code alone, so that it is never mixed up. */
  PLACEMENT_CARE_PLAN("SoL 9 kap. 12 §, SoF 10 kap. 2 §", Held.BY_NOBODY, false),
  /** <em>Genomförandeplan</em> for a child in placement; the code alone. */
  PLACEMENT_IMPL_PLAN("SoL 9 kap. 12 §, SoF 10 kap. 3 §", Held.BY_NOBODY, false);

  /** The code system of {@link #nationalCode()}. */
  public static final String CODE_SYSTEM = "https://fhir.inera.se/CodeSystem/typeofcareplan-cs";

  private final String law;
  private final Held held;
  private final boolean needsGoal;
  private final List<PlanItem> items;

  PlanType(String law, Held held, boolean needsGoal, PlanItem... items) {
    this.law = law;
    this.held = held;
    this.needsGoal = needsGoal;
    this.items = List.of(items);
  }

  /**
   * Its code among Inera's types of care plans ({@link #CODE_SYSTEM}, 3.0.13); empty where there is
   * none, which is so of plans by LSS, crisis plans and the umbrella (sources.md, plans).
   */
  public Optional<String> nationalCode() {
    return switch (this) {
      case SIP -> Optional.of("SIP");
      case COORDINATED_CARE_PLAN -> Optional.of("SPLPTLRV");
      case CARE_PLAN_HSL -> Optional.of("VP");
      case REHAB_PLAN -> Optional.of("RP");
      case IMPLEMENTATION_PLAN -> Optional.of("GP");
      case CM_PLAN,
          CARE_PLAN_LPT16,
          LSS_PLAN,
          RECOVERY_PLAN,
          CRISIS_PLAN,
          PLACEMENT_CARE_PLAN,
          PLACEMENT_IMPL_PLAN ->
          Optional.empty();
    };
  }

  /** The law or guidance that it stands on, as Swedish lawyers write it; empty when none. */
  public String law() {
    return law;
  }

  /** Whether those who keep records of the kind may hold such a plan. */
  public boolean isHeldBy(Provider.Kind kind) {
    return held.kinds.contains(kind);
  }

  /** Whether the code is reserved for a plan that is not made here. */
  public boolean isReserved() {
    return held == Held.BY_NOBODY;
  }

  /**
   * Whether it is made in a way of its own and not begun as a draft. A SIP is begun as one where
   * another system is the system of record for SIPs.
   */
  public boolean hasAWayOfItsOwn() {
    return this == CRISIS_PLAN || this == SIP;
  }

  /** Whether it must hold a goal in the person's words to be adopted. */
  public boolean needsGoal() {
    return needsGoal;
  }

  /**
   * Whether it is established by the approval of every unit that answers for an intervention, and
   * by a physician.
   */
  public boolean isApprovedByUnits() {
    return this == COORDINATED_CARE_PLAN;
  }

  /**
   * Whether its law wants to know which principal answers for each intervention: decided by region
   * and municipality (LPT 7 a §), or done by others than those (LSS 10 §). No law wants the legal
   * basis of each.
   */
  public boolean namesPrincipals() {
    return this == COORDINATED_CARE_PLAN || this == LSS_PLAN;
  }

  /** What else it must say to be adopted. */
  public List<PlanItem> items() {
    return items;
  }

  /** Under which law records must be kept by whoever holds a plan. */
  private enum Held {
    BY_BOTH(EnumSet.allOf(Provider.Kind.class)),
    BY_HEALTH_CARE(EnumSet.of(Provider.Kind.HEALTH_CARE)),
    BY_SOCIAL_CARE(EnumSet.of(Provider.Kind.SOCIAL_CARE)),
    BY_NOBODY(EnumSet.noneOf(Provider.Kind.class));

    private final Set<Provider.Kind> kinds;

    Held(Set<Provider.Kind> kinds) {
      this.kinds = Set.copyOf(kinds);
    }
  }
}
