package se.samordna.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Everything that a step of one enrolment can depend on, in the plainest terms.
 *
 * @param stay the open stay on the board, empty when there is none
 */
public record World(Instant now, Place place, Papers papers, Optional<Stay> stay, Team team) {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  /** The day in Sweden. */
  public LocalDate today() {
    return day(now);
  }

  static LocalDate day(Instant instant) {
    return instant.atZone(SWEDEN).toLocalDate();
  }

  /** The same world at another moment. */
  public World at(Instant moment) {
    return new World(moment, place, papers, stay, team);
  }

  /** The same world with the enrolment standing elsewhere. */
  public World with(Place other) {
    return new World(now, other, papers, stay, team);
  }

  /** The same world with other papers. */
  public World with(Papers other) {
    return new World(now, place, other, stay, team);
  }

  /** The same world with another stay on the board, or with none. */
  public World with(Optional<Stay> other) {
    return new World(now, place, papers, other, team);
  }

  /** The same world with another team. */
  public World with(Team other) {
    return new World(now, place, papers, stay, other);
  }
}
