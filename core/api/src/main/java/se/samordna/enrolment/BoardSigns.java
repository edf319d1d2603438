package se.samordna.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.organisation.Unit;
import se.samordna.text.Text;

/**
 * What speaks for the board at a unit, by what was recorded. Nobody is ever put up by it: the team
 * takes the step or sets the sign aside.
 *
 * @param signs by person, each with the rows it was counted from
 * @param setAside what was set aside in the last 90 days, newest first
 */
public record BoardSigns(Id<Unit> unit, List<Sign> signs, List<SetAside> setAside) {
  public BoardSigns {
    signs = List.copyOf(signs);
    setAside = List.copyOf(setAside);
  }

  /**
   * What speaks for one person.
   *
   * @param personName as the viewer may see it
   * @param sign its name in the catalogue
   * @param reason the board's reason that it suggests
   * @param step the step that would put the person up, empty when there is none from the phase
   * @param facts the rows it was counted from, oldest first
   */
  public record Sign(
      Id<Enrolment> enrolment,
      String personName,
      String sign,
      Text label,
      String reason,
      Text reasonLabel,
      Optional<String> step,
      List<CountedRow> facts) {
    public Sign {
      facts = List.copyOf(facts);
    }
  }

  /** A row that something was counted from. */
  public record CountedRow(LocalDate day, Text what) {}

  /** That somebody set a sign aside, and why. */
  public record SetAside(
      Id<Enrolment> enrolment,
      String personName,
      Text label,
      String reason,
      String byName,
      Instant at) {}
}
