package se.samordna.engine.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Enrolments;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.StepRequest;
import se.samordna.form.Answers;
import se.samordna.form.Canonical;
import se.samordna.form.Forms;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Staffing;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.rule.StepInput;

/** The steps, forms and board meetings of the demo team, each at the moment the diary is at. */
@Component(service = DemoSteps.class)
public final class DemoSteps {
  private static final String FACT = "fact";
  private static final String FORMS = "https://samordna.se/forms/";

  private final DemoServices services;
  private final Enrolments enrolments;
  private final Boards boards;
  private final Forms forms;
  private final Staffing staffing;
  private final DemoMeetings meetings;
  private final Map<Integer, Id<Enrolment>> ofPlace = new HashMap<>();

  /** Made by the component runtime. */
  @Activate
  public DemoSteps(
      @Reference DemoServices services,
      @Reference Enrolments enrolments,
      @Reference Boards boards,
      @Reference Forms forms,
      @Reference Staffing staffing) {
    this.services = services;
    this.enrolments = enrolments;
    this.boards = boards;
    this.forms = forms;
    this.staffing = staffing;
    this.meetings = new DemoMeetings(services, boards);
  }

  void refer(DemoHouse house, int place) {
    Caller coordinator = house.coordinator(place);
    Person person = house.person(place);
    answer(coordinator, person, "cm-referral", DemoForms.referral());
    StepOutcome referred =
        enrolments.start(
            coordinator,
            person.id(),
            house.fact().id(),
            FACT,
            StepRequest.of("refer", StepInput.EMPTY));
    ofPlace.put(place, taken(referred).id());
  }

  void accept(DemoHouse house, int place) {
    String coordinator = house.coordinator(place).staff().toString();
    step(house.caller("tove"), place, "accept", Map.of("coordinator", List.of(coordinator)), null);
  }

  void enrol(DemoHouse house, int place) {
    Caller coordinator = house.coordinator(place);
    Person person = house.person(place);
    answer(coordinator, person, "fact-eligibility", DemoForms.eligibility());
    services.contacts().setPaths(coordinator, person.id(), paths(coordinator));
    Meeting meeting = meetings.open(house, MeetingType.TEAM);
    step(
        house.caller("tove"),
        place,
        "enrol",
        Map.of(
            "coordinator",
            List.of(coordinator.staff().toString()),
            "basis",
            List.of("METHOD"),
            "personInformed",
            List.of("true")),
        meeting.id());
    meetings.close(house, meeting);
  }

  private static List<Contacts.NewPath> paths(Caller coordinator) {
    return List.of(
        new Contacts.NewPath(coordinator.displayName(), "070-174 06 05", "vardagar 8–16.30", false),
        new Contacts.NewPath("Mobila teamet", "08-465 004 00", "kväll och helg", true));
  }

  void map(DemoHouse house, int place) {
    answer(house.coordinator(place), house.person(place), "cm-mapping", DemoForms.mapping());
  }

  void up(DemoHouse house, DemoStay stay) {
    Caller nils = house.colleague(stay.place(), "nils");
    if (stay.reason().equals(DemoStay.ADMITTED)) {
      step(nils, stay.place(), "admit", admission(stay), null);
    } else {
      Map<String, List<String>> why =
          Map.of("reason", List.of(stay.reason()), "cause", List.of(stay.cause()));
      step(nils, stay.place(), "scaleUp", why, null);
    }
  }

  private Map<String, List<String>> admission(DemoStay stay) {
    return Map.of(
        "kind", List.of("INPATIENT"),
        "place", List.of(stay.cause()),
        "date", List.of(services.clock().today().toString()),
        "legalForm", List.of("VOLUNTARY"));
  }

  /** Somebody of the team sees the person while they are on the board; not always the same. */
  void visit(DemoHouse house, DemoStay stay, int turn) {
    Caller by =
        turn % 2 == 0
            ? house.coordinator(stay.place())
            : house.colleague(stay.place(), DemoMeetings.TEAM.get(turn % DemoMeetings.TEAM.size()));
    boolean reached = !stay.reason().equals("HARD_TO_REACH") || turn % 5 == 0;
    new DemoContacts(services)
        .record(by, house.person(stay.place()), Contact.Kind.VISIT, reached, turn);
  }

  /** The board is gone through and each is spoken of. */
  DemoMeetings meetings() {
    return meetings;
  }

  /** What the team has before it today. */
  DemoSigns signs() {
    return new DemoSigns(this, boards, staffing, services.admissions());
  }

  /** The person has answered that the first signs are there. */
  void signs(DemoHouse house, int place) {
    answer(house.coordinator(place), house.person(place), "fact-early-signs", DemoForms.signs());
  }

  void stepDown(DemoHouse house, int place, LocalDate firstContact) {
    Caller coordinator = house.coordinator(place);
    answer(coordinator, house.person(place), "fact-board-exit", DemoForms.boardExit(firstContact));
    Meeting meeting = meetings.open(house, MeetingType.BOARD);
    step(house.caller("tove"), place, "startStepDown", Map.of(), meeting.id());
    meetings.close(house, meeting);
  }

  void down(DemoHouse house, int place) {
    Caller coordinator = house.coordinator(place);
    Person person = house.person(place);
    Optional<CrisisPlan> crisisPlan = services.plans().crisisPlan(coordinator, person.id());
    crisisPlan.ifPresent(
        plan ->
            services
                .plans()
                .evaluateCrisisPlan(
                    coordinator,
                    person.id(),
                    plan.number(),
                    new CrisisPlanEvaluation(
                        services.clock().today(), true, "Att någon kom hem.", "", true)));
    BoardEntry entry = entry(coordinator, place);
    boards.recordPersonsView(coordinator, entry.id(), entry.revision(), "Jag sover igen.");
    Meeting meeting = meetings.open(house, MeetingType.BOARD);
    step(
        house.caller("tove"),
        place,
        "scaleDown",
        Map.of("plan", List.of("RESUME"), "outcome", List.of("Planen gäller som förut.")),
        meeting.id());
    meetings.close(house, meeting);
  }

  /** The persons' own words and today's actions on two cards. */
  void today(DemoHouse house, int inCrisis, int hardToReach) {
    today(house, inCrisis, "Jag känner igen det här. Jag vill vara hemma, men inte ensam i natt.");
    today(
        house,
        hardToReach,
        "Jag orkar inte prata i telefon. Kom hellre förbi, men inte före tolv.");
  }

  private void today(DemoHouse house, int place, String words) {
    Caller nils = house.colleague(place, "nils");
    BoardEntry entry = entry(nils, place);
    entry = boards.recordPersonsView(nils, entry.id(), entry.revision(), words);
    LocalDate today = services.clock().today();
    boards.change(
        nils,
        entry.id(),
        entry.revision(),
        new Boards.EntryChange(
            entry.cause(),
            entry.contactTarget(),
            "två besök i rad har blivit av och personen själv säger att det räcker",
            entry.crisisPlanExists(),
            List.of(
                new Boards.NewAction("hembesök", "Nils och Sara", today, "13.30", false),
                new Boards.NewAction("ringer", "Anna", today.plusDays(1), "09.00", false))));
  }

  private BoardEntry entry(Caller caller, int place) {
    return enrolments.get(caller, enrolment(place)).board().orElseThrow();
  }

  private void answer(Caller caller, Person person, String form, Answers answers) {
    forms.begin(
        caller,
        new Forms.NewAnswers(
            person.id(), Optional.empty(), new Canonical(FORMS + form, "1.0"), answers, true));
  }

  private Id<Enrolment> enrolment(int place) {
    return Objects.requireNonNull(ofPlace.get(place), "Not referred yet");
  }

  private void step(
      Caller caller,
      int place,
      String step,
      Map<String, List<String>> input,
      @Nullable Id<Meeting> meeting) {
    Id<Enrolment> enrolment = enrolment(place);
    int revision = enrolments.get(caller, enrolment).enrolment().revision();
    StepRequest request =
        new StepRequest(
            step,
            new StepInput(input),
            Map.of("crisis-plan-exists", "Görs tillsammans den här veckan."),
            "",
            Optional.ofNullable(meeting));
    taken(enrolments.take(caller, enrolment, revision, request));
  }

  private static Enrolment taken(StepOutcome outcome) {
    if (outcome instanceof StepOutcome.Taken taken) {
      return taken.view().enrolment();
    }
    List<String> why =
        outcome.verdicts().stream()
            .filter(judged -> judged.outcome() != Judged.Outcome.ALLOWED)
            .map(judged -> judged.rule() + " " + judged.reason())
            .toList();
    throw new IllegalStateException("A demo step was refused: " + why);
  }
}
