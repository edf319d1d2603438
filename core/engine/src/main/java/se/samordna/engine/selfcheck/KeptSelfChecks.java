package se.samordna.engine.selfcheck;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Gate;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.rule.IndicatorCatalogue;
import se.samordna.engine.store.IndicatorStore.Kept;
import se.samordna.engine.store.IndicatorStore.Kind;
import se.samordna.model.Indicator;
import se.samordna.model.Model;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.selfcheck.CountedRow;
import se.samordna.selfcheck.Period;
import se.samordna.selfcheck.SelfCheck;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.selfcheck.SelfCheckFigure.KeptMonth;
import se.samordna.selfcheck.SelfChecks;

/** Self-checks, counted in one reading. */
@Component(service = SelfChecks.class)
public final class KeptSelfChecks implements SelfChecks {
  private static final int MONTHS = 12;

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

  private List<SelfCheck> checks(Caller caller, Id<Unit> unit, Period period, boolean whole) {
    return work.by(caller, Action.SELF_CHECK_READ)
        .unit(unit)
        .read(
            access -> {
              begun(access, period);
              Unit at = unit(access, unit);
              return models.at(access, unit).stream()
                  .map(model -> check(access, at, model, period, whole))
                  .toList();
            });
  }

  private static Unit unit(Access access, Id<Unit> unit) {
    return access.tx().organisations().units(access.provider(), List.of(unit)).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** Of a month to come there is nothing to count. */
  private static void begun(Access access, Period period) {
    Checks checks = new Checks();
    checks.notAfter("/month", period.month(), access.today());
    checks.done();
  }

  private SelfCheck check(Access access, Unit unit, Model model, Period period, boolean whole) {
    Counted counted = counted(access, unit.id(), model, period, access.now());
    Counting counting = new Counting(access.tx(), counted);
    Map<String, List<Kept>> before =
        access
            .tx()
            .indicators()
            .kept(
                access.provider(),
                unit.id(),
                model.id(),
                period.length(),
                period.month().minusMonths(MONTHS - 1),
                period.month().minusMonths(1))
            .stream()
            .collect(groupingBy(Kept::indicator));
    List<SelfCheckFigure> figures = new ArrayList<>();
    for (Indicator indicator : model.indicators()) {
      Kept now = counting.count(indicator);
      boolean hidden =
          !whole && (Figures.tells(indicator, now) || monthTells(access, counted, indicator));
      figures.add(
          Figures.figure(
              indicator,
              now,
              hidden,
              history(indicator, before.getOrDefault(indicator.id(), List.of()), whole)));
    }
    return new SelfCheck(
        unit.id(), unit.name(), model.id(), period, counted.lastDay(), whole, figures);
  }

  /** A year is the sum of its months: with one of them hidden, it would tell what that one was. */
  private boolean monthTells(Access access, Counted counted, Indicator indicator) {
    if (counted.period().length() == Period.Length.MONTH || !isSum(indicator)) {
      return false;
    }
    for (int back = 0; back < MONTHS; back++) {
      Period month = new Period(Period.Length.MONTH, counted.period().month().minusMonths(back));
      Counted one = counted(access, counted.unit(), counted.model(), month, counted.now());
      if (Figures.tells(indicator, new Counting(access.tx(), one).count(indicator))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSum(Indicator indicator) {
    Kind kind = IndicatorCatalogue.find(indicator.indicator()).orElseThrow().kind();
    return Counting.isSum(kind);
  }

  private static List<KeptMonth> history(Indicator indicator, List<Kept> kept, boolean whole) {
    return kept.stream()
        .map(
            one -> {
              boolean sums = one.length() == Period.Length.YEAR && isSum(indicator);
              boolean hidden = !whole && (sums || Figures.tells(indicator, one));
              return Figures.month(indicator, one, hidden);
            })
        .toList();
  }

  private Counted counted(Access access, Id<Unit> unit, Model model, Period period, Instant now) {
    return new Counted(access.provider(), unit, model, models.majors(model.id()), period, now);
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
              begun(access, period);
              Map<String, Model> here =
                  models.at(access, unit).stream().collect(toMap(Model::id, Function.identity()));
              Model of = here.get(model);
              if (of == null) {
                throw Refusal.of(Code.NOT_FOUND);
              }
              Indicator asked =
                  of.indicator(indicator).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
              Counted counted = counted(access, unit, of, period, access.now());
              Page<CountedRow> rows = new RowLists(access.tx(), counted).page(asked, page);
              rows.rows().stream()
                  .flatMap(row -> java.util.stream.Stream.ofNullable(row.person()))
                  .forEach(access::shows);
              return rows;
            });
  }
}
