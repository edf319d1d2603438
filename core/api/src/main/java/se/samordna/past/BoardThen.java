package se.samordna.past;

import java.time.Instant;
import java.util.List;
import se.samordna.Id;
import se.samordna.enrolment.BoardEntry;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.text.Text;

/**
 * A unit's board at a moment.
 *
 * @param cards longest on the board first
 */
public record BoardThen(Id<Unit> unit, Instant at, List<CardThen> cards) {
  public BoardThen {
    cards = List.copyOf(cards);
  }

  /**
   * A card.
   *
   * @param personName a place in the list instead, of somebody whose identity is protected
   * @param phase the phase the person was in, in the model's words
   * @param reasons those in force
   * @param coordinatorName empty when nobody coordinated
   */
  public record CardThen(
      Id<BoardEntry> entry,
      Id<Person> person,
      String personName,
      Text phase,
      Instant openedAt,
      List<Text> reasons,
      String cause,
      String personsView,
      int contactTarget,
      String scaleDownWhen,
      String coordinatorName) {
    public CardThen {
      reasons = List.copyOf(reasons);
    }

    /** The card before somebody who is nobody to read of the person, who is protected today. */
    public CardThen forNamedOnly() {
      return new CardThen(
          entry,
          person,
          personName,
          phase,
          openedAt,
          reasons,
          "",
          "",
          contactTarget,
          "",
          coordinatorName);
    }
  }
}
