package se.samordna.engine.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.contact.ContactPath;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.LinkStore.Half;
import se.samordna.information.InformationCategory;
import se.samordna.link.LinkedView;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanVersion;
import se.samordna.plan.SubGoal;

/** Picks out of the other provider's records what the person lets be read, and nothing else. */
final class ReadThrough {
  private final Access access;
  private final Sight sight;
  private final SharedTexts texts;

  ReadThrough(Access access, Sight sight) {
    this.access = access;
    this.sight = sight;
    Half half = sight.half();
    this.texts = SharedTexts.of(access.tx(), half.other(), half.otherPerson());
  }

  LinkedView view(String otherName) {
    return new LinkedView(
        sight.half().id(),
        otherName,
        access.now(),
        sight.open().values().iterator().next().id(),
        List.copyOf(sight.open().keySet()),
        goals(),
        interventions(),
        crisisPlan(),
        contacts());
  }

  private List<LinkedView.Goal> goals() {
    List<LinkedView.Goal> goals = new ArrayList<>();
    if (sight.shows(InformationCategory.PLAN_GOALS)) {
      for (Plan plan : texts.plans()) {
        for (LifeGoal goal : readable(plan)) {
          goals.add(
              new LinkedView.Goal(
                  plan.type(),
                  goal.ownWords(),
                  goal.subGoals().stream().map(SubGoal::text).toList()));
        }
      }
    }
    return goals;
  }

  private List<LinkedView.Measure> interventions() {
    List<LinkedView.Measure> measures = new ArrayList<>();
    if (sight.shows(InformationCategory.PLAN_INTERVENTIONS)) {
      for (Plan plan : texts.plans()) {
        readableOf(plan).forEach(one -> measures.add(measure(plan, one)));
      }
    }
    return measures;
  }

  /** The interventions of goals that may be read, as far as they may be themselves. */
  List<Intervention> readableInterventions() {
    return sight.shows(InformationCategory.PLAN_INTERVENTIONS)
        ? texts.plans().stream().flatMap(this::readableOf).toList()
        : List.of();
  }

  private Stream<Intervention> readableOf(Plan plan) {
    PlanVersion version = current(plan);
    return readable(plan).stream()
        .flatMap(goal -> goal.subGoals().stream())
        .flatMap(part -> part.interventions().stream())
        .filter(one -> !one.isExempt())
        .filter(one -> sight.allows(texts.touches(plan, version.number(), one.id())));
  }

  private List<LifeGoal> readable(Plan plan) {
    PlanVersion version = current(plan);
    return version.content().goals().stream()
        .filter(goal -> sight.allows(texts.touches(plan, version.number(), goal.id())))
        .toList();
  }

  private static PlanVersion current(Plan plan) {
    return Objects.requireNonNull(plan.current());
  }

  private static LinkedView.Measure measure(Plan plan, Intervention one) {
    return new LinkedView.Measure(
        plan.type(), one.what(), one.performer(), one.cadence(), one.followUp(), one.status());
  }

  private @Nullable CrisisPlanContent crisisPlan() {
    CrisisPlan plan = texts.crisisPlan();
    if (plan == null
        || !sight.shows(InformationCategory.CRISIS_PLAN)
        || !sight.allows(texts.touches(null, plan.number(), null))) {
      return null;
    }
    CrisisPlanContent all = plan.content();
    boolean noHome =
        sight.excludes(
            InformationCategory.FAMILY,
            InformationCategory.HOUSING,
            InformationCategory.ECONOMY,
            InformationCategory.WORK);
    return new CrisisPlanContent(
        all.triggers(),
        all.earlySigns(),
        all.howOthersNotice(),
        all.whatIDo(),
        all.whatHelps(),
        all.whatDoesNotHelp(),
        sight.excludes(InformationCategory.FAMILY) ? List.of() : all.contacts(),
        all.services(),
        sight.excludes(InformationCategory.MEDICATION) ? "" : all.medicines(),
        noHome ? "" : all.practicalities(),
        all.ifAdmitted(),
        all.homeVisits(),
        List.of());
  }

  private List<ContactPath> contacts() {
    Half half = sight.half();
    return sight.shows(InformationCategory.CONTACT)
        ? access
            .tx()
            .contacts()
            .paths(half.other(), List.of(half.otherPerson()))
            .getOrDefault(half.otherPerson(), List.of())
        : List.of();
  }
}
