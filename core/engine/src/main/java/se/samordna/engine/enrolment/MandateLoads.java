package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.model.UnitWeights;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.ModelSettingStore.OwnThresholds;
import se.samordna.engine.store.OmbudStore.MandateRow;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.CaseloadRule;
import se.samordna.model.ModelNames;
import se.samordna.model.Thresholds;
import se.samordna.ombud.OmbudLoad;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * What the ombuds' caseload is reckoned from: each model's own rules and limits, as everywhere.
 *
 * @param models those that are enabled at the unit and here
 * @param names what they are called here
 */
record MandateLoads(
    Unit unit,
    List<RunningModel> models,
    List<MandateRow> carried,
    List<Post> posts,
    List<OwnThresholds> own,
    UnitWeights weights,
    ModelNames names,
    LocalDate today) {

  static MandateLoads read(Access access, Id<Unit> unit, ModelRegistry registry) {
    Unit place =
        access
            .tx()
            .organisations()
            .unit(access.provider(), unit)
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Set<String> enabled =
        access
            .tx()
            .modelSettings()
            .enabled(access.provider(), List.of(unit))
            .getOrDefault(unit, Set.of());
    return new MandateLoads(
        place,
        registry.newest().stream().filter(one -> enabled.contains(one.model().id())).toList(),
        access.tx().ombuds().carried(access.provider(), unit),
        access.tx().caseloads().posts(access.provider(), List.of(unit), access.today()),
        access.tx().modelSettings().thresholds(access.provider(), List.of(unit), access.today()),
        new UnitWeights(
            access.tx().modelSettings().weights(access.provider(), List.of(unit), access.today())),
        access.tx().modelSettings().names(access.provider()),
        access.today());
  }

  /** The figures; to be called with no store connection held. */
  List<OmbudLoad> reckon(Loads loads) {
    return models.stream().map(one -> reckon(one, loads)).toList();
  }

  private OmbudLoad reckon(RunningModel running, Loads loads) {
    List<Enrolment> mandates =
        carried.stream()
            .filter(row -> row.model().equals(running.model().id()))
            .map(row -> MandateScenes.enrolment(row, running).enrolment())
            .toList();
    Weighed weighed = loads.weighToRead(Optional.of(running), mandates, today, weights);
    Map<String, Thresholds> inForce = SceneReader.byRule(running.model(), own);
    Caseload caseload =
        new Caseload(
            unit.name(),
            mandates.stream().map(one -> Loads.of(one, weighed.of(one), Set.of())).toList(),
            posts,
            0,
            inForce);
    List<CaseloadFigure> ombuds = new ArrayList<>();
    for (CaseloadRule rule : running.model().caseload()) {
      if (rule.scope() == CaseloadRule.Scope.COORDINATOR) {
        ombuds.addAll(
            caseload.coordinators(rule, inForce.getOrDefault(rule.id(), rule.thresholds())));
      }
    }
    int waiting =
        (int) mandates.stream().filter(one -> one.lifecycle() == Lifecycle.PROPOSED).count();
    return new OmbudLoad(
        unit.id(), unit.name(), running.model().id(), names.of(running.model()), ombuds, waiting);
  }
}
