package se.samordna.engine.enrolment;

import java.util.List;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.model.Activity;
import se.samordna.model.Measurements.Measurement;
import se.samordna.organisation.Unit;

/** Whether an activity is to be done where a unit may have switched measuring off. */
final class Measuring {
  private Measuring() {}

  /** Asks the store about an activity that measures alone. */
  static boolean allows(Access access, Id<Unit> unit, String model, Activity activity) {
    return !activity.measures() || isOn(access, unit, model);
  }

  private static boolean isOn(Access access, Id<Unit> unit, String model) {
    List<Measurement> decided =
        access.tx().modelSettings().measurements(access.provider(), unit, model);
    return decided.isEmpty() || decided.get(0).on();
  }
}
