package se.samordna.benchmarks.population;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The units, teams and workers that a population needs. It grows by teams: those of a small
 * population are the first ones of a large one.
 */
public final class Organisation {
  private Organisation() {}

  /**
   * A team of a unit.
   *
   * @param unit the unit's number among those of the model, from 0
   * @param team the team's number in the unit, from 0
   * @param workers how many coordinators it has
   */
  public record TeamRow(CareModel model, int unit, int team, int workers) {
    /** The unit's name. */
    public String unitName() {
      return "Övningsenhet " + model.id() + " " + (unit + 1);
    }

    /** The team's name. */
    public String name() {
      return unitName() + " team " + (team + 1);
    }

    /** The user names of the coordinators, in the order of their numbers. */
    public List<String> workerNames() {
      return IntStream.range(0, workers)
          .mapToObj(worker -> model.id() + "-" + unit + "-" + team + "-" + worker)
          .toList();
    }
  }

  /** Every team that somebody of the population is or was in, in order. */
  public static List<TeamRow> teams(Population population) {
    TreeMap<Place, Integer> workers = new TreeMap<>();
    for (int person = 0; person < population.size(); person++) {
      for (EnrolmentRow row : population.enrolments(person)) {
        workers.merge(new Place(row.model(), row.unit(), row.team()), row.worker() + 1, Math::max);
      }
    }
    return workers.entrySet().stream()
        .map(e -> new TeamRow(e.getKey().model, e.getKey().unit, e.getKey().team, e.getValue()))
        .toList();
  }

  private record Place(CareModel model, int unit, int team) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byModel = model.compareTo(other.model);
      int byUnit = Integer.compare(unit, other.unit);
      return byModel != 0 ? byModel : byUnit != 0 ? byUnit : Integer.compare(team, other.team);
    }
  }
}
