package se.samordna.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.enrolment.Judged.RemedyView;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Unit;
import se.samordna.rule.NamedValue;
import se.samordna.text.Wording;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.StepView.Remedy;
import se.samordna.web.view.StepView.Said;
import se.samordna.web.view.Tone;

/** What rules say, put so that a reader sees what is missing and where it is mended. */
final class Verdicts {
  private final Visit visit;
  private final String person;
  private final Optional<EnrolmentView> enrolment;
  private final Id<Unit> unit;
  private final Optional<Meeting> meeting;
  private final Texts t;

  /**
   * @param meeting the meeting that decides, when it is on
   */
  Verdicts(
      Visit visit,
      String person,
      Optional<EnrolmentView> enrolment,
      Id<Unit> unit,
      Optional<Meeting> meeting) {
    this.meeting = meeting;
    this.visit = visit;
    this.person = person;
    this.enrolment = enrolment;
    this.unit = unit;
    this.t = visit.t();
  }

  /**
   * What stands in the way, the gravest first. Before anything was filled in, a verdict that only
   * asks for a field of the form is left out: the form asks for it already. Two rules that say the
   * same and are mended in the same way are one thing to do.
   */
  List<Judged> against(List<Judged> verdicts, boolean tried) {
    return verdicts.stream()
        .filter(one -> one.outcome() != Outcome.ALLOWED)
        .filter(one -> tried || !onlyAsksForFields(one))
        .collect(
            Collectors.toMap(
                one -> List.of(one.outcome(), one.title(), one.remedies()),
                one -> one,
                (one, same) -> one,
                LinkedHashMap::new))
        .values()
        .stream()
        .sorted((a, b) -> b.outcome().compareTo(a.outcome()))
        .toList();
  }

  private static boolean onlyAsksForFields(Judged verdict) {
    return !verdict.remedies().isEmpty()
        && verdict.remedies().stream()
            .allMatch(remedy -> remedy.kind() == se.samordna.rule.Remedy.Kind.FIELD);
  }

  /** The result in one sentence; nothing is said before anything was tried and all is well. */
  @Nullable Notice result(List<Judged> against, boolean tried) {
    long stops = count(against, Outcome.REFUSED);
    long overrides = count(against, Outcome.NEEDS_OVERRIDE);
    long cautions = count(against, Outcome.CAUTIONED);
    String think = cautions == 0 ? "" : " " + t.count("step.to.think", cautions);
    if (stops > 0) {
      return Notice.stop(t.of("step.not.yet"), t.count("step.first", stops + overrides) + think);
    }
    if (overrides > 0) {
      return Notice.think(t.of("step.needs.override"), t.of("step.needs.override.how") + think);
    }
    if (cautions > 0) {
      return Notice.think(t.of("step.can.with.reason"), t.of("step.write.why"));
    }
    return tried ? null : Notice.kept(t.of("step.can"));
  }

  private static long count(List<Judged> verdicts, Outcome outcome) {
    return verdicts.stream().filter(one -> one.outcome() == outcome).count();
  }

  /** One verdict with its facts and what would change it. */
  Said said(Judged verdict) {
    boolean stops = verdict.outcome() == Outcome.REFUSED;
    String why = visit.in(verdict.why());
    return new Said(
        stops ? Tone.STOP : Tone.THINK,
        stops ? "stop" : "warning",
        kind(verdict.outcome()),
        visit.in(verdict.title()),
        (why.isEmpty() ? facts(verdict) : why) + notThere(verdict),
        verdict.remedies().stream().map(this::remedy).toList());
  }

  /** Where it is the meeting that is not complete: who of the team is missing. */
  private String notThere(Judged verdict) {
    boolean asksForMore =
        !verdict.rule().startsWith("discussed-in-supervision")
            && verdict.remedies().stream()
                .anyMatch(remedy -> remedy.kind() == se.samordna.rule.Remedy.Kind.MEETING);
    List<String> missing =
        asksForMore ? meeting.map(one -> Teams.notThere(visit, one)).orElse(List.of()) : List.of();
    return missing.isEmpty() ? "" : " " + t.of("meeting.not.there", String.join(", ", missing));
  }

  private String kind(Outcome outcome) {
    return switch (outcome) {
      case REFUSED -> t.of("step.kind.first");
      case NEEDS_OVERRIDE -> t.of("step.kind.override");
      case CAUTIONED, ALLOWED -> t.of("step.kind.think");
    };
  }

  private String facts(Judged verdict) {
    return String.join(
        " · ",
        verdict.facts().stream()
            .map(NamedValue::value)
            .map(value -> Wording.write(value, visit.language()))
            .toList());
  }

  private Remedy remedy(RemedyView remedy) {
    String label = visit.in(remedy.label());
    return place(remedy)
        .map(place -> new Remedy("", Button.to(place, label)))
        .orElseGet(() -> new Remedy(label, null));
  }

  private Optional<String> place(RemedyView remedy) {
    return switch (remedy.kind()) {
      case FORM ->
          Optional.of(
              WayBack.leading(
                  person + "/forms/start?form=" + FormsPage.encoded(remedy.target()), here()));
      case FIELD -> Optional.of("#" + Field.idOf(remedy.target()));
      case PERSONS_VIEW -> entry().map(place -> place + "/view");
      case CRISIS_PLAN -> Optional.of(person + Tab.CRISIS.path());
      case CRISIS_PLAN_EVALUATION -> Optional.of(person + "/crisis-plan/evaluate");
      case PLAN -> Optional.of(person + Tab.PLAN.path());
      case COORDINATOR ->
          enrolment.map(view -> "/enrolments/" + view.enrolment().id() + "/coordinator");
      case MEETING ->
          Optional.of(
              meeting
                  .map(one -> WayBack.leading(MeetingPage.attending(one.id()), here()))
                  .orElseGet(() -> opening(remedy)));
      case PERSON_MEETING -> Optional.of(person + "/meetings");
      case OVERRIDE -> Optional.of("#" + Field.idOf(StepForm.OVERRIDE));
      case BOARD -> entry();
      case NETWORK -> Optional.of(person + Tab.NETWORK.path());
      case CONTACT_PATHS -> Optional.of(person + "/contact-paths");
      case ROLE, OUTSIDE -> Optional.empty();
    };
  }

  /** Where the meeting that decides is opened; it leads back to the step. */
  private String opening(RemedyView remedy) {
    return Reading.constant(MeetingType.class, remedy.target())
        .filter(MeetingType::isTeams)
        .map(type -> WayBack.leading(MeetingPage.opening(unit, type), here()))
        .orElse("/units/" + unit + "/meetings");
  }

  private String here() {
    return StepPage.here(visit);
  }

  private Optional<String> entry() {
    return enrolment.flatMap(EnrolmentView::board).map(entry -> BoardPage.entry(entry.id()));
  }
}
