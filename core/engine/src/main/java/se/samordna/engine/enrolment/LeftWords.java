package se.samordna.engine.enrolment;

import java.math.BigDecimal;
import java.util.Optional;
import se.samordna.coordination.HandoverProposal.Reason;
import se.samordna.text.Language;
import se.samordna.text.Text;
import se.samordna.text.Wording;

/** Says why nobody can take a person over, and what would help. */
final class LeftWords {
  private LeftWords() {}

  static Text why(Reason reason) {
    return switch (reason) {
      case NOBODY_AT_WORK ->
          new Text(
              "Ingen annan som samordnar personer är i tjänst den dagen och blir kvar.",
              "Nobody else who coordinates persons is at work on the day and stays.");
      case NOBODY_NAMED ->
          new Text(
              "Personen har skyddad identitet, och ingen som är namngiven för personen kan ta"
                  + " över.",
              "The person has protected identity, and nobody who is named for them can take"
                  + " over.");
      case NO_ROOM ->
          new Text(
              "Alla som kan ta över skulle komma över den gräns som inte får överskridas.",
              "Everybody who can take over would come above the limit that can't be gone over.");
    };
  }

  static Text helps(Reason reason, Optional<BigDecimal> missing) {
    return switch (reason) {
      case NOBODY_AT_WORK ->
          new Text(
              "Ge någon i teamet ett uppdrag med egna personer, eller lämna över till ett annat"
                  + " team.",
              "Give somebody in the team a post that carries persons, or hand over to another"
                  + " team.");
      case NOBODY_NAMED ->
          new Text(
              "Namnge en kollega för personen, eller välj själv vem som tar över: den blir"
                  + " namngiven.",
              "Name a colleague for the person, or choose yourself who takes over: they become"
                  + " named.");
      case NO_ROOM ->
          missing
              .map(
                  more ->
                      new Text(
                          "Minst "
                              + Wording.write(more, Language.SV)
                              + " heltid till behövs i teamet, eller att någon avslutas först.",
                          "At least "
                              + Wording.write(more, Language.EN)
                              + " more of a full-time post is needed in the team, or that somebody"
                              + " is discharged first."))
              .orElse(new Text("Dela på fler.", "Share among more."));
    };
  }
}
