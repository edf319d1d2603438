package se.samordna.engine.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Administration.Change;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.ModelsWithoutRecord;
import se.samordna.engine.store.RegimeStore;
import se.samordna.engine.store.RegimeStore.Owner;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.organisation.UnitRegime;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Under which law units keep their records: what was settled last holds from its day on. */
final class UnitRegimes {
  private final Store store;
  private final Administration administration;
  private final ModelRegistry models;

  UnitRegimes(Store store, Administration administration, ModelRegistry models) {
    this.store = store;
    this.administration = administration;
    this.models = models;
  }

  /** What holds and has held of the unit, newest first. */
  List<UnitRegime> of(Actor actor, Id<Unit> unit) {
    return store.read(tx -> intervals(tx, owner(tx, actor, unit), unit));
  }

  /** Settles what holds from a day on. */
  UnitRegime set(Actor actor, Id<Unit> unit, LegalRegime regime, LocalDate from) {
    Id<Provider> provider =
        actor instanceof Caller caller
            ? caller.provider()
            : store.read(tx -> owner(tx, actor, unit)).provider();
    return administration.change(
        actor,
        Action.ORGANISATION_CHANGE,
        provider,
        "legal regime",
        change ->
            set(
                change,
                owner(change.tx(), actor, unit),
                new UnitRegime(unit, regime, from, null, name(actor), change.now())));
  }

  private UnitRegime set(Change change, Owner owner, UnitRegime wanted) {
    if (!wanted.regime().fits(owner.kind())) {
      throw Refusal.at("/regime", Code.REGIME_NOT_OF_PROVIDER);
    }
    Id<Unit> unit = wanted.unit();
    RegimeStore regimes = change.tx().regimes();
    boolean keeps = regimes.withoutRecord(owner.provider(), List.of(unit)).isEmpty();
    boolean will = wanted.regime().keepsRecord();
    checkDay(wanted.from(), change.today(), keeps != will);
    if (keeps && !will && regimes.hasWritten(owner.provider(), unit)) {
      throw Refusal.at("/regime", Code.UNIT_HAS_RECORDS);
    }
    if (keeps && !will) {
      ModelsWithoutRecord.requireAll("/regime", models, enabled(change, owner, unit));
    }
    if (will && !keeps && change.tx().ombuds().hasAny(owner.provider(), unit)) {
      throw Refusal.at("/regime", Code.UNIT_HAS_MANDATES);
    }
    if (will && !keeps) {
      ModelsWithoutRecord.refuseAny("/regime", models, enabled(change, owner, unit));
    }
    regimes.settle(owner.provider(), wanted);
    if (will && !keeps) {
      regimes.keep(owner.provider(), unit);
    }
    if (keeps && !will) {
      regimes.keepNone(owner.provider(), unit);
    }
    return wanted;
  }

  private static Set<String> enabled(Change change, Owner owner, Id<Unit> unit) {
    return change
        .tx()
        .modelSettings()
        .enabled(owner.provider(), List.of(unit))
        .getOrDefault(unit, Set.of());
  }

  /** Nothing is settled backwards, and what may be written changes at once or not. */
  private static void checkDay(@Nullable LocalDate from, LocalDate today, boolean todayOnly) {
    if (from == null || from.isBefore(today) || (todayOnly && !from.equals(today))) {
      throw Refusal.of(
          Problem.at("/from", Code.REGIME_FROM_TODAY)
              .with("day", from == null ? "" : from.toString()));
    }
  }

  private static List<UnitRegime> intervals(Tx tx, Owner owner, Id<Unit> unit) {
    List<UnitRegime> all = new ArrayList<>();
    LocalDate next = null;
    for (UnitRegime one : tx.regimes().settled(owner.provider(), unit)) {
      LocalDate from = one.from();
      if (from != null && (next == null || from.isBefore(next))) {
        all.add(until(one, next));
        next = from;
      }
    }
    UnitRegime usual = new UnitRegime(unit, LegalRegime.usual(owner.kind()), null, null, "", null);
    all.add(until(usual, next));
    return all;
  }

  private static UnitRegime until(UnitRegime one, @Nullable LocalDate next) {
    return new UnitRegime(
        one.unit(),
        one.regime(),
        one.from(),
        next == null ? null : next.minusDays(1),
        one.setBy(),
        one.setAt());
  }

  /** Whose the unit is; nobody knows of another provider's. */
  private static Owner owner(Tx tx, Actor actor, Id<Unit> unit) {
    return tx.regimes()
        .owner(unit)
        .filter(
            found ->
                !(actor instanceof Caller caller) || caller.provider().equals(found.provider()))
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static String name(Actor actor) {
    return actor instanceof Caller caller ? caller.displayName() : ((Operator) actor).name();
  }
}
