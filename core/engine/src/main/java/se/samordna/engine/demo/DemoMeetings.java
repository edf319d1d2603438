package se.samordna.engine.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardReason;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.TeamCare.Network;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.meeting.Meetings;
import se.samordna.organisation.Staff;

/** The demo team's meetings: the board gone through card by card, with what was said of each. */
final class DemoMeetings {
  /** Those who come to every meeting. */
  static final List<String> TEAM = List.of("anna", "tove", "nils", "sara", "omar", "petra");

  private static final int NEXT_REVIEW = 7;
  private static final int WEEKLY_MINUTES = 120;

  /** What was said of somebody who is on the board for a reason, and nothing that names anybody. */
  private static final Map<String, String> SAID =
      Map.of(
          "CRISIS", "Sov några timmar i natt. Någon av oss är där varje dag tills det vänder.",
          "PREVENT", "Åt frukost med oss i går. Drar sig undan mindre, men hoppar över lunch.",
          "HARD_TO_REACH", "Öppnade inte i går. Vi provar efter klockan tolv, som önskat.",
          "NEW", "Alla har inte hälsat än. Två till följer med den här veckan.",
          "SOCIAL", "Hyresvärden väntar till fredag. Mötet med socialtjänsten är bokat.",
          "ADMITTED", "Avdelningen planerar utskrivning. Vi är med på mötet på torsdag.");

  private final DemoServices services;
  private final Boards boards;

  DemoMeetings(DemoServices services, Boards boards) {
    this.services = services;
    this.boards = boards;
  }

  Meeting open(DemoHouse house, MeetingType type) {
    List<Meetings.Attendant> there =
        TEAM.stream().map(name -> new Meetings.Attendant(house.caller(name).staff(), "")).toList();
    return services.meetings().open(house.caller("tove"), house.fact().id(), type, null, there);
  }

  void close(DemoHouse house, Meeting meeting) {
    Caller leader = house.caller("tove");
    int revision = services.meetings().get(leader, meeting.id()).revision();
    services.meetings().close(leader, meeting.id(), revision);
  }

  /** The team passes the board: new entries are confirmed, and what was to be reviewed is. */
  void board(DemoHouse house) {
    Meeting meeting = open(house, MeetingType.BOARD);
    cards(house).forEach(entry -> pass(house.caller("tove"), entry, meeting));
    close(house, meeting);
  }

  /** The team passes the board and says something of each; it becomes a note in each record. */
  void boardSpokenOf(DemoHouse house) {
    Caller leader = house.caller("tove");
    Meeting meeting = open(house, MeetingType.BOARD);
    for (BoardEntry entry : cards(house).toList()) {
      share(house, leader, pass(leader, entry, meeting));
      var unused =
          services.meetings().say(leader, meeting.id(), entry.person(), 0, said(entry), true);
    }
    close(house, meeting);
  }

  private Stream<BoardEntry> cards(DemoHouse house) {
    return boards.of(house.caller("tove"), house.fact().id()).columns().stream()
        .flatMap(column -> column.entries().stream());
  }

  private static String said(BoardEntry entry) {
    return entry.reasons().stream()
        .filter(reason -> reason.to() == null)
        .map(BoardReason::code)
        .map(code -> SAID.getOrDefault(code, "Oförändrat."))
        .findFirst()
        .orElse("Oförändrat.");
  }

  private BoardEntry pass(Caller leader, BoardEntry entry, Meeting meeting) {
    LocalDate today = services.clock().today();
    BoardEntry now = entry;
    if (now.confirmedAt() == null) {
      now = boards.confirm(leader, now.id(), now.revision(), meeting.id());
    }
    for (BoardReason reason : entry.reasons()) {
      if (reason.to() == null && !reason.reviewOn().isAfter(today)) {
        int days = reason.code().equals("CRISIS") ? 1 : NEXT_REVIEW;
        now = boards.review(leader, now.id(), now.revision(), reason.code(), today.plusDays(days));
      }
    }
    return now;
  }

  /** Two of the team besides the coordinator, unless they have been named already. */
  private void share(DemoHouse house, Caller leader, BoardEntry entry) {
    if (!entry.care().alsoMeets().isEmpty()) {
      return;
    }
    List<Id<Staff>> two =
        Stream.of("petra", "nils", "sara")
            .map(name -> house.caller(name).staff())
            .filter(staff -> !Objects.equals(staff, entry.care().coordinator()))
            .limit(2)
            .toList();
    boards.shareCare(
        leader,
        entry.id(),
        entry.revision(),
        new Boards.CareChange(
            null,
            two,
            WEEKLY_MINUTES,
            Network.INFORMED,
            "Ville att familjen skulle få veta.",
            services.clock().today().plusDays(2L * NEXT_REVIEW)));
  }
}
