package se.samordna.engine.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.engine.store.ModelSettingStore.OwnActivityDays;
import se.samordna.engine.store.Tx;
import se.samordna.model.Activity;
import se.samordna.model.ActivityDays;
import se.samordna.model.ActivityDays.Counts;
import se.samordna.model.ActivityDays.NewActivityDays;
import se.samordna.model.Model;
import se.samordna.model.Step;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/**
 * The days of activities, and the numbers of steps, as they hold at a unit: the organisation's own
 * where the model lets it set them, else the model's.
 */
public record OwnDays(Tx tx, Id<Provider> provider, Id<Unit> unit, LocalDate day) {
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
   * The step with the numbers that hold for its guards; one statement, and none where nobody may
   * set any.
   */
  public Step of(String model, Step step) {
    if (SettableNumbers.of(step).isEmpty()) {
      return step;
    }
    List<OwnActivityDays> own = inForce();
    return SettableNumbers.on(
        step, key -> own(model, key, own).map(NewActivityDays::firstWithinDays));
  }

  /** Each of a model's activities and steps whose days may be set. */
  List<ActivityDays> all(Model model) {
    List<OwnActivityDays> own = inForce();
    List<ActivityDays> all = new ArrayList<>();
    model.activities().stream()
        .filter(Activity::settable)
        .map(activity -> days(activity, own(model.id(), activity.key(), own)))
        .forEach(all::add);
    SettableNumbers.of(model).forEach(one -> all.add(days(one, own(model.id(), one.key(), own))));
    return all;
  }

  private static ActivityDays days(SettableNumbers number, Optional<NewActivityDays> own) {
    return new ActivityDays(
        number.key(),
        number.name(),
        number.counts(),
        own.map(NewActivityDays::firstWithinDays).orElse(number.declared()),
        0,
        number.declared(),
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
        Counts.DAYS,
        own.map(NewActivityDays::firstWithinDays).orElse(activity.firstWithinDays()),
        own.map(NewActivityDays::everyDays).orElse(activity.everyDays()),
        activity.firstWithinDays(),
        activity.everyDays(),
        own.map(NewActivityDays::from).orElse(null),
        own.map(NewActivityDays::reason).orElse(""));
  }
}
