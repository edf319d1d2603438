package se.samordna.plan;

import java.util.List;
import se.samordna.person.PersonFile;

/**
 * What somebody needs who writes interventions.
 *
 * @param offers what the models that the person is enrolled in offer
 * @param performers who of our own staff could do one
 */
public record PlanWriting(PersonFile person, List<PlanOffer> offers, List<Performer> performers) {
  public PlanWriting {
    offers = List.copyOf(offers);
    performers = List.copyOf(performers);
  }
}
