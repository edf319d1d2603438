package se.samordna.engine.model;

import java.time.LocalDate;
import java.util.List;
import se.samordna.Id;
import se.samordna.engine.store.ModelSettingStore.OwnActivityDays;
import se.samordna.engine.store.Tx;
import se.samordna.model.Activity;
import se.samordna.model.Model;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/**
 * Keeps activities in the order that their model says, whatever days organisations set: nobody's
 * transition is planned when the time is over.
 */
final class ActivityOrder {
  private ActivityOrder() {}

  /** Whether the activity comes before another, or another before it. */
  static boolean isIn(Model model, String key) {
    return model.activities().stream()
        .filter(one -> !one.before().isEmpty())
        .anyMatch(one -> one.key().equals(key) || one.before().equals(key));
  }

  /**
   * Refuses days that have been set, where some unit would have something too late on their first
   * day or on a later one from which others hold.
   */
  static void require(Tx tx, OwnActivityDays set, Model model) {
    if (!isIn(model, set.days().activity())) {
      return;
    }
    Id<Unit> at = set.unit();
    List<Id<Unit>> units =
        at != null
            ? List.of(at)
            : tx.organisations().units(set.provider()).stream().map(Unit::id).toList();
    for (LocalDate day :
        tx.modelSettings().activityDaysFrom(set.provider(), model.id(), set.days().from())) {
      List<OwnActivityDays> own = tx.modelSettings().activityDays(set.provider(), units, day);
      units.forEach(unit -> require(own, unit, model));
    }
  }

  private static void require(List<OwnActivityDays> own, Id<Unit> unit, Model model) {
    for (Activity activity : model.activities()) {
      model
          .activity(activity.before())
          .ifPresent(other -> require(own, unit, model, activity, other));
    }
  }

  private static void require(
      List<OwnActivityDays> own, Id<Unit> unit, Model model, Activity activity, Activity other) {
    int days = first(own, unit, model, activity);
    int latest = first(own, unit, model, other);
    if (days >= latest) {
      throw Refusal.of(
          Problem.at("/firstWithinDays", Code.ACTIVITY_AFTER_ANOTHER)
              .with("activity", activity.name())
              .with("before", other.name())
              .with("days", days)
              .with("latest", latest));
    }
  }

  private static int first(
      List<OwnActivityDays> own, Id<Unit> unit, Model model, Activity activity) {
    return own.stream()
        .filter(one -> unit.equals(one.unit()) && one.model().equals(model.id()))
        .filter(one -> one.days().activity().equals(activity.key()))
        .mapToInt(one -> one.days().firstWithinDays())
        .findFirst()
        .orElse(activity.firstWithinDays());
  }
}
