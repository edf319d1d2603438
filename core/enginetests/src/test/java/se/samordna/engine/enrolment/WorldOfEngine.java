package se.samordna.engine.enrolment;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.access.Channel;
import se.samordna.admission.Admission;
import se.samordna.admission.LegalForm;
import se.samordna.admission.LegalStatus;
import se.samordna.contact.Contact;
import se.samordna.contact.ContactPath;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardReason;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.enrolment.TeamCare;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Answers;
import se.samordna.form.Canonical;
import se.samordna.form.Value;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.model.Emblem;
import se.samordna.model.Phase;
import se.samordna.model.Step;
import se.samordna.model.Thresholds;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Relation;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanJudgement;
import se.samordna.plan.PlanType;
import se.samordna.plan.PlanVersion;
import se.samordna.plan.SubGoal;
import se.samordna.reference.Papers;
import se.samordna.reference.Place;
import se.samordna.reference.Stay;
import se.samordna.reference.Team;
import se.samordna.reference.Wish;
import se.samordna.reference.World;
import se.samordna.rule.ActorRole;
import se.samordna.rule.Fact;
import se.samordna.rule.MeetingFacts;
import se.samordna.rule.PersonFacts;
import se.samordna.rule.StepInput;
import se.samordna.text.Days;
import se.samordna.text.Language;
import se.samordna.text.Text;

/** A world of the reference in the engine's own terms: what {@link SceneReader} would have read. */
final class WorldOfEngine {
  private static final Text NO_WORDS = new Text("", "");
  private static final Id<Provider> PROVIDER = id("provider");
  private static final Id<Unit> UNIT = id("unit");
  private static final Id<Unit> ELSEWHERE = id("elsewhere");
  private static final Id<Person> PERSON = id("person");
  private static final Id<Enrolment> ENROLMENT = id("enrolment");
  private static final CrisisPlanContent CRISIS_PLAN =
      new CrisisPlanContent(
          "", "Jag sover inte", "", "", "", "", List.of(), "", "", "", "", "", List.of());

  private final RunningModel running;
  private final World world;

  WorldOfEngine(RunningModel running, World world) {
    this.running = running;
    this.world = world;
  }

  static Id<Staff> staff(String key) {
    return id("staff " + key);
  }

  private static <T> Id<T> id(String name) {
    return new Id<>(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  Enrolment enrolment() {
    Place place = world.place();
    Optional<Phase> phase = running.model().phase(place.phase());
    return enrolment(
        ENROLMENT,
        place.phase().isEmpty() ? 0 : 1,
        phase.map(Phase::lifecycle).orElse(Lifecycle.PROPOSED),
        place.phase(),
        place.marks(),
        place.coordinator(),
        place.activeSince(),
        place.entered());
  }

  private Enrolment enrolment(
      Id<Enrolment> id,
      int revision,
      Lifecycle lifecycle,
      String phase,
      Set<String> marks,
      Optional<String> coordinator,
      Optional<LocalDate> activeSince,
      Optional<LocalDate> entered) {
    return new Enrolment(
        id,
        PROVIDER,
        PERSON,
        UNIT,
        running.model().id(),
        running.model().version().major(),
        revision,
        lifecycle,
        phase,
        NO_WORDS,
        false,
        entered.map(WorldOfEngine::noon).orElse(world.now()),
        marks,
        coordinator.map(this::coordinator).orElse(null),
        null,
        world.papers().more().doors().cameBack().map(WorldOfEngine::noon).orElse(world.now()),
        activeSince.map(WorldOfEngine::noon).orElse(null),
        null,
        null);
  }

  private Coordinator coordinator(String key) {
    return new Coordinator(
        staff(key),
        key,
        Coordinator.DecisionRule.EXCLUSIVE_TEAM,
        Map.of(),
        staff(key),
        "",
        world.now(),
        null);
  }

  private static Instant noon(LocalDate day) {
    return Days.start(day).plus(Duration.ofHours(12));
  }

  List<Post> posts() {
    return world.team().workers().stream()
        .filter(Team.Worker::here)
        .map(
            one ->
                new Post(
                    UNIT,
                    staff(one.key()),
                    one.key(),
                    one.profession(),
                    one.fte(),
                    one.carries(),
                    one.away(),
                    one.deputy().map(WorldOfEngine::staff).orElse(null),
                    one.deputy().orElse("")))
        .toList();
  }

  Scene scene(Step step, Wish wish, StepInput input) {
    return new Scene(
        running,
        step,
        new EnrolmentRow(enrolment(), "Alma Exempel", Protection.NONE, "FACT Norr"),
        input,
        Actors.of(caller(wish.by()), UNIT, enrolment().coordinator(), posts()),
        step.who().allOf().isEmpty() ? Set.of() : signed(),
        meeting(step, wish),
        world.team().elsewhere(),
        known(),
        posts(),
        carried(),
        world.team().takenIn(),
        thresholds(),
        se.samordna.engine.model.UnitWeights.NONE,
        world.today());
  }

  private Set<ActorRole> signed() {
    return world.team().signed().stream().map(ActorRole::valueOf).collect(Collectors.toSet());
  }

  private Caller caller(String key) {
    Team.Worker worker = world.team().worker(key);
    Assignment assignment =
        new Assignment(
            id("assignment " + key),
            staff(key),
            worker.here() ? UNIT : ELSEWHERE,
            worker.role(),
            worker.profession(),
            worker.fte(),
            worker.carries(),
            LocalDate.of(2020, 1, 1),
            null);
    return new Caller(
        id("account " + key),
        staff(key),
        PROVIDER,
        key,
        List.of(assignment),
        "session",
        Channel.API,
        Language.SV);
  }

  private Optional<Meeting> meeting(Step step, Wish wish) {
    return wish.meeting()
        .filter(one -> step.who().meeting().isPresent())
        .filter(one -> step.who().meeting().get().type().name().equals(one.type()))
        .map(
            one ->
                new Meeting(
                    id("meeting"),
                    1,
                    MeetingType.valueOf(one.type()),
                    UNIT,
                    null,
                    world.now(),
                    null,
                    one.there().stream()
                        .map(
                            key ->
                                new Meeting.Attendance(
                                    staff(key), key, world.team().worker(key).profession()))
                        .toList(),
                    List.of()));
  }

  private List<EnrolmentRow> carried() {
    List<EnrolmentRow> rows = new ArrayList<>();
    List<Optional<String>> others = world.team().others();
    for (int i = 0; i < others.size(); i++) {
      Enrolment other =
          enrolment(
              id("other " + i),
              1,
              Lifecycle.ACTIVE,
              world.team().standing(i).orElse(firstActive()),
              Set.of(),
              others.get(i),
              Optional.empty(),
              Optional.empty());
      rows.add(new EnrolmentRow(other, "", Protection.NONE, "FACT Norr"));
    }
    return rows;
  }

  private String firstActive() {
    return running.model().phases().stream()
        .filter(phase -> phase.lifecycle() == Lifecycle.ACTIVE)
        .map(Phase::id)
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Thresholds> thresholds() {
    return world.team().limits().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    new Thresholds(
                        entry.getValue().target(),
                        entry.getValue().soft(),
                        entry.getValue().hard().orElse(null),
                        NO_WORDS)));
  }

  private Map<Fact, Object> known() {
    Papers papers = world.papers();
    Map<Fact, Object> known = new EnumMap<>(Fact.class);
    known.put(Fact.PERSON, new PersonFacts(papers.age(), papers.identified(), false));
    known.put(Fact.PLANS, plans(papers));
    known.put(Fact.CRISIS_PLAN, papers.crisisPlan().map(this::crisisPlan));
    known.put(Fact.CONTACTS, papers.attempts().stream().map(WorldOfEngine::contact).toList());
    known.put(Fact.NETWORK, papers.more().network().stream().map(this::member).toList());
    known.put(
        Fact.MEETINGS,
        papers.more().meetings().stream()
            .map(one -> new MeetingFacts(MeetingType.valueOf(one.type()), one.on(), one.person()))
            .toList());
    known.put(Fact.BOARD, world.stay().map(this::entry));
    known.put(Fact.FORMS, forms(papers));
    known.put(
        Fact.ADMISSIONS,
        Stream.concat(
                papers.stays().stream().map(WorldOfEngine::admission),
                papers.more().leftHospital().stream().map(WorldOfEngine::over))
            .toList());
    known.put(Fact.LEGAL_STATUS, papers.statuses().stream().map(WorldOfEngine::status).toList());
    known.put(Fact.HISTORY, history());
    known.put(Fact.OPEN_DOORS, papers.more().doors().until());
    known.put(
        Fact.CONTACT_PATHS,
        papers.contactPaths()
            ? List.of(new ContactPath(id("path"), "Anna", "telefon", "dygnet runt", true))
            : List.of());
    return known;
  }

  private List<Plan> plans(Papers papers) {
    PlanContent content = content(papers.more());
    if (papers.planAdopted().isEmpty() && content.equals(PlanContent.EMPTY)) {
      return List.of();
    }
    Instant began = papers.planAdopted().orElse(world.now());
    PlanVersion adopted =
        papers
            .planAdopted()
            .map(
                at ->
                    new PlanVersion(
                        1, content, at, staff("anna"), true, List.of(), PlanJudgement.NONE))
            .orElse(null);
    PlanContent draft = adopted == null ? content : null;
    return List.of(
        new Plan(id("plan"), PERSON, PlanType.CM_PLAN, 1, draft, adopted, List.of(), began, null));
  }

  /** A step alone hangs on a goal that nobody has put into the person's words. */
  private PlanContent content(Papers.Further more) {
    if (!more.goal() && !more.step()) {
      return PlanContent.EMPTY;
    }
    Intervention step =
        new Intervention(
            id("step"),
            "Ringer",
            more.step() ? "Anna" : "",
            null,
            "",
            world.today().plusDays(14),
            Intervention.Status.PROPOSED);
    SubGoal smaller = new SubGoal(id("smaller"), "Ett första steg", "", null, List.of(step));
    return new PlanContent(
        List.of(
            new LifeGoal(
                id("goal"), more.goal() ? "Jag vill bo själv." : "", "", null, List.of(smaller))));
  }

  private NetworkMember member(Papers.Member member) {
    Relation relation = Relation.valueOf(member.relation());
    return new NetworkMember(
        id("member"),
        PERSON,
        1,
        "Bo Exempel",
        relation,
        "",
        relation.kindOr(NetworkMember.Kind.OTHER),
        NetworkMember.Sphere.PRIVATE,
        null,
        "",
        false,
        MemberStatus.valueOf(member.status()),
        world.now(),
        null,
        null,
        member.knows()
            ? new MemberScope(List.of(InformationCategory.MEETING_NOTES), List.of(), "", false)
            : MemberScope.NOTHING,
        false);
  }

  private CrisisPlan crisisPlan(Papers.CrisisSheet sheet) {
    return new CrisisPlan(
        PERSON,
        1,
        CRISIS_PLAN,
        world.today(),
        world.now(),
        staff("anna"),
        true,
        sheet.evaluated().orElse(null),
        true,
        List.of(),
        "");
  }

  private static Contact contact(Papers.Attempt attempt) {
    return new Contact(
        id("contact"),
        PERSON,
        Contact.Kind.valueOf(attempt.way()),
        Contact.Place.NONE,
        noon(attempt.on()),
        noon(attempt.on()),
        List.of(staff(attempt.by())),
        List.of(attempt.by()),
        5,
        attempt.reached(),
        "");
  }

  private BoardEntry entry(Stay stay) {
    LocalDate today = world.today();
    return new BoardEntry(
        id("entry"),
        ENROLMENT,
        PERSON,
        1,
        "Alma Exempel",
        Protection.NONE,
        world.place().phase(),
        stay.whys().stream().map(why -> reason(why, stay, today)).toList(),
        "Sömnlös",
        stay.opened(),
        staff("anna"),
        "anna",
        stay.confirmed() ? world.now() : null,
        stay.view() ? "Jag sover igen." : "",
        stay.view() ? world.now() : null,
        "anna",
        stay.target(),
        0,
        List.of(),
        "",
        null,
        world.papers().crisisPlan().isPresent(),
        false,
        stay.again(),
        stay.again() == 0 ? null : stay.up(),
        List.of(),
        null,
        "",
        care(stay));
  }

  private static TeamCare care(Stay stay) {
    TeamCare none = TeamCare.NONE;
    List<TeamCare.Risk> risks =
        stay.risk().stream()
            .map(
                day ->
                    new TeamCare.Risk(
                        TeamCare.Risk.Kind.SUICIDE, true, day, staff("ragnar"), "ragnar", ""))
            .toList();
    return new TeamCare(
        none.coordinator(),
        none.deputy(),
        none.deputyName(),
        none.alsoMeets(),
        none.minutesTarget(),
        none.minutesThisWeek(),
        none.staffThisWeek(),
        none.network(),
        none.networkNote(),
        none.expectedEnd(),
        risks,
        none.legal());
  }

  private static BoardReason reason(Stay.Why why, Stay stay, LocalDate today) {
    return new BoardReason(
        why.code(),
        new Text(why.code(), why.code()),
        why.detail(),
        NO_WORDS,
        Emblem.PLAIN,
        stay.opened(),
        why.review(),
        why.holds(today) ? null : noon(today));
  }

  private List<AnsweredForm> forms(Papers papers) {
    return papers.sheets().entrySet().stream()
        .map(entry -> form(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static AnsweredForm form(String url, Papers.Sheet sheet) {
    Answers answers = Answers.NONE;
    for (String item : sheet.yes()) {
      answers = answers.with(item, new Value.YesNo(true));
    }
    for (String item : sheet.filled()) {
      answers = answers.with(item, new Value.Words("Några ord."));
    }
    for (Map.Entry<String, String> choice : sheet.choices().entrySet()) {
      answers = answers.with(choice.getKey(), new Value.Coding("codes", choice.getValue(), null));
    }
    return new AnsweredForm(
        id("answers " + url),
        PERSON,
        Optional.empty(),
        new Canonical(url, "1.0"),
        1,
        true,
        answers,
        staff("anna"),
        "anna",
        sheet.by(),
        sheet.at(),
        Map.of());
  }

  private static Admission admission(Papers.Held held) {
    return new Admission(
        id("stay"),
        PERSON,
        1,
        Admission.Kind.valueOf(held.kind()),
        "Avdelning 53",
        LegalForm.valueOf(held.law()),
        held.since(),
        null,
        noon(held.since()));
  }

  private static Admission over(LocalDate leftOn) {
    return new Admission(
        id("stay that is over"),
        PERSON,
        2,
        Admission.Kind.INPATIENT,
        "Avdelning 53",
        LegalForm.LPT_CLOSED,
        leftOn.minusDays(Papers.DAYS_IN_HOSPITAL - 1L),
        leftOn,
        noon(leftOn.minusDays(Papers.DAYS_IN_HOSPITAL - 1L)));
  }

  private static LegalStatus status(Papers.Held held) {
    return new LegalStatus(
        id("status"),
        PERSON,
        1,
        LegalForm.valueOf(held.law()),
        held.since(),
        null,
        null,
        List.of(),
        "");
  }

  private List<PhaseInterval> history() {
    List<PhaseInterval> history = new ArrayList<>();
    world.place().left().forEach(left -> history.add(interval(left.phase(), noon(left.lastDay()))));
    if (!world.place().phase().isEmpty()) {
      history.add(interval(world.place().phase(), null));
    }
    return history;
  }

  private static PhaseInterval interval(
      String phase, @org.jspecify.annotations.Nullable Instant to) {
    Instant from = to == null ? Instant.EPOCH : to.minus(Duration.ofDays(1));
    return new PhaseInterval(phase, false, NO_WORDS, "step", staff("anna"), from, to);
  }
}
