package se.samordna.engine.model;

import java.time.LocalDate;
import java.util.List;
import se.samordna.Id;
import se.samordna.engine.store.ModelSettingStore.OwnActivityDays;
import se.samordna.engine.store.Tx;
import se.samordna.model.Activity;
import se.samordna.model.ActivityDays.NewActivityDays;
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
    List<Unit> units =
        at != null
            ? tx.organisations().unit(set.provider(), at).stream().toList()
            : tx.organisations().units(set.provider());
    List<Id<Unit>> ids = units.stream().map(Unit::id).toList();
    for (LocalDate day :
        tx.modelSettings().activityDaysFrom(set.provider(), model.id(), set.days().from())) {
      List<OwnActivityDays> own = tx.modelSettings().activityDays(set.provider(), ids, day);
      units.forEach(unit -> require(own, unit, model));
    }
  }

  private static void require(List<OwnActivityDays> own, Unit unit, Model model) {
    List<OwnActivityDays> here =
        own.stream()
            .filter(one -> unit.id().equals(one.unit()) && one.model().equals(model.id()))
            .toList();
    for (Activity activity : model.activities()) {
      model
          .activity(activity.before())
          .filter(other -> first(here, activity) >= first(here, other))
          .ifPresent(
              other -> {
                throw Refusal.of(
                    Problem.at("/firstWithinDays", Code.ACTIVITY_AFTER_ANOTHER)
                        .with("unit", unit.name())
                        .with("activity", activity.name())
                        .with("days", first(here, activity))
                        .with("before", other.name())
                        .with("latest", first(here, other)));
              });
    }
  }

  private static int first(List<OwnActivityDays> here, Activity activity) {
    return here.stream()
        .map(OwnActivityDays::days)
        .filter(one -> one.activity().equals(activity.key()))
        .mapToInt(NewActivityDays::firstWithinDays)
        .findFirst()
        .orElse(activity.firstWithinDays());
  }
}
