package se.samordna.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a step of one enrolment can depend on, in the plainest terms.
 *
 * @param stay the open stay on the board, empty when there is none
 * @param todo open tasks of the model's activities
 */
public record World(
    Instant now, Place place, Papers papers, Optional<Stay> stay, Team team, List<Todo> todo) {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  public World {
    todo = List.copyOf(todo);
  }

  /** A world in which nothing is to be done. */
  public World(Instant now, Place place, Papers papers, Optional<Stay> stay, Team team) {
    this(now, place, papers, stay, team, List.of());
  }

  /** An open task: due on a day, missed after another. */
  public record Todo(String activity, LocalDate due, LocalDate graceUntil) {}

  /** The same world with other open tasks. */
  public World doing(List<Todo> other) {
    return new World(now, place, papers, stay, team, other);
  }

  /** The day in Sweden. */
  public LocalDate today() {
    return day(now);
  }

  static LocalDate day(Instant instant) {
    return instant.atZone(SWEDEN).toLocalDate();
  }

  /** The same world at another moment. */
  public World at(Instant moment) {
    return new World(moment, place, papers, stay, team, todo);
  }

  /** The same world with the enrolment standing elsewhere. */
  public World with(Place other) {
    return new World(now, other, papers, stay, team, todo);
  }

  /** The same world with other papers. */
  public World with(Papers other) {
    return new World(now, place, other, stay, team, todo);
  }

  /** The same world with another stay on the board, or with none. */
  public World with(Optional<Stay> other) {
    return new World(now, place, papers, other, team, todo);
  }

  /** The same world with another team. */
  public World with(Team other) {
    return new World(now, place, papers, stay, other, todo);
  }
}
