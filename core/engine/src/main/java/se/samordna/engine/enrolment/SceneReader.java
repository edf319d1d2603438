package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.form.AnsweredForms;
import se.samordna.engine.model.EffectiveThresholds;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.OwnDays;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.model.UnitWeights;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.store.AnsweredFormStore.Kept;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.CaseloadStore.TakenIn;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.ModelSettingStore.OwnThresholds;
import se.samordna.engine.store.Tx;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.StepRequest;
import se.samordna.form.AnsweredForm;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.model.Model;
import se.samordna.model.Step;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.rule.ActorRole;
import se.samordna.rule.Fact;
import se.samordna.rule.PersonFacts;
import se.samordna.text.Days;

/** Reads what a step's rules need, in a number of statements that no row adds to. */
@Component(service = SceneReader.class)
public final class SceneReader {
  /** Contacts as far back as rules may look (rule.Fact#CONTACTS). */
  private static final int CONTACT_DAYS = 90;

  private static final Set<Fact> RECKONED = EnumSet.of(Fact.CASELOAD, Fact.ADOPTION);

  /** Meetings as far back as rules may look (rule.Fact#MEETINGS). */
  private static final int MEETING_DAYS = 400;

  private final ModelRegistry registry;
  private final Identifiers identifiers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public SceneReader(@Reference ModelRegistry registry, @Reference Identifiers identifiers) {
    this.registry = registry;
    this.identifiers = identifiers;
  }

  /** The model that an enrolment runs on here. */
  RunningModel running(String model, int major) {
    return registry
        .find(model, major)
        .orElseThrow(() -> Refusal.of(Problem.of(Code.MODEL_UNAVAILABLE).with("model", model)));
  }

  /** The newest major of a model that is here, for a step that starts. */
  RunningModel newest(String model) {
    return registry
        .newest(model)
        .orElseThrow(() -> Refusal.of(Problem.of(Code.MODEL_UNAVAILABLE).with("model", model)));
  }

  /** Whether a model is here. */
  boolean isHere(String model) {
    return registry.newest(model).isPresent();
  }

  /** Whether a major of a model is here. */
  boolean isHere(String model, int major) {
    return registry.find(model, major).isPresent();
  }

  /** The step of the request, if it can be taken from the phase. */
  static Step step(RunningModel running, StepRequest request, Enrolment enrolment) {
    Step step =
        running.model().step(request.step()).orElseThrow(() -> notFromHere(request, enrolment));
    boolean possible =
        enrolment.revision() == 0 ? step.starts() : step.from(enrolment.phase()).isPresent();
    if (!possible) {
      throw notFromHere(request, enrolment);
    }
    return step;
  }

  private static Refusal notFromHere(StepRequest request, Enrolment enrolment) {
    return Refusal.of(
        Problem.at("/step", Code.STEP_NOT_POSSIBLE_FROM_HERE)
            .with("step", request.step())
            .with("phase", enrolment.phaseLabel()));
  }

  /**
   * The scene of a step.
   *
   * @param complete whether required fields must be filled in; a preview may lack them
   */
  Scene read(
      Access access,
      RunningModel running,
      EnrolmentRow row,
      StepRequest request,
      boolean complete) {
    return read(access, running, row, step(running, request, row.enrolment()), request, complete);
  }

  /** The scene of a step that is core's own. */
  Scene read(
      Access access,
      RunningModel running,
      EnrolmentRow row,
      Step declared,
      StepRequest request,
      boolean complete) {
    Tx tx = access.tx();
    Enrolment enrolment = row.enrolment();
    LocalDate today = access.today();
    Step step =
        new OwnDays(tx, access.provider(), enrolment.unit(), today)
            .of(running.model().id(), declared);
    List<Post> posts = tx.caseloads().posts(access.provider(), List.of(enrolment.unit()), today);
    StepFields.check(step, request.input(), posts, today, complete);
    Set<Fact> needs = needs(running, step, enrolment, request);
    boolean caseload = needs.contains(Fact.CASELOAD);
    Model model = running.model();
    return new Scene(
        running,
        step,
        row,
        request.input(),
        Actors.of(access.caller(), enrolment.unit(), enrolment.coordinator(), posts),
        signed(access, enrolment, step),
        meeting(access, enrolment.unit(), step, request),
        tx.enrolments().activeBeside(access.provider(), enrolment.person(), enrolment.id()),
        facts(access, running, row, needs),
        posts,
        caseload ? tx.caseloads().carried(access.provider(), List.of(enrolment.unit())) : List.of(),
        caseload ? takenIn(access, enrolment) : 0,
        caseload ? thresholds(tx, enrolment, model, today) : Map.of(),
        caseload ? weights(tx, enrolment, today) : UnitWeights.NONE,
        today);
  }

  private static int takenIn(Access access, Enrolment enrolment) {
    return TakenIn.in(
        enrolment.model(),
        access
            .tx()
            .caseloads()
            .takenIn(
                access.provider(),
                List.of(enrolment.unit()),
                KeptCaseloads.monthOf(access.today()),
                access.now()));
  }

  /** What the step's guards ask for, and core's own verdicts beside them. */
  private static Set<Fact> needs(
      RunningModel running, Step step, Enrolment enrolment, StepRequest request) {
    Set<Fact> needs = EnumSet.noneOf(Fact.class);
    needs.addAll(running.needs(step.guards()));
    if (CareGoingOn.isAsked(running, step, enrolment.phase(), request.input())) {
      needs.addAll(CareGoingOn.NEEDS);
    }
    return needs;
  }

  private static Set<ActorRole> signed(Access access, Enrolment enrolment, Step step) {
    return step.who().allOf().isEmpty()
        ? Set.of()
        : access
            .tx()
            .enrolments()
            .signatures(access.provider(), enrolment.id(), enrolment.revision(), step.id());
  }

  private static Optional<Meeting> meeting(
      Access access, Id<Unit> unit, Step step, StepRequest request) {
    if (step.who().meeting().isEmpty()) {
      return Optional.empty();
    }
    MeetingType type = step.who().meeting().get().type();
    return request
        .meeting()
        .or(() -> goingOn(access, unit, type))
        .flatMap(meeting -> access.tx().meetings().get(access.provider(), meeting))
        .filter(Meeting::isOpen)
        .filter(meeting -> meeting.unit().equals(unit))
        .filter(meeting -> meeting.type() == type);
  }

  /** A unit manager reads no meeting and so can't name the one that decides. */
  private static Optional<Id<Meeting>> goingOn(Access access, Id<Unit> unit, MeetingType type) {
    return Overrides.isManagers(access.caller(), unit)
        ? access.tx().meetings().openAt(access.provider(), unit, type)
        : Optional.empty();
  }

  private static UnitWeights weights(Tx tx, Enrolment enrolment, LocalDate today) {
    return new UnitWeights(
        tx.modelSettings().weights(enrolment.provider(), List.of(enrolment.unit()), today));
  }

  /** The organisation's own thresholds in force at the enrolment's unit, by caseload rule. */
  static Map<String, Thresholds> thresholds(
      Tx tx, Enrolment enrolment, Model model, LocalDate today) {
    return byRule(
        model,
        tx.modelSettings().thresholds(enrolment.provider(), List.of(enrolment.unit()), today));
  }

  /**
   * Thresholds in force by caseload rule: each with where it comes from.
   *
   * @param own of a unit, also those for other models
   */
  static Map<String, Thresholds> byRule(Model model, List<OwnThresholds> own) {
    Map<String, Thresholds> inForce = new LinkedHashMap<>();
    model.caseload().forEach(rule -> inForce.put(rule.id(), rule.thresholds()));
    own.stream()
        .filter(set -> set.model().equals(model.id()))
        .filter(set -> EffectiveThresholds.isOf(model, set.caseloadRule()))
        .forEach(set -> inForce.put(set.caseloadRule(), EffectiveThresholds.sourced(set)));
    return inForce;
  }

  /** The facts about an enrolment that are read, less those that are reckoned. */
  Map<Fact, Object> facts(Access access, RunningModel running, EnrolmentRow row, Set<Fact> needs) {
    Map<Fact, Object> known = new EnumMap<>(Fact.class);
    for (Fact fact : needs) {
      if (!RECKONED.contains(fact)) {
        known.put(fact, fact(access, running, row, fact));
      }
    }
    return known;
  }

  private Object fact(Access access, RunningModel running, EnrolmentRow row, Fact fact) {
    Tx tx = access.tx();
    Id<Person> person = row.enrolment().person();
    List<Id<Person>> persons = List.of(person);
    var provider = access.provider();
    return switch (fact) {
      case PERSON -> facts(access, person(access, person));
      case PLANS -> tx.plans().of(provider, persons).getOrDefault(person, List.of());
      case CRISIS_PLAN ->
          Optional.ofNullable(tx.plans().crisisPlans(provider, persons).get(person));
      case CONTACTS ->
          tx.contacts()
              .since(provider, persons, Days.start(access.today().minusDays(CONTACT_DAYS)))
              .getOrDefault(person, List.of());
      case NETWORK ->
          tx.networks().of(provider, persons).getOrDefault(person, List.of()).stream()
              .map(member -> member.readOn(access.today()))
              .filter(member -> !member.status().isOver())
              .toList();
      case MEETINGS ->
          tx.personMeetings().attended(provider, person, access.today().minusDays(MEETING_DAYS));
      case BOARD -> board(access, running, row.enrolment());
      case FORMS ->
          answered(
              running,
              tx.answeredForms()
                  .newestCompleted(provider, persons)
                  .getOrDefault(person, List.of()));
      case ADMISSIONS -> tx.admissions().of(provider, persons).getOrDefault(person, List.of());
      case LEGAL_STATUS ->
          tx.admissions().legalStatuses(provider, persons).getOrDefault(person, List.of());
      case HISTORY ->
          tx.enrolments()
              .history(provider, List.of(row.enrolment().id()))
              .getOrDefault(row.enrolment().id(), List.of());
      case CONTACT_PATHS -> tx.contacts().paths(provider, persons).getOrDefault(person, List.of());
      case OPEN_DOORS -> OpenDoors.lastDays(access, row.enrolment());
      case CASELOAD, ADOPTION ->
          throw new IllegalArgumentException("Reckoned and not read: " + fact);
    };
  }

  /** Completed answers as the model's rules see them: those to forms that the model brings. */
  private static List<AnsweredForm> answered(RunningModel running, List<Kept> newestFirst) {
    return newestFirst.stream()
        .flatMap(
            kept ->
                running
                    .form(kept.canonical())
                    .map(form -> AnsweredForms.answered(form, kept))
                    .stream())
        .toList();
  }

  private static Object board(Access access, RunningModel running, Enrolment enrolment) {
    Optional<EntryRow> row =
        access.tx().boards().openOf(access.provider(), enrolment.id(), access.today());
    return row.map(open -> new BoardEntries(access.today()).of(open, 1, running.model().board()));
  }

  /** The person as the provider knows them. */
  Person person(Access access, Id<Person> person) {
    return access
        .tx()
        .persons()
        .get(access.provider(), person, identifiers.reader())
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static PersonFacts facts(Access access, Person person) {
    LocalDate born = person.birthDate();
    OptionalInt age =
        born == null
            ? OptionalInt.empty()
            : OptionalInt.of(Period.between(born, access.today()).getYears());
    boolean identified =
        person.identifiers().stream().anyMatch(identifier -> identifier.to() == null);
    return new PersonFacts(age, identified, person.protection().hides());
  }
}
