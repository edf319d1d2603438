package se.samordna.enginetests;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.admission.Admissions.NewLegalStatus;
import se.samordna.admission.LegalForm;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.StepRequest;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.Meetings;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.reference.Done;
import se.samordna.reference.Papers;
import se.samordna.reference.Papers.Attempt;
import se.samordna.reference.Papers.CrisisSheet;
import se.samordna.reference.Papers.Held;
import se.samordna.reference.Papers.Sheet;
import se.samordna.reference.Place;
import se.samordna.reference.Ruling;
import se.samordna.reference.Stay;
import se.samordna.reference.Table;
import se.samordna.reference.Team;
import se.samordna.reference.Wish;
import se.samordna.reference.World;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.rule.StepInput;
import se.samordna.task.Task;

/**
 * One life in FACT that a seed decides, lived twice: by the engine on its store, and by the
 * reference. What is written down between the steps is written in both.
 */
final class StoredLife {
  private final StoredTeam team;
  private final Table table;
  private final RandomLives lives;
  private final House house;
  private final Person person;
  private final Optional<LocalDate> born;
  private Optional<Id<Enrolment>> enrolment = Optional.empty();
  private Optional<Plan> plan = Optional.empty();
  private final String goal;
  private boolean signed;
  private World world;

  /**
   * A life.
   *
   * @param goal the step that it leads to, as far as it goes; empty for one that leads nowhere
   */
  StoredLife(StoredTeam team, Table table, long seed, String number, String goal) {
    this.goal = goal;
    this.team = team;
    this.table = table;
    this.lives = new RandomLives(table, seed);
    this.house = team.house;
    boolean known = lives.mostly();
    LocalDate today = se.samordna.text.Days.of(house.clock.instant());
    born =
        known
            ? Optional.of(lives.seldom() ? today.minusYears(17) : LocalDate.of(1990, 5, 9))
            : Optional.empty();
    PersonChange facts =
        new PersonChange("Person", "Påhittad", "", born.orElse(null), Protection.NONE, "", "", "");
    person = house.person(caller(), facts, known ? number : "");
    world =
        new World(
            house.clock.instant(),
            Place.NOWHERE,
            new Papers(
                known,
                OptionalInt.empty(),
                false,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of()),
            Optional.empty(),
            team.team());
  }

  private Caller caller() {
    return team.caller("tove");
  }

  World world() {
    return world;
  }

  Optional<Id<Enrolment>> enrolment() {
    return enrolment;
  }

  /** Time passes, and something is written down. */
  void pass() {
    house.clock.pass(
        lives.any(
            List.of(
                Duration.ofMinutes(10),
                Duration.ofHours(7),
                Duration.ofDays(1),
                Duration.ofDays(9),
                Duration.ofDays(22),
                Duration.ofDays(61))));
    world = world.at(house.clock.instant());
    OptionalInt age =
        born.map(day -> OptionalInt.of(Period.between(day, world.today()).getYears()))
            .orElse(OptionalInt.empty());
    world = world.with(world.papers().person(world.papers().identified(), age));
    answer();
    write();
    onBoard();
    done();
  }

  /** The forms that the present phase asks for, as they are answered in life. */
  private void answer() {
    String form =
        switch (world.place().phase()) {
          case "" -> "cm-referral";
          case "REFERRED", "INTAKE" -> "fact-eligibility";
          case "BOARD" -> lives.mostly() ? "fact-board-exit" : "cm-safety-check";
          case "CLOSING" -> "cm-closing-summary";
          default -> "cm-safety-check";
        };
    if (!lives.mostly()) {
      return;
    }
    World answered = lives.answer(world, StoredForms.BASE + form);
    Sheet sheet = answered.papers().sheets().get(StoredForms.BASE + form);
    String by =
        switch (sheet.by()) {
          case PHYSICIAN -> "doris";
          case PSYCHIATRIST -> "ragnar";
          default -> "anna";
        };
    team.fact.answer(
        team.caller(by), person, form, StoredForms.answers(form, sheet, world.today()));
    world = answered;
  }

  private void write() {
    Papers papers = world.papers();
    Caller by = caller();
    if (!papers.contactPaths() && lives.mostly()) {
      house.contacts.setPaths(
          by,
          person.id(),
          List.of(
              new Contacts.NewPath("Anna", "070-174 06 05", "8–16", false),
              new Contacts.NewPath("Jouren", "070-174 06 99", "kväll och helg", true)));
      papers = papers.paths(true);
    }
    if (papers.planAdopted().isEmpty() ? lives.mostly() : lives.seldom()) {
      adopt();
      papers = papers.plan(Optional.of(world.now()));
    }
    papers = crisisPlan(papers);
    if (lives.even()) {
      papers = contact(papers);
    }
    if (papers.statuses().isEmpty() && lives.seldom()) {
      LegalForm law = lives.any(List.of(LegalForm.values()));
      house.admissions.recordLegalStatus(
          by, person.id(), new NewLegalStatus(law, world.today(), null, List.of(), ""));
      papers = papers.statuses(List.of(new Held("", law.name(), world.today())));
    }
    world = world.with(papers);
  }

  /** Somebody of the team tries to reach the person, and mostly does not. */
  private Papers contact(Papers papers) {
    boolean reached = lives.seldom();
    Contact.Kind kind = lives.any(List.of(Contact.Kind.PHONE, Contact.Kind.VISIT));
    String who = lives.any(List.of("anna", "tove", "petra"));
    house.contacts.record(
        team.caller(who),
        person.id(),
        new Contacts.NewContact(kind, Contact.Place.NONE, world.now(), List.of(), 5, reached, ""));
    if (reached) {
      done("contacts", kind.name(), Set.of(who));
    }
    return papers.attempt(new Attempt(world.today(), reached));
  }

  /** The reference hears of what is done. */
  private void done(String kind, String what, Set<String> by) {
    world = table.after(world, new Done(kind, what, by));
  }

  private void adopt() {
    Caller by = caller();
    Plan now = plan.orElseGet(() -> house.plans.begin(by, person.id(), PlanType.CM_PLAN));
    LifeGoal goal = new LifeGoal(Id.next(), "Jag vill sova om nätterna.", "", 4, List.of());
    now = house.plans.save(by, now.id(), now.revision(), new PlanContent(List.of(goal)));
    plan = Optional.of(house.plans.adopt(by, now.id(), now.revision(), true, List.of("Alma")));
    done("plans", "PLAN_ADOPTED", Set.of("tove"));
  }

  private Papers crisisPlan(Papers papers) {
    Caller by = caller();
    if (papers.crisisPlan().isEmpty() && lives.even()) {
      house.plans.writeCrisisPlan(
          by,
          person.id(),
          0,
          CrisisPlans.together(CrisisPlans.least(), world.today().plusMonths(6)));
      done("plans", "CRISIS_PLAN_WRITTEN", Set.of("tove"));
      return papers.crisisPlan(Optional.of(new CrisisSheet(Optional.empty())));
    }
    if (papers.crisisPlan().isPresent() && lives.even()) {
      CrisisPlan now = house.plans.crisisPlan(by, person.id()).orElseThrow();
      house.plans.evaluateCrisisPlan(
          by,
          person.id(),
          now.number(),
          new CrisisPlanEvaluation(world.today(), true, "Promenad", "", true));
      done("plans", "CRISIS_PLAN_EVALUATED", Set.of("tove"));
      return papers.crisisPlan(Optional.of(new CrisisSheet(Optional.of(world.today()))));
    }
    return papers;
  }

  /** A meeting confirms the stay, and the person says how they see it. */
  private void onBoard() {
    if (world.stay().isEmpty()) {
      return;
    }
    Stay stay = world.stay().get();
    BoardEntry entry =
        team.fact.enrolments.get(caller(), enrolment.orElseThrow()).board().orElseThrow();
    if (!stay.confirmed() && lives.mostly()) {
      Meeting meeting = open("BOARD", List.of("tove"));
      entry = team.fact.boards.confirm(caller(), entry.id(), entry.revision(), meeting.id());
      close(meeting);
      stay = table.confirmed(stay, world.today());
    }
    if (stay.risk().isEmpty() && lives.seldom()) {
      entry = risk(entry);
      stay = stay.risking(Optional.of(world.today()));
    }
    if (!stay.view() && lives.even()) {
      team.fact.boards.recordPersonsView(caller(), entry.id(), entry.revision(), "Jag orkar igen.");
      stay = stay.said(stay.confirmed(), true);
    }
    world = world.with(Optional.of(stay));
  }

  private BoardEntry risk(BoardEntry entry) {
    NewRisk risk =
        new NewRisk(Risk.Kind.SUICIDE, true, world.today(), team.fact.psychiatrist.staff(), "");
    return team.fact.boards.assessRisk(caller(), entry.id(), entry.revision(), risk);
  }

  /** Somebody does one of the tasks. */
  private void done() {
    if (world.todo().isEmpty() || !lives.even()) {
      return;
    }
    World.Todo one = lives.any(world.todo());
    Task task =
        StoredState.openTasks(team, person).stream()
            .filter(open -> open.key().equals(one.activity()) && open.due().equals(one.due()))
            .findFirst()
            .orElseThrow();
    team.tasks.done(caller(), task.id(), task.revision());
    List<World.Todo> left = new ArrayList<>(world.todo());
    left.remove(one);
    table.next(one.activity(), world.today()).ifPresent(left::add);
    world = world.doing(left);
  }

  /** A wish that both are asked for; nothing to ask before there is an enrolment. */
  Optional<Wish> wish() {
    Wish wish = next().map(step -> lives.wish(world, step)).orElseGet(() -> lives.wish(world));
    if (enrolment.isEmpty() && !wish.step().equals("refer")) {
      return Optional.empty();
    }
    String by = Set.of("mona", "nils").contains(wish.by()) ? "tove" : wish.by();
    Map<String, List<String>> input = new HashMap<>(wish.input());
    input.computeIfPresent("date", (field, day) -> List.of(world.today().toString()));
    if (goal.equals("scaleDownDirect")) {
      input.computeIfPresent("reason", (field, any) -> List.of("NEW"));
    }
    return Optional.of(
        new Wish(
            wish.step(),
            by,
            input,
            wish.acknowledged(),
            wish.overrides(),
            wish.meeting().map(StoredLife::opened)));
  }

  /** The step that brings a life with a goal nearer to it; empty when the goal is taken. */
  private Optional<String> next() {
    String phase = world.place().phase();
    if (goal.isEmpty() || world.place().outcome().isPresent()) {
      return Optional.empty();
    }
    boolean early = Set.of("REFERRED", "INTAKE").contains(phase);
    if (table.way(goal, phase).isPresent() && (!early || goal.equals("decline"))) {
      return Optional.of(goal);
    }
    return Optional.of(
        switch (phase) {
          case "" -> "refer";
          case "REFERRED" -> "accept";
          case "INTAKE" -> "enrol";
          case "INDIVIDUAL" -> goal.equals("close") ? "planEnd" : "scaleUp";
          case "BOARD" -> "startStepDown";
          case "STEP_DOWN" -> "scaleDown";
          default -> goal;
        });
  }

  /** Whoever opens a meeting is in it. */
  private static Wish.Gathering opened(Wish.Gathering meeting) {
    List<String> there = new ArrayList<>(meeting.there());
    if (!there.contains("tove")) {
      there.add("tove");
    }
    return new Wish.Gathering(meeting.type(), there);
  }

  /** What the reference says, which moves its world. */
  Ruling ruling(Wish wish) {
    signed = signed || signs(wish);
    Team team = world.team().signedBy(signed ? Set.of("PHYSICIAN") : Set.of());
    Ruling ruling = table.rule(world.with(team), wish);
    world = ruling.after().with(ruling.after().team().signedBy(Set.of()));
    wish.meeting()
        .filter(one -> !MeetingType.valueOf(one.type()).isTeams())
        .ifPresent(one -> done("meetings", one.type(), Set.copyOf(one.there())));
    // a signature holds until the enrolment changes
    signed = signed && !ruling.taken();
    return ruling;
  }

  private boolean signs(Wish wish) {
    return wish.step().equals("decline")
        && enrolment.isPresent()
        && table.way("decline", world.place().phase()).isPresent()
        && wish.overrides();
  }

  /** What the engine says; empty when the step can't be taken from here. */
  Optional<StepOutcome> take(Wish wish) {
    boolean signs = signs(wish);
    Optional<Meeting> meeting = wish.meeting().map(one -> open(one.type(), one.there()));
    try {
      if (signs) {
        team.fact.enrolments.sign(
            team.caller("doris"),
            enrolment.orElseThrow(),
            team.fact.revision(enrolment.orElseThrow()),
            "decline");
      }
      return Optional.of(take(wish, request(wish, meeting)));
    } catch (Refusal refusal) {
      Code code = refusal.problems().get(0).code();
      if (code == Code.STEP_NOT_POSSIBLE_FROM_HERE || code == Code.ALREADY_ENROLLED) {
        return Optional.empty();
      }
      throw refusal;
    } finally {
      meeting.ifPresent(this::close);
    }
  }

  private StepOutcome take(Wish wish, StepRequest request) {
    Caller by = team.caller(wish.by());
    StepOutcome outcome =
        wish.step().equals("refer")
            ? team.fact.enrolments.start(by, person.id(), house.unit.id(), "fact", request)
            : team.fact.enrolments.take(
                by, enrolment.orElseThrow(), team.fact.revision(enrolment.orElseThrow()), request);
    if (outcome instanceof StepOutcome.Taken taken && enrolment.isEmpty()) {
      enrolment = Optional.of(taken.view().enrolment().id());
    }
    return outcome;
  }

  private StepRequest request(Wish wish, Optional<Meeting> meeting) {
    Map<String, List<String>> input = new LinkedHashMap<>(wish.input());
    input.computeIfPresent(
        "coordinator", (field, key) -> List.of(team.caller(key.get(0)).staff().toString()));
    Map<String, String> why = new TreeMap<>();
    wish.acknowledged().forEach(rule -> why.put(rule, "Skäl."));
    return new StepRequest(
        wish.step(),
        new StepInput(input),
        why,
        wish.overrides() ? "Teamledaren har beslutat." : "",
        meeting.map(Meeting::id));
  }

  private Meeting open(String type, List<String> there) {
    return house.meetings.open(
        caller(),
        house.unit.id(),
        MeetingType.valueOf(type),
        MeetingType.valueOf(type).isTeams() ? null : person.id(),
        there.stream().map(key -> new Meetings.Attendant(team.caller(key).staff(), "")).toList());
  }

  private void close(Meeting meeting) {
    house.meetings.close(
        caller(), meeting.id(), house.meetings.get(caller(), meeting.id()).revision());
  }

  /** The state as the reference has it. */
  List<String> expected() {
    return StoredState.of(world);
  }

  /** The state as the engine has it. */
  List<String> found() {
    return StoredState.of(team, person, enrolment.orElseThrow());
  }
}
