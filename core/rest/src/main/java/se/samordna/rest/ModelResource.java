package se.samordna.rest;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.Id;
import se.samordna.model.ActivityDays;
import se.samordna.model.ActivityDays.NewActivityDays;
import se.samordna.model.MixUp;
import se.samordna.model.Model;
import se.samordna.model.ModelPresence;
import se.samordna.model.ModelState;
import se.samordna.model.Models;
import se.samordna.model.Models.CadenceInForce;
import se.samordna.model.Models.Enabling;
import se.samordna.model.Models.ThresholdInForce;
import se.samordna.model.OwnModelName;
import se.samordna.model.OwnModelName.NewModelName;
import se.samordna.model.PhaseWeights;
import se.samordna.model.PhaseWeights.NewPhaseWeights;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Problem;
import se.samordna.text.Language;
import se.samordna.text.Text;
import se.samordna.text.Wording;

/** Models: what is here, what is offered, where it is enabled, within which thresholds. */
record ModelResource(Models models) implements Resource {
  /**
   * A finding in the language asked for.
   *
   * @param file the file inside the model, empty when none is meant
   */
  record Finding(String code, String file, String pointer, String says, String mend) {
    static Finding of(Problem problem, Language language) {
      return new Finding(
          problem.code().id(),
          Wording.write(problem.values().get("file"), language),
          problem.pointer(),
          problem.says(language),
          problem.mend(language));
    }
  }

  record ModelView(
      String id,
      Text name,
      String version,
      ModelState.Status status,
      String source,
      Optional<Model> model,
      List<Finding> findings,
      Optional<Instant> since) {
    static ModelView of(ModelState state, Language language) {
      return new ModelView(
          state.id(),
          state.name(),
          state.version(),
          state.status(),
          state.source(),
          state.model(),
          state.findings().stream().map(one -> Finding.of(one, language)).toList(),
          Optional.ofNullable(state.since()));
    }
  }

  /** Without a unit, every unit of the provider. */
  record Place(Id<Provider> provider, Optional<Id<Unit>> unit) {}

  record NewThresholds(
      Place at, String caseloadRule, Thresholds thresholds, LocalDate from, String reason) {}

  record NewBoardDays(Set<DayOfWeek> days, LocalDate from, String reason) {}

  /** What a provider is to call the model; one language alone stands for both. */
  record NewName(Id<Provider> provider, Optional<String> sv, Optional<String> en) {}

  /** Whose name of the model is taken back. */
  record OwnNameOf(Id<Provider> provider) {}

  /** Weights are left out where the model's own hold, or none. */
  record OwnWeights(
      Place at,
      PhaseWeights.Kind kind,
      Optional<Map<String, BigDecimal>> weights,
      LocalDate from,
      String reason) {}

  /** How often is left out for what is done once. */
  record OwnActivityDays(
      Place at,
      String activity,
      int firstWithinDays,
      Optional<Integer> everyDays,
      LocalDate from,
      String reason) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/models", "models", "Every model here, also rejected and absent ones")
            .givesRows(ModelView.class)
            .by(call -> views(call, models.all(call.caller()))),
        Operation.get("/models/{model}", "modelStates", "The versions of one model here")
            .givesRows(ModelView.class)
            .by(call -> views(call, models.states(call.caller(), call.text("model")))),
        Operation.get("/units/{unit}/models", "modelsOffered", "The models to use at the unit now")
            .givesRows(Model.class)
            .by(call -> Reply.of(new Rows<>(models.offered(call.caller(), call.id("unit"))))),
        Operation.get("/models/{model}/enablings", "enablings", "Where the model is enabled")
            .givesRows(Enabling.class)
            .by(call -> Reply.of(new Rows<>(models.enablings(call.caller(), call.text("model"))))),
        Operation.get("/models/{model}/presence", "modelPresence", "When nodes could run the model")
            .givesRows(ModelPresence.class)
            .by(call -> Reply.of(new Rows<>(models.presence(call.caller(), call.text("model"))))),
        Operation.post("/models/{model}:enable", "enableModel", "Enable the model")
            .takes(Place.class)
            .by(this::enable),
        Operation.post("/models/{model}:disable", "disableModel", "Take an enabling back")
            .takes(Place.class)
            .by(this::disable),
        Operation.get(
                "/units/{unit}/models-in-use",
                "modelsInUse",
                "The models that are enabled at the unit, or that persons still are in there")
            .givesRows(String.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(List.copyOf(models.inUse(call.caller(), call.id("unit")))))),
        Operation.get("/model-names", "modelNames", "What one's provider itself calls models")
            .givesRows(OwnModelName.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(models.names(call.caller(), call.caller().provider()).own()))),
        Operation.post(
                "/models/{model}:name",
                "nameModel",
                "Call the model something else; gives what the name may be mixed up with")
            .takes(NewName.class)
            .givesRows(MixUp.class)
            .by(this::name),
        Operation.post(
                "/models/{model}:unname", "unnameModel", "Take one's own name of the model back")
            .takes(OwnNameOf.class)
            .by(
                call -> {
                  models.takeNameBack(
                      call.caller(), call.body(OwnNameOf.class).provider(), call.text("model"));
                  return Reply.nothing();
                }),
        Operation.get(
                "/units/{unit}/models/{model}/thresholds", "thresholds", "Thresholds on a day")
            .needs("day")
            .givesRows(ThresholdInForce.class)
            .by(this::thresholds),
        Operation.post(
                "/models/{model}/thresholds",
                "setThresholds",
                "Set one's own thresholds from a day")
            .takes(NewThresholds.class)
            .by(this::setThresholds),
        Operation.get(
                "/units/{unit}/models/{model}/activity-days",
                "activityDays",
                "Days of activities that may be set, on a day")
            .needs("day")
            .givesRows(ActivityDays.class)
            .by(this::activityDays),
        Operation.post(
                "/models/{model}/activity-days",
                "setActivityDays",
                "Set one's own days for an activity from a day")
            .takes(OwnActivityDays.class)
            .by(this::setActivityDays),
        Operation.get(
                "/units/{unit}/models/{model}/weights", "weights", "What a person weighs by phase")
            .needs("day")
            .gives(PhaseWeights.class)
            .by(
                call ->
                    Reply.of(
                        models.weights(
                            call.caller(), call.id("unit"), call.text("model"), call.day("day")))),
        Operation.post(
                "/models/{model}/weights", "setWeights", "Set what a person weighs from a day")
            .takes(OwnWeights.class)
            .by(this::setWeights),
        Operation.get(
                "/units/{unit}/models/{model}/board-days", "boardDays", "When the board meets")
            .givesRows(CadenceInForce.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(
                            models.cadences(call.caller(), call.id("unit"), call.text("model"))))),
        Operation.post(
                "/units/{unit}/models/{model}/board-days",
                "setBoardDays",
                "Settle when the board meets from a day")
            .takes(NewBoardDays.class)
            .by(this::setCadence));
  }

  private static Reply views(Call call, List<ModelState> states) {
    return Reply.of(
        new Rows<>(states.stream().map(one -> ModelView.of(one, call.language())).toList()));
  }

  private Reply enable(Call call) {
    Place at = call.body(Place.class);
    models.enable(call.caller(), call.text("model"), at.provider(), at.unit().orElse(null));
    return Reply.nothing();
  }

  private Reply disable(Call call) {
    Place at = call.body(Place.class);
    models.disable(call.caller(), call.text("model"), at.provider(), at.unit().orElse(null));
    return Reply.nothing();
  }

  private Reply name(Call call) {
    NewName set = call.body(NewName.class);
    return Reply.of(
        new Rows<>(
            models.setName(
                call.caller(),
                set.provider(),
                call.text("model"),
                new NewModelName(set.sv().orElse(""), set.en().orElse("")))));
  }

  private Reply thresholds(Call call) {
    LocalDate day = call.day("day");
    return Reply.of(
        new Rows<>(models.thresholds(call.caller(), call.id("unit"), call.text("model"), day)));
  }

  private Reply activityDays(Call call) {
    LocalDate day = call.day("day");
    return Reply.of(
        new Rows<>(models.activityDays(call.caller(), call.id("unit"), call.text("model"), day)));
  }

  private Reply setActivityDays(Call call) {
    OwnActivityDays set = call.body(OwnActivityDays.class);
    models.setActivityDays(
        call.caller(),
        set.at().provider(),
        set.at().unit().orElse(null),
        call.text("model"),
        new NewActivityDays(
            set.activity(),
            set.firstWithinDays(),
            set.everyDays().orElse(0),
            set.from(),
            set.reason()));
    return Reply.nothing();
  }

  private Reply setWeights(Call call) {
    OwnWeights set = call.body(OwnWeights.class);
    models.setWeights(
        call.caller(),
        set.at().provider(),
        set.at().unit().orElse(null),
        call.text("model"),
        new NewPhaseWeights(set.kind(), set.weights().orElse(Map.of()), set.from(), set.reason()));
    return Reply.nothing();
  }

  private Reply setCadence(Call call) {
    NewBoardDays set = call.body(NewBoardDays.class);
    models.setCadence(
        call.caller(),
        call.caller().provider(),
        call.id("unit"),
        call.text("model"),
        set.days(),
        set.from(),
        set.reason());
    return Reply.nothing();
  }

  private Reply setThresholds(Call call) {
    NewThresholds set = call.body(NewThresholds.class);
    models.setThresholds(
        call.caller(),
        set.at().provider(),
        set.at().unit().orElse(null),
        call.text("model"),
        set.caseloadRule(),
        set.thresholds(),
        set.from(),
        set.reason());
    return Reply.nothing();
  }
}
