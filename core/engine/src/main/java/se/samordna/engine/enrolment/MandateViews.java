package se.samordna.engine.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.person.Cover;
import se.samordna.engine.store.OmbudStore.MandateRow;
import se.samordna.engine.store.OmbudStore.PhaseRow;
import se.samordna.model.Phase;
import se.samordna.ombud.MandatePhase;
import se.samordna.ombud.MandateView;
import se.samordna.ombud.MandateView.Offered;
import se.samordna.ombud.MandateView.PhaseSpan;
import se.samordna.ombud.OmbudMandate;
import se.samordna.text.Days;
import se.samordna.text.Text;

/** Mandates as they are shown, in the words of the model that they run on. */
final class MandateViews {
  private final ModelRegistry registry;

  MandateViews(ModelRegistry registry) {
    this.registry = registry;
  }

  /** One with what belongs to it, to those who read of the person. */
  MandateView view(Access access, MandateRow row) {
    Optional<RunningModel> running = registry.find(row.model(), row.at().major());
    return new MandateView(
        of(row, row.personName()),
        access.tx().ombuds().phases(access.provider(), row.id()).stream()
            .map(one -> span(one, running))
            .toList(),
        access.tx().ombuds().appointments(access.provider(), row.id()),
        running.map(model -> offered(model, row)).orElse(List.of()));
  }

  private static List<Offered> offered(RunningModel running, MandateRow row) {
    return running.model().steps().stream()
        .filter(step -> step.from(row.phase().name()).isPresent())
        .map(step -> new Offered(step.id(), step.name()))
        .toList();
  }

  private PhaseSpan span(PhaseRow row, Optional<RunningModel> running) {
    Instant to = row.to();
    return new PhaseSpan(
        row.phase(), name(running, row.phase()), row.own(), Days.of(row.from()), day(to));
  }

  private static @Nullable LocalDate day(@Nullable Instant at) {
    return at == null ? null : Days.of(at);
  }

  private static Text name(Optional<RunningModel> running, MandatePhase phase) {
    return running
        .flatMap(one -> one.model().phase(phase.name()))
        .map(Phase::name)
        .orElse(new Text(phase.name(), phase.name()));
  }

  /** One in a list of many. */
  OmbudMandate inList(Access access, MandateRow row) {
    return of(row, Cover.name(access, row.protection(), row.personName()));
  }

  /** One, with the person called so. */
  OmbudMandate of(MandateRow row, String personName) {
    return new OmbudMandate(
        row.id(),
        row.person(),
        personName,
        row.unit(),
        row.unitName(),
        row.revision(),
        row.model(),
        row.at().major(),
        row.phase(),
        name(registry.find(row.model(), row.at().major()), row.phase()),
        Days.of(row.phaseSince()),
        row.ombud(),
        row.ombudName(),
        Days.of(row.askedAt()),
        row.given(),
        day(row.endedAt()),
        row.end(),
        row.overLimit());
  }
}
