package se.samordna.engine.selfcheck;

import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Gate;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.selfcheck.FidelityCard;
import se.samordna.selfcheck.FidelityCards;

/** Fidelity cards, each counted in one reading. */
@Component(service = FidelityCards.class)
public final class KeptFidelityCards implements FidelityCards {
  private final Work work;
  private final Gate gate;
  private final CheckedModels models;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptFidelityCards(
      @Reference Work work, @Reference Gate gate, @Reference CheckedModels models) {
    this.work = work;
    this.gate = gate;
    this.models = models;
  }

  @Override
  public List<FidelityCard> of(Caller caller, Id<Unit> unit, LocalDate lastDay) {
    boolean whole = gate.mayAt(caller, Action.SELF_CHECK_ROWS, unit);
    return work.by(caller, Action.SELF_CHECK_READ)
        .unit(unit)
        .read(
            access -> {
              Checks checks = new Checks();
              checks.notAfter("/day", lastDay, access.today());
              checks.done();
              Unit at =
                  access
                      .tx()
                      .organisations()
                      .unit(access.provider(), unit)
                      .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
              return models.scaled(access.tx(), access.provider(), unit).stream()
                  .map(
                      model ->
                          new Card(access.tx(), access.now(), models, whole)
                              .of(at, model, whole ? lastDay : monthsEnd(lastDay)))
                  .toList();
            });
  }

  /**
   * From two days beside each other somebody who may not see the persons could reckon what was done
   * for one of them in between; whole months tell that of nobody.
   */
  private static LocalDate monthsEnd(LocalDate day) {
    LocalDate end = day.withDayOfMonth(day.lengthOfMonth());
    return day.equals(end) ? day : day.withDayOfMonth(1).minusDays(1);
  }
}
