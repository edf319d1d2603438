package se.samordna.engine.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.contact.Contacts;
import se.samordna.engine.model.ModelListener;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Enrolments;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.StepRequest;
import se.samordna.form.Answers;
import se.samordna.form.Canonical;
import se.samordna.form.Entry;
import se.samordna.form.Forms;
import se.samordna.form.Value;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.Meetings;
import se.samordna.model.Model;
import se.samordna.model.Models;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.rule.StepInput;

/**
 * The demo persons' way through FACT: most of them enrolled, some on the board, a few on their way
 * in. Everything goes through the services, as a team would do it.
 */
@Component(service = {DemoPart.class, ModelListener.class})
public final class DemoEnrolments implements DemoPart, ModelListener {
  private static final Logger LOG = LoggerFactory.getLogger(DemoEnrolments.class);
  private static final String FACT = "fact";
  private static final String FORMS = "https://samordna.se/forms/";
  private static final String CODES = "https://samordna.se/codes";
  private static final List<String> COORDINATORS = List.of("anna", "nils", "sara", "omar");
  private static final int ENROLLED = 20;
  private static final int ASSESSED = 22;
  private static final int REFERRED = 23;

  private final CountDownLatch fact = new CountDownLatch(1);
  private final Enrolments enrolments;
  private final Boards boards;
  private final Forms forms;
  private final Meetings meetings;
  private final Contacts contacts;
  private final Models models;
  private final SamordnaClock clock;

  /** Made by the component runtime. */
  @Activate
  public DemoEnrolments(
      @Reference Enrolments enrolments,
      @Reference Boards boards,
      @Reference Forms forms,
      @Reference Meetings meetings,
      @Reference Contacts contacts,
      @Reference Models models,
      @Reference SamordnaClock clock) {
    this.enrolments = enrolments;
    this.boards = boards;
    this.forms = forms;
    this.meetings = meetings;
    this.contacts = contacts;
    this.models = models;
    this.clock = clock;
  }

  @Override
  public void appeared(Model model) {
    if (model.id().equals(FACT)) {
      fact.countDown();
    }
  }

  @Override
  public void add(DemoHouse house) {
    if (!factIsHere()) {
      LOG.warn("FACT is not here, so the demo persons are not enrolled");
      return;
    }
    models.enable(new Operator("demo"), FACT, house.region().id(), house.fact().id());
    Caller leader = house.caller("tove");
    Meeting team = meeting(house, leader, MeetingType.TEAM);
    for (int i = 0; i < house.persons().size() && i < REFERRED; i++) {
      bringIn(house, leader, team, i);
    }
    meetings.close(leader, team.id(), meetings.get(leader, team.id()).revision());
    LOG.info("Demo persons enrolled in FACT");
  }

  private boolean factIsHere() {
    try {
      return models.find(FACT, 1).isPresent() || fact.await(2, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Meeting meeting(DemoHouse house, Caller leader, MeetingType type) {
    List<Meetings.Attendant> there =
        List.of("tove", "nils", "sara", "petra").stream()
            .map(name -> new Meetings.Attendant(house.caller(name).staff(), ""))
            .toList();
    return meetings.open(leader, house.fact().id(), type, null, there);
  }

  private void bringIn(DemoHouse house, Caller leader, Meeting team, int i) {
    Person person = house.persons().get(i);
    Caller coordinator = house.caller(COORDINATORS.get(i % COORDINATORS.size()));
    answer(coordinator, person, "fact-referral", referral());
    StepOutcome referred =
        enrolments.start(
            coordinator,
            person.id(),
            house.fact().id(),
            FACT,
            StepRequest.of("refer", StepInput.EMPTY));
    Id<Enrolment> enrolment = taken(referred).id();
    if (i >= ASSESSED) {
      return;
    }
    step(leader, enrolment, "accept", Map.of("coordinator", id(coordinator.staff())), null);
    if (i >= ENROLLED) {
      return;
    }
    answer(coordinator, person, "fact-eligibility", eligibility());
    contacts.setPaths(coordinator, person.id(), paths(coordinator));
    step(
        leader,
        enrolment,
        "enrol",
        Map.of(
            "coordinator",
            id(coordinator.staff()),
            "basis",
            List.of("METHOD"),
            "personInformed",
            List.of("true")),
        team.id());
    putUp(house, person, enrolment, i);
  }

  private static List<Contacts.NewPath> paths(Caller coordinator) {
    return List.of(
        new Contacts.NewPath(coordinator.displayName(), "070-174 06 05", "vardagar 8–16.30", false),
        new Contacts.NewPath("Mobila teamet", "08-465 004 00", "kväll och helg", true));
  }

  private void putUp(DemoHouse house, Person person, Id<Enrolment> enrolment, int i) {
    Caller nils = house.caller("nils");
    switch (i) {
      case 0 -> scaleUp(nils, enrolment, "CRISIS", "Sömnlös tre nätter");
      case 3 -> scaleUp(nils, enrolment, "PREVENT", "Drar sig undan, hoppar över måltider");
      case 5 -> scaleUp(nils, enrolment, "HARD_TO_REACH", "Tre missade besök, mamma orolig");
      case 7 -> scaleUp(nils, enrolment, "NEW", "Hela teamet lär känna personen");
      case 11 -> scaleUp(nils, enrolment, "SOCIAL", "Risk att förlora bostaden");
      case 13 ->
          step(
              nils,
              enrolment,
              "admit",
              Map.of(
                  "kind", List.of("INPATIENT"),
                  "place", List.of("Avdelning 53"),
                  "date", List.of(clock.today().minusDays(2).toString()),
                  "legalForm", List.of("VOLUNTARY")),
              null);
      default -> {}
    }
    if (i == 0 || i == 5) {
      enrich(house.caller("anna"), house.caller("nils"), enrolment, i == 0);
    }
  }

  private void scaleUp(Caller caller, Id<Enrolment> enrolment, String reason, String cause) {
    step(
        caller,
        enrolment,
        "scaleUp",
        Map.of("reason", List.of(reason), "cause", List.of(cause)),
        null);
  }

  /** The person's own words and today's actions on a card or two. */
  private void enrich(Caller anna, Caller nils, Id<Enrolment> enrolment, boolean first) {
    BoardEntry entry = enrolments.get(anna, enrolment).board().orElseThrow();
    String words =
        first
            ? "Jag känner igen det här. Jag vill vara hemma, men inte ensam i natt."
            : "Jag orkar inte prata i telefon. Kom hellre förbi, men inte före tolv.";
    entry = boards.recordPersonsView(anna, entry.id(), entry.revision(), words);
    LocalDate today = clock.today();
    boards.change(
        nils,
        entry.id(),
        entry.revision(),
        new Boards.EntryChange(
            entry.cause(),
            entry.contactTarget(),
            "två besök i rad har blivit av och personen själv säger att det räcker",
            first,
            List.of(
                new Boards.NewAction("hembesök", "Nils och Sara", today, "13.30", false),
                new Boards.NewAction("ringer", "Anna", today.plusDays(1), "09.00", false))));
  }

  private void answer(Caller caller, Person person, String form, Answers answers) {
    forms.begin(
        caller,
        new Forms.NewAnswers(
            person.id(), Optional.empty(), new Canonical(FORMS + form, "1.0"), answers, true));
  }

  private static Answers referral() {
    Answers from =
        Answers.NONE
            .with("referrer", new Value.Coding(CODES, "HEALTH_CARE", null))
            .with("referrerContact", new Value.Words("Öppenvården, telefon 08-465 004 10"));
    Answers person =
        Answers.NONE
            .with("knows", new Value.YesNo(true))
            .with("ownWish", new Value.Words("Jag vill ha någon att ringa när det blir svårt."));
    Answers situation =
        Answers.NONE
            .with("why", new Value.Words("Behöver samordnat stöd av flera yrken."))
            .with("children", new Value.YesNo(false));
    Answers urgency = Answers.NONE.with("urgent", new Value.Coding(CODES, "NORMAL", null));
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    groups.put("from", List.of(Entry.group(from)));
    groups.put("person", List.of(Entry.group(person)));
    groups.put("situation", List.of(Entry.group(situation)));
    groups.put("urgency", List.of(Entry.group(urgency)));
    return new Answers(groups);
  }

  private static Answers eligibility() {
    Answers answers = Answers.NONE;
    for (String criterion : List.of("e1", "e2", "e3", "e4", "e5")) {
      answers = answers.with(criterion, new Value.YesNo(true));
    }
    return answers.with("personsView", new Value.Words("Jag tror att det kan hjälpa."));
  }

  private void step(
      Caller caller,
      Id<Enrolment> enrolment,
      String step,
      Map<String, List<String>> input,
      @org.jspecify.annotations.Nullable Id<Meeting> meeting) {
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

  private static List<String> id(Id<Staff> staff) {
    return List.of(staff.toString());
  }
}
