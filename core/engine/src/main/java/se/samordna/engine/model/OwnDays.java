package se.samordna.engine.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.engine.store.ModelSettingStore.OwnActivityDays;
import se.samordna.engine.store.Tx;
import se.samordna.model.Activity;
import se.samordna.model.ActivityDays;
import se.samordna.model.ActivityDays.NewActivityDays;
import se.samordna.model.Model;
import se.samordna.model.RuleUse;
import se.samordna.model.Step;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.rule.Parameters;
import se.samordna.text.Text;

/**
 * The days of activities, and how long phases last before a step, as they hold at a unit: the
 * organisation's own where the model lets it set them, else the model's.
 */
public record OwnDays(Tx tx, Id<Provider> provider, Id<Unit> unit, LocalDate day) {
  private static final String DAYS = "days";

  /** The activity on the days that hold; asks nothing where nobody may set them. */
  public Activity of(String model, Activity activity) {
    return of(model, List.of(activity)).get(0);
  }

  /** Activities on the days that hold; one statement, and none where nobody may set any. */
  public List<Activity> of(String model, List<Activity> activities) {
    if (activities.stream().noneMatch(Activity::settable)) {
      return activities;
    }
    List<OwnActivityDays> own = inForce();
    return activities.stream()
        .map(activity -> on(activity, own(model, activity.key(), own)))
        .toList();
  }

  private static Activity on(Activity activity, Optional<NewActivityDays> own) {
    return own.filter(days -> activity.settable())
        .map(days -> activity.on(days.firstWithinDays(), days.everyDays()))
        .orElse(activity);
  }

  /**
   * The step with the days that hold for how long its phase has lasted; one statement, and none
   * where nobody may set any.
   */
  public Step of(String model, Step step) {
    if (step.guards().stream().noneMatch(OwnDays::isSettable)) {
      return step;
    }
    List<OwnActivityDays> own = inForce();
    return own(model, keyOf(step), own)
        .map(days -> lasting(step, days.firstWithinDays()))
        .orElse(step);
  }

  private static Step lasting(Step step, int days) {
    return new Step(
        step.id(),
        step.name(),
        step.hint(),
        step.moves(),
        step.who(),
        step.fields(),
        step.guards().stream().map(guard -> isSettable(guard) ? on(guard, days) : guard).toList(),
        step.effects(),
        step.deadlineDays());
  }

  private static RuleUse on(RuleUse guard, int days) {
    Map<String, Object> values = new HashMap<>(guard.parameters().values());
    values.put(DAYS, BigDecimal.valueOf(days));
    return new RuleUse(guard.rule(), new Parameters(values));
  }

  /** What a step's days are called where days are set. */
  static String keyOf(Step step) {
    return "step." + step.id();
  }

  /** Whether a guard lets an organisation say how long a phase lasts first. */
  static boolean isSettable(RuleUse guard) {
    return guard.rule().equals("phase-lasted")
        && Boolean.TRUE.equals(guard.parameters().values().get("settable"));
  }

  /** Each of a model's activities and steps whose days may be set. */
  List<ActivityDays> all(Model model) {
    List<OwnActivityDays> own = inForce();
    List<ActivityDays> all = new ArrayList<>();
    model.activities().stream()
        .filter(Activity::settable)
        .map(activity -> days(activity, own(model.id(), activity.key(), own)))
        .forEach(all::add);
    for (Step step : model.steps()) {
      step.guards().stream()
          .filter(OwnDays::isSettable)
          .findFirst()
          .map(guard -> days(step, guard, own(model.id(), keyOf(step), own)))
          .ifPresent(all::add);
    }
    return all;
  }

  private static ActivityDays days(Step step, RuleUse guard, Optional<NewActivityDays> own) {
    int declared = guard.parameters().number(DAYS).intValueExact();
    return new ActivityDays(
        keyOf(step),
        new Text(
            step.name().sv() + ": så länge pågår fasen först",
            step.name().en() + ": the phase lasts so long first"),
        own.map(NewActivityDays::firstWithinDays).orElse(declared),
        0,
        declared,
        0,
        own.map(NewActivityDays::from).orElse(null),
        own.map(NewActivityDays::reason).orElse(""));
  }

  private List<OwnActivityDays> inForce() {
    return tx.modelSettings().activityDays(provider, List.of(unit), day);
  }

  private static Optional<NewActivityDays> own(
      String model, String key, List<OwnActivityDays> all) {
    return all.stream()
        .filter(one -> one.model().equals(model) && one.days().activity().equals(key))
        .map(OwnActivityDays::days)
        .findFirst();
  }

  private static ActivityDays days(Activity activity, Optional<NewActivityDays> own) {
    return new ActivityDays(
        activity.key(),
        activity.name(),
        own.map(NewActivityDays::firstWithinDays).orElse(activity.firstWithinDays()),
        own.map(NewActivityDays::everyDays).orElse(activity.everyDays()),
        activity.firstWithinDays(),
        activity.everyDays(),
        own.map(NewActivityDays::from).orElse(null),
        own.map(NewActivityDays::reason).orElse(""));
  }
}
