package se.samordna.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samordna.enrolment.Lifecycle;
import se.samordna.form.Canonical;
import se.samordna.model.Activity;
import se.samordna.model.Activity.PersonalDays;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Field;
import se.samordna.model.Indicator;
import se.samordna.model.Mark;
import se.samordna.model.Migration;
import se.samordna.model.Model;
import se.samordna.model.Phase;
import se.samordna.model.PlanDefinition;
import se.samordna.model.Step;
import se.samordna.model.TeamActivity;
import se.samordna.model.Thresholds;
import se.samordna.refusal.Code;
import se.samordna.text.Text;

/** The parts of a model beside its steps: names, caseload, activities and migration. */
final class PartChecks {
  private PartChecks() {}

  static void check(ModelWithForms brought, Findings findings) {
    Model model = brought.model();
    names(model, findings);
    caseload(model, findings);
    activities(model, findings);
    teamActivities(model, findings);
    model.board().ifPresent(board -> BoardChecks.check(brought, board, findings));
    plan(model.plan(), findings);
    model.plan().confirmedBy().ifPresent(by -> confirmedBy(model, by, findings));
    model.fidelity().ifPresent(scale -> FidelityChecks.check(scale, findings));
    migration(model, findings);
  }

  /** What a model offers has a name of its own and belongs to a stage that the model has. */
  private static void plan(PlanDefinition plan, Findings findings) {
    List<String> stages = plan.stages().stream().map(PlanDefinition.Stage::id).toList();
    once(findings, "/plan/stages", References.STAGE, stages);
    List<String> keys = plan.offers().stream().map(PlanDefinition.Offer::key).toList();
    once(findings, "/plan/offers", References.OFFER, keys);
    for (int i = 0; i < plan.offers().size(); i++) {
      String stage = plan.offers().get(i).stage();
      if (!stage.isEmpty() && !stages.contains(stage)) {
        References.unknown(findings, "/plan/offers/" + i + "/stage", References.STAGE, stage);
      }
    }
  }

  /** A meeting decides in phases that the model has, and not with marks that it has. */
  private static void confirmedBy(Model model, PlanDefinition.ConfirmedBy by, Findings findings) {
    for (String phase : by.phases()) {
      if (model.phases().stream().noneMatch(one -> one.id().equals(phase))) {
        References.unknown(findings, "/plan/confirmedBy/phases", References.PHASE, phase);
      }
    }
    for (String mark : by.exceptMarks()) {
      if (model.marks().stream().noneMatch(one -> one.id().equals(mark))) {
        References.unknown(findings, "/plan/confirmedBy/exceptMarks", References.MARK, mark);
      }
    }
  }

  private static void names(Model model, Findings findings) {
    once(findings, "/phases", References.PHASE, model.phases().stream().map(Phase::id).toList());
    once(findings, "/marks", References.MARK, model.marks().stream().map(Mark::id).toList());
    once(findings, "/steps", References.STEP, model.steps().stream().map(Step::id).toList());
    once(
        findings,
        "/caseload/rules",
        References.CASELOAD,
        model.caseload().stream().map(CaseloadRule::id).toList());
    once(
        findings,
        "/activities",
        References.ACTIVITY,
        Stream.concat(
                model.activities().stream().map(Activity::key),
                model.teamActivities().stream().map(TeamActivity::key))
            .toList());
    once(
        findings,
        "/indicators",
        References.INDICATOR,
        model.indicators().stream().map(Indicator::id).toList());
    for (int i = 0; i < model.steps().size(); i++) {
      once(
          findings,
          "/steps/" + i + "/fields",
          References.FIELD,
          model.steps().get(i).fields().stream().map(Field::id).toList());
    }
  }

  private static void once(Findings findings, String pointer, Text kind, List<String> ids) {
    References.once(findings, pointer, kind, ids);
  }

  private static void caseload(Model model, Findings findings) {
    for (int i = 0; i < model.caseload().size(); i++) {
      CaseloadRule rule = model.caseload().get(i);
      if (!inOrder(rule.thresholds())) {
        findings
            .at("/caseload/rules/" + i, Code.MODEL_THRESHOLDS_WRONG)
            .with("caseload", rule.id())
            .note();
      }
      if (rule.scope() == CaseloadRule.Scope.BOARD_SHARE && model.board().isEmpty()) {
        boardMissing(findings, "/caseload/rules/" + i + "/scope", rule.id());
      }
    }
  }

  /** Whether each limit is at least the one before. */
  static boolean inOrder(Thresholds limits) {
    return limits.target().signum() > 0
        && limits.target().compareTo(limits.soft()) <= 0
        && (limits.hard() == null || limits.soft().compareTo(limits.hard()) <= 0);
  }

  private static void boardMissing(Findings findings, String pointer, String what) {
    findings.at(pointer, Code.MODEL_BOARD_MISSING).with("what", what).note();
  }

  /**
   * An activity that begins together with another has one to begin with, which a step begins; a
   * form that fulfils it is the model's.
   */
  private static void activities(Model model, Findings findings) {
    for (int i = 0; i < model.activities().size(); i++) {
      String with = model.activities().get(i).with();
      boolean known =
          model.activity(with).filter(activity -> activity.with().isEmpty()).isPresent();
      if (!with.isEmpty() && !known) {
        References.unknown(findings, "/activities/" + i + "/with", References.ACTIVITY, with);
      }
      requiredForm(model, i, findings);
      cadence(model, i, findings);
      order(model, i, findings);
    }
  }

  /**
   * What one person may have is what the model itself says, too; and what prepares has a meeting.
   */
  private static void cadence(Model model, int place, Findings findings) {
    Activity activity = model.activities().get(place);
    PersonalDays days = activity.personalDays();
    boolean bounded = !days.equals(PersonalDays.ANY);
    boolean fits =
        days.from() <= days.to() && activity.personal() && days.allows(activity.everyDays());
    if (bounded && !fits) {
      findings
          .at("/activities/" + place + "/personalDays", Code.MODEL_PERSONAL_DAYS_WRONG)
          .with("activity", activity.key())
          .note();
    }
    boolean meets =
        model
            .activity(activity.with())
            .filter(one -> !one.doneBy().meetings().isEmpty())
            .isPresent();
    if (activity.preparesMeeting() && (!meets || activity.personal())) {
      findings
          .at("/activities/" + place + "/beforeMeetingDays", Code.MODEL_PREPARES_NOTHING)
          .with("activity", activity.key())
          .note();
    }
  }

  /** What comes before another does so by the model's own days. */
  private static void order(Model model, int place, Findings findings) {
    Activity activity = model.activities().get(place);
    if (activity.before().isEmpty()) {
      return;
    }
    String pointer = "/activities/" + place + "/before";
    Optional<Activity> other = model.activity(activity.before());
    if (other.isEmpty()) {
      References.unknown(findings, pointer, References.ACTIVITY, activity.before());
    } else if (activity.firstWithinDays() < 1
        || activity.firstWithinDays() >= other.get().firstWithinDays()) {
      findings
          .at(pointer, Code.MODEL_ACTIVITY_ORDER_WRONG)
          .with("activity", activity.key())
          .with("before", activity.before())
          .note();
    }
  }

  private static void requiredForm(Model model, int place, Findings findings) {
    String form = model.activities().get(place).doneBy().form();
    boolean brought = model.forms().stream().anyMatch(one -> Canonical.of(one).url().equals(form));
    if (!form.isEmpty() && !brought) {
      String pointer = "/activities/" + place + "/requiredForm";
      References.unknown(findings, pointer, References.FORM, form);
    }
  }

  /** An activity of the team that follows the board has a board to follow. */
  private static void teamActivities(Model model, Findings findings) {
    for (int i = 0; i < model.teamActivities().size(); i++) {
      TeamActivity activity = model.teamActivities().get(i);
      if (activity.onBoardDays() && model.board().isEmpty()) {
        boardMissing(findings, "/teamActivities/" + i + "/onBoardDays", activity.key());
      }
    }
  }

  private static void migration(Model model, Findings findings) {
    Migration migration = model.migration();
    migration.phases().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(entry -> model.phase(entry.getValue()).isEmpty())
        .forEach(
            entry ->
                References.unknown(
                    findings,
                    "/migration/phases/" + entry.getKey(),
                    References.PHASE,
                    entry.getValue()));
    fallback(model, migration.fallback(), "/migration/fallback", false, findings);
    fallback(
        model,
        migration.attentionFallback(),
        "/migration/attentionFallback",
        model.phases().stream().anyMatch(Phase::attention),
        findings);
  }

  /** Somebody who needs attention must not lose it by a new version of a model. */
  private static void fallback(
      Model model, String phase, String pointer, boolean attention, Findings findings) {
    Optional<Phase> found = model.phase(phase);
    if (found.isEmpty()) {
      References.unknown(findings, pointer, References.PHASE, phase);
    } else if (found.get().lifecycle() == Lifecycle.CLOSED
        || (attention && !found.get().attention())) {
      findings.at(pointer, Code.MODEL_FALLBACK_WRONG).with("phase", phase).note();
    }
  }
}
