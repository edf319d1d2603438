package se.samordna.enginetests;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.reference.Table;
import se.samordna.reference.Team;
import se.samordna.reference.Team.Limits;
import se.samordna.reference.Team.Worker;

/** Teams that a seed decides, near one of their model's thresholds or far from all. */
final class RandomTeams {
  private final Table table;
  private final Random random;
  private boolean everybodyAway;

  RandomTeams(Table table, Random random) {
    this.table = table;
    this.random = random;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A team whose coordinator and whose whole stand somewhere. */
  Team team() {
    everybodyAway = random.nextInt(40) == 0;
    List<Worker> workers = new ArrayList<>();
    workers.add(worker("anna", Role.CARE_STAFF, Profession.NURSE, true));
    workers.add(worker("tove", Role.TEAM_LEADER, Profession.SOCIAL_WORKER, true));
    workers.add(worker("ragnar", Role.CARE_STAFF, Profession.PSYCHIATRIST, true));
    workers.add(worker("petra", Role.CARE_STAFF, Profession.PEER_SUPPORTER, true));
    workers.add(worker("doris", Role.CARE_STAFF, Profession.PHYSICIAN, false));
    workers.add(worker("mona", Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, false));
    Worker elsewhere = worker("nils", Role.CARE_STAFF, Profession.NURSE, true);
    workers.add(
        new Worker(
            "nils", elsewhere.role(), elsewhere.profession(), elsewhere.fte(), true, false, false));
    List<Optional<String>> others = others(workers);
    deputise(workers);
    return new Team(workers, others, limits(), random.nextInt(30) == 0, Set.of())
        .standing(List.of(any(active()), any(active()), any(active())))
        .takenIn(any(List.of(0, 3, 4, 5, 6, 8)));
  }

  /** Anna's near a threshold of coordinators, and everybody's near one of the team. */
  private List<Optional<String>> others(List<Worker> workers) {
    List<Optional<String>> others = new ArrayList<>();
    int annas = near("COORDINATOR", workers.get(0).fte());
    for (int i = random.nextInt(2); i < annas; i++) {
      others.add(Optional.of("anna"));
    }
    BigDecimal posts =
        workers.stream()
            .filter(one -> one.here() && !one.away())
            .filter(one -> one.profession() != Profession.PSYCHIATRIST)
            .filter(one -> one.profession() != Profession.ADMINISTRATIVE)
            .map(Worker::fte)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    int everybodys = random.nextInt(5) == 0 ? near("TEAM", posts) : random.nextInt(20);
    for (int i = random.nextInt(2); i < everybodys; i++) {
      others.add(random.nextBoolean() ? Optional.of("tove") : Optional.empty());
    }
    return others;
  }

  /** As many as some threshold lets the posts carry; a few where the model has none. */
  private int near(String scope, BigDecimal posts) {
    List<BigDecimal> limits = new ArrayList<>();
    limits.add(BigDecimal.valueOf(5));
    for (JsonNode rule : table.caseload()) {
      if (rule.path("scope").asText().equals(scope)) {
        for (String limit : List.of("target", "soft", "hard")) {
          Optional.of(rule.path(limit))
              .filter(JsonNode::isNumber)
              .ifPresent(one -> limits.add(one.decimalValue()));
        }
      }
    }
    return posts.multiply(any(limits)).intValue();
  }

  private List<String> active() {
    return table.phases().stream()
        .filter(phase -> table.lifecycle(phase).equals("ACTIVE"))
        .toList();
  }

  /** Now and then a coordinator is away with somebody named, of the team or of another. */
  private void deputise(List<Worker> workers) {
    for (int i = 0; i < 2; i++) {
      if (random.nextInt(4) == 0) {
        workers.set(
            i, workers.get(i).deputisedBy(any(List.of("petra", "ragnar", "doris", "nils"))));
      }
    }
  }

  private Worker worker(String key, Role role, Profession profession, boolean carries) {
    BigDecimal fte = BigDecimal.valueOf(1 + random.nextInt(20)).multiply(new BigDecimal("0.05"));
    return new Worker(
        key, role, profession, fte, carries, everybodyAway || random.nextInt(12) == 0, true);
  }

  /** Now and then the organisation has thresholds of its own. */
  private Map<String, Limits> limits() {
    boolean own =
        random.nextInt(6) == 0
            && StreamSupport.stream(table.caseload().spliterator(), false)
                .anyMatch(rule -> rule.path("id").asText().equals("coordinator"));
    return own
        ? Map.of(
            "coordinator",
            new Limits(new BigDecimal("7.5"), BigDecimal.TEN, Optional.of(new BigDecimal("12.25"))))
        : Map.of();
  }
}
