package se.samordna.engine.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.enrolment.PlanJudge;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.model.Model;
import se.samordna.model.ModelNames;
import se.samordna.model.PlanDefinition.Offer;
import se.samordna.model.PlanDefinition.Stage;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.OfferTaken;
import se.samordna.plan.Performer;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanOffer;
import se.samordna.plan.PlanVersion;
import se.samordna.plan.SubGoal;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Text;

/** What can be chosen for an intervention: what models offer, and who of our own does it. */
@Component(service = PlanOffers.class)
public final class PlanOffers {
  private static final Text NONE = new Text("", "");

  private final ModelRegistry registry;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public PlanOffers(@Reference ModelRegistry registry) {
    this.registry = registry;
  }

  /** What the models of the person's open enrolments offer. */
  List<PlanOffer> offers(Access access, List<EnrolmentRow> enrolments) {
    List<Model> offering =
        models(enrolments).filter(model -> !model.plan().offers().isEmpty()).toList();
    if (offering.isEmpty()) {
      return List.of();
    }
    ModelNames names = access.tx().modelSettings().names(access.provider());
    return offering.stream()
        .flatMap(
            model ->
                model.plan().offers().stream().map(offer -> offer(model, names.of(model), offer)))
        .distinct()
        .toList();
  }

  private Stream<Model> models(List<EnrolmentRow> enrolments) {
    return enrolments.stream()
        .map(EnrolmentRow::enrolment)
        .flatMap(one -> registry.find(one.model(), one.major()).stream())
        .map(running -> running.model());
  }

  private static PlanOffer offer(Model model, Text called, Offer offer) {
    Text stage =
        model.plan().stages().stream()
            .filter(one -> one.id().equals(offer.stage()))
            .map(Stage::name)
            .findFirst()
            .orElse(NONE);
    return new PlanOffer(model.id(), called, offer.key(), offer.label(), stage);
  }

  /** Who works where the person is enrolled, by name. */
  static List<Performer> performers(Access access, List<EnrolmentRow> enrolments) {
    List<Id<Unit>> units =
        enrolments.stream().map(row -> row.enrolment().unit()).distinct().toList();
    return units.isEmpty()
        ? List.of()
        : access.tx().caseloads().posts(access.provider(), units, access.today()).stream()
            .filter(post -> !post.away())
            .map(post -> new Performer(post.staff(), post.name()))
            .distinct()
            .sorted(Comparator.comparing(Performer::name))
            .toList();
  }

  /**
   * The draft with the words of the offers that it takes and the names of the colleagues that it
   * names. What stood in the plan before stays as it was, though the model or the colleague is
   * gone.
   */
  PlanContent settled(Access access, Plan before, PlanContent draft) {
    boolean plain =
        draft.interventions().stream()
            .allMatch(one -> one.performerStaff() == null && one.offer() == null);
    if (plain) {
      return draft;
    }
    List<EnrolmentRow> enrolments = PlanJudge.open(access);
    return new Settling(
            stoodThere(before),
            models(enrolments).distinct().toList(),
            performers(access, enrolments))
        .content(draft);
  }

  private static Map<Id<Intervention>, Intervention> stoodThere(Plan before) {
    Map<Id<Intervention>, Intervention> there = new HashMap<>();
    PlanVersion current = before.current();
    if (current != null) {
      current.content().interventions().forEach(one -> there.put(one.id(), one));
    }
    before.content().interventions().forEach(one -> there.put(one.id(), one));
    return there;
  }

  /** One draft, its interventions one by one. */
  private record Settling(
      Map<Id<Intervention>, Intervention> before, List<Model> models, List<Performer> performers) {
    PlanContent content(PlanContent draft) {
      List<LifeGoal> goals = new ArrayList<>();
      for (int g = 0; g < draft.goals().size(); g++) {
        LifeGoal goal = draft.goals().get(g);
        List<SubGoal> parts = new ArrayList<>();
        for (int s = 0; s < goal.subGoals().size(); s++) {
          parts.add(part(goal.subGoals().get(s), "/goals/" + g + "/subGoals/" + s));
        }
        goals.add(goal.with(parts));
      }
      return draft.withGoals(goals);
    }

    private SubGoal part(SubGoal part, String at) {
      List<Intervention> settled = new ArrayList<>();
      for (int i = 0; i < part.interventions().size(); i++) {
        settled.add(settled(part.interventions().get(i), at + "/interventions/" + i));
      }
      return part.with(settled);
    }

    private Intervention settled(Intervention one, String at) {
      OfferTaken offer = one.offer();
      OfferTaken taken = offer == null ? null : taken(one, offer, at);
      String what = taken != null && one.what().isBlank() ? taken.label().sv() : one.what();
      return one.by(what, performer(one, at), one.performerStaff(), taken);
    }

    private OfferTaken taken(Intervention one, OfferTaken wanted, String at) {
      Intervention earlier = before.get(one.id());
      OfferTaken had = earlier == null ? null : earlier.offer();
      if (had != null && had.isSame(wanted)) {
        return had;
      }
      return models.stream()
          .filter(model -> model.id().equals(wanted.model()))
          .flatMap(model -> model.plan().offer(wanted.key()).stream())
          .findFirst()
          .map(now -> new OfferTaken(wanted.model(), now.key(), now.label(), now.stage()))
          .orElseThrow(
              () ->
                  Refusal.of(
                      Problem.at(at + "/offer", Code.PLAN_OFFER_UNKNOWN)
                          .with("offer", wanted.key())));
    }

    private String performer(Intervention one, String at) {
      Id<Staff> staff = one.performerStaff();
      if (staff == null) {
        return one.performer();
      }
      return name(staff)
          .or(() -> Optional.ofNullable(earlier(one, staff)))
          .orElseThrow(() -> Refusal.at(at + "/performerStaff", Code.PLAN_PERFORMER_UNKNOWN));
    }

    private Optional<String> name(Id<Staff> staff) {
      return performers.stream()
          .filter(one -> one.staff().equals(staff))
          .map(Performer::name)
          .findFirst();
    }

    private @Nullable String earlier(Intervention one, Id<Staff> staff) {
      Intervention earlier = before.get(one.id());
      return earlier != null && staff.equals(earlier.performerStaff()) ? earlier.performer() : null;
    }
  }
}
