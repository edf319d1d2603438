package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.model.ActivityDays.NewActivityDays;
import se.samordna.model.BoardCadence;
import se.samordna.model.Measurements.Measurement;
import se.samordna.model.ModelNames;
import se.samordna.model.Models;
import se.samordna.model.PhaseWeights.NewPhaseWeights;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.text.Text;

/** What organisations have settled about models: where they are enabled, and their thresholds. */
@ProviderType
public interface ModelSettingStore {
  /**
   * Enables a model; does nothing where it is enabled already.
   *
   * @param by who did it, at most 110 characters
   */
  void enable(Id<Provider> provider, @Nullable Id<Unit> unit, String model, String by, Instant at);

  /** Takes an enabling back; does nothing where there is none. */
  void disable(Id<Provider> provider, @Nullable Id<Unit> unit, String model, String by, Instant at);

  /**
   * Where a model is enabled now.
   *
   * @param provider only there, everywhere when {@code null}
   */
  List<Models.Enabling> enablings(String model, @Nullable Id<Provider> provider);

  /** The models that are enabled at each unit, by the unit or by its provider; one statement. */
  Map<Id<Unit>, Set<String>> enabled(Id<Provider> provider, Collection<Id<Unit>> units);

  /** The models that are enabled at the provider, anywhere. */
  Set<String> enabledAnywhere(Id<Provider> provider);

  /** Keeps what a provider calls a model from now on. */
  void set(NewName name);

  /**
   * Ends what a provider calls a model; does nothing where it has no name of its own.
   *
   * @param by who did it, at most 110 characters
   */
  void endName(Id<Provider> provider, String model, String by, Instant at);

  /** What models are called at a provider; one statement. */
  ModelNames names(Id<Provider> provider);

  /** Keeps thresholds of an organisation's own. */
  void set(OwnThresholds thresholds);

  /**
   * For each caseload rule of each model at each unit, the organisation's own thresholds in force
   * on the day: the unit's before the provider's; one statement.
   */
  List<OwnThresholds> thresholds(Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day);

  /** Keeps days of an activity of an organisation's own. */
  void set(OwnActivityDays days);

  /**
   * For each activity of each model at each unit, the organisation's own days in force on the day:
   * the unit's before the provider's; one statement.
   */
  List<OwnActivityDays> activityDays(
      Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day);

  /** The days from which an organisation's own days of a model's activities hold, from a day on. */
  List<LocalDate> activityDaysFrom(Id<Provider> provider, String model, LocalDate day);

  /** Keeps what an organisation lets persons weigh. */
  void set(OwnWeights weights);

  /**
   * For each model at each unit, what the organisation lets persons weigh on the day: the unit's
   * before the provider's; one statement.
   */
  List<OwnWeights> weights(Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day);

  /** Keeps days on which a board meets. */
  void set(NewCadence cadence);

  /** What a unit has settled about the days of its board, in the order in which it holds. */
  List<CadenceRow> cadences(Id<Provider> provider, Id<Unit> unit, String model);

  /** What some units have settled about the days of their boards, in order; one statement. */
  List<SettledDays> cadencesAt(Id<Provider> provider, Collection<Id<Unit>> units);

  /** Keeps a decision on measuring. */
  void set(NewMeasurement measurement);

  /** What a unit has decided on measuring, newest first; one statement. */
  List<Measurement> measurements(Id<Provider> provider, Id<Unit> unit, String model);

  /** Keeps the least score of an item. */
  void set(OwnLeast least);

  /**
   * The least scores of a model's fidelity scale that hold at a unit on the day, by item: the
   * unit's before the provider's; one statement.
   */
  Map<String, Integer> leasts(Id<Provider> provider, Id<Unit> unit, String model, LocalDate day);

  /** What a provider calls a model. */
  record NewName(
      Id<Provider> provider,
      String model,
      Text name,
      @Nullable Id<Staff> byStaff,
      String begunBy,
      Instant begunAt) {}

  /** The least score of an item of a fidelity scale. */
  record OwnLeast(Models.NewLeastScore least, Instant setAt, String setBy) {}

  /** A decision on measuring. */
  record NewMeasurement(
      Id<Provider> provider,
      Id<Unit> unit,
      String model,
      boolean on,
      String reason,
      Id<Staff> byStaff,
      Instant setAt) {}

  /** Days on which a board meets. */
  record NewCadence(
      Id<Provider> provider,
      Id<Unit> unit,
      String model,
      BoardCadence.Stretch stretch,
      String reason,
      @Nullable Id<Staff> byStaff,
      String setBy,
      Instant setAt) {}

  /**
   * Days on which a board meets, as they are kept.
   *
   * @param setBy the name of the staff, or of the operator
   */
  record CadenceRow(BoardCadence.Stretch stretch, String reason, String setBy) {}

  /** Days that a unit has settled for the board of a model. */
  record SettledDays(Id<Unit> unit, String model, BoardCadence.Stretch stretch) {}

  /**
   * Thresholds of an organisation's own.
   *
   * @param unit where they hold, {@code null} for every unit of the provider that has none itself
   * @param limits their source is empty; the reason stands for it
   */
  record OwnThresholds(
      Id<Provider> provider,
      @Nullable Id<Unit> unit,
      String model,
      String caseloadRule,
      Thresholds limits,
      LocalDate from,
      String reason,
      Instant setAt,
      String setBy) {}

  /**
   * What an organisation lets persons weigh.
   *
   * @param unit where it holds, {@code null} for every unit of the provider that has none itself
   */
  record OwnWeights(
      Id<Provider> provider,
      @Nullable Id<Unit> unit,
      String model,
      NewPhaseWeights set,
      Instant setAt,
      String setBy) {}

  /**
   * Days of an activity of an organisation's own.
   *
   * @param unit where they hold, {@code null} for every unit of the provider that has none itself
   */
  record OwnActivityDays(
      Id<Provider> provider,
      @Nullable Id<Unit> unit,
      String model,
      NewActivityDays days,
      Instant setAt,
      String setBy) {}
}
