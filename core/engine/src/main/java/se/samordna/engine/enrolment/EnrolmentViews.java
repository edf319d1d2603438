package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.person.EnrolmentsOfPerson;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.EnrolmentView.PathPhase;
import se.samordna.enrolment.EnrolmentView.StepOffer;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.model.Descriptor;
import se.samordna.model.Model;
import se.samordna.model.ModelNames;
import se.samordna.model.Phase;
import se.samordna.text.Text;

/** Enrolments as people see them, also while a model is away. */
@Component(service = {EnrolmentViews.class, EnrolmentsOfPerson.class})
public final class EnrolmentViews implements EnrolmentsOfPerson {
  private final ModelRegistry registry;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public EnrolmentViews(@Reference ModelRegistry registry) {
    this.registry = registry;
  }

  @Override
  public List<EnrolmentView> of(Access access) {
    return views(access, access.tx().enrolments().ofPerson(access.provider(), access.person()));
  }

  @Override
  public boolean isCoordinated(EnrolmentView view) {
    return registry
        .find(view.enrolment().model(), view.enrolment().major())
        .filter(one -> one.model().descriptor().branch() == Descriptor.Branch.ADVOCACY)
        .isEmpty();
  }

  /** The view of one enrolment. */
  EnrolmentView view(Access access, EnrolmentRow row) {
    return views(access, List.of(row)).get(0);
  }

  /**
   * The view for whoever has taken a step: who went over a limit as a manager reads no record by
   * it.
   */
  EnrolmentView afterwards(Access access, EnrolmentRow row) {
    EnrolmentView view = view(access, row);
    Named named = Named.to(access);
    return named == Named.NOBODY ? view.withoutRecord(named.name("", row.protection(), 1)) : view;
  }

  private List<EnrolmentView> views(Access access, List<EnrolmentRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Id<Enrolment>, List<PhaseInterval>> history =
        access
            .tx()
            .enrolments()
            .history(access.provider(), rows.stream().map(row -> row.enrolment().id()).toList());
    Map<Id<Enrolment>, EntryRow> entries = new HashMap<>();
    access
        .tx()
        .boards()
        .openOfPerson(access.provider(), rows.get(0).enrolment().person(), access.today())
        .forEach(entry -> entries.put(entry.enrolment(), entry));
    ModelNames names = access.tx().modelSettings().names(access.provider());
    List<EnrolmentView> views = new ArrayList<>();
    for (EnrolmentRow row : rows) {
      views.add(
          view(
              access,
              row,
              names,
              history.getOrDefault(row.enrolment().id(), List.of()),
              Optional.ofNullable(entries.get(row.enrolment().id()))));
    }
    return views;
  }

  private EnrolmentView view(
      Access access,
      EnrolmentRow row,
      ModelNames names,
      List<PhaseInterval> history,
      Optional<EntryRow> entry) {
    Enrolment enrolment = row.enrolment();
    Optional<Model> model =
        registry.find(enrolment.model(), enrolment.major()).map(RunningModel::model);
    Optional<BoardEntry> board =
        entry.map(
            open ->
                new BoardEntries(access.today())
                    .ofOwnFile(open, model.flatMap(Model::board), row.personName()));
    return new EnrolmentView(
        enrolment,
        row.personName(),
        row.unitName(),
        names.of(
            enrolment.model(),
            model.map(Model::name).orElse(new Text(enrolment.model(), enrolment.model()))),
        model.isPresent(),
        path(enrolment, history, model),
        model.map(present -> offers(enrolment, present)).orElse(List.of()),
        history,
        board,
        Optional.ofNullable(row.openDoorUntil()));
  }

  private static List<StepOffer> offers(Enrolment enrolment, Model model) {
    return model.steps().stream()
        .filter(step -> step.from(enrolment.phase()).isPresent())
        .map(step -> new StepOffer(step.id(), step.name()))
        .toList();
  }

  /** The model's phases; while it is away, those that the enrolment has been in. */
  private static List<PathPhase> path(
      Enrolment enrolment, List<PhaseInterval> history, Optional<Model> model) {
    Map<String, Text> been = new LinkedHashMap<>();
    for (PhaseInterval interval : history) {
      if (!interval.mark()) {
        been.put(interval.id(), interval.label());
      }
    }
    Path path = new Path(enrolment, been.keySet());
    if (model.isEmpty()) {
      been.forEach(
          (phase, label) ->
              path.add(phase, label, phase.equals(enrolment.phase()) && enrolment.attention()));
      return path.stops;
    }
    for (Phase phase : model.get().phases()) {
      boolean closed = phase.lifecycle() == Lifecycle.CLOSED;
      boolean passedBy =
          !awaitsPlace(enrolment.lifecycle())
              && awaitsPlace(phase.lifecycle())
              && !been.containsKey(phase.id());
      if ((!closed && !passedBy) || phase.id().equals(enrolment.phase())) {
        path.add(phase.id(), phase.name(), phase.attention());
      }
    }
    return path.stops;
  }

  /** Nobody who has a place comes to wait for it, as whoever was handed over never did. */
  private static boolean awaitsPlace(Lifecycle lifecycle) {
    return lifecycle == Lifecycle.PROPOSED || lifecycle == Lifecycle.WAITING;
  }

  /** The way so far: what lies after the present phase is ahead, also for who has been there. */
  private static final class Path {
    private final Enrolment enrolment;
    private final Set<String> been;
    private final List<PathPhase> stops = new ArrayList<>();
    private boolean behind = true;

    Path(Enrolment enrolment, Set<String> been) {
      this.enrolment = enrolment;
      this.been = been;
    }

    void add(String phase, Text label, boolean attention) {
      boolean now = phase.equals(enrolment.phase());
      behind = behind && !now;
      PathPhase.Place place =
          now
              ? PathPhase.Place.NOW
              : behind && been.contains(phase) ? PathPhase.Place.PAST : PathPhase.Place.AHEAD;
      stops.add(new PathPhase(phase, label, attention, place));
    }
  }
}
