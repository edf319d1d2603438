package se.samordna.rest;

import java.time.LocalDate;
import java.util.List;
import se.samordna.model.Models;
import se.samordna.model.Models.NewLeastScore;
import se.samordna.rest.ModelResource.Place;
import se.samordna.selfcheck.FidelityCard;
import se.samordna.selfcheck.FidelityCards;

/**
 * Fidelity cards of units, and the least scores that organisations want. What a person rates is
 * recorded as a score of the scale's instrument.
 */
record FidelityResource(FidelityCards cards, Models models) implements Resource {
  /** The least score of an item, from a day on. */
  record LeastScore(Place at, String item, int least, LocalDate from, String reason) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "/units/{unit}/fidelity", "fidelityCards", "The unit's fidelity in each model")
            .needs("day")
            .givesRows(FidelityCard.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(cards.of(call.caller(), call.id("unit"), call.day("day"))))),
        Operation.post(
                "/models/{model}/least-scores",
                "setLeastScore",
                "Set the least score that an item should have")
            .takes(LeastScore.class)
            .by(this::setLeast));
  }

  private Reply setLeast(Call call) {
    LeastScore set = call.body(LeastScore.class);
    models.setLeastScore(
        call.caller(),
        new NewLeastScore(
            set.at().provider(),
            set.at().unit().orElse(null),
            call.text("model"),
            set.item(),
            set.least(),
            set.from(),
            set.reason()));
    return Reply.nothing();
  }
}
