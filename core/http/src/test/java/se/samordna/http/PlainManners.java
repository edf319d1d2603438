package se.samordna.http;

import se.samordna.access.Channel;
import se.samordna.refusal.Refusal;

/** Problems for whatever is refused, on either channel. */
record PlainManners(Channel channel) implements Manners {
  @Override
  public Answer refused(Request request, Refusal refusal) {
    return ProblemJson.answer(request, refusal);
  }
}
