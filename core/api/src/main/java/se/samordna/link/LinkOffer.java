package se.samordna.link;

import java.time.Instant;
import java.time.LocalDate;
import se.samordna.Id;
import se.samordna.organisation.Provider;

/**
 * That one side has given the person a code to hand over to one other provider.
 *
 * @param to the only provider where the code works
 * @param lastDay the last day on which it works
 */
public record LinkOffer(
    Id<LinkOffer> id,
    Id<Provider> to,
    String toName,
    Instant offeredAt,
    LocalDate lastDay,
    State state) {

  /** What became of the code. */
  public enum State {
    OPEN,
    /** The other side entered it at the person's. */
    USED,
    /** It was taken back, or entered at somebody else's; a new one is needed. */
    SPENT,
    OVER
  }
}
