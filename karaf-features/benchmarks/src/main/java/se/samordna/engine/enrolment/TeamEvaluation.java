package se.samordna.engine.enrolment;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.Id;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RuleRunner;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.model.UnitWeights;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.Store;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.TeamLoad;
import se.samordna.model.CaseloadRule;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** What pages and steps reckon of caseloads, without a session, a gate and an audit row. */
public final class TeamEvaluation {
  private final ModelRegistry registry;
  private final Loads loads = new Loads(new RuleRunner());
  private final Store store;
  private final Id<Provider> provider;
  private final LocalDate day;

  /** Of a provider on a day. */
  public TeamEvaluation(ModelRegistry registry, Store store, Id<Provider> provider, LocalDate day) {
    this.registry = registry;
    this.store = store;
    this.provider = provider;
    this.day = day;
  }

  /** How every team stands. */
  public List<TeamLoad> all() {
    TeamLoads teams = new TeamLoads(registry, loads);
    TeamLoads.Reading reading = store.read(tx -> teams.read(tx, provider, day));
    return teams.reckon(reading);
  }

  /** How the coordinators of one team stand in a model, read anew as after each change there. */
  public List<CaseloadFigure> team(Id<Unit> unit, String model) {
    Read read =
        store.read(
            tx ->
                new Read(
                    tx.caseloads().carried(provider, List.of(unit)),
                    tx.caseloads().posts(provider, List.of(unit), day)));
    List<Enrolment> carried = read.rows().stream().map(EnrolmentRow::enrolment).toList();
    Map<String, List<Enrolment>> models = carried.stream().collect(groupingBy(Enrolment::model));
    List<Enrolment> here = models.getOrDefault(model, List.of());
    Optional<RunningModel> running = registry.newest(model);
    Weighed weighed = loads.weighToRead(running, here, day, UnitWeights.NONE);
    Caseload caseload =
        new Caseload(
            "",
            here.stream().map(one -> Loads.of(one, weighed.of(one), Set.of())).toList(),
            read.posts(),
            0,
            Map.of());
    return running.orElseThrow().model().caseload().stream()
        .filter(rule -> rule.scope() == CaseloadRule.Scope.COORDINATOR)
        .flatMap(rule -> caseload.coordinators(rule, rule.thresholds()).stream())
        .toList();
  }

  private record Read(List<EnrolmentRow> rows, List<Post> posts) {}
}
