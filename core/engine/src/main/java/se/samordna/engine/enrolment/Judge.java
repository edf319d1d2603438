package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.engine.model.RuleCall;
import se.samordna.engine.model.RuleRunner;
import se.samordna.engine.model.RunningModel;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepRequest;
import se.samordna.meeting.Meeting;
import se.samordna.model.Descriptor;
import se.samordna.model.Phase;
import se.samordna.model.RuleUse;
import se.samordna.model.Step;
import se.samordna.model.Who;
import se.samordna.organisation.Profession;
import se.samordna.rule.ActorRole;
import se.samordna.rule.Facts;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.Verdict;

/**
 * Collects every verdict on a step: core's own (who takes it, one coordination at a time, care that
 * goes on when an enrolment ends), then the model's guards. To be called with no store connection
 * held.
 */
@Component(service = Judge.class)
public final class Judge {
  private final RuleRunner runner;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public Judge(@Reference RuleRunner runner) {
    this.runner = runner;
  }

  /** Every verdict on the step, core's first. */
  List<Judged> judge(RunningModel running, Step step, Picture picture) {
    RuleWords words = new RuleWords(running, step);
    List<Judged> judged = new ArrayList<>();
    if (becomesActive(running, step, picture)) {
      judged.add(words.judged("exclusive", "exclusive", exclusive(picture)));
    }
    Facts facts = picture.facts();
    if (CareGoingOn.isAsked(running, step, facts.enrolment().phase(), facts.input())) {
      judged.add(words.judged("in-care", "in-care", CareGoingOn.verdict(facts, words)));
    }
    judged.addAll(guards(running, step, facts, words));
    judged.add(0, words.judged("who", "who", who(step.who(), picture, judged, words)));
    return judged;
  }

  private List<Judged> guards(RunningModel running, Step step, Facts facts, RuleWords words) {
    List<Judged> judged = new ArrayList<>();
    List<RuleCall> calls = step.guards().stream().map(use -> new RuleCall(use, facts)).toList();
    List<Object> verdicts = runner.run(running, calls);
    List<String> names = names(step.guards());
    for (int i = 0; i < calls.size(); i++) {
      judged.add(words.judged(names.get(i), calls.get(i).use().rule(), (Verdict) verdicts.get(i)));
    }
    return judged;
  }

  /** What each use of a rule is called: the rule's name, with its place when it stands again. */
  static List<String> names(List<RuleUse> uses) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (RuleUse use : uses) {
      int place = seen.merge(use.rule(), 1, Integer::sum);
      names.add(place == 1 ? use.rule() : use.rule() + "-" + place);
    }
    return names;
  }

  /** Whether the step is taken, with what the request acknowledges and overrides. */
  static boolean isTaken(List<Judged> verdicts, StepRequest request, Set<ActorRole> actor) {
    return verdicts.stream().allMatch(judged -> passes(judged, request, actor));
  }

  /** Whether the step would be taken if every caution were acknowledged. */
  static boolean isPossible(List<Judged> verdicts, Set<ActorRole> actor) {
    return verdicts.stream()
        .allMatch(
            judged ->
                judged.outcome() == Outcome.ALLOWED
                    || judged.outcome() == Outcome.CAUTIONED
                    || mayOverride(judged, actor));
  }

  private static boolean passes(Judged judged, StepRequest request, Set<ActorRole> actor) {
    return switch (judged.outcome()) {
      case ALLOWED -> true;
      case CAUTIONED -> !request.acknowledged().getOrDefault(judged.rule(), "").isBlank();
      case NEEDS_OVERRIDE -> !request.overrideReason().isBlank() && mayOverride(judged, actor);
      case REFUSED -> false;
    };
  }

  private static boolean mayOverride(Judged judged, Set<ActorRole> actor) {
    return judged.outcome() == Outcome.NEEDS_OVERRIDE
        && judged.overriddenBy().stream().anyMatch(actor::contains);
  }

  /** An ombud stands beside whoever coordinates, and is one enrolment more. */
  private static boolean becomesActive(RunningModel running, Step step, Picture picture) {
    if (running.model().descriptor().branch() == Descriptor.Branch.ADVOCACY) {
      return false;
    }
    Lifecycle now = picture.facts().enrolment().lifecycle();
    Optional<Phase> to =
        step.from(picture.facts().enrolment().phase())
            .flatMap(Step.Move::to)
            .flatMap(running.model()::phase);
    return now != Lifecycle.ACTIVE
        && to.filter(phase -> phase.lifecycle() == Lifecycle.ACTIVE).isPresent();
  }

  private static Verdict exclusive(Picture picture) {
    return picture.activeBeside()
        ? new Verdict.Refused(Reason.of("other", Remedy.of("end-other", Remedy.Kind.OUTSIDE)))
        : Verdict.ALLOWED;
  }

  /**
   * Whether somebody may take the step. A unit manager takes none of the team's steps, but the one
   * that only goes over a limit by the manager's decision.
   */
  private static Verdict who(Who who, Picture picture, List<Judged> others, RuleWords words) {
    boolean decides =
        picture.actor().contains(ActorRole.UNIT_MANAGER)
            && others.stream().anyMatch(one -> mayOverride(one, Set.of(ActorRole.UNIT_MANAGER)));
    if (!decides
        && !who.anyOf().isEmpty()
        && who.anyOf().stream().noneMatch(picture.actor()::contains)) {
      return refused("role", who.anyOf(), words);
    }
    Set<ActorRole> missing = EnumSet.noneOf(ActorRole.class);
    missing.addAll(who.allOf());
    missing.removeAll(picture.signed());
    missing.removeAll(picture.actor());
    if (!missing.isEmpty()) {
      return refused("signature", missing, words);
    }
    return who.meeting().map(need -> meeting(need, picture)).orElse(Verdict.ALLOWED);
  }

  private static Verdict refused(String reason, Set<ActorRole> roles, RuleWords words) {
    String remedy = reason.equals("signature") ? "sign" : "ask-role";
    String target = reason.equals("signature") ? "sign" : "";
    return new Verdict.Refused(
        Reason.of(reason, new Remedy(remedy, Remedy.Kind.ROLE, target))
            .with(NamedValue.of("roles", words.roles(roles))));
  }

  private static Verdict meeting(Who.MeetingNeed need, Picture picture) {
    if (picture.meeting().isEmpty()) {
      return new Verdict.Refused(
          Reason.of(
              "meeting", new Remedy("open-meeting", Remedy.Kind.MEETING, need.type().name())));
    }
    int present = professions(picture.meeting().get());
    if (present < need.professions()) {
      return new Verdict.Refused(
          Reason.of("quorum", new Remedy("call-more", Remedy.Kind.MEETING, need.type().name()))
              .with(new NamedValue("present", present, "professions"))
              .with(new NamedValue("needed", need.professions(), "professions")));
    }
    if (need.present().contains(ActorRole.COORDINATOR_OR_DEPUTY) && !picture.coordinatorThere()) {
      return new Verdict.Refused(
          Reason.of(
              "coordinator", new Remedy("call-more", Remedy.Kind.MEETING, need.type().name())));
    }
    return Verdict.ALLOWED;
  }

  private static int professions(Meeting meeting) {
    Set<Profession> there = EnumSet.noneOf(Profession.class);
    meeting.attendance().stream()
        .map(Meeting.Attendance::profession)
        .filter(Objects::nonNull)
        .forEach(there::add);
    there.remove(Profession.ADMINISTRATIVE);
    return there.size();
  }
}
