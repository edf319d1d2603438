package se.samordna.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.admission.LegalCondition;
import se.samordna.admission.LegalForm;
import se.samordna.organisation.Staff;

/**
 * How the team shares the care of a person on the board (sources.md, board).
 *
 * @param coordinator {@code null} when nobody leads the coordination
 * @param deputy who stands in for the coordinator, {@code null} when nobody is named
 * @param alsoMeets who besides the coordinator meets the person before the next meeting
 * @param minutesTarget minutes with the person a week, 0 when none are aimed at
 * @param minutesThisWeek minutes with the person in the last seven days
 * @param staffThisWeek how many different staff met the person in the last seven days
 * @param network whether the person's network knows
 * @param networkNote what the person has said about that, and who was told
 * @param expectedEnd when the team expects the person to come down, {@code null} when not said
 * @param risks the latest judgement of each kind of risk
 * @param legal under which law the person is cared for now, {@code null} when none is recorded
 */
public record TeamCare(
    @Nullable Id<Staff> coordinator,
    @Nullable Id<Staff> deputy,
    String deputyName,
    List<Colleague> alsoMeets,
    int minutesTarget,
    int minutesThisWeek,
    int staffThisWeek,
    Network network,
    String networkNote,
    @Nullable LocalDate expectedEnd,
    List<Risk> risks,
    @Nullable Legal legal) {
  /** Nothing agreed and nobody met. */
  public static final TeamCare NONE =
      new TeamCare(
          null, null, "", List.of(), 0, 0, 0, Network.NOT_ASKED, "", null, List.of(), null);

  public TeamCare {
    alsoMeets = List.copyOf(alsoMeets);
    risks = List.copyOf(risks);
  }

  /** The risks that are there now. */
  public List<Risk> raised() {
    return risks.stream().filter(Risk::raised).toList();
  }

  /** The same without free texts, which could say where a protected person is. */
  public TeamCare withoutNotes() {
    List<Risk> bare =
        risks.stream()
            .map(
                risk ->
                    new Risk(
                        risk.kind(),
                        risk.raised(),
                        risk.assessedOn(),
                        risk.assessedBy(),
                        risk.assessedByName(),
                        ""))
            .toList();
    return new TeamCare(
        coordinator,
        deputy,
        deputyName,
        alsoMeets,
        minutesTarget,
        minutesThisWeek,
        staffThisWeek,
        network,
        "",
        expectedEnd,
        bare,
        legal == null ? null : new Legal(legal.form(), legal.until(), List.of()));
  }

  /**
   * Under which law the person is cared for, as a legal status or else an admission says.
   *
   * @param until its last day or next decision, {@code null} when none is known
   * @param conditions the special conditions (LPT 26 §)
   */
  public record Legal(LegalForm form, @Nullable LocalDate until, List<LegalCondition> conditions) {
    public Legal {
      conditions = List.copyOf(conditions);
    }
  }

  /** One of the team. */
  public record Colleague(Id<Staff> staff, String name) {}

  /** Whether the person's network knows that the person is on the board. */
  public enum Network {
    NOT_ASKED,
    /** With the person's consent. */
    INFORMED,
    PERSON_DECLINES,
    NO_NETWORK
  }

  /**
   * What a risk was judged to be.
   *
   * @param raised whether it is there; false when somebody judged that it is no longer
   * @param assessedByName who judged it
   */
  public record Risk(
      Kind kind,
      boolean raised,
      LocalDate assessedOn,
      Id<Staff> assessedBy,
      String assessedByName,
      String note) {
    /** What it is about. */
    public enum Kind {
      SUICIDE,
      VIOLENCE,
      SELF_NEGLECT,
      /** Children at home, who need something of their own. */
      CHILDREN
    }
  }
}
