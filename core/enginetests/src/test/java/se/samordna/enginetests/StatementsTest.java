package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.access.Channel;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.coordination.AppointmentGround;
import se.samordna.coordination.CoordinationRole;
import se.samordna.coordination.Coordinations;
import se.samordna.daily.DailyLists.DeliveryNote;
import se.samordna.daily.DailyLists.NewDelivery;
import se.samordna.daily.DailyRow;
import se.samordna.daily.DeliveryOutcome;
import se.samordna.engine.enrolment.EnrolmentViews;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.person.KeptPersons;
import se.samordna.engine.person.PersonFiles;
import se.samordna.engine.personmeeting.MeetingMembers;
import se.samordna.engine.store.BoardStore.EntryFacts;
import se.samordna.engine.store.BoardStore.NewEntry;
import se.samordna.engine.store.BoardStore.NewReason;
import se.samordna.engine.store.Tx;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Persons;
import se.samordna.person.Protection;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanType;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.Sips;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.text.Days;
import se.samordna.text.Language;
import se.samordna.text.Text;

/**
 * How many statements a request takes, from its session to its audit row, and that no row shown
 * adds to them. The requests are made of the services' calls that pages and API make for them.
 */
class StatementsTest {
  private static final String PASSWORD = "regn över Provlandia";

  private final OpenedStores.Watched watched = OpenedStores.watched();
  private House house;
  private FactTeam team;
  private Persons persons;
  private String token;

  @BeforeEach
  void logIn() {
    house = new House(watched.opened().store());
    team = new FactTeam(house);
    EnrolmentViews views = new EnrolmentViews(team.models.registry());
    persons =
        new KeptPersons(
            house.work,
            house.gate,
            new Identifiers(List.of()),
            new PersonFiles(views, new Identifiers(List.of())),
            new MeetingMembers());
    house.accounts.add(house.operator, team.anna.staff(), "anna", PASSWORD.toCharArray());
    token = house.sessions.logIn("anna", PASSWORD.toCharArray(), "192.0.2.1");
  }

  @AfterEach
  void close() {
    watched.opened().close();
  }

  @Test
  void the_board_page_takes_as_many_statements_for_two_hundred_persons_as_for_twenty() {
    putOnBoard(20);
    List<String> shownFirst = statements(this::boardPage);
    List<String> forTwenty = statements(this::boardPage);
    putOnBoard(180);
    boardPage();
    List<String> forTwoHundred = statements(this::boardPage);
    assertThat(forTwoHundred).isEqualTo(forTwenty);
    assertThat(queries(forTwoHundred)).hasSize(5);
    assertThat(forTwoHundred).hasSize(8);
    assertThat(shownFirst).as("and who was shown, once").hasSize(9);
    assertThat(cards()).hasSize(200).allSatisfy(card -> assertThat(raised(card)).hasSize(2));
  }

  @Test
  void a_board_meeting_adds_four_statements_however_many_it_has_spoken_of() {
    List<Id<Person>> few = putOnBoard(20);
    Meeting meeting = team.openMeeting(MeetingType.BOARD, team.anna, team.psychiatrist);
    speakOf(meeting, few);
    boardPage();
    List<String> forTwenty = statements(this::boardPage);
    speakOf(meeting, putOnBoard(180));
    boardPage();
    List<String> forTwoHundred = statements(this::boardPage);
    assertThat(forTwoHundred).isEqualTo(forTwenty);
    assertThat(queries(forTwoHundred)).hasSize(9);
    assertThat(forTwoHundred).hasSize(12);
    Meeting shown = team.boards.of(caller(), house.unit.id()).meeting().orElseThrow();
    assertThat(shown.turns()).hasSize(200);
    assertThat(shown.attendance()).hasSize(3);
  }

  private void speakOf(Meeting meeting, List<Id<Person>> persons) {
    persons.forEach(
        one -> house.meetings.say(team.leader, meeting.id(), one, 0, "Det går framåt.", true));
  }

  @Test
  void the_page_of_a_person_takes_as_many_statements_however_much_is_known() {
    Id<Person> person = putOnBoard(1).get(0);
    persons.file(caller(), person);
    record(person, 1);
    List<String> forOne = statements(() -> persons.file(caller(), person));
    record(person, 15);
    List<String> forMany = statements(() -> persons.file(caller(), person));
    assertThat(forMany).isEqualTo(forOne);
    assertThat(forMany).hasSizeLessThanOrEqualTo(28);
  }

  @Test
  void a_protected_identity_costs_one_statement_more() {
    Person open = house.person(team.anna, "Alma", "Exempel");
    Person hidden =
        house.person(
            team.anna,
            new PersonChange("Elin", "Skyddad", "", null, Protection.SECRECY_MARKING, "", "", ""),
            "");
    persons.file(caller(), open.id());
    persons.file(caller(), hidden.id());
    List<String> forOpen = statements(() -> persons.get(caller(), open.id()));
    assertThat(statements(() -> persons.get(caller(), hidden.id())))
        .hasSize(forOpen.size() + 1)
        .containsAll(forOpen);
  }

  @Test
  void the_coordination_of_a_person_takes_as_many_statements_however_many_hold_roles() {
    Id<Person> person = putOnBoard(1).get(0);
    team.coordinations.of(caller(), person);
    List<String> forNone = statements(() -> team.coordinations.of(caller(), person));
    for (Caller holder : List.of(team.anna, team.leader, team.psychiatrist)) {
      team.coordinations.appoint(
          caller(),
          person,
          new Coordinations.NewAppointment(
              CoordinationRole.CO_COORDINATOR,
              holder.staff(),
              house.unit.id(),
              AppointmentGround.NEEDED,
              "",
              team.anna.staff(),
              house.today()));
    }
    assertThat(statements(() -> team.coordinations.of(caller(), person))).isEqualTo(forNone);
    assertThat(forNone).hasSizeLessThanOrEqualTo(9);
    record(person, 1);
    List<String> weighed = statements(() -> team.coordinations.propose(caller(), person, ""));
    record(person, 15);
    assertThat(statements(() -> team.coordinations.propose(caller(), person, "")))
        .isEqualTo(weighed);
    assertThat(weighed).hasSizeLessThanOrEqualTo(16);
  }

  @Test
  void the_page_of_a_sip_takes_as_many_statements_however_many_versions_it_has() {
    Id<Person> person = putOnBoard(1).get(0);
    sipPage(person);
    adoptedAgain(person, null);
    List<String> forOne = statements(() -> sipPage(person));
    for (int version = 2; version <= 5; version++) {
      adoptedAgain(person, house.sips.of(team.anna, person).get(0));
    }
    assertThat(statements(() -> sipPage(person))).isEqualTo(forOne);
    assertThat(forOne).hasSizeLessThanOrEqualTo(60);
  }

  /** What the page and its PDF ask for. */
  private void sipPage(Id<Person> person) {
    Caller caller = caller();
    house.sips.of(caller, person);
    house.sips.received(caller, person);
    persons.file(caller, person);
  }

  /** One more version, of the SIP that there is or of a new one. */
  private void adoptedAgain(Id<Person> person, @Nullable Sip before) {
    Sip sip = before == null ? SipWriting.held(house, team.anna, person) : revised(before);
    SipContent content = SipWriting.poor(sip, "Lugn " + sip.revision(), house.today());
    Sip written = house.sips.save(team.anna, sip.id(), sip.revision(), content);
    house.sips.adopt(team.anna, sip.id(), written.revision(), List.of());
  }

  private Sip revised(Sip sip) {
    Sip due = house.sips.followUp(team.anna, sip.id(), sip.revision());
    return house.sips.evaluate(
        team.anna,
        sip.id(),
        due.revision(),
        new Sips.NewEvaluation(house.today(), 3, "", "", true));
  }

  @Test
  void a_plan_is_read_in_eight_statements() {
    Id<Person> person = putOnBoard(1).get(0);
    Plan plan = house.plans.begin(team.anna, person, PlanType.CM_PLAN);
    List<String> taken = statements(() -> house.plans.get(caller(), plan.id()));
    assertThat(taken).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void a_contact_is_recorded_in_nine_statements() {
    Id<Person> person = putOnBoard(1).get(0);
    List<String> taken = statements(() -> record(person, 1));
    assertThat(taken).hasSizeLessThanOrEqualTo(9);
  }

  @Test
  void the_daily_list_takes_as_many_statements_for_sixty_persons_as_for_ten() {
    ModelsFromFolders models = new ModelsFromFolders(house.clock);
    models.add(ModelsOfTheHouse.folder("act"));
    FactTeam act = new FactTeam(house, models);
    putOnList(act, 10);
    dailyList(act);
    List<String> forTen = statements(() -> dailyList(act));
    putOnList(act, 50);
    dailyList(act);
    assertThat(statements(() -> dailyList(act))).isEqualTo(forTen);
    assertThat(queries(forTen)).hasSizeLessThanOrEqualTo(6);
    assertThat(dailyList(act))
        .hasSize(60)
        .allSatisfy(
            row -> {
              assertThat(row.last()).isNotNull();
              assertThat(row.tasks()).hasSize(1);
              assertThat(row.risks()).hasSize(1);
              assertThat(row.deliveries().get(0).noted()).isNotNull();
            });
  }

  private List<DailyRow> dailyList(FactTeam act) {
    return act.dailyLists.of(caller(), house.unit.id(), PageRequest.first(200)).rows();
  }

  /** Persons of an ACT team with something in each column of the daily list. */
  private void putOnList(FactTeam act, int many) {
    for (int n = 0; n < many; n++) {
      Person person = house.person(team.anna, "Bo", "Skiss");
      Id<Enrolment> enrolment =
          Actives.write(
              house,
              team.anna,
              person,
              new Actives.In(house.unit, "act", 1, Lifecycle.ACTIVE, "ACTIVE_INTENSIVE"));
      Instant now = house.clock.instant();
      house.store.write(
          tx -> {
            tx.enrolments()
                .begin(
                    house.provider.id(),
                    enrolment,
                    new PhaseInterval(
                        "ACTIVE_INTENSIVE",
                        false,
                        new Text("Aktiv", "Active"),
                        "engage",
                        team.anna.staff(),
                        now,
                        null));
            tx.tasks().add(house.provider.id(), search(person, enrolment), now);
            return enrolment;
          });
      record(person.id(), 1);
      act.dailyLists.deliver(
          team.anna,
          enrolment,
          new NewDelivery("Dosett", List.of(DayOfWeek.values()), house.today(), null, null));
      act.dailyLists.note(
          team.anna, enrolment, 1, new DeliveryNote(house.today(), DeliveryOutcome.GIVEN));
      act.dailyLists.assessRisk(
          team.anna,
          enrolment,
          new NewRisk(Risk.Kind.SUICIDE, true, house.today(), team.anna.staff(), "Sagt."));
    }
  }

  private Task search(Person person, Id<Enrolment> enrolment) {
    return new Task(
        Id.next(),
        1,
        person.id(),
        "",
        house.unit.id(),
        enrolment,
        "search",
        new Text("Sök personen", "Search for the person"),
        null,
        house.today(),
        house.today().plusDays(1),
        Task.Status.OPEN,
        null);
  }

  private List<BoardEntry> cards() {
    return team.boards.of(caller(), house.unit.id()).columns().stream()
        .flatMap(column -> column.entries().stream())
        .toList();
  }

  private static List<Risk> raised(BoardEntry card) {
    return card.care().raised();
  }

  private void boardPage() {
    Caller caller = caller();
    assertThat(team.boards.of(caller, house.unit.id()).columns()).isNotEmpty();
    assertThat(house.organisations.units(caller, caller.provider())).isNotEmpty();
  }

  private Caller caller() {
    return house.sessions.caller(token, Channel.PAGE, Language.SV).orElseThrow();
  }

  private List<String> statements(Runnable request) {
    watched.statements().taken();
    request.run();
    return watched.statements().taken();
  }

  /** Those that read, not those that leave the audit row. */
  private static List<String> queries(List<String> statements) {
    return statements.stream()
        .filter(one -> one.strip().toLowerCase(Locale.ROOT).startsWith("select"))
        .filter(one -> !one.contains("audit_list"))
        .toList();
  }

  private void record(Id<Person> person, int times) {
    for (int n = 0; n < times; n++) {
      house.contacts.record(
          caller(),
          person,
          new Contacts.NewContact(
              Contact.Kind.VISIT,
              Contact.Place.HOME,
              house.clock.instant().minusSeconds(60),
              List.of(team.leader.staff()),
              30,
              true,
              "Vi gick igenom veckan."));
    }
  }

  private List<Id<Person>> putOnBoard(int many) {
    return house.store.write(tx -> Stream.generate(() -> onBoard(tx)).limit(many).toList());
  }

  private Id<Person> onBoard(Tx tx) {
    Instant now = house.clock.instant();
    Person person =
        new Person(
            Id.next(),
            house.provider.id(),
            1,
            "Bo",
            "Skiss",
            "",
            null,
            List.of(),
            Protection.NONE,
            "",
            "",
            "");
    tx.persons().add(person);
    tx.careRelations().open(house.provider.id(), person.id(), house.unit.id(), "REGISTERED", now);
    Enrolment enrolment =
        new Enrolment(
            Id.next(),
            house.provider.id(),
            person.id(),
            house.unit.id(),
            "fact",
            2,
            1,
            Lifecycle.ACTIVE,
            "board",
            new Text("Tavlan", "Board"),
            true,
            now,
            Set.of(),
            null,
            null,
            now,
            now,
            null,
            null);
    tx.enrolments().add(enrolment, true);
    Id<BoardEntry> entry = Id.next();
    tx.boards()
        .open(
            new NewEntry(
                entry,
                house.provider.id(),
                house.unit.id(),
                enrolment.id(),
                person.id(),
                team.anna.staff(),
                now,
                new EntryFacts("Sover inte", null, null, "", null, 3, "", false, 0, null, "")));
    tx.boards()
        .addReason(
            house.provider.id(),
            entry,
            new NewReason(
                "CRISIS",
                new Text("Kris", "Crisis"),
                "",
                now,
                now.atZone(ZoneOffset.UTC).toLocalDate(),
                null));
    tx.boards()
        .setActions(
            house.provider.id(),
            entry,
            List.of(
                new BoardAction(
                    Id.next(),
                    "Ring",
                    "Anna",
                    now.atZone(ZoneOffset.UTC).toLocalDate(),
                    "",
                    false)));
    for (Risk.Kind kind : List.of(Risk.Kind.SUICIDE, Risk.Kind.CHILDREN)) {
      for (int days = 2; days >= 0; days--) {
        tx.boards()
            .addRisk(
                house.provider.id(),
                entry,
                new NewRisk(
                    kind,
                    days != 1,
                    Days.of(now).minusDays(days),
                    team.psychiatrist.staff(),
                    "Bedömd på mötet."),
                team.anna.staff(),
                now);
      }
    }
    return person.id();
  }
}
