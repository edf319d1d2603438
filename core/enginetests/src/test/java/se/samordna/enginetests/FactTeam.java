package se.samordna.enginetests;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.contact.Contacts;
import se.samordna.coordination.Bases;
import se.samordna.coordination.Coordinations;
import se.samordna.coordination.Handovers;
import se.samordna.daily.DailyLists;
import se.samordna.engine.access.Access;
import se.samordna.engine.coordination.CoordinationReader;
import se.samordna.engine.coordination.KeptBases;
import se.samordna.engine.coordination.KeptCoordinations;
import se.samordna.engine.daily.KeptDailyLists;
import se.samordna.engine.enrolment.ActivityTasks;
import se.samordna.engine.enrolment.Cadences;
import se.samordna.engine.enrolment.Coordinators;
import se.samordna.engine.enrolment.EnrolmentViews;
import se.samordna.engine.enrolment.Judge;
import se.samordna.engine.enrolment.KeptBoards;
import se.samordna.engine.enrolment.KeptCaseloads;
import se.samordna.engine.enrolment.KeptEnrolments;
import se.samordna.engine.enrolment.KeptHandovers;
import se.samordna.engine.enrolment.KeptOmbudMandates;
import se.samordna.engine.enrolment.KeptPersonHandovers;
import se.samordna.engine.enrolment.KeptStarts;
import se.samordna.engine.enrolment.Loads;
import se.samordna.engine.enrolment.MeetingRhythm;
import se.samordna.engine.enrolment.SceneReader;
import se.samordna.engine.form.AnsweredForms;
import se.samordna.engine.form.FormDefinitions;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.merge.KeptMerges;
import se.samordna.engine.model.AskedStays;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.model.RuleRunner;
import se.samordna.engine.past.KeptPast;
import se.samordna.engine.past.PastReaders;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.Enrolments;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.StepRequest;
import se.samordna.form.Answers;
import se.samordna.form.Canonical;
import se.samordna.form.Entry;
import se.samordna.form.Form;
import se.samordna.form.Forms;
import se.samordna.form.KnownStays;
import se.samordna.form.Value;
import se.samordna.handover.PersonHandovers;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.Meetings;
import se.samordna.merge.Merges;
import se.samordna.ombud.OmbudMandates;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.past.Past;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.plan.PlanRecords;
import se.samordna.plan.Plans;
import se.samordna.rule.StepInput;
import se.samordna.start.Starts;
import se.samordna.text.Days;

/**
 * A FACT team at work: the shipped model, its services, and the shortest lawful ways through it.
 */
final class FactTeam {
  static final Path FOLDER = Path.of("..", "..", "model-fact", "src", "main", "resources", "model");
  private static final String FORMS = "https://samordna.se/forms/";
  private static final String CODES = "https://samordna.se/codes";
  private static final LocalDate BEFORE_ALL = LocalDate.of(2026, 1, 1);

  final House house;
  final ModelsFromFolders models;
  final Enrolments enrolments;
  final Coordinations coordinations;
  final Bases bases;
  final Handovers handovers;
  final PersonHandovers personHandovers;
  final Merges merges;
  final Boards boards;
  final DailyLists dailyLists;
  final KeptCaseloads caseloads;
  final OmbudMandates mandates;
  final Past past;
  final Forms forms;
  final Plans plans;
  final PlanRecords planRecords;
  final Caller anna;
  final Caller leader;
  final Caller psychiatrist;

  FactTeam(House house) {
    this(house, new ModelsFromFolders(house.clock));
  }

  /** The first page of the day. */
  Starts starts() {
    DeclaredModels declared = new DeclaredModels(models.registry(), new R4Forms());
    return new KeptStarts(
        house.work, house.gate, models.registry(), caseloads, new MeetingRhythm(declared));
  }

  FactTeam(House house, ModelsFromFolders models) {
    this.house = house;
    this.models = models;
    if (models.registry().find("fact", 2).isEmpty()) {
      models.add(FOLDER);
    }
    ModelRegistry registry = models.registry();
    plans = house.plans(registry);
    planRecords = house.planRecords(registry);
    SceneReader scenes = new SceneReader(registry, house.identifiers);
    RuleRunner runner = new RuleRunner();
    Loads loads = new Loads(runner);
    Judge judge = new Judge(runner);
    EnrolmentViews views = new EnrolmentViews(registry);
    enrolments =
        new KeptEnrolments(
            house.work,
            scenes,
            loads,
            judge,
            views,
            new Coordinators(loads, judge, views),
            new Cadences(new DeclaredModels(registry, new R4Forms())));
    coordinations = new KeptCoordinations(house.work, new CoordinationReader(registry));
    handovers = new KeptHandovers(house.work, registry, loads);
    merges = new KeptMerges(house.work, house.gate, house.identifiers);
    bases = new KeptBases(house.work, registry);
    boards = new KeptBoards(house.work, registry);
    dailyLists = new KeptDailyLists(house.work, registry);
    caseloads = new KeptCaseloads(house.work, registry, loads);
    mandates = new KeptOmbudMandates(house.work, registry, scenes, judge, loads);
    personHandovers =
        new KeptPersonHandovers(
            house.work,
            registry,
            scenes,
            judge,
            loads,
            caseloads,
            new DeclaredModels(registry, new R4Forms()));
    past = new KeptPast(house.work, caseloads, new PastReaders(house.gate));
    forms = new AnsweredForms(house.work, new OfTheRegistry(registry), house.files, house.deeds);
    house.hears(new ActivityTasks(new DeclaredModels(registry, new R4Forms())));
    anna = staff("Anna", "Region", Role.CARE_STAFF, Profession.NURSE, "0.80");
    leader = staff("Tove", "Ledarlund", Role.TEAM_LEADER, Profession.SOCIAL_WORKER, "1.00");
    psychiatrist = staff("Ragnar", "Påhitt", Role.CARE_STAFF, Profession.PSYCHIATRIST, "0.80");
    enable(house.unit);
  }

  /** A team that works by another model of the house, too. */
  static FactTeam with(House house, String model) {
    ModelsFromFolders models = new ModelsFromFolders(house.clock);
    models.add(ModelsOfTheHouse.folder(model));
    FactTeam team = new FactTeam(house, models);
    team.enable(house.unit, model);
    return team;
  }

  /** The model is enabled at one more unit. */
  void enable(Unit unit) {
    enable(unit, "fact");
  }

  private void enable(Unit unit, String model) {
    house.store.write(
        tx -> {
          tx.modelSettings()
              .enable(unit.provider(), unit.id(), model, "karaf", house.clock.instant());
          return unit;
        });
  }

  /** Somebody of the team. */
  Caller staff(String given, String family, Role role, Profession profession, String fte) {
    Staff staff =
        house.organisations.addStaff(
            house.operator,
            new Organisations.NewStaff(house.provider.id(), given, family, null, false));
    Assignment assignment =
        house.organisations.assign(
            house.operator,
            new Organisations.NewAssignment(
                staff.id(),
                house.unit.id(),
                role,
                profession,
                new BigDecimal(fte),
                true,
                BEFORE_ALL,
                null));
    return house.caller(staff, List.of(assignment));
  }

  /** A person with a number from Skatteverket's published list. */
  Person person(String given, String family, String number) {
    PersonChange facts =
        new PersonChange(given, family, "", LocalDate.of(1990, 5, 9), Protection.NONE, "", "", "");
    return house.person(anna, facts, number);
  }

  /** A person who has been referred and accepted. */
  Id<Enrolment> inIntake(Person person, Caller coordinator) {
    answer(anna, person, "cm-referral", referral());
    Id<Enrolment> enrolment = taken(refer(person)).enrolment().id();
    taken(
        step(
            leader,
            enrolment,
            "accept",
            Map.of("coordinator", List.of(coordinator.staff().toString()))));
    return enrolment;
  }

  StepOutcome refer(Person person) {
    return enrolments.start(
        anna, person.id(), house.unit.id(), "fact", StepRequest.of("refer", StepInput.EMPTY));
  }

  /** A person for whom nothing stands in the way of a place but the caseload. */
  Id<Enrolment> readyToEnrol(Person person, Caller coordinator) {
    Id<Enrolment> enrolment = inIntake(person, coordinator);
    answer(anna, person, "fact-eligibility", eligibility());
    house.contacts.setPaths(
        anna, person.id(), List.of(new Contacts.NewPath("Anna", "070-174 06 05", "8–16", false)));
    return enrolment;
  }

  /** Tries to give a place. */
  StepOutcome enrol(
      Id<Enrolment> enrolment, Caller coordinator, String acknowledged, String override) {
    Meeting meeting = openMeeting(MeetingType.TEAM, anna, leader);
    Map<String, List<String>> input =
        Map.of(
            "coordinator", List.of(coordinator.staff().toString()),
            "basis", List.of("METHOD"),
            "personInformed", List.of("true"));
    StepOutcome outcome =
        enrolments.take(
            leader,
            enrolment,
            revision(enrolment),
            new StepRequest(
                "enrol",
                new StepInput(input),
                acknowledged.isEmpty()
                    ? Map.of()
                    : Map.of("caseload-within", acknowledged, "caseload-within-2", acknowledged),
                override,
                Optional.of(meeting.id())));
    house.meetings.close(leader, meeting.id(), house.meetings.get(leader, meeting.id()).revision());
    return outcome;
  }

  /** A person with a place. */
  Id<Enrolment> enrolled(Person person, Caller coordinator) {
    Id<Enrolment> enrolment = readyToEnrol(person, coordinator);
    taken(enrol(enrolment, coordinator, "Prövat på mötet.", "Teamledaren har beslutat."));
    return enrolment;
  }

  Meeting openMeeting(MeetingType type, Caller... there) {
    return house.meetings.open(
        leader,
        house.unit.id(),
        type,
        null,
        List.of(there).stream().map(caller -> new Meetings.Attendant(caller.staff(), "")).toList());
  }

  StepOutcome step(
      Caller caller, Id<Enrolment> enrolment, String step, Map<String, List<String>> input) {
    return step(caller, enrolment, step, input, null);
  }

  StepOutcome step(
      Caller caller,
      Id<Enrolment> enrolment,
      String step,
      Map<String, List<String>> input,
      @Nullable Id<Meeting> meeting) {
    return enrolments.take(
        caller,
        enrolment,
        revision(enrolment),
        new StepRequest(step, new StepInput(input), Map.of(), "", Optional.ofNullable(meeting)));
  }

  int revision(Id<Enrolment> enrolment) {
    return enrolments.get(leader, enrolment).enrolment().revision();
  }

  String phase(Id<Enrolment> enrolment) {
    return enrolments.get(leader, enrolment).enrolment().phase();
  }

  void answer(Caller caller, Person person, String form, Answers answers) {
    forms.begin(
        caller,
        new Forms.NewAnswers(
            person.id(), Optional.empty(), new Canonical(FORMS + form, "1.0"), answers, true));
  }

  static EnrolmentView taken(StepOutcome outcome) {
    if (outcome instanceof StepOutcome.Taken taken) {
      return taken.view();
    }
    throw new AssertionError("The step was not taken: " + reasons(outcome));
  }

  /** What stands in the way, as {@code rule reason}. */
  static List<String> reasons(StepOutcome outcome) {
    return outcome.verdicts().stream()
        .filter(judged -> judged.outcome() != Judged.Outcome.ALLOWED)
        .map(judged -> judged.rule() + " " + judged.reason())
        .toList();
  }

  static Answers eligibility() {
    Answers answers = Answers.NONE;
    for (String criterion : List.of("e1", "e2", "e3", "e4", "e5")) {
      answers = answers.with(criterion, new Value.YesNo(true));
    }
    return answers.with("personsView", new Value.Words("Jag tror att det kan hjälpa."));
  }

  /** The checklist for coming down, with everything in place. */
  Answers boardExit() {
    Answers checklist = Answers.NONE;
    for (String one :
        List.of(
            "cause",
            "sleep",
            "food",
            "medicines",
            "safety",
            "noNewRisk",
            "planRevised",
            "networkInformed")) {
      checklist = checklist.with(one, new Value.Coding(CODES, "YES", null));
    }
    Answers view =
        Answers.NONE
            .with("agrees", new Value.Coding(CODES, "YES", null))
            .with("personsView", new Value.Words("Jag sover igen."));
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    groups.put("checklist", List.of(Entry.group(checklist)));
    groups.put("view", List.of(Entry.group(view)));
    groups.put("outcome", List.of(Entry.of(new Value.Coding(CODES, "USUAL", null))));
    groups.put("firstContact", List.of(Entry.of(new Value.Day(Days.of(house.clock.instant())))));
    return new Answers(groups);
  }

  /** A physician has seen that the person can leave. */
  static Answers safe(LocalDate metOn) {
    Map<String, List<Entry>> items = new LinkedHashMap<>();
    items.put("met", List.of(Entry.of(new Value.Coding(CODES, "IN_PERSON", null))));
    items.put("metOn", List.of(Entry.of(new Value.Day(metOn))));
    items.put("understands", List.of(Entry.of(new Value.Coding(CODES, "YES", null))));
    items.put("risk", List.of(Entry.of(new Value.Coding(CODES, "NONE", null))));
    items.put("compulsory", List.of(Entry.of(new Value.Coding(CODES, "NO", null))));
    items.put("children", List.of(Entry.of(new Value.YesNo(false))));
    items.put("medicines", List.of(Entry.of(new Value.Words("Recept för tre månader."))));
    items.put("given", List.of(Entry.of(new Value.Coding(CODES, "CRISIS_PLAN", null))));
    items.put("conclusion", List.of(Entry.of(new Value.Coding(CODES, "SAFE", null))));
    return new Answers(items);
  }

  static Answers referral() {
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    groups.put(
        "from",
        List.of(
            Entry.group(
                Answers.NONE
                    .with("referrer", new Value.Coding(CODES, "HEALTH_CARE", null))
                    .with("referrerContact", new Value.Words("Öppenvården")))));
    groups.put("person", List.of(Entry.group(Answers.NONE.with("knows", new Value.YesNo(true)))));
    groups.put(
        "situation",
        List.of(
            Entry.group(
                Answers.NONE
                    .with("why", new Value.Words("Behöver flera yrken."))
                    .with("children", new Value.YesNo(false)))));
    groups.put(
        "urgency",
        List.of(Entry.group(Answers.NONE.with("urgent", new Value.Coding(CODES, "NORMAL", null)))));
    return new Answers(groups);
  }

  /** The forms of the models that are here. */
  private record OfTheRegistry(ModelRegistry registry) implements FormDefinitions {
    @Override
    public Optional<Form> find(Canonical canonical) {
      return registry.form(canonical);
    }

    @Override
    public Optional<Form> newest(String url) {
      return offered().stream().filter(form -> form.canonical().url().equals(url)).findFirst();
    }

    @Override
    public List<Form> offered(Id<Provider> provider, Collection<Id<Unit>> units) {
      return offered();
    }

    @Override
    public List<KnownStays> stays(Access access, Predicate<String> forms) {
      return AskedStays.of(access, registry.running(), forms);
    }

    private List<Form> offered() {
      return registry.running().stream().flatMap(running -> running.forms().stream()).toList();
    }
  }
}
