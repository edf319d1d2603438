package se.samordna.rest;

import java.time.LocalDate;
import java.util.List;
import se.samordna.Id;
import se.samordna.enrolment.Board;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardSigns;
import se.samordna.enrolment.Boards;
import se.samordna.enrolment.Boards.CareChange;
import se.samordna.enrolment.Boards.EntryChange;
import se.samordna.enrolment.Boards.NewRequest;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.enrolment.Caseloads;
import se.samordna.enrolment.ComingDown;
import se.samordna.enrolment.EntryVersion;
import se.samordna.enrolment.TeamCare;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.meeting.Meeting;

/** The boards and caseloads of units. */
record BoardResource(Boards boards, Caseloads caseloads) implements Resource {
  record OwnWords(String ownWords) {}

  record NewReason(String code, String detail) {}

  record Why(String reason) {}

  record Review(LocalDate reviewOn) {}

  record Confirmation(Id<Meeting> meeting) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/units/{unit}/caseload", "caseload", "The unit's caseload in each model")
            .givesRows(UnitCaseload.class)
            .by(call -> Reply.of(new Rows<>(caseloads.of(call.caller(), call.id("unit"))))),
        Operation.get("/units/{unit}/board", "board", "The unit's board")
            .gives(Board.class)
            .by(call -> Reply.of(boards.of(call.caller(), call.id("unit")))),
        Operation.get("/units/{unit}/board-signs", "boardSigns", "What speaks for the board")
            .gives(BoardSigns.class)
            .by(call -> Reply.of(boards.signs(call.caller(), call.id("unit")))),
        Operation.post(
                "/enrolments/{enrolment}/board-signs/{sign}:set-aside",
                "setSignAside",
                "Set aside what speaks for the board")
            .takes(Why.class)
            .by(this::setAside),
        Operation.post(
                "/persons/{person}/support-requests",
                "recordSupportRequest",
                "Write down that somebody asked for more support")
            .takes(NewRequest.class)
            .by(this::request),
        Operation.get("/enrolments/{enrolment}/stays", "stays", "The stays on the board")
            .givesRows(BoardEntry.class)
            .by(call -> Reply.of(new Rows<>(boards.stays(call.caller(), call.id("enrolment"))))),
        Operation.get("/board-entries/{entry}", "boardEntry", "One entry")
            .gives(BoardEntry.class)
            .by(this::get),
        revising(Operation.put("/board-entries/{entry}", "changeEntry", "Change what is kept"))
            .takes(EntryChange.class)
            .by(this::change),
        revising(Operation.put("/board-entries/{entry}/care", "shareCare", "Share the care"))
            .takes(CareChange.class)
            .by(this::care),
        revising(Operation.post("/board-entries/{entry}/risks", "assessRisk", "Judge a risk"))
            .takes(NewRisk.class)
            .by(this::risk),
        Operation.get("/board-entries/{entry}/risks", "risks", "Every judgement of risks")
            .givesRows(TeamCare.Risk.class)
            .by(call -> Reply.of(new Rows<>(boards.risks(call.caller(), call.id("entry"))))),
        Operation.get("/board-entries/{entry}/coming-down", "comingDown", "What comes first")
            .gives(ComingDown.class)
            .by(call -> Reply.of(boards.comingDown(call.caller(), call.id("entry")))),
        Operation.get("/board-entries/{entry}/history", "entryHistory", "What the card has said")
            .givesRows(EntryVersion.class)
            .by(call -> Reply.of(new Rows<>(boards.history(call.caller(), call.id("entry"))))),
        revising(
                Operation.put(
                    "/board-entries/{entry}/persons-view",
                    "recordPersonsView",
                    "Write down the person's own view and wish"))
            .takes(OwnWords.class)
            .by(this::personsView),
        revising(Operation.post("/board-entries/{entry}/reasons", "addReason", "Add a reason"))
            .takes(NewReason.class)
            .by(this::addReason),
        revising(
                Operation.post(
                    "/board-entries/{entry}/reasons/{code}:end", "endReason", "End a reason"))
            .by(
                call ->
                    shown(
                        boards.endReason(
                            call.caller(), call.id("entry"), call.revision(), call.text("code")))),
        revising(
                Operation.post(
                    "/board-entries/{entry}/reasons/{code}:review",
                    "reviewReason",
                    "Move a reason's review date"))
            .takes(Review.class)
            .by(this::review),
        revising(
                Operation.post(
                    "/board-entries/{entry}:confirm", "confirmEntry", "Confirm at a meeting"))
            .takes(Confirmation.class)
            .by(this::confirm));
  }

  private Operation revising(Operation operation) {
    return operation.gives(BoardEntry.class).revises(BoardEntry.class, this::get);
  }

  private Reply setAside(Call call) {
    String reason = call.body(Why.class).reason();
    boards.setAside(call.caller(), call.id("enrolment"), call.text("sign"), reason);
    return Reply.nothing();
  }

  private Reply request(Call call) {
    boards.recordRequest(call.caller(), call.id("person"), call.body(NewRequest.class));
    return Reply.nothing();
  }

  private Reply get(Call call) {
    return shown(boards.get(call.caller(), call.id("entry")));
  }

  private Reply change(Call call) {
    EntryChange change = call.body(EntryChange.class);
    return shown(boards.change(call.caller(), call.id("entry"), call.revision(), change));
  }

  private Reply care(Call call) {
    CareChange change = call.body(CareChange.class);
    return shown(boards.shareCare(call.caller(), call.id("entry"), call.revision(), change));
  }

  private Reply risk(Call call) {
    NewRisk risk = call.body(NewRisk.class);
    return shown(boards.assessRisk(call.caller(), call.id("entry"), call.revision(), risk));
  }

  private Reply personsView(Call call) {
    String words = call.body(OwnWords.class).ownWords();
    return shown(boards.recordPersonsView(call.caller(), call.id("entry"), call.revision(), words));
  }

  private Reply addReason(Call call) {
    NewReason reason = call.body(NewReason.class);
    return shown(
        boards.addReason(
            call.caller(), call.id("entry"), call.revision(), reason.code(), reason.detail()));
  }

  private Reply review(Call call) {
    LocalDate on = call.body(Review.class).reviewOn();
    return shown(
        boards.review(call.caller(), call.id("entry"), call.revision(), call.text("code"), on));
  }

  private Reply confirm(Call call) {
    Id<Meeting> meeting = call.body(Confirmation.class).meeting();
    return shown(boards.confirm(call.caller(), call.id("entry"), call.revision(), meeting));
  }

  private static Reply shown(BoardEntry entry) {
    return Reply.of(entry, entry.revision());
  }
}
