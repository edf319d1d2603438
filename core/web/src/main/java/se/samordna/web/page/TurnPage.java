package se.samordna.web.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.samordna.Id;
import se.samordna.enrolment.BoardEntry;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.Meeting;
import se.samordna.person.Person;

/**
 * Saves what a board meeting writes of one person and goes where it goes from there. What goes onto
 * the card is saved before what was said, and a second time changes nothing: when something must be
 * mended, nothing is lost and nothing stands there twice.
 */
final class TurnPage {
  private final Site site;

  TurnPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.post("/board/{unit}/turns/{entry}", this::save),
        Route.post("/board/{unit}/turns/{entry}/words", request -> keep(new Visit(site, request))));
  }

  /** Keeps what is being typed; the answer is the revision that it now has. */
  private Answer keep(Visit visit) {
    Reading form = visit.form();
    Id<Meeting> meeting = form.neededId("meeting");
    Id<Person> person = form.neededId("person");
    Meeting.Turn turn =
        site.meetings()
            .say(visit.caller(), meeting, person, form.revision(), form.text("said"), false);
    byte[] revision = Integer.toString(turn.revision()).getBytes(StandardCharsets.UTF_8);
    return Answer.of(200, "text/plain", revision);
  }

  private Answer save(Visit visit) {
    Id<BoardEntry> entry = visit.id("entry");
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<Meeting> meeting = form.neededId("meeting");
          Id<Person> person = form.neededId("person");
          String go = form.text("go");
          if (!form.ticked("hides")) {
            new TurnCard(visit).write(entry);
          }
          say(visit, meeting, person, go);
          return onward(visit, entry, meeting, person, go);
        },
        refusal -> new BoardPage(site).again(visit, ShownBoard.mark(entry), refusal));
  }

  /** On the wall nothing is written of somebody who is hidden there: what was said stays. */
  private void say(Visit visit, Id<Meeting> meeting, Id<Person> person, String go) {
    Reading form = visit.form();
    String said =
        form.ticked("hides")
            ? site.meetings().get(visit.caller(), meeting).turn(person).said()
            : form.text("said");
    var unused =
        site.meetings()
            .say(visit.caller(), meeting, person, form.revision(), said, passes(go, said));
  }

  /**
   * Whether the meeting has spoken of the person: it goes on to the next or decides. Whoever looks
   * back or ends the meeting has only when something was said, and the others come back here.
   */
  private static boolean passes(String go, String said) {
    return switch (go) {
      case "", "next", "decide", "step" -> true;
      case "previous", "end" -> !said.isBlank();
      default -> false;
    };
  }

  private Answer onward(
      Visit visit, Id<BoardEntry> entry, Id<Meeting> meeting, Id<Person> person, String go) {
    String board = "/board/" + visit.id("unit");
    String wall = visit.form().ticked("wall") ? "&wall=yes" : "";
    String mark = ShownBoard.mark(entry);
    String here = board + "?at=" + mark + wall;
    return switch (go) {
      case "stay" -> Visit.after(here, Done.TURN_SAVED);
      case "previous" -> Answer.seeOther(board + "?before=" + mark + wall);
      case "attend" -> Answer.seeOther(MeetingPage.attending(meeting));
      case "end" -> Answer.seeOther(MeetingPage.ending(meeting));
      case "decide" ->
          Answer.seeOther("/meetings/" + meeting + "/decide/" + person + "?at=" + entry);
      case "card" -> Answer.seeOther(BoardPage.entry(entry));
      case "crisis" -> Answer.seeOther(PersonFrame.address(person) + "/crisis-plan");
      case "step" -> Answer.seeOther(steps(visit, entry));
      case "confirm" -> confirm(visit, entry, meeting, here);
      default -> Answer.seeOther(board + "?after=" + mark + wall);
    };
  }

  private String steps(Visit visit, Id<BoardEntry> entry) {
    BoardEntry now = site.boards().get(visit.caller(), entry);
    return "/enrolments/" + now.enrolment() + "?at=" + entry;
  }

  private Answer confirm(Visit visit, Id<BoardEntry> id, Id<Meeting> meeting, String here) {
    BoardEntry entry = site.boards().get(visit.caller(), id);
    if (entry.confirmedAt() == null || MeetingTurn.isDue(entry, visit.today())) {
      entry = site.boards().confirm(visit.caller(), id, entry.revision(), meeting);
    }
    return Visit.after(here, Done.ENTRY_CONFIRMED);
  }
}
