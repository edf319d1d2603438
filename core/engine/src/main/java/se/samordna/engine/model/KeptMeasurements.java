package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.ModelSettingStore.NewMeasurement;
import se.samordna.engine.store.Store;
import se.samordna.model.Activity;
import se.samordna.model.Measurements;
import se.samordna.model.Model;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Units' decisions on measuring, in the store. */
@Component(service = Measurements.class)
public final class KeptMeasurements implements Measurements {
  private static final int LONGEST_REASON = 500;
  private static final Measurement FROM_THE_START = new Measurement(true, null, "", "");

  private final ModelRegistry registry;
  private final Store store;
  private final Work work;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptMeasurements(
      @Reference ModelRegistry registry, @Reference Store store, @Reference Work work) {
    this.registry = registry;
    this.store = store;
    this.work = work;
  }

  @Override
  public List<Measurement> of(Caller caller, Id<Unit> unit, String model) {
    measured(model);
    List<Measurement> all =
        new ArrayList<>(
            store.read(tx -> tx.modelSettings().measurements(caller.provider(), unit, model)));
    all.add(FROM_THE_START);
    return List.copyOf(all);
  }

  @Override
  public void set(Caller caller, Id<Unit> unit, String model, boolean on, String reason) {
    measured(model);
    Checks checks = new Checks();
    String why = checks.required("/reason", reason, LONGEST_REASON);
    checks.done();
    work.by(caller, Action.MODEL_CHANGE)
        .unit(unit)
        .about(model, unit)
        .write(
            access -> {
              if (access.tx().organisations().unit(access.provider(), unit).isEmpty()) {
                throw Refusal.of(Code.NOT_FOUND);
              }
              NewMeasurement decided =
                  new NewMeasurement(
                      access.provider(), unit, model, on, why, caller.staff(), access.now());
              access.tx().modelSettings().set(decided);
              return decided;
            });
  }

  private void measured(String model) {
    Model declared =
        registry
            .newest(model)
            .map(RunningModel::model)
            .orElseThrow(() -> Refusal.of(Problem.of(Code.MODEL_NOT_HERE).with("model", model)));
    if (declared.activities().stream().noneMatch(Activity::measures)) {
      throw Refusal.of(Code.NOT_FOUND);
    }
  }
}
