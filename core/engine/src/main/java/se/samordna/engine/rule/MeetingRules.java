package se.samordna.engine.rule;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import se.samordna.meeting.MeetingType;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.MeetingFacts;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Parameters;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;
import se.samordna.text.Days;
import se.samordna.text.Text;

/**
 * Rules about meetings about the person. They see those that were held in the last 400 days
 * (rule.Fact#MEETINGS); that a team's own meeting decides is said by the step's {@code who}.
 */
final class MeetingRules {
  static final List<CatalogueRule> ALL =
      List.of(
          new CatalogueRule(
              "meeting-held",
              "A meeting about the person has been held, with the person there.",
              List.of(
                  ParameterSpec.required(
                      "type", ParameterSpec.Type.MEETING, "Of which type it was."),
                  ParameterSpec.optional(
                      "withinDays",
                      ParameterSpec.Type.WHOLE,
                      "How many days ago at most; meetings are seen 400 days back."),
                  ParameterSpec.optional(
                      "sincePhase",
                      ParameterSpec.Type.YES_NO,
                      "Held on the day on which the phase began, or later."),
                  FieldRules.IF_FIELD,
                  FieldRules.VALUE),
              List.of("missing", "without-person"),
              Rule.guard(EnumSet.of(Fact.MEETINGS), MeetingRules::held)),
          new CatalogueRule(
              "discussed-in-supervision",
              "The team's group supervision has been about the person, through its steps.",
              List.of(
                  ParameterSpec.required(
                      "withinDays",
                      ParameterSpec.Type.WHOLE,
                      "How many days ago at most; supervisions are seen 400 days back.")),
              List.of("missing"),
              Rule.guard(EnumSet.of(Fact.MEETINGS), MeetingRules::discussed)));

  private MeetingRules() {}

  private static Verdict held(Facts facts, Parameters parameters) {
    if (!FieldRules.applies(facts, parameters)) {
      return Verdict.ALLOWED;
    }
    MeetingType type = MeetingType.valueOf(parameters.text("type"));
    LocalDate since = since(facts, parameters);
    List<MeetingFacts> held =
        facts.meetings().stream()
            .filter(meeting -> meeting.type() == type && !meeting.day().isBefore(since))
            .toList();
    if (held.stream().anyMatch(MeetingFacts::personThere)) {
      return Verdict.ALLOWED;
    }
    Reason reason =
        Reason.of(
                held.isEmpty() ? "missing" : "without-person",
                Remedy.of("record-meeting", Remedy.Kind.PERSON_MEETING))
            .with(NamedValue.of("type", called(type)));
    return new Verdict.Refused(
        since.equals(LocalDate.MIN) ? reason : reason.with(NamedValue.of("since", since)));
  }

  private static Verdict discussed(Facts facts, Parameters parameters) {
    int days = parameters.number("withinDays").intValueExact();
    LocalDate since = facts.today().minusDays(days);
    boolean discussed =
        facts.meetings().stream()
            .filter(one -> one.type() == MeetingType.GROUP_SUPERVISION)
            .anyMatch(one -> !one.day().isBefore(since));
    Remedy remedy =
        new Remedy("present", Remedy.Kind.MEETING, MeetingType.GROUP_SUPERVISION.name());
    return discussed
        ? Verdict.ALLOWED
        : new Verdict.Refused(
            Reason.of("missing", remedy).with(new NamedValue("days", days, "days")));
  }

  private static Text called(MeetingType type) {
    return switch (type) {
      case RESOURCE_GROUP -> new Text("Resursgruppens möte", "The resource group's meeting");
      case SIP -> new Text("SIP-mötet", "The SIP meeting");
      case PLAN_MEETING -> new Text("Planeringsmötet", "The plan meeting");
      case NETWORK_MEETING -> new Text("Nätverksmötet", "The network meeting");
      case DISCHARGE_PLANNING -> new Text("Utskrivningsmötet", "The discharge meeting");
      case COORDINATED_CARE_PLANNING ->
          new Text("Vårdplaneringsmötet", "The care planning meeting");
      case EVALUATION -> new Text("Utvärderingsmötet", "The evaluation meeting");
      case HANDOVER -> new Text("Överlämningsmötet", "The handover meeting");
      case BOARD, TEAM_DAILY, TEAM, GROUP_SUPERVISION ->
          throw new IllegalArgumentException(type + " is a team's own");
    };
  }

  /** The first day that counts: the later one where both are asked for. */
  private static LocalDate since(Facts facts, Parameters parameters) {
    LocalDate since =
        parameters.has("withinDays")
            ? facts.today().minusDays(parameters.number("withinDays").intValueExact())
            : LocalDate.MIN;
    LocalDate phase = Days.of(facts.enrolment().phaseSince());
    boolean sincePhase = Boolean.TRUE.equals(parameters.values().get("sincePhase"));
    return sincePhase && phase.isAfter(since) ? phase : since;
  }
}
