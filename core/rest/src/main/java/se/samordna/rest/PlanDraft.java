package se.samordna.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Staff;
import se.samordna.plan.Intervention;
import se.samordna.plan.LegalBasis;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.OfferTaken;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanPart;
import se.samordna.plan.SubGoal;

/** What a plan shall say. What is new comes without an id and is given one. */
record PlanDraft(List<Goal> goals, Optional<List<PlanPart>> parts) {
  record Goal(
      Optional<Id<LifeGoal>> id,
      String ownWords,
      String lifeArea,
      Optional<Integer> ownRating,
      List<Part> subGoals) {
    LifeGoal toGoal() {
      return new LifeGoal(
          id.orElseGet(Id::next),
          ownWords,
          lifeArea,
          ownRating.orElse(null),
          subGoals.stream().map(Part::toSubGoal).toList());
    }
  }

  record Part(
      Optional<Id<SubGoal>> id,
      String text,
      String measure,
      Optional<LocalDate> by,
      List<Deed> interventions) {
    SubGoal toSubGoal() {
      return new SubGoal(
          id.orElseGet(Id::next),
          text,
          measure,
          by.orElse(null),
          interventions.stream().map(Deed::toIntervention).toList());
    }
  }

  record Deed(
      Optional<Id<Intervention>> id,
      String what,
      String performer,
      Optional<LocalDate> start,
      String cadence,
      Optional<LocalDate> followUp,
      Intervention.Status status,
      Optional<Principal.Kind> principal,
      Optional<Lagrum> legalBasis,
      Optional<String> stage,
      Optional<Id<Staff>> performerStaff,
      Optional<Offered> offer) {
    Intervention toIntervention() {
      return new Intervention(
          id.orElseGet(Id::next),
          what,
          performer,
          start.orElse(null),
          cadence,
          followUp.orElse(null),
          status,
          principal.orElse(null),
          legalBasis.map(Lagrum::toBasis).orElse(null),
          stage.orElse(""),
          performerStaff.orElse(null),
          offer.map(Offered::toOffer).orElse(null));
    }
  }

  /** An offer of a model; its words are the model's. */
  record Offered(String model, String key) {
    OfferTaken toOffer() {
      return OfferTaken.of(model, key);
    }
  }

  /** The law that an intervention rests on. */
  record Lagrum(LegalBasis.Law law, Optional<String> words, Optional<String> exemptBy) {
    LegalBasis toBasis() {
      return new LegalBasis(law, words.orElse(""), exemptBy.orElse(""));
    }
  }

  PlanContent toContent() {
    return new PlanContent(goals.stream().map(Goal::toGoal).toList(), parts.orElse(List.of()));
  }
}
