package se.samordna.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.enrolment.Cadence;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.Enrolments;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.StepPreview;
import se.samordna.enrolment.StepRequest;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.rule.ActorRole;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Remedy;
import se.samordna.text.Text;

/**
 * One enrolment, whose step {@code accept} is refused by a caseload rule until it is overridden.
 */
final class MemoryEnrolments implements Enrolments {
  static final Id<Enrolment> THE_ONE = Id.next();

  private final Id<Provider> provider = Id.next();
  private final Id<Person> person = Id.next();
  private final Id<Unit> unit = Id.next();
  private int revision = 1;

  @Override
  public StepPreview previewStart(
      Caller caller, Id<Person> person, Id<Unit> unit, String model, StepRequest request) {
    throw Refusal.of(Code.MODEL_NOT_ENABLED);
  }

  @Override
  public StepOutcome start(
      Caller caller, Id<Person> person, Id<Unit> unit, String model, StepRequest request) {
    throw Refusal.of(Code.MODEL_NOT_ENABLED);
  }

  @Override
  public synchronized EnrolmentView get(Caller caller, Id<Enrolment> enrolment) {
    if (!enrolment.equals(THE_ONE)) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return view();
  }

  @Override
  public synchronized StepPreview preview(
      Caller caller, Id<Enrolment> enrolment, StepRequest request) {
    get(caller, enrolment);
    Text none = new Text("", "");
    boolean possible = !request.overrideReason().isEmpty();
    return new StepPreview(
        request.step(),
        revision,
        none,
        none,
        none,
        List.of(),
        verdicts(possible),
        possible,
        List.of());
  }

  @Override
  public synchronized StepOutcome take(
      Caller caller, Id<Enrolment> enrolment, int revision, StepRequest request) {
    get(caller, enrolment);
    if (!request.step().equals("accept")) {
      throw Refusal.of(Code.STEP_NOT_POSSIBLE_FROM_HERE);
    }
    if (revision != this.revision) {
      throw Refusal.of(Code.REVISION_STALE);
    }
    if (request.overrideReason().isEmpty()) {
      return new StepOutcome.NotTaken(verdicts(false));
    }
    this.revision++;
    return new StepOutcome.Taken(view(), verdicts(true));
  }

  @Override
  public StepPreview sign(Caller caller, Id<Enrolment> enrolment, int revision, String step) {
    throw Refusal.of(Code.STEP_NOT_YOURS);
  }

  @Override
  public StepOutcome chooseCoordinator(
      Caller caller,
      Id<Enrolment> enrolment,
      int revision,
      Id<Staff> staff,
      boolean personsChoice,
      String personsView,
      String overrideReason) {
    throw Refusal.of(Code.COORDINATOR_NOT_IN_TEAM);
  }

  @Override
  public List<Coordinator> coordinators(Caller caller, Id<Enrolment> enrolment) {
    return List.of();
  }

  @Override
  public List<Cadence> cadences(Caller caller, Id<Enrolment> enrolment) {
    return List.of();
  }

  @Override
  public List<Cadence> setCadence(
      Caller caller, Id<Enrolment> enrolment, Cadence.NewCadence wanted) {
    throw Refusal.at("/activity", Code.FIELD_WRONG);
  }

  @Override
  public List<StepTaken> steps(Caller caller, Id<Enrolment> enrolment) {
    return List.of();
  }

  private List<Judged> verdicts(boolean allowed) {
    return List.of(
        new Judged(
            "caseload-within",
            allowed ? Judged.Outcome.ALLOWED : Judged.Outcome.NEEDS_OVERRIDE,
            allowed ? "" : "over-soft",
            new Text("Över gränsen", "Over the limit"),
            new Text("26,25 per heltid", "26.25 per full-time post"),
            List.of(new NamedValue("load", new BigDecimal("26.25"), "perFte")),
            List.of(
                new Judged.RemedyView(
                    new Text("Motivera", "Give a reason"), Remedy.Kind.OVERRIDE, "")),
            allowed ? List.of() : List.of(ActorRole.TEAM_LEADER, ActorRole.UNIT_MANAGER)));
  }

  private EnrolmentView view() {
    Text phase = new Text("Remitterad", "Referred");
    Enrolment enrolment =
        new Enrolment(
            THE_ONE,
            provider,
            person,
            unit,
            "fact",
            1,
            revision,
            Lifecycle.PROPOSED,
            "referred",
            phase,
            false,
            Instant.parse("2026-11-21T08:00:00Z"),
            Set.of("ADMITTED", "CRISIS"),
            null,
            null,
            Instant.parse("2026-11-21T08:00:00Z"),
            null,
            null,
            null);
    return new EnrolmentView(
        enrolment,
        "Eva Exempel",
        "FACT Norr",
        new Text("FACT", "FACT"),
        true,
        List.of(),
        List.of(new EnrolmentView.StepOffer("accept", new Text("Ta emot", "Accept"))),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
