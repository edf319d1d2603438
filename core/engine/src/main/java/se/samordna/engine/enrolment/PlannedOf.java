package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.model.Model;
import se.samordna.model.PlanDefinition;
import se.samordna.model.PlanDefinition.Offer;
import se.samordna.model.PlanDefinition.Stage;
import se.samordna.organisation.Staff;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.OfferTaken;
import se.samordna.plan.PlanContent;
import se.samordna.plan.SubGoal;
import se.samordna.rule.ActorRole;
import se.samordna.rule.PlanFacts;
import se.samordna.rule.PlanFacts.Planned;

/**
 * The interventions of a draft as the rules of one model see them: who does each is to the
 * enrolment, and which of the model's offers and stages it is of.
 */
final class PlannedOf {
  private final String model;
  private final PlanDefinition plan;
  private final @Nullable Coordinator coordinator;
  private final List<Post> posts;

  PlannedOf(Model model, Enrolment enrolment, List<Post> posts) {
    this.model = model.id();
    this.plan = model.plan();
    this.coordinator = enrolment.coordinator();
    this.posts = posts;
  }

  PlanFacts facts(PlanContent draft) {
    List<Planned> planned = new ArrayList<>();
    for (int g = 0; g < draft.goals().size(); g++) {
      LifeGoal goal = draft.goals().get(g);
      for (int s = 0; s < goal.subGoals().size(); s++) {
        SubGoal part = goal.subGoals().get(s);
        boolean named = !goal.ownWords().isBlank() && !part.text().isBlank();
        for (int i = 0; i < part.interventions().size(); i++) {
          Intervention one = part.interventions().get(i);
          if (one.isGoingOn()) {
            planned.add(planned(one, new Place(g + 1, s + 1, i + 1), named));
          }
        }
      }
    }
    return new PlanFacts(plan.stages().stream().map(Stage::id).toList(), planned);
  }

  private Planned planned(Intervention one, Place at, boolean named) {
    Optional<OfferTaken> taken =
        Optional.ofNullable(one.offer()).filter(offer -> offer.model().equals(model));
    Optional<Offer> offer = taken.flatMap(own -> plan.offer(own.key()));
    return new Planned(
        at.goal(),
        at.subGoal(),
        at.number(),
        taken.map(OfferTaken::key).orElse(""),
        offer.filter(Offer::needsGoal).isPresent(),
        named,
        offer.map(Offer::stage).filter(stage -> !stage.isEmpty()).orElse(stage(one.stage())),
        performer(one).map(this::roles).orElse(Set.of()));
  }

  /** The stage that somebody wrote, when it is one of the model's by its id or its word. */
  private String stage(String written) {
    return plan.stages().stream()
        .filter(
            stage ->
                Stream.of(stage.id(), stage.name().sv(), stage.name().en())
                    .anyMatch(word -> isSame(word, written)))
        .map(Stage::id)
        .findFirst()
        .orElse("");
  }

  /** Whoever was chosen, or whose name was written: a coordinator is one under either. */
  private Optional<Id<Staff>> performer(Intervention one) {
    Id<Staff> chosen = one.performerStaff();
    if (chosen != null) {
      return Optional.of(chosen);
    }
    Coordinator lead = coordinator;
    if (lead != null && isSame(lead.name(), one.performer())) {
      return Optional.of(lead.staff());
    }
    return posts.stream()
        .filter(post -> isSame(post.name(), one.performer()))
        .map(Post::staff)
        .findFirst();
  }

  private Set<ActorRole> roles(Id<Staff> staff) {
    Coordinator lead = coordinator;
    return Actors.of(staff, lead == null ? null : lead.staff(), posts);
  }

  /** Where an intervention stands, by numbers from 1. */
  private record Place(int goal, int subGoal, int number) {}

  private static boolean isSame(String one, String other) {
    return plain(one).equals(plain(other)) && !other.isBlank();
  }

  private static String plain(String words) {
    return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
