package se.samordna.plan;

import se.samordna.text.Text;

/**
 * A model's offer that an intervention is one of, as it was when it was taken; it says so also when
 * the model is gone.
 *
 * @param model the model's id
 * @param key the offer's name in the model
 * @param label the offer's words
 * @param stage the stage that the offer belonged to, empty when to none
 */
public record OfferTaken(String model, String key, Text label, String stage) {
  /** One that is to be taken; its words are the model's. */
  public static OfferTaken of(String model, String key) {
    return new OfferTaken(model, key, new Text("", ""), "");
  }

  /** Whether it is the same offer, whatever words it had. */
  public boolean isSame(OfferTaken other) {
    return model.equals(other.model) && key.equals(other.key);
  }
}
