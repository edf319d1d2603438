package se.samordna.engine.enrolment;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Gate;
import se.samordna.engine.figure.SmallCounts;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.ModelRegistry.Missed;
import se.samordna.engine.store.EnrolmentStore.ModelAtUnit;
import se.samordna.engine.store.ModelStore.KnownModel;
import se.samordna.model.ModelNames;
import se.samordna.organisation.Unit;
import se.samordna.start.Start.MissedModel;
import se.samordna.text.Text;

/**
 * Tells those who work at a unit or answer for it that a model of its persons is away (F4). Asks
 * the store only while one is.
 */
final class MissedModels {
  private final Gate gate;
  private final ModelRegistry registry;

  MissedModels(Gate gate, ModelRegistry registry) {
    this.gate = gate;
    this.registry = registry;
  }

  /** One for each unit and major, by unit. */
  List<MissedModel> read(Access access) {
    List<Missed> missed = registry.missed();
    List<Id<Unit>> units =
        access.units().stream()
            .filter(unit -> gate.mayAt(access.caller(), Action.CASELOAD_READ, unit))
            .toList();
    if (missed.isEmpty() || units.isEmpty()) {
      return List.of();
    }
    List<ModelAtUnit> inUse = access.tx().enrolments().modelsAt(access.provider(), units);
    return inUse.stream().anyMatch(at -> missed.stream().anyMatch(one -> isOf(one, at)))
        ? told(access, missed, inUse)
        : List.of();
  }

  private List<MissedModel> told(Access access, List<Missed> missed, List<ModelAtUnit> inUse) {
    List<Id<Unit>> units = inUse.stream().map(ModelAtUnit::unit).distinct().toList();
    Map<Id<Unit>, String> unitNames =
        access.tx().organisations().units(access.provider(), units).stream()
            .collect(toMap(Unit::id, Unit::name));
    List<KnownModel> known = access.tx().models().known();
    ModelNames names = access.tx().modelSettings().names(access.provider());
    List<MissedModel> told = new ArrayList<>();
    for (ModelAtUnit at : inUse) {
      missed.stream()
          .filter(one -> isOf(one, at))
          .forEach(
              one ->
                  told.add(
                      new MissedModel(
                          at.unit(),
                          unitNames.getOrDefault(at.unit(), ""),
                          at.model(),
                          names.of(at.model(), name(known, at)),
                          at.major(),
                          one.since(),
                          open(access, at))));
    }
    return told;
  }

  /** Whoever may not see the persons is told of no few. */
  private @Nullable Integer open(Access access, ModelAtUnit at) {
    return gate.mayAt(access.caller(), Action.BOARD_READ, at.unit())
        ? Integer.valueOf(at.open())
        : SmallCounts.shown(at.open());
  }

  private static boolean isOf(Missed missed, ModelAtUnit at) {
    return missed.model().equals(at.model()) && missed.major() == at.major();
  }

  private static Text name(List<KnownModel> known, ModelAtUnit at) {
    return known.stream()
        .filter(one -> one.model().equals(at.model()) && one.version().major() == at.major())
        .map(KnownModel::name)
        .findFirst()
        .orElse(new Text(at.model(), at.model()));
  }
}
