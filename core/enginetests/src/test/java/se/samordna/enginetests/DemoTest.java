package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.access.Channel;
import se.samordna.engine.demo.DemoCoordination;
import se.samordna.engine.demo.DemoFact;
import se.samordna.engine.demo.DemoHouse;
import se.samordna.engine.demo.DemoServices;
import se.samordna.engine.demo.DemoStart;
import se.samordna.engine.demo.DemoSteps;
import se.samordna.engine.organisation.KeptStaffing;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enrolment.Board;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardSigns;
import se.samordna.link.PersonLink;
import se.samordna.meeting.MeetingLine;
import se.samordna.meeting.MeetingType;
import se.samordna.own.OwnSessions.OwnPass;
import se.samordna.person.PersonFile;
import se.samordna.person.PersonQuery;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.sip.Sip;
import se.samordna.sip.SipState;
import se.samordna.store.OpenedStores;
import se.samordna.text.Language;

class DemoTest {
  @TempDir Path home;

  @Test
  void the_demo_is_made_through_the_services_and_its_logins_work() throws IOException {
    try (OpenedStores.Opened opened = OpenedStores.fresh(OpenedStores.Kind.H2)) {
      House house = new House(opened.store());
      FactTeam team = new FactTeam(house);
      Instant now = house.clock.instant();

      DemoHouse demo = demo(house, team);

      assertThat(house.clock.instant()).as("and the time is what it was").isEqualTo(now);
      assertThat(demo.persons()).hasSize(24);
      Caller anna = demo.caller("anna");
      assertThat(
              house.persons.find(anna, new PersonQuery("", false, PageRequest.first(100))).rows())
          .as("all but the one with protected identity")
          .hasSize(23);
      almaHasAYearBehindHer(house, team, demo, now);
      theBoardIsInUse(team, demo);
      theMeetingHasItsMinutes(house, demo);
      aColleagueStandsIn(team, demo);
      oneIsLinkedWithTheMunicipality(house, demo);
      aSipHasAMeetingToCome(house, demo);
      logInAsEverybody(house);
      oneOfThePersonsLogsIn(house);
    }
  }

  private static void oneIsLinkedWithTheMunicipality(House house, DemoHouse demo) {
    Caller anna = demo.caller("anna");
    PersonLink link = house.links.of(anna, demo.persons().get(1).id()).get(0);
    assertThat(house.links.read(anna, link.id()).contacts())
        .extracting(path -> path.who())
        .containsExactly("Boendestödet");
    assertThat(house.sips.received(anna, demo.persons().get(1).id()))
        .as("and has a copy of the municipality's SIP")
        .singleElement()
        .satisfies(copy -> assertThat(copy.intact()).isTrue());
  }

  private static void aSipHasAMeetingToCome(House house, DemoHouse demo) {
    Caller anna = demo.caller("anna");
    Sip sip = house.sips.of(anna, demo.persons().get(2).id()).get(0);
    assertThat(sip.state()).isEqualTo(SipState.CALLED);
    PersonMeeting meeting = house.personMeetings.get(anna, sip.meeting().orElseThrow().meeting());
    assertThat(meeting.state()).isEqualTo(MeetingState.PLANNED);
    assertThat(meeting.coverage().lacking()).as("the mother has not been let know").isEqualTo(1);
  }

  private DemoHouse demo(House house, FactTeam team) {
    DemoServices services = services(house);
    DemoSteps steps =
        new DemoSteps(
            services,
            team.enrolments,
            team.boards,
            team.forms,
            new KeptStaffing(house.store, house.work));
    DemoCoordination coordination =
        new DemoCoordination(team.coordinations, house.plans, SamordnaClock.of(house.clock));
    DemoFact fact = new DemoFact(steps, team.models.kept(house), coordination);
    return new DemoStart(services, Optional.of(fact), home).load(house.clock::moveTo);
  }

  private static void almaHasAYearBehindHer(
      House house, FactTeam team, DemoHouse demo, Instant now) {
    Caller anna = demo.caller("anna");
    PersonFile alma = house.persons.file(anna, demo.persons().get(0).id());
    assertThat(alma.person().identifiers().get(0).identifier().value()).isEqualTo("199005092383");
    assertThat(alma.network()).isNotEmpty();
    assertThat(alma.plans().get(0).evaluations()).hasSizeGreaterThan(2);
    assertThat(alma.crisisPlan()).isPresent();
    assertThat(alma.contacts())
        .hasSizeGreaterThan(10)
        .allSatisfy(contact -> assertThat(contact.happenedAt()).isBeforeOrEqualTo(now));
    BoardEntry up =
        team.boards.of(anna, demo.fact().id()).columns().stream()
            .flatMap(column -> column.entries().stream())
            .filter(entry -> entry.person().equals(alma.person().id()))
            .findFirst()
            .orElseThrow();
    List<BoardEntry> stays = team.boards.stays(anna, up.enrolment());
    assertThat(stays).hasSize(2);
    assertThat(stays).filteredOn(stay -> stay.closedAt() == null).hasSize(1);
  }

  private static void theBoardIsInUse(FactTeam team, DemoHouse demo) {
    Board board = team.boards.of(demo.caller("anna"), demo.fact().id());
    assertThat(board.columns().stream().flatMap(column -> column.entries().stream()))
        .hasSize(7)
        .extracting(BoardEntry::phase)
        .contains("BOARD", "STEP_DOWN");
    assertThat(board.suggestions()).as("somebody new").isNotEmpty();
    assertThat(team.boards.signs(demo.caller("anna"), demo.fact().id()).signs())
        .extracting(BoardSigns.Sign::sign)
        .containsExactlyInAnyOrder("form-item-ticked", "support-asked-for");
  }

  private static void theMeetingHasItsMinutes(House house, DemoHouse demo) {
    Caller anna = demo.caller("anna");
    MeetingLine newest =
        house.meetings.held(anna, demo.fact().id(), PageRequest.first(1)).rows().get(0);
    assertThat(newest.type()).isEqualTo(MeetingType.BOARD);
    assertThat(newest.closedAt()).isNotNull();
    assertThat(newest.passed()).isGreaterThan(4);
    assertThat(house.contacts.of(anna, demo.persons().get(3).id(), PageRequest.first(50)).rows())
        .filteredOn(contact -> contact.note().startsWith("Tavelmöte, FACT Norr"))
        .first()
        .satisfies(
            note ->
                assertThat(note.note())
                    .contains("Sagt: ", "Utöver samordnaren träffar personen före nästa möte: "));
  }

  private static void aColleagueStandsIn(FactTeam team, DemoHouse demo) {
    assertThat(team.caseloads.of(demo.caller("tove"), demo.fact().id()).get(0).uncovered())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.deputyName()).isEqualTo("Nils Exempelberg"));
  }

  private void logInAsEverybody(House house) throws IOException {
    Path file = home.resolve("demo-logins.txt");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(15);
    for (String line : lines.subList(0, 14)) {
      String[] words = line.split(" +");
      String token = house.sessions.logIn(words[0], words[1].toCharArray(), "127.0.0.1");
      assertThat(house.sessions.caller(token, Channel.PAGE, Language.SV)).isPresent();
    }
  }

  private void oneOfThePersonsLogsIn(House house) throws IOException {
    List<String> lines = Files.readAllLines(home.resolve("demo-logins.txt"));
    String[] words = lines.get(14).split("[ ,]+");
    house.clock.pass(Duration.ofMinutes(1));
    String factor = new App(words[words.length - 1]).shows(house.clock.instant());
    String token =
        house.ownSessions.logIn(new OwnPass(words[0], words[1].toCharArray(), factor), "127.0.0.1");
    assertThat(house.ownSessions.self(token, Channel.PAGE, Language.SV))
        .hasValueSatisfying(self -> assertThat(house.ownPages.plans(self)).isNotEmpty());
  }

  private static DemoServices services(House house) {
    return new DemoServices(
        house.organisations,
        house.accounts,
        house.persons,
        house.networks,
        house.representatives,
        house.children,
        house.consents,
        house.links,
        house.ownLogins,
        house.ownSessions,
        house.plans,
        house.planRecords,
        house.sips,
        house.personMeetings,
        house.sharedDecisions,
        house.discharges,
        house.contacts,
        house.admissions,
        house.meetings,
        house.tasks,
        SamordnaClock.of(house.clock));
  }
}
