package se.samordna.web.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samordna.Id;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.OfferTaken;
import se.samordna.plan.Performer;
import se.samordna.plan.PlanOffer;
import se.samordna.plan.PlanWriting;
import se.samordna.plan.SubGoal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;

/** What can be chosen for an intervention: the models' offers, and who of our own does it. */
final class InterventionChoices {
  private final List<Option> offers;
  private final List<Option> performers;
  private final Set<Id<?>> kept;
  private final Visit visit;

  private InterventionChoices(
      List<Option> offers, List<Option> performers, Set<Id<?>> kept, Visit visit) {
    this.offers = offers;
    this.performers = performers;
    this.kept = kept;
    this.visit = visit;
  }

  /**
   * @param goal as it is kept, whatever has been typed since
   */
  static InterventionChoices of(PlanWriting writing, LifeGoal goal, Visit visit) {
    Set<Id<?>> kept = new HashSet<>();
    for (SubGoal part : goal.subGoals()) {
      kept.add(part.id());
      part.interventions().forEach(one -> kept.add(one.id()));
    }
    return new InterventionChoices(
        writing.offers().stream().map(one -> offer(one, visit)).toList(),
        writing.performers().stream().map(InterventionChoices::performer).toList(),
        kept,
        visit);
  }

  /** The id of something that is kept; empty for what has only been typed. */
  String kept(Id<?> id) {
    return kept.contains(id) ? id.toString() : "";
  }

  Texts texts() {
    return visit.t();
  }

  private static Option offer(PlanOffer one, Visit visit) {
    String stage = visit.in(one.stage());
    String label = visit.in(one.label()) + (stage.isEmpty() ? "" : " (" + stage + ")");
    return Option.of(value(one.model(), one.key()), label);
  }

  private static Option performer(Performer one) {
    return Option.of(one.staff().toString(), one.name());
  }

  /** The questions on what models offer; none where no model offers anything. */
  List<Field> offers(Intervention one, String at) {
    List<Option> options = new ArrayList<>(offers);
    OfferTaken taken = one.offer();
    String chosen = taken == null ? "" : value(taken.model(), taken.key());
    if (taken != null && options.stream().noneMatch(option -> option.value().equals(chosen))) {
      options.add(Option.of(chosen, visit.in(taken.label())));
    }
    return options.isEmpty()
        ? List.of()
        : List.of(
            Field.of(Field.Kind.SELECT, at + "offer", visit.t().of("plan.do.offer"))
                .hint(visit.t().of("plan.do.offer.hint"))
                .options(Choices.orNone(visit.t().of("plan.do.offer.none"), options))
                .mayBeLeftOut()
                .value(chosen));
  }

  /** The questions on who does it: one of us, or somebody else in words. */
  List<Field> performers(Intervention one, String at) {
    List<Option> options = new ArrayList<>(performers);
    String staff = one.performerStaff() == null ? "" : one.performerStaff().toString();
    if (!staff.isEmpty() && options.stream().noneMatch(option -> option.value().equals(staff))) {
      options.add(Option.of(staff, one.performer()));
    }
    Field words =
        Field.of(Field.Kind.TEXT, at + "performer", visit.t().of("plan.do.performer"))
            .value(staff.isEmpty() ? one.performer() : "");
    return options.isEmpty()
        ? List.of(words)
        : List.of(
            Field.of(Field.Kind.SELECT, at + "staff", visit.t().of("plan.do.performer"))
                .options(Choices.orNone(visit.t().of("plan.do.performer.other"), options))
                .mayBeLeftOut()
                .value(staff),
            Field.of(Field.Kind.TEXT, at + "performer", visit.t().of("plan.do.performer.words"))
                .mayBeLeftOut()
                .value(words.value()));
  }

  private static String value(String model, String key) {
    return model + "/" + key;
  }
}
