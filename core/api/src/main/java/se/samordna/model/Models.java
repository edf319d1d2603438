package se.samordna.model;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.model.ActivityDays.NewActivityDays;
import se.samordna.model.OwnModelName.NewModelName;
import se.samordna.model.PhaseWeights.NewPhaseWeights;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Problem;

/**
 * The models of this installation. Installed is not enabled: an organisation enables a model for a
 * provider or a unit. Safe for use by many threads.
 */
@ProviderType
public interface Models {
  /**
   * Every model here, rejected ones too, and those known from the store that are away. To staff
   * each is called what their provider calls it.
   */
  List<ModelState> all(Actor actor);

  /** Every state of the model's versions here, called what the actor's provider calls it. */
  List<ModelState> states(Actor actor, String model);

  /** When the nodes could run the model, newest first, at most 200 intervals. */
  List<ModelPresence> presence(Actor actor, String model);

  /** When the nodes could run which models, newest first, at most 50 intervals. */
  List<ModelPresence> presence(Actor actor);

  /** The models that can be used at the unit now: here, whole, and enabled. */
  List<Model> offered(Caller caller, Id<Unit> unit);

  /** The newest minor of the model's major that is here. */
  Optional<Model> find(String model, int major);

  /** The newest of the model that is here; empty while it is away. Asks no store. */
  Optional<Model> newest(String model);

  /**
   * Checks a jar, a {@code .model.zip} or a folder just as an install would, and installs nothing.
   *
   * @return every finding; none when the model would be accepted
   */
  List<Problem> check(Operator operator, Path file);

  /**
   * Installs a jar or a {@code .model.zip} that passes the check.
   *
   * @throws se.samordna.refusal.Refusal with every finding
   */
  ModelState install(Operator operator, Path file);

  /** What uninstalling would leave without its model. */
  UninstallEffect uninstallEffect(Operator operator, String model);

  /**
   * Uninstalls every version of the model. Nothing stored is changed or deleted.
   *
   * @param force needed when enrolments are open
   */
  UninstallEffect uninstall(Operator operator, String model, boolean force);

  /**
   * Enables a model.
   *
   * @param unit {@code null} for every unit of the provider
   * @throws se.samordna.refusal.Refusal {@code CM-4254} for a unit that keeps no record and a model
   *     that takes free text in a step or a form, {@code CM-6084} for a unit that keeps one and a
   *     model of personal ombuds
   */
  void enable(Actor actor, String model, Id<Provider> provider, @Nullable Id<Unit> unit);

  /** Takes an enabling back; enrolments go on, no new ones begin. */
  void disable(Actor actor, String model, Id<Provider> provider, @Nullable Id<Unit> unit);

  /** Where the model is enabled. */
  List<Enabling> enablings(Actor actor, String model);

  /**
   * The models that are enabled at a unit, by itself or with all of its provider's, and those in
   * which persons still are there.
   */
  Set<String> inUse(Caller caller, Id<Unit> unit);

  /**
   * What models are called at a provider, the one place that says so.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} to staff of another provider
   */
  ModelNames names(Actor actor, Id<Provider> provider);

  /**
   * Calls a model something else at a provider, at once and wherever it is named; for the
   * provider's administrators.
   *
   * @return what the name may be mixed up with; it holds all the same
   * @throws se.samordna.refusal.Refusal {@code CM-3004} where the provider does not use the model,
   *     {@code CM-6083} for the name of another model that it uses
   */
  List<MixUp> setName(Actor actor, Id<Provider> provider, String model, NewModelName wanted);

  /** Takes a provider's own name back; the model is called what it calls itself again. */
  void takeNameBack(Actor actor, Id<Provider> provider, String model);

  /** The thresholds of a model's caseload rules at a unit on a day, with who set them. */
  List<ThresholdInForce> thresholds(Actor actor, Id<Unit> unit, String model, LocalDate day);

  /**
   * Sets an organisation's own thresholds from a day on. Those of a rule about coordinators may be
   * set for the coordinators of one profession: the rule is then followed by a full stop and the
   * profession ({@code coordinator.NURSE}).
   *
   * @param unit {@code null} for every unit of the provider
   * @param reason why; kept and shown
   */
  void setThresholds(
      Actor actor,
      Id<Provider> provider,
      @Nullable Id<Unit> unit,
      String model,
      String caseloadRule,
      Thresholds thresholds,
      LocalDate from,
      String reason);

  /** The days of the activities that an organisation may set, as they hold at a unit on a day. */
  List<ActivityDays> activityDays(Actor actor, Id<Unit> unit, String model, LocalDate day);

  /**
   * Sets an organisation's own days for an activity from a day on, for tasks that are made from
   * then.
   *
   * @param unit {@code null} for every unit of the provider
   * @throws se.samordna.refusal.Refusal {@code CM-4255} when the model does not let anybody set the
   *     days of the activity, {@code CM-6085} when on some day at some unit one would come no
   *     sooner than the one that the model says it comes before
   */
  void setActivityDays(
      Actor actor,
      Id<Provider> provider,
      @Nullable Id<Unit> unit,
      String model,
      NewActivityDays wanted);

  /** What a person weighs by phase, as it holds at a unit on a day. */
  PhaseWeights weights(Actor actor, Id<Unit> unit, String model, LocalDate day);

  /**
   * Sets what a person weighs by phase from a day on, for every caseload that is reckoned then.
   *
   * @param unit {@code null} for every unit of the provider that has none itself
   */
  void setWeights(
      Actor actor,
      Id<Provider> provider,
      @Nullable Id<Unit> unit,
      String model,
      NewPhaseWeights wanted);

  /**
   * Sets the least score that an item of the model's fidelity scale should have, from a day on;
   * what is below it is shown apart, and nothing is refused.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when the scale has no such item
   */
  void setLeastScore(Actor actor, NewLeastScore least);

  /**
   * The least score of an item.
   *
   * @param unit {@code null} for every unit of the provider that has none itself
   * @param least from 1 to 5; 0 takes an earlier one back
   * @param from today or later
   * @param reason why; kept and shown
   */
  record NewLeastScore(
      Id<Provider> provider,
      @Nullable Id<Unit> unit,
      String model,
      String item,
      int least,
      LocalDate from,
      String reason) {}

  /**
   * When the board of a unit meets: what the unit has settled, newest first, and last what the
   * model says itself.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when the model has no board
   */
  List<CadenceInForce> cadences(Actor actor, Id<Unit> unit, String model);

  /**
   * Settles on which weekdays the board of a unit meets, from a day on.
   *
   * @param days at least one
   * @param from today or later
   * @param reason why; kept and shown
   */
  void setCadence(
      Actor actor,
      Id<Provider> provider,
      Id<Unit> unit,
      String model,
      Set<DayOfWeek> days,
      LocalDate from,
      String reason);

  /**
   * What an uninstall leaves without its model.
   *
   * @param open enrolments that are not closed; each becomes unavailable
   * @param active those of them with a place in the model, paused or not; the others are proposed
   *     or waiting
   * @param onBoard those of them on a board
   */
  record UninstallEffect(String model, int open, int active, int onBoard) {
    /** How many are proposed or waiting. */
    public int awaiting() {
      return open - active;
    }
  }

  /** Where a model is enabled; {@code unit} is {@code null} for the whole provider. */
  record Enabling(
      String model,
      Id<Provider> provider,
      String providerName,
      @Nullable Id<Unit> unit,
      String unitName) {}

  /**
   * Thresholds in force.
   *
   * @param from since when the organisation has its own; {@code null} for the model's defaults
   * @param reason why the organisation has its own, empty for the defaults
   */
  record ThresholdInForce(
      String caseloadRule,
      CaseloadRule.Scope scope,
      Thresholds thresholds,
      @Nullable LocalDate from,
      String reason) {}

  /**
   * Days on which a board meets.
   *
   * @param from since when; {@code null} for the model's own
   * @param reason why, empty for the model's own
   * @param setBy the name of who settled it, empty for the model's own
   */
  record CadenceInForce(
      Set<DayOfWeek> days, @Nullable LocalDate from, String reason, String setBy) {
    public CadenceInForce {
      days = Set.copyOf(days);
    }
  }
}
