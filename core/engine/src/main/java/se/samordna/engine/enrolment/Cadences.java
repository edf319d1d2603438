package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.model.OwnDays;
import se.samordna.enrolment.Cadence;
import se.samordna.enrolment.Cadence.NewCadence;
import se.samordna.enrolment.Cadence.OwnCadence;
import se.samordna.enrolment.Enrolment;
import se.samordna.model.Activity;
import se.samordna.model.Model;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.task.Task;

/**
 * How often what recurs is done for one person: as the model says, or as was decided for the
 * person. Holds while the model is away.
 */
@Component(service = Cadences.class)
public final class Cadences {
  private static final int LONGEST = 365;
  private static final int LONGEST_REASON = 500;

  private final DeclaredModels models;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public Cadences(@Reference DeclaredModels models) {
    this.models = models;
  }

  /**
   * Every how many days an activity is done for the person of an enrolment; what prepares a meeting
   * is done as often as the meeting.
   */
  static int days(Access access, Id<Enrolment> enrolment, Model model, Activity activity) {
    Activity paced =
        activity.preparesMeeting() ? model.activity(activity.with()).orElse(activity) : activity;
    return paced.personal()
        ? inForce(paced, access.tx().enrolments().cadences(access.provider(), enrolment))
        : paced.everyDays();
  }

  /** Each activity whose cadence may be set for one person. */
  List<Cadence> of(Access access, Enrolment enrolment) {
    List<OwnCadence> own = access.tx().enrolments().cadences(access.provider(), enrolment.id());
    return personal(access, enrolment).stream().map(activity -> of(activity, own)).toList();
  }

  private List<Activity> personal(Access access, Enrolment enrolment) {
    OwnDays own = new OwnDays(access.tx(), access.provider(), enrolment.unit(), access.today());
    return models.find(access.tx(), enrolment.model(), enrolment.major()).stream()
        .map(Model::activities)
        .flatMap(List::stream)
        .filter(Activity::personal)
        .map(activity -> own.of(enrolment.model(), activity))
        .toList();
  }

  private static Cadence of(Activity activity, List<OwnCadence> own) {
    return new Cadence(
        activity.key(),
        activity.name(),
        activity.everyDays(),
        inForce(activity, own),
        activity.personalDays().from(),
        activity.personalDays().to(),
        own.stream().filter(one -> one.activity().equals(activity.key())).toList());
  }

  private static int inForce(Activity activity, List<OwnCadence> own) {
    return own.stream()
        .filter(one -> one.to() == null && one.activity().equals(activity.key()))
        .flatMap(one -> Optional.ofNullable(one.everyDays()).stream())
        .findFirst()
        .orElse(activity.everyDays());
  }

  /** Decides for the person, and brings an open task nearer when it would be too late. */
  List<Cadence> set(Access access, Enrolment enrolment, NewCadence wanted) {
    if (enrolment.isClosed()) {
      throw Refusal.of(
          Problem.at("/activity", Code.STEP_NOT_POSSIBLE_FROM_HERE)
              .with("step", wanted.activity())
              .with("phase", enrolment.phaseLabel()));
    }
    Optional<Activity> activity =
        personal(access, enrolment).stream()
            .filter(one -> one.key().equals(wanted.activity()))
            .findFirst();
    Checks checks = new Checks();
    checks.that(activity.isPresent(), "/activity", Code.FIELD_WRONG);
    Integer days = wanted.everyDays();
    if (days != null) {
      checks.within("/everyDays", days, 1, LONGEST);
    }
    activity
        .filter(one -> days != null && days >= 1 && days <= LONGEST)
        .filter(one -> !one.personalDays().allows(Objects.requireNonNull(days)))
        .ifPresent(one -> checks.problem(outside(one)));
    String reason = checks.required("/reason", wanted.reason(), LONGEST_REASON);
    checks.done();
    access
        .tx()
        .enrolments()
        .setCadence(
            access.provider(),
            enrolment.id(),
            new NewCadence(wanted.activity(), days, reason),
            access.caller().staff(),
            access.now());
    bringNearer(
        access,
        enrolment,
        activity.orElseThrow(),
        days == null ? activity.orElseThrow().everyDays() : days);
    models
        .find(access.tx(), enrolment.model(), enrolment.major())
        .ifPresent(
            model -> Preparations.follow(access, model, enrolment.id(), activity.orElseThrow()));
    return of(access, enrolment);
  }

  private static Problem outside(Activity activity) {
    return Problem.at("/everyDays", Code.CADENCE_OUTSIDE_MODEL)
        .with("from", activity.personalDays().from())
        .with("to", activity.personalDays().to());
  }

  private static void bringNearer(
      Access access, Enrolment enrolment, Activity activity, int everyDays) {
    LocalDate latest = access.today().plusDays(everyDays);
    for (Task task : access.tx().tasks().openOf(access.provider(), enrolment.id())) {
      if (task.key().equals(activity.key()) && task.due().isAfter(latest)) {
        Revisions.newest(
            access
                .tx()
                .tasks()
                .move(
                    access.provider(),
                    task.id(),
                    task.revision(),
                    latest,
                    latest.plusDays(activity.graceDays())));
      }
    }
  }
}
