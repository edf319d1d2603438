package se.samordna.plan;

/**
 * The kinds of plan, each its own code: four legally different plans are all called
 * <em>vårdplan</em> (sources.md, plans).
 */
public enum PlanType {
  /** <em>Vård- och stödplan</em>, the umbrella of an enrolment. */
  CM_PLAN,
  /** <em>Vårdplan</em> in the health record. */
  CARE_PLAN_HSL,
  /** <em>Vårdplan vid tvångsvård</em>, LPT 16 §. */
  CARE_PLAN_LPT16,
  /** <em>Samordnad vårdplan</em> under LPT 7 a § or LRV 12 a §. */
  COORDINATED_CARE_PLAN,
  /** <em>Samordnad individuell plan</em>. */
  SIP,
  /** <em>Individuell plan</em> under LSS 10 §. */
  LSS_PLAN,
  /** <em>Genomförandeplan</em>. */
  IMPLEMENTATION_PLAN,
  /** <em>Rehabiliteringsplan</em>. */
  REHAB_PLAN,
  /** <em>Personlig återhämtningsplan</em>. */
  RECOVERY_PLAN
}
