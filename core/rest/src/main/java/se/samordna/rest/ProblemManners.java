package se.samordna.rest;

import se.samordna.access.Channel;
import se.samordna.http.Answer;
import se.samordna.http.Manners;
import se.samordna.http.ProblemJson;
import se.samordna.http.Request;
import se.samordna.refusal.Refusal;

/** The API says no in problems. */
final class ProblemManners implements Manners {
  @Override
  public Channel channel() {
    return Channel.API;
  }

  @Override
  public Answer refused(Request request, Refusal refusal) {
    return ProblemJson.answer(request, refusal);
  }
}
