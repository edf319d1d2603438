package se.samordna.engine.own;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.meeting.MeetingType;
import se.samordna.own.OwnFile.Crisis;
import se.samordna.own.OwnFile.Declined;
import se.samordna.own.OwnFile.InCrisis;
import se.samordna.own.OwnPart;
import se.samordna.own.OwnPlan;
import se.samordna.own.OwnPlan.Correction;
import se.samordna.own.OwnPlan.Evaluated;
import se.samordna.own.OwnPlan.Provisional;
import se.samordna.own.OwnPlan.Version;
import se.samordna.plan.CorrectionNote;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanContent.CrisisContact;
import se.samordna.plan.CrisisPlanCorrection;
import se.samordna.plan.CrisisPlanDecline;
import se.samordna.plan.Evaluation;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanItem;
import se.samordna.plan.PlanPart;
import se.samordna.plan.PlanVersion;
import se.samordna.plan.ProvisionalVersion;
import se.samordna.plan.SubGoal;
import se.samordna.text.Days;

/** A person's plans as the person reads them. */
record PlanReading(Access access, Shown shown, HiddenWords words) {

  /** The plans, the newest first; four statements. */
  List<OwnPlan> plans() {
    List<Plan> plans =
        access
            .tx()
            .plans()
            .of(access.provider(), List.of(access.person()))
            .getOrDefault(access.person(), List.of())
            .stream()
            .filter(plan -> shown.shows(OwnPart.PLAN, plan.id().value()))
            .sorted(Comparator.comparing(Plan::createdAt, Comparator.<Instant>reverseOrder()))
            .toList();
    Map<Id<Plan>, List<PlanVersion>> versions =
        access.tx().plans().versions(access.provider(), plans.stream().map(Plan::id).toList());
    List<CorrectionNote> notes =
        access.tx().planRecords().corrections(access.provider(), access.person());
    List<ProvisionalVersion> provisional =
        access.tx().planRecords().provisional(access.provider(), access.person());
    return plans.stream()
        .map(
            plan ->
                own(
                    plan,
                    versions.getOrDefault(plan.id(), List.of()).stream()
                        .map(version -> version(version, provisional(plan, version, provisional)))
                        .toList(),
                    notes))
        .toList();
  }

  /** What a meeting is to say of a version or has said; a plan that has ended waits for nothing. */
  private static @Nullable Provisional provisional(
      Plan plan, PlanVersion version, List<ProvisionalVersion> all) {
    return all.stream()
        .filter(one -> one.plan().equals(plan.id()) && one.version() == version.number())
        .filter(one -> !one.waits() || plan.endedAt() == null)
        .findFirst()
        .map(PlanReading::own)
        .orElse(null);
  }

  private static Provisional own(ProvisionalVersion one) {
    Instant settled = one.settledAt();
    return new Provisional(
        one.since(),
        MeetingType.valueOf(one.waitsFor()),
        one.answer(),
        settled == null ? null : Days.of(settled));
  }

  private OwnPlan own(Plan plan, List<Version> versions, List<CorrectionNote> notes) {
    return new OwnPlan(
        plan.id(),
        plan.type(),
        versions,
        notes.stream().filter(note -> note.plan().equals(plan.id())).map(PlanReading::own).toList(),
        plan.evaluations().stream()
            .filter(one -> shown.shows(OwnPart.GOAL, one.goal().value()))
            .map(this::evaluated)
            .toList(),
        plan.endedAt());
  }

  private Evaluated evaluated(Evaluation one) {
    return new Evaluated(
        one.goal(),
        one.date(),
        one.outcome(),
        one.personRating(),
        one.staffRating(),
        words.in(one.personsView()),
        words.in(one.comment()),
        words.in(one.next()));
  }

  static Correction own(CorrectionNote note) {
    return new Correction(
        note.version(), note.words(), note.recordedAt(), note.recordedBy() == null);
  }

  private Version version(PlanVersion version, @Nullable Provisional provisional) {
    List<LifeGoal> goals =
        version.content().goals().stream()
            .filter(goal -> shown.shows(OwnPart.GOAL, goal.id().value()))
            .map(this::goal)
            .toList();
    List<PlanPart> parts =
        version.content().parts().stream()
            .filter(part -> part.item() != PlanItem.CLOSE_ONES)
            .map(part -> new PlanPart(part.item(), words.in(part.text())))
            .toList();
    int others = version.tookPart().size() - (version.personTookPart() ? 1 : 0);
    return new Version(
        version.number(),
        version.adoptedAt(),
        version.personTookPart(),
        Math.max(0, others),
        goals,
        parts,
        provisional,
        goals.size() == version.content().goals().size()
            && parts.size() == version.content().parts().size());
  }

  private LifeGoal goal(LifeGoal goal) {
    return new LifeGoal(
        goal.id(),
        words.in(goal.ownWords()),
        goal.lifeArea(),
        goal.ownRating(),
        goal.subGoals().stream().map(this::subGoal).toList());
  }

  private SubGoal subGoal(SubGoal part) {
    return new SubGoal(
        part.id(),
        words.in(part.text()),
        words.in(part.measure()),
        part.by(),
        part.interventions().stream().map(this::intervention).toList());
  }

  private Intervention intervention(Intervention one) {
    return one.told(words.in(one.what()), words.in(one.performer()));
  }

  static Correction own(CrisisPlanCorrection note) {
    return new Correction(
        note.version(), note.words(), note.recordedAt(), note.recordedBy() == null);
  }

  /** The crisis plan, and whether the person wants one; three statements. */
  InCrisis crisis() {
    return new InCrisis(
        crisisPlan().orElse(null),
        access.tx().crisisPlanRecords().declines(access.provider(), access.person()).stream()
            .filter(CrisisPlanDecline::holds)
            .findFirst()
            .map(PlanReading::own)
            .orElse(null));
  }

  static Declined own(CrisisPlanDecline one) {
    return new Declined(one.words(), one.recordedAt(), one.askBy(), one.recordedBy() == null);
  }

  /** The crisis plan that holds; two statements. */
  Optional<Crisis> crisisPlan() {
    CrisisPlan plan =
        access
            .tx()
            .plans()
            .crisisPlans(access.provider(), List.of(access.person()))
            .get(access.person());
    return plan == null || !shown.shows(OwnPart.CRISIS_PLAN, access.person().value())
        ? Optional.empty()
        : Optional.of(
            new Crisis(
                plan.number(),
                crisis(plan.content()),
                plan.reviewBy(),
                plan.writtenAt(),
                words.in(plan.reference()),
                corrections(plan)));
  }

  private List<Correction> corrections(CrisisPlan plan) {
    return access.tx().crisisPlanRecords().corrections(access.provider(), access.person()).stream()
        .filter(note -> note.version() == plan.number())
        .map(PlanReading::own)
        .toList();
  }

  private CrisisPlanContent crisis(CrisisPlanContent plan) {
    return new CrisisPlanContent(
        words.in(plan.triggers()),
        words.in(plan.earlySigns()),
        words.in(plan.howOthersNotice()),
        words.in(plan.whatIDo()),
        words.in(plan.whatHelps()),
        words.in(plan.whatDoesNotHelp()),
        plan.contacts().stream()
            .map(one -> new CrisisContact(words.in(one.name()), one.relation(), one.phone()))
            .toList(),
        words.in(plan.services()),
        words.in(plan.medicines()),
        words.in(plan.practicalities()),
        words.in(plan.ifAdmitted()),
        words.in(plan.homeVisits()),
        plan.copies().stream().map(words::in).toList());
  }
}
