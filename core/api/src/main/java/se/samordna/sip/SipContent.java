package se.samordna.sip;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * What a SIP says. The law asks for four things: which interventions are needed, which of them each
 * principal answers for, what others do, and which principal has the overall responsibility.
 *
 * @param important what is important to the person, in the person's words
 * @param noOthers said when nobody but the principals does anything
 * @param crisis what to do when it gets worse; may be empty
 */
public record SipContent(
    String important,
    List<SipGoal> goals,
    List<SipIntervention> interventions,
    List<SipMeasure> others,
    boolean noOthers,
    SipMain main,
    @Nullable LocalDate followUp,
    String crisis) {
  /** A SIP that says nothing yet. */
  public static final SipContent EMPTY =
      new SipContent(
          "", List.of(), List.of(), List.of(), false, new SipMain(null, "", ""), null, "");

  public SipContent {
    goals = List.copyOf(goals);
    interventions = List.copyOf(interventions);
    others = List.copyOf(others);
  }

  /** A goal, for now or for later. */
  public record SipGoal(String words, boolean longTerm) {}

  /**
   * An intervention that a principal answers for.
   *
   * @param party the principal, {@code null} while not decided
   * @param by when it is done or has begun, {@code null} while not decided
   */
  public record SipIntervention(
      String what,
      @Nullable Id<SipParty> party,
      String unit,
      String person,
      @Nullable LocalDate by) {}

  /** What somebody other than the principals does. */
  public record SipMeasure(String what, String who, @Nullable LocalDate by) {}

  /** The principal with the overall responsibility, and who there answers for it. */
  public record SipMain(@Nullable Id<SipParty> party, String person, String phone) {}
}
