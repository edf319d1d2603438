package se.samordna.engine.selfcheck;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Gate;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.model.Indicator;
import se.samordna.model.Model;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.selfcheck.CountedRow;
import se.samordna.selfcheck.Period;
import se.samordna.selfcheck.SelfCheck;
import se.samordna.selfcheck.SelfChecks;

/** Self-checks, each counted in one reading. */
@Component(service = SelfChecks.class)
public final class KeptSelfChecks implements SelfChecks {
  private final Work work;
  private final Gate gate;
  private final CheckedModels models;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptSelfChecks(
      @Reference Work work, @Reference Gate gate, @Reference CheckedModels models) {
    this.work = work;
    this.gate = gate;
    this.models = models;
  }

  @Override
  public List<SelfCheck> of(Caller caller, Id<Unit> unit, Period period) {
    return checks(caller, unit, period, gate.mayAt(caller, Action.SELF_CHECK_ROWS, unit));
  }

  @Override
  public List<SelfCheck> published(Caller caller, Id<Unit> unit, Period period) {
    return checks(caller, unit, period, false);
  }

  @Override
  public List<SelfCheck> figures(Operator operator, Id<Unit> unit, Period period) {
    return work.figures(
        operator,
        (tx, now) -> {
          begun(now, period);
          Unit at = tx.organisations().unit(unit).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
          return new UnitChecks(models, tx, now, false).of(at, period);
        });
  }

  private List<SelfCheck> checks(Caller caller, Id<Unit> unit, Period period, boolean whole) {
    return work.by(caller, Action.SELF_CHECK_READ)
        .unit(unit)
        .read(
            access -> {
              begun(access.now(), period);
              return new UnitChecks(models, access.tx(), access.now(), whole)
                  .of(unit(access, unit), period);
            });
  }

  private static Unit unit(Access access, Id<Unit> unit) {
    return access
        .tx()
        .organisations()
        .unit(access.provider(), unit)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** Of a month to come there is nothing to count. */
  private static void begun(Instant now, Period period) {
    Checks checks = new Checks();
    checks.notAfter("/month", period.month(), SamordnaClock.day(now));
    checks.done();
  }

  @Override
  public Page<CountedRow> rows(
      Caller caller,
      Id<Unit> unit,
      String model,
      String indicator,
      Period period,
      PageRequest page) {
    return work.by(caller, Action.SELF_CHECK_ROWS)
        .unit(unit)
        .read(
            access -> {
              begun(access.now(), period);
              Model of = model(access, unit, model);
              Indicator asked =
                  of.indicator(indicator).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
              Counted counted =
                  new UnitChecks(models, access.tx(), access.now(), true)
                      .counted(unit(access, unit), of, period);
              Page<CountedRow> rows = new RowLists(access.tx(), counted).page(asked, page);
              rows.rows().stream()
                  .flatMap(row -> Stream.ofNullable(row.person()))
                  .forEach(access::shows);
              return rows;
            });
  }

  private Model model(Access access, Id<Unit> unit, String model) {
    return models.at(access.tx(), access.provider(), unit).stream()
        .filter(one -> one.id().equals(model))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
