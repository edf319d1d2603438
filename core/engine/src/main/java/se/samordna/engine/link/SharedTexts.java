package se.samordna.engine.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.LinkStore.Judged;
import se.samordna.engine.store.Tx;
import se.samordna.information.InformationCategory;
import se.samordna.link.SharedText;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanVersion;

/**
 * The texts of a person that others may read by consent: what the newest adopted plans and the
 * newest crisis plan say, and what each text was judged to touch in that very version.
 */
record SharedTexts(
    List<Plan> plans, @Nullable CrisisPlan crisisPlan, Map<Key, List<InformationCategory>> judged) {

  static SharedTexts of(Tx tx, Id<Provider> provider, Id<Person> person) {
    Map<Key, List<InformationCategory>> judged = new HashMap<>();
    for (Judged one : tx.links().judged(provider, person)) {
      judged.put(new Key(one.plan(), one.version(), one.item()), one.touches());
    }
    return new SharedTexts(
        tx.plans().of(provider, List.of(person)).getOrDefault(person, List.of()).stream()
            .filter(plan -> plan.endedAt() == null && plan.current() != null)
            .toList(),
        tx.plans().crisisPlans(provider, List.of(person)).get(person),
        judged);
  }

  /** Every text, for whoever goes through them. */
  List<SharedText> all() {
    List<SharedText> all = new ArrayList<>();
    for (Plan plan : plans) {
      PlanVersion version = Objects.requireNonNull(plan.current());
      for (LifeGoal goal : version.content().goals()) {
        all.add(text(plan, version, goal.id(), InformationCategory.PLAN_GOALS, words(goal)));
      }
      for (Intervention one : version.content().interventions()) {
        all.add(text(plan, version, one.id(), InformationCategory.PLAN_INTERVENTIONS, one.what()));
      }
    }
    if (crisisPlan != null) {
      Key key = new Key(null, crisisPlan.number(), null);
      all.add(
          new SharedText(
              null,
              crisisPlan.number(),
              null,
              InformationCategory.CRISIS_PLAN,
              words(crisisPlan.content()),
              judged.get(key)));
    }
    return all;
  }

  private SharedText text(
      Plan plan, PlanVersion version, Id<?> item, InformationCategory kind, String words) {
    Key key = new Key(plan.id(), version.number(), item.value());
    return new SharedText(plan.id(), version.number(), item.value(), kind, words, judged.get(key));
  }

  private static String words(LifeGoal goal) {
    StringBuilder words = new StringBuilder(goal.ownWords());
    goal.subGoals().forEach(part -> words.append('\n').append(part.text()));
    return words.toString();
  }

  private static String words(CrisisPlanContent plan) {
    return String.join(
        "\n",
        List.of(
            plan.triggers(),
            plan.earlySigns(),
            plan.howOthersNotice(),
            plan.whatIDo(),
            plan.whatHelps(),
            plan.whatDoesNotHelp(),
            plan.services(),
            plan.practicalities(),
            plan.ifAdmitted(),
            plan.homeVisits()));
  }

  /** What a text touches, {@code null} while nobody has gone through that version of it. */
  @Nullable List<InformationCategory> touches(
      @Nullable Plan plan, int version, @Nullable Id<?> item) {
    return judged.get(
        new Key(plan == null ? null : plan.id(), version, item == null ? null : item.value()));
  }

  /** Whether two are about the same text in the same version. */
  static boolean same(SharedText one, SharedText other) {
    return new Key(one.plan(), one.version(), one.item())
        .equals(new Key(other.plan(), other.version(), other.item()));
  }

  /** Which text it is. */
  record Key(@Nullable Id<Plan> plan, int version, @Nullable UUID item) {}
}
