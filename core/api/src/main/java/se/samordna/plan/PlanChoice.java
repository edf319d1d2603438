package se.samordna.plan;

import java.util.List;

/**
 * What somebody should know before a new plan is begun: which kinds there are to choose from, and
 * which plans the person has already.
 *
 * @param types the kinds that the provider may hold and that are begun as a draft
 * @param codes the national codes of all kinds that have one
 * @param offers what the models that the person is enrolled in offer, for interventions to choose
 * @param performers who of our own staff could do an intervention
 * @param plans the person's plans with this provider that have not ended, newest first
 */
public record PlanChoice(
    List<PlanType> types,
    List<PlanCode> codes,
    List<Plan> plans,
    PlanBeside beside,
    List<PlanOffer> offers,
    List<Performer> performers) {
  public PlanChoice {
    types = List.copyOf(types);
    codes = List.copyOf(codes);
    plans = List.copyOf(plans);
    offers = List.copyOf(offers);
    performers = List.copyOf(performers);
  }
}
