package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.engine.store.AuditReviewStore;
import se.samordna.engine.store.AuditReviewStore.Mark;
import se.samordna.engine.store.DailyStore;
import se.samordna.engine.store.IndicatorStore;
import se.samordna.engine.store.MoveStore.Scope;
import se.samordna.engine.store.PersonStore.Wanted;
import se.samordna.engine.store.SignStore;
import se.samordna.engine.store.Tx;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Enrolment;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.identifier.IdentifierReader;
import se.samordna.rule.ActorRole;
import se.samordna.selfcheck.Period;

/**
 * How H2 means to answer what pages and lists ask, on filled tables: never by walking through a
 * table, nor through all that a provider has. What one team costs may not depend on how many others
 * there are.
 */
class PlansOfQueriesTest {
  private static final Id<Provider> PROVIDER = FilledTables.PROVIDER;
  private static final List<Id<Unit>> UNITS = List.of(FilledTables.id(3, 1), FilledTables.id(3, 2));
  private static final Id<Unit> UNIT = UNITS.get(0);
  private static final Id<Person> PERSON = FilledTables.id(10, 40);
  private static final List<Id<Person>> PERSONS = List.of(PERSON, FilledTables.id(10, 80));
  private static final Id<Enrolment> ENROLMENT = FilledTables.id(30, 40);
  private static final Id<BoardEntry> ENTRY = FilledTables.id(31, 40);
  private static final Id<Staff> STAFF = FilledTables.id(4, 41);
  private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
  private static final Instant SINCE = Instant.parse("2026-01-30T00:00:00Z");
  private static final PageRequest PAGE = new PageRequest(null, 20);

  /** Of a size that an organisation sets, not its persons; read whole. */
  private static final Set<String> SMALL =
      Set.of(
          "UNIT",
          "PROVIDER",
          "PRINCIPAL",
          "MODEL_ENABLING",
          "MODEL_THRESHOLD",
          "SETUP_TOKEN",
          "STAFF_IDENTITY",
          "OMBUD_UNIT");

  private static final Pattern ACCESS =
      Pattern.compile(
          "\"PUBLIC\"\\.\"(\\w+)\"(?: \"\\w+\")?\\s*/\\* PUBLIC\\.([\\w.]+)(:[^*]*)?\\*/");
  private static final Pattern COLUMN = Pattern.compile("(\\w+)\"?\\s*(=|IN\\(|<|>|IS )");

  @TempDir static Path folder;
  private static final WatchedStatements STATEMENTS = new WatchedStatements(TestDrivers.h2());
  private static @Nullable OpenStore open;

  @BeforeAll
  static void fill() {
    Home home = new Home(folder);
    ReadySchema.lay(home);
    Databases databases = Databases.of(STATEMENTS, home.database(), "samordna", "");
    open = OpenStore.open(new Opening(databases, home, 2, false, "test"));
    FilledTables.fill(open);
  }

  @AfterAll
  static void close() {
    open.close();
  }

  @TestFactory
  List<DynamicTest> no_list_walks_through_more_than_it_shows() {
    List<DynamicTest> tests = new ArrayList<>();
    asked()
        .forEach(
            (what, question) -> tests.add(DynamicTest.dynamicTest(what, () -> isNarrow(question))));
    return tests;
  }

  @Test
  void the_gate_reads_the_relations_of_the_person_alone() {
    List<WatchedStatements.Planned> plans =
        STATEMENTS.plansOf(
            () ->
                open.transactions()
                    .read(tx -> tx.careRelations().between(PROVIDER, PERSON, UNITS)));
    assertThat(plans).hasSize(1);
    assertThat(plans.get(0).plan()).containsPattern("PUBLIC\\.\\w+: PERSON = P\\.ID");
  }

  @Test
  void what_all_teams_carry_is_counted_from_the_open_in_one_index_and_reads_no_enrolment() {
    List<WatchedStatements.Planned> plans =
        STATEMENTS.plansOf(() -> open.transactions().read(tx -> tx.caseloads().counted(PROVIDER)));
    assertThat(plans).hasSize(1);
    assertThat(plans.get(0).plan())
        .contains("PUBLIC.ENROLMENT_COUNTED: PROVIDER = ?1")
        .contains("LIFECYCLE = L.LIFECYCLE");
  }

  @Test
  void a_walk_through_all_of_a_provider_is_found() {
    assertThat(faults(plan("select * from enrolment where provider = ? and phase = 'base'")))
        .isNotEmpty();
    assertThat(faults(plan("select * from contact where provider = ? and note = ''"))).isNotEmpty();
  }

  private static WatchedStatements.Planned plan(String sql) {
    return STATEMENTS
        .plansOf(
            () ->
                open.transactions()
                    .read(
                        tx -> Rows.handle(tx).createQuery(sql).bind(0, PROVIDER).mapToMap().list()))
        .get(0);
  }

  private static void isNarrow(Consumer<Tx> question) {
    List<WatchedStatements.Planned> plans =
        STATEMENTS.plansOf(
            () ->
                open.transactions()
                    .read(
                        tx -> {
                          question.accept(tx);
                          return tx;
                        }));
    assertThat(plans).isNotEmpty();
    plans.forEach(plan -> assertThat(faults(plan)).as(plan.plan()).isEmpty());
  }

  /** The places where a plan reads more than it needs. */
  private static List<String> faults(WatchedStatements.Planned planned) {
    List<String> faults = new ArrayList<>();
    Matcher access = ACCESS.matcher(planned.plan());
    while (access.find()) {
      if (!SMALL.contains(access.group(1)) && !isNarrow(access.group(2), access.group(3))) {
        faults.add(access.group());
      }
    }
    return faults;
  }

  private static boolean isNarrow(String index, @Nullable String conditions) {
    if (index.endsWith("tableScan") || conditions == null) {
      return false;
    }
    Matcher column = COLUMN.matcher(conditions);
    while (column.find()) {
      if (!column.group(1).equals("PROVIDER")) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Consumer<Tx>> asked() {
    Map<String, Consumer<Tx>> asked = new LinkedHashMap<>();
    asked.put("the gate", tx -> tx.careRelations().between(PROVIDER, PERSON, UNITS));
    asked.put(
        "the gate, of several persons", tx -> tx.careRelations().between(PROVIDER, PERSONS, UNITS));
    asked.put(
        "the gate, of protected persons",
        tx -> tx.protections().standing(PROVIDER, PERSONS, STAFF, SINCE));
    asked.put("the parts in the care", tx -> tx.careRelations().parts(PROVIDER, PERSON));
    asked.put("parts that are over", tx -> tx.careRelations().over(DAY, 100));
    asked.put(
        "those without enrolment",
        tx -> tx.careRelations().withoutEnrolment(PROVIDER, UNITS, PAGE));
    asked.put(
        "how many without enrolment",
        tx -> tx.careRelations().countWithoutEnrolment(PROVIDER, UNITS, 100));
    asked.put(
        "taken in within a day", tx -> tx.protections().openedSince(PROVIDER, STAFF, SINCE, true));
    asked.put("a unit's mandates", tx -> tx.ombuds().ongoing(PROVIDER, UNIT, null, PAGE));
    asked.put("an ombud's mandates", tx -> tx.ombuds().ongoing(PROVIDER, UNIT, STAFF, PAGE));
    asked.put("mandates that have ended", tx -> tx.ombuds().ended(PROVIDER, UNIT, PAGE));
    asked.put("what ombuds carry", tx -> tx.ombuds().carried(PROVIDER, UNIT));
    asked.put("a person's mandates", tx -> tx.ombuds().ofPerson(PROVIDER, PERSON, UNITS));
    asked.put("all of a person's mandates", tx -> tx.ombuds().ofPerson(PROVIDER, PERSON));
    asked.put("whom a person meets", tx -> tx.ombuds().coming(PROVIDER, PERSON, SINCE));
    asked.put("whether there are ombuds", tx -> tx.ombuds().areAt(PROVIDER));
    asked.put(
        "the appointments of a mandate",
        tx -> tx.ombuds().appointments(PROVIDER, FilledTables.id(90, 40)));
    asked.put(
        "counts of mandates",
        tx -> tx.ombuds().counted(PROVIDER, UNIT, SINCE, SINCE.plusSeconds(86_400)));
    asked.put("named staff", tx -> tx.protections().named(PROVIDER, PERSON, DAY));
    asked.put("taking part", tx -> tx.protections().takesPart(PROVIDER, PERSON, STAFF, DAY));
    asked.put("openings of units", tx -> tx.protections().openings(PROVIDER, UNITS, PAGE));
    asked.put("openings of a provider", tx -> tx.protections().openings(PROVIDER, null, PAGE));
    asked.put(
        "what waits for review at units",
        tx -> tx.protections().unreviewed(PROVIDER, UNITS, SINCE));
    asked.put("what waits for review", tx -> tx.protections().unreviewed(PROVIDER, null, SINCE));
    asked.put(
        "exports that wait at units",
        tx -> tx.protections().exportsWaiting(PROVIDER, UNITS, SINCE));
    asked.put(
        "exports that were asked at units",
        tx -> tx.protections().exportsAsked(PROVIDER, UNITS, SINCE, PAGE));
    asked.put("exports of a person", tx -> tx.protections().exports(PROVIDER, PERSON, 50));
    asked.put("reviews of protections", tx -> tx.auditReviews().protections(PROVIDER, PAGE));
    asked.put(
        "accesses that wait for review",
        tx -> tx.auditReviews().samplesWaiting(PROVIDER, DAY, SINCE));
    asked.put("special eyes", tx -> tx.auditReviews().watches(PROVIDER, PAGE));
    asked.put("a special eye", tx -> tx.auditReviews().isWatched(PROVIDER, PERSON, SINCE));
    asked.put(
        "reviews of protections that wait",
        tx -> tx.auditReviews().protectionsWaiting(PROVIDER, DAY));
    asked.put("session", tx -> tx.accounts().session(new byte[] {49}, DAY));
    asked.put("accesses of days", tx -> audit(tx, null, null));
    asked.put("accesses of a member of staff", tx -> audit(tx, STAFF, null));
    asked.put("accesses to a person", tx -> audit(tx, null, PERSON));
    asked.put(
        "accesses to draw from",
        tx -> tx.auditReviews().before(PROVIDER, SINCE, new Mark(SINCE.plusSeconds(9), 9), 20));
    asked.put("search by name", tx -> find(tx, wanted(List.of("skiss"), null, null)));
    asked.put("search by number", tx -> find(tx, wanted(List.of(), "1.2.3", null)));
    asked.put("my persons", tx -> find(tx, wanted(List.of(), null, STAFF)));
    persons(asked);
    units(asked);
    moves(asked);
    selfChecks(asked);
    return asked;
  }

  private static void audit(Tx tx, @Nullable Id<Staff> staff, @Nullable Id<Person> person) {
    tx.auditReviews()
        .search(
            PROVIDER,
            new AuditReviewStore.Wanted(staff, person, null, null, SINCE, SINCE.plusSeconds(9)),
            PAGE);
  }

  private static String cursor(String... keys) {
    return java.util.Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join("\n", keys).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static Wanted wanted(
      List<String> words, @Nullable String oid, @Nullable Id<Staff> coordinator) {
    return new Wanted(PROVIDER, UNITS, words, oid, oid == null ? null : "100040", coordinator);
  }

  private static void find(Tx tx, Wanted wanted) {
    assertThat(tx.persons().find(wanted, PAGE, new IdentifierReader(List.of())).rows())
        .isNotEmpty();
  }

  private static void persons(Map<String, Consumer<Tx>> asked) {
    asked.put(
        "a person", tx -> tx.persons().get(PROVIDER, PERSON, new IdentifierReader(List.of())));
    asked.put("tasks about a person", tx -> tx.tasks().ofPerson(PROVIDER, PERSON, PAGE));
    asked.put("what is asked for a person", tx -> tx.tasks().askedOf(PROVIDER, PERSON));
    asked.put("tasks of an enrolment", tx -> tx.tasks().openOf(PROVIDER, ENROLMENT));
    asked.put(
        "when something was last done", tx -> tx.tasks().lastDone(PROVIDER, ENROLMENT, "contact"));
    asked.put("enrolments of a person", tx -> tx.enrolments().ofPerson(PROVIDER, PERSON));
    asked.put("an enrolment", tx -> tx.enrolments().find(PROVIDER, ENROLMENT));
    asked.put("history", tx -> tx.enrolments().history(PROVIDER, List.of(ENROLMENT)));
    asked.put("coordinators", tx -> tx.enrolments().coordinators(PROVIDER, ENROLMENT));
    asked.put("steps", tx -> tx.enrolments().steps(PROVIDER, ENROLMENT));
    asked.put(
        "signatures",
        tx ->
            tx.enrolments()
                .signatures(PROVIDER, ENROLMENT, 1, "enrol")
                .contains(ActorRole.TEAM_LEADER));
    past(asked);
    asked.put("a plan", tx -> tx.plans().get(PROVIDER, FilledTables.id(15, 40)));
    asked.put("plans", tx -> tx.plans().of(PROVIDER, PERSONS));
    asked.put(
        "plan versions", tx -> tx.plans().versions(PROVIDER, List.of(FilledTables.id(15, 40))));
    asked.put("crisis plans", tx -> tx.plans().crisisPlans(PROVIDER, PERSONS));
    asked.put("network", tx -> tx.networks().of(PROVIDER, PERSONS));
    asked.put("a member", tx -> tx.networks().get(PROVIDER, FilledTables.id(13, 40)));
    asked.put("a membership", tx -> tx.networks().history(PROVIDER, FilledTables.id(13, 40)));
    asked.put("what a member knows", tx -> tx.networks().scopes(PROVIDER, FilledTables.id(13, 40)));
    asked.put("children", tx -> tx.children().of(PROVIDER, PERSON));
    asked.put("children at home", tx -> tx.children().answers(PROVIDER, PERSON));
    asked.put("SIPs", tx -> tx.sips().of(PROVIDER, PERSON));
    asked.put("counts of SIPs", tx -> tx.sips().counts(PROVIDER, UNIT, SINCE, LocalDate.EPOCH));
    asked.put("plan units", tx -> tx.planUnits().of(PROVIDER, List.of(FilledTables.id(15, 40))));
    asked.put("received SIPs", tx -> tx.sipCopies().of(PROVIDER, PERSON));
    asked.put("plans elsewhere", tx -> tx.planRecords().elsewhere(PROVIDER, PERSON));
    asked.put("correction notes", tx -> tx.planRecords().corrections(PROVIDER, PERSON));
    asked.put(
        "crisis plan corrections", tx -> tx.crisisPlanRecords().corrections(PROVIDER, PERSON));
    asked.put("crisis plan copies", tx -> tx.crisisPlanRecords().copies(PROVIDER, PERSON));
    asked.put("crisis plan declines", tx -> tx.crisisPlanRecords().declines(PROVIDER, PERSON));
    asked.put("mandates", tx -> tx.mandates().of(PROVIDER, PERSON));
    asked.put("maturity", tx -> tx.mandates().maturity(PROVIDER, PERSON));
    asked.put("link codes", tx -> tx.links().offers(PROVIDER, PERSON));
    asked.put("a link code", tx -> tx.links().offer(PROVIDER, new byte[] {49}));
    asked.put("person links", tx -> tx.links().of(PROVIDER, PERSON));
    asked.put("judged texts", tx -> tx.links().judged(PROVIDER, PERSON));
    asked.put("own logins", tx -> tx.ownLogins().of(PROVIDER, PERSON, SINCE));
    asked.put("own logins in force", tx -> tx.ownLogins().open(20, SINCE));
    asked.put("own login", tx -> tx.ownLogins().byName("alma"));
    asked.put("own code", tx -> tx.ownLogins().byCode(new byte[] {49}, SINCE));
    asked.put("own session", tx -> tx.ownLogins().session(new byte[] {49}));
    asked.put("blocks", tx -> tx.blocks().of(PROVIDER, PERSON));
    asked.put("units that can be blocked", tx -> tx.blocks().units(PROVIDER, PERSON));
    asked.put("what is blocked", tx -> tx.blocks().held(PROVIDER, PERSONS, SINCE));
    asked.put(
        "who wrote what",
        tx -> tx.blocks().writers(PROVIDER, List.of(FilledTables.id(15, 40).value())));
    asked.put("who wrote the crisis plan", tx -> tx.blocks().crisisPlanWriters(PROVIDER, PERSON));
    asked.put("withheld", tx -> tx.withheld().of(PROVIDER, PERSON));
    asked.put("consents", tx -> tx.consents().of(PROVIDER, PERSON));
    asked.put("consent attempts", tx -> tx.consents().attempts(PROVIDER, PERSON));
    asked.put("disclosures", tx -> tx.consents().disclosures(PROVIDER, PERSON, PAGE));
    asked.put("appointments", tx -> tx.coordinations().appointments(PROVIDER, PERSON));
    asked.put(
        "who works with care", tx -> tx.coordinations().inCare(PROVIDER, PERSON, UNIT, STAFF, DAY));
    asked.put("who manages", tx -> tx.coordinations().manages(PROVIDER, UNIT, STAFF, DAY));
    asked.put("who leads units", tx -> tx.coordinations().leaders(PROVIDER, UNITS, DAY));
    asked.put("co-coordinators", tx -> tx.coordinations().beside(PROVIDER, PERSONS));
    asked.put("co-coordinators at a unit", tx -> tx.coordinations().besideAt(PROVIDER, UNIT));
    asked.put("enrolments of persons", tx -> tx.enrolments().ofPersons(PROVIDER, PERSONS));
    asked.put("coordinator decisions", tx -> tx.coordinations().decisions(PROVIDER, PERSON));
    asked.put("bases", tx -> tx.bases().of(PROVIDER, ENROLMENT));
    asked.put("a target group", tx -> tx.bases().targetGroup(PROVIDER, "m40"));
    asked.put("contacts", tx -> tx.contacts().of(PROVIDER, PERSON, PAGE));
    asked.put("contacts in a crisis", tx -> tx.contacts().inCrisis(PROVIDER, PERSON, PAGE));
    asked.put("contacts with the person", tx -> tx.contacts().withPerson(PROVIDER, PERSON, PAGE));
    asked.put("contact", tx -> tx.contacts().get(PROVIDER, FilledTables.id(17, 40)));
    asked.put("whose contact", tx -> tx.contacts().personOf(PROVIDER, FilledTables.id(17, 40)));
    asked.put("contacts since", tx -> tx.contacts().since(PROVIDER, PERSONS, SINCE));
    asked.put("contact paths", tx -> tx.contacts().paths(PROVIDER, PERSONS));
    asked.put("meetings about a person", tx -> tx.meetings().ofPerson(PROVIDER, PERSON, 10));
    asked.put("meetings planned", tx -> tx.personMeetings().planned(PROVIDER, PERSON));
    asked.put(
        "planned meetings whole",
        tx -> tx.personMeetings().of(PROVIDER, List.of(FilledTables.id(80, 40))));
    asked.put("a person's meetings", tx -> tx.personMeetings().ofPerson(PROVIDER, PERSON, PAGE));
    asked.put("meetings held", tx -> tx.personMeetings().held(PROVIDER, PERSON, 10));
    asked.put(
        "meetings that rules see",
        tx -> tx.personMeetings().attended(PROVIDER, PERSON, DAY.minusDays(400)));
    asked.put("who may be invited", tx -> tx.personMeetings().staffInCare(PROVIDER, PERSON, DAY));
    asked.put(
        "meeting of a task", tx -> tx.personMeetings().ofTask(PROVIDER, FilledTables.id(23, 40)));
    asked.put(
        "asked of a meeting", tx -> tx.personMeetings().asked(PROVIDER, FilledTables.id(80, 40)));
    asked.put("discharges", tx -> tx.discharges().of(PROVIDER, PERSON, PAGE, SINCE));
    asked.put("discharges going on", tx -> tx.discharges().openOf(PROVIDER, PERSON, SINCE));
    asked.put("a unit's discharges", tx -> tx.discharges().openAt(PROVIDER, UNIT, PAGE, SINCE));
    asked.put(
        "a discharge's task", tx -> tx.discharges().ofTask(PROVIDER, FilledTables.id(23, 40)));
    asked.put("shared decisions", tx -> tx.sharedDecisions().of(PROVIDER, PERSON, PAGE));
    asked.put("handovers", tx -> tx.handovers().of(PROVIDER, PERSON));
    asked.put("handovers at a unit", tx -> tx.handovers().waitingAt(PROVIDER, UNIT, PAGE));
    asked.put("an open handover", tx -> tx.handovers().openOf(PROVIDER, ENROLMENT));
    asked.put("open tasks about a person", tx -> tx.tasks().openAbout(PROVIDER, PERSON));
    asked.put("a meeting", tx -> tx.meetings().get(PROVIDER, FilledTables.id(19, 40)));
    asked.put("admissions", tx -> tx.admissions().of(PROVIDER, PERSONS));
    asked.put("legal statuses", tx -> tx.admissions().legalStatuses(PROVIDER, PERSONS));
    asked.put("forms", tx -> tx.answeredForms().of(PROVIDER, PERSON, null));
    asked.put("newest forms", tx -> tx.answeredForms().newestCompleted(PROVIDER, PERSONS));
    asked.put("stays of a person", tx -> tx.boards().openOfPerson(PROVIDER, PERSON, DAY));
    asked.put("daily list of one", tx -> tx.dailyLists().find(PROVIDER, ENROLMENT));
    asked.put("stays of an enrolment", tx -> tx.boards().stays(PROVIDER, ENROLMENT, DAY));
    asked.put("what a card said", tx -> tx.boards().versions(PROVIDER, ENTRY));
    asked.put("risks of a stay", tx -> tx.boards().risks(PROVIDER, ENTRY));
    asked.put("the person's log", tx -> tx.audit().ofPerson(PROVIDER, PERSON, PAGE));
  }

  /** A batch of a move, which may begin anywhere among all that a provider has. */
  private static void past(Map<String, Consumer<Tx>> asked) {
    asked.put("past caseloads", tx -> tx.past().carried(PROVIDER, UNITS, SINCE));
    asked.put("past enrolments", tx -> tx.past().ofPerson(PROVIDER, PERSON, SINCE));
    asked.put("past board", tx -> tx.past().board(PROVIDER, UNIT, SINCE));
    asked.put("past plans", tx -> tx.past().plans(PROVIDER, PERSON, SINCE));
    asked.put("past crisis plan", tx -> tx.past().crisisPlan(PROVIDER, PERSON, SINCE));
    asked.put("past SIPs", tx -> tx.past().sips(PROVIDER, PERSON, SINCE));
    asked.put("past network", tx -> tx.past().network(PROVIDER, PERSON, SINCE));
    asked.put("past protection", tx -> tx.past().protection(PROVIDER, PERSON, SINCE));
    asked.put("past readers", tx -> tx.past().atWork(PROVIDER, PERSON, SINCE));
  }

  private static void moves(Map<String, Consumer<Tx>> asked) {
    Scope scope = new Scope(PROVIDER, null, "fact", 1, 2);
    asked.put(
        "enrolments to move",
        tx -> assertThat(tx.moves().next(scope, Set.of(), ENROLMENT, 20)).hasSize(20));
    asked.put(
        "enrolments to take back",
        tx -> assertThat(tx.moves().nextMoved(scope, ENROLMENT, 20)).hasSize(20));
    asked.put(
        "enrolments to look over",
        tx -> assertThat(tx.moves().reviews(scope, PAGE).rows()).hasSize(20));
  }

  private static void units(Map<String, Consumer<Tx>> asked) {
    asked.put("my tasks", tx -> tx.tasks().openFor(PROVIDER, STAFF, UNITS, PAGE));
    asked.put("my tasks due", tx -> tx.tasks().dueFor(PROVIDER, STAFF, UNITS, DAY, 10));
    asked.put("how many tasks", tx -> tx.tasks().countOpenFor(PROVIDER, STAFF, UNITS));
    asked.put("how many are missed", tx -> tx.tasks().countMissedFor(PROVIDER, STAFF, UNITS, DAY));
    asked.put("missed at a unit", tx -> tx.tasks().countMissedAt(PROVIDER, UNIT, DAY));
    asked.put("tasks of a unit", tx -> tx.tasks().openAt(PROVIDER, UNIT, PAGE));
    asked.put(
        "a week of a unit",
        tx -> tx.personMeetings().between(PROVIDER, UNIT, DAY.minusDays(1), DAY, PAGE));
    asked.put("caseload", tx -> assertThat(tx.caseloads().carried(PROVIDER, UNITS)).isNotEmpty());
    asked.put("what all teams carry", tx -> tx.caseloads().counted(PROVIDER));
    asked.put("posts", tx -> assertThat(tx.caseloads().posts(PROVIDER, UNITS, DAY)).isNotEmpty());
    asked.put("who waits", tx -> tx.caseloads().waiting(PROVIDER, UNIT, PAGE));
    asked.put(
        "who waits, further on",
        tx ->
            tx.caseloads()
                .waiting(
                    PROVIDER,
                    UNIT,
                    new PageRequest(cursor("2026-01-30T00:00Z", ENROLMENT.toString()), 20)));
    asked.put("who has coordinated", tx -> tx.caseloads().coordinated(PROVIDER, PERSONS));
    asked.put("wishes", tx -> tx.caseloads().wishes(PROVIDER, List.of(ENROLMENT)));
    asked.put(
        "overrides",
        tx -> tx.caseloads().overrides(PROVIDER, UNIT, SINCE, SINCE.plusSeconds(9), PAGE));
    asked.put("staffing", tx -> tx.organisations().periods(PROVIDER, UNIT, DAY));
    asked.put("absences", tx -> tx.organisations().absences(PROVIDER, UNIT, DAY));
    asked.put("models at units", tx -> tx.enrolments().modelsAt(PROVIDER, UNITS));
    asked.put("enabled models", tx -> tx.modelSettings().enabled(PROVIDER, UNITS));
    asked.put("thresholds", tx -> tx.modelSettings().thresholds(PROVIDER, UNITS, DAY));
    asked.put(
        "days of activity days", tx -> tx.modelSettings().activityDaysFrom(PROVIDER, "fact", DAY));
    asked.put("activity days", tx -> tx.modelSettings().activityDays(PROVIDER, UNITS, DAY));
    asked.put("board", tx -> assertThat(tx.boards().openAt(PROVIDER, UNIT, DAY)).hasSize(100));
    asked.put(
        "daily list",
        tx ->
            tx.dailyLists()
                .of(
                    PROVIDER,
                    new DailyStore.Asked(
                        UNIT, SINCE.plusSeconds(864_000), DAY, List.of("x"), List.of("fact/y")),
                    PAGE));
    asked.put("around the board", tx -> tx.boards().around(PROVIDER, UNIT, "fact", DAY));
    asked.put(
        "changes on boards",
        tx -> assertThat(tx.boards().changesSince(PROVIDER, UNITS, SINCE, 10)).hasSize(10));
    asked.put("measuring", tx -> tx.modelSettings().measurements(PROVIDER, UNIT, "fact"));
    asked.put("cadence", tx -> tx.modelSettings().cadences(PROVIDER, UNIT, "fact"));
    asked.put("days of boards", tx -> tx.modelSettings().cadencesAt(PROVIDER, UNITS));
    asked.put(
        "what speaks for the board",
        tx ->
            assertThat(
                    tx.signs()
                        .of(
                            PROVIDER,
                            UNITS,
                            new SignStore.Window(
                                DAY, DAY.minusDays(30), DAY.minusDays(90), List.of("x"))))
                .isNotNull());
    asked.put("open meeting", tx -> tx.meetings().openAt(PROVIDER, UNIT, MeetingType.BOARD));
    asked.put("meetings of a unit", tx -> tx.meetings().held(PROVIDER, UNIT, PAGE));
    asked.put(
        "meetings held",
        tx ->
            tx.meetings()
                .heldBetween(PROVIDER, UNIT, MeetingType.SIP, 1, SINCE, SINCE.plusSeconds(86_400)));
    asked.put("meetings of some units", tx -> tx.meetings().heldSince(PROVIDER, UNITS, SINCE));
    asked.put("meetings left open", tx -> tx.meetings().leftOpen(SINCE, 10));
    asked.put("turns of a meeting", tx -> tx.turns().of(PROVIDER, FilledTables.id(19, 40)));
    asked.put(
        "persons of a supervision", tx -> tx.supervisions().of(PROVIDER, FilledTables.id(19, 40)));
    asked.put("provisional plans", tx -> tx.planRecords().provisional(PROVIDER, PERSON));
    asked.put("names of models", tx -> tx.modelSettings().names(PROVIDER));
    asked.put("models of a provider", tx -> tx.modelSettings().enabledAnywhere(PROVIDER));
    asked.put("own weights", tx -> tx.modelSettings().weights(PROVIDER, UNITS, DAY));
    asked.put("coachings of a unit", tx -> tx.coachings().of(PROVIDER, UNIT, PAGE));
    asked.put("supervised last", tx -> tx.supervisions().last(PROVIDER, PERSON));
    asked.put("supervisions to follow up", tx -> tx.supervisions().toFollowUp(PROVIDER, UNIT, 50));
    asked.put(
        "who may follow up",
        tx -> tx.supervisions().standings(PROVIDER, UNIT, STAFF, LocalDate.parse("2026-02-02")));
    asked.put("past supervisions", tx -> tx.past().supervised(PROVIDER, PERSON, STAFF, SINCE));
    asked.put("past supervisions of a unit", tx -> tx.past().supervisedAt(PROVIDER, UNIT, SINCE));
    asked.put("known at a unit", tx -> tx.turns().knownAt(PROVIDER, UNIT, PERSONS));
    asked.put("working notes", tx -> tx.workingNotes().of(PROVIDER, FilledTables.id(19, 40)));
    asked.put("scores of a unit", tx -> tx.scores().ofUnit(PROVIDER, UNIT, 20));
    asked.put("scores of a person", tx -> tx.scores().ofPerson(PROVIDER, PERSON, 20));
    asked.put("facts of a person's life", tx -> tx.lifeFacts().of(PROVIDER, PERSON, 20));
    asked.put("lives at a unit", tx -> tx.lifeFacts().atUnit(PROVIDER, UNIT));
    asked.put("times on boards", tx -> tx.lifeFacts().onBoards(PROVIDER, PERSON));
    asked.put("staff of a unit", tx -> tx.organisations().staffAt(PROVIDER, UNIT, DAY));
    asked.put("names of staff", tx -> tx.organisations().names(PROVIDER, List.of(STAFF)));
    asked.put(
        "professions", tx -> tx.organisations().professions(PROVIDER, UNIT, List.of(STAFF), DAY));
  }

  private static void selfChecks(Map<String, Consumer<Tx>> asked) {
    for (IndicatorStore.Kind kind : IndicatorStore.Kind.values()) {
      switch (kind) {
        case MEETINGS ->
            asked.put("first active", tx -> tx.indicators().firstActive(question(kind)));
        case STAYS -> asked.put("stays in care", tx -> tx.indicators().stays(question(kind)));
        case DAILY_MEETINGS ->
            asked.put("daily meetings", tx -> tx.indicators().dailyMeetings(question(kind)));
        case SUPERVISIONS ->
            asked.put("supervisions", tx -> tx.indicators().supervisions(question(kind)));
        case MENTORING, TOOL_REVIEWS ->
            asked.put("coached " + kind, tx -> tx.indicators().coached(question(kind)));
        case TURNOVER, POSTS_PER_LEADER ->
            asked.put("assignments", tx -> tx.indicators().assignments(question(kind)));
        case STAFFED ->
            asked.put("planned posts", tx -> tx.organisations().planned(PROVIDER, UNIT));
        case PROFESSIONS, POSTS, POSTS_CARRYING -> {}
        default -> {
          asked.put("count " + kind, tx -> tx.indicators().tally(question(kind)));
          asked.put("rows of " + kind, tx -> tx.indicators().rows(question(kind), PAGE));
        }
      }
    }
    asked.put("begun", tx -> tx.indicators().begun(question(IndicatorStore.Kind.INTAKE_PEAK)));
    asked.put("least scores", tx -> tx.modelSettings().leasts(PROVIDER, UNIT, "fact", DAY));
    asked.put(
        "kept figures",
        tx ->
            tx.indicators()
                .kept(PROVIDER, UNIT, "fact", Period.Length.MONTH, DAY.minusYears(1), DAY));
  }

  private static IndicatorStore.Question question(IndicatorStore.Kind kind) {
    Instant end = Instant.parse("2026-03-01T00:00:00Z");
    return new IndicatorStore.Question(
        kind,
        PROVIDER,
        UNIT,
        "fact",
        Set.of("base"),
        Set.of("base"),
        DAY,
        LocalDate.of(2026, 2, 28),
        SINCE,
        end,
        365,
        2,
        Set.of("WITHDREW"),
        List.of(new IndicatorStore.Week(SINCE, end)),
        new IndicatorStore.Asked("https://samordna.se/forms/any", Set.of("any"), 2, 8, 17));
  }
}
