package se.samordna.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;

/**
 * The team around the enrolment.
 *
 * @param others for each other active person of the model at the unit: who leads, empty for nobody
 * @param limits the organisation's own thresholds, by caseload rule
 * @param elsewhere whether the person is active in another model of the provider
 * @param signed roles that have signed the step
 * @param standing where the others stand, in turn; the model's first active phase when none is said
 * @param takenIn how many the team has been given this month
 */
public record Team(
    List<Worker> workers,
    List<Optional<String>> others,
    Map<String, Limits> limits,
    boolean elsewhere,
    Set<String> signed,
    List<String> standing,
    int takenIn) {
  public Team {
    workers = List.copyOf(workers);
    others = List.copyOf(others);
    limits = Map.copyOf(limits);
    signed = Set.copyOf(signed);
    standing = List.copyOf(standing);
  }

  /** A team that has taken in nobody this month, and whose others stand in the same phase. */
  public Team(
      List<Worker> workers,
      List<Optional<String>> others,
      Map<String, Limits> limits,
      boolean elsewhere,
      Set<String> signed) {
    this(workers, others, limits, elsewhere, signed, List.of(), 0);
  }

  /** Where another of the team's persons stands; empty for the model's first active phase. */
  public Optional<String> standing(int other) {
    return standing.isEmpty()
        ? Optional.empty()
        : Optional.of(standing.get(other % standing.size()));
  }

  /**
   * Somebody who works at the unit, or at another of the provider's.
   *
   * @param away so long that the post is not counted
   * @param deputy who is named to stand in for an absence that lasts now, long or short
   */
  public record Worker(
      String key,
      Role role,
      Profession profession,
      BigDecimal fte,
      boolean carries,
      boolean away,
      boolean here,
      Optional<String> deputy) {
    /** A worker for whom nobody is named. */
    public Worker(
        String key,
        Role role,
        Profession profession,
        BigDecimal fte,
        boolean carries,
        boolean away,
        boolean here) {
      this(key, role, profession, fte, carries, away, here, Optional.empty());
    }

    /** The same worker, away for so long that the post is not counted. */
    public Worker gone() {
      return new Worker(key, role, profession, fte, carries, true, here, deputy);
    }

    /** The same worker, away with somebody named to stand in. */
    public Worker deputisedBy(String other) {
      return new Worker(key, role, profession, fte, carries, away, here, Optional.of(other));
    }
  }

  /** Thresholds; a hard one may be missing. */
  public record Limits(BigDecimal target, BigDecimal soft, Optional<BigDecimal> hard) {}

  /** The worker of the key. */
  public Worker worker(String key) {
    return workers.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  /** The same team with other workers. */
  public Team staffed(List<Worker> other) {
    return new Team(other, others, limits, elsewhere, signed, standing, takenIn);
  }

  /** The same team that carries others. */
  public Team carrying(List<Optional<String>> persons) {
    return new Team(workers, persons, limits, elsewhere, signed, standing, takenIn);
  }

  /** The same team with the person active elsewhere or not. */
  public Team elsewhere(boolean active) {
    return new Team(workers, others, limits, active, signed, standing, takenIn);
  }

  /** The same team with these signatures on the step. */
  public Team signedBy(Set<String> roles) {
    return new Team(workers, others, limits, elsewhere, roles, standing, takenIn);
  }

  /** The same team, with its others in these phases in turn. */
  public Team standing(List<String> phases) {
    return new Team(workers, others, limits, elsewhere, signed, phases, takenIn);
  }

  /** The same team after taking in so many this month. */
  public Team takenIn(int persons) {
    return new Team(workers, others, limits, elsewhere, signed, standing, persons);
  }
}
