package se.samordna.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import se.samordna.Id;
import se.samordna.enrolment.Caseloads;
import se.samordna.enrolment.CoordinatorWanted;
import se.samordna.enrolment.CoordinatorWish;
import se.samordna.enrolment.LimitOverride;
import se.samordna.enrolment.SeveralCoordinate;
import se.samordna.enrolment.TeamLoad;
import se.samordna.organisation.Absence;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.PlannedPost;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Staffing;

/** Who waits for a coordinator, what was decided over a limit, and how a unit is staffed. */
record CaseloadResource(Caseloads caseloads, Staffing staffing) implements Resource {
  record Wish(Id<Staff> staff, String words) {}

  record NewPart(BigDecimal fte, boolean caseCarrying, LocalDate from) {}

  record LastDayAway(LocalDate lastDay) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/caseloads", "caseloads", "How every team stands, with no person named")
            .givesRows(TeamLoad.class)
            .by(call -> Reply.of(new Rows<>(caseloads.teams(call.caller())))),
        Operation.get("/units/{unit}/waiting", "waiting", "Who waits, with the next best")
            .givesPages(CoordinatorWanted.class)
            .by(call -> Reply.of(caseloads.waiting(call.caller(), call.id("unit"), call.page()))),
        Operation.get(
                "/units/{unit}/several-coordinate",
                "severalCoordinate",
                "Whom staff of the unit and of another unit both coordinate")
            .givesRows(SeveralCoordinate.class)
            .by(call -> Reply.of(new Rows<>(caseloads.several(call.caller(), call.id("unit"))))),
        Operation.get(
                "/enrolments/{enrolment}/candidates",
                "candidates",
                "Everybody who could coordinate, best first")
            .gives(CoordinatorWanted.class)
            .by(call -> Reply.of(caseloads.candidates(call.caller(), call.id("enrolment")))),
        Operation.post(
                "/enrolments/{enrolment}/coordinator-wish",
                "wishCoordinator",
                "Record whom the person wishes for")
            .takes(Wish.class)
            .gives(CoordinatorWish.class)
            .by(this::wish),
        Operation.get(
                "/units/{unit}/overrides", "overrides", "The limits gone over from a day to a day")
            .needs("from", "to")
            .givesPages(LimitOverride.class)
            .by(this::overrides),
        Operation.get(
                "/units/{unit}/staffing", "staffing", "Assignments and absences from a day on")
            .needs("day")
            .gives(Staffing.UnitStaffing.class)
            .by(call -> Reply.of(staffing.since(call.caller(), call.id("unit"), call.day("day")))),
        Operation.post(
                "/units/{unit}/assignments/{assignment}:change",
                "changeAssignment",
                "Give an assignment another part of full time from a day on")
            .takes(NewPart.class)
            .gives(Assignment.class)
            .by(this::change),
        Operation.post(
                "/units/{unit}/planned-posts",
                "planPosts",
                "Settle for how many posts of a profession the unit is planned")
            .takes(Staffing.NewPlannedPost.class)
            .makes(PlannedPost.class)
            .by(
                call ->
                    Reply.of(
                        staffing.plan(
                            call.caller(),
                            call.id("unit"),
                            call.body(Staffing.NewPlannedPost.class)))),
        Operation.post("/units/{unit}/absences", "recordAbsence", "Record that somebody is away")
            .takes(Staffing.NewAbsence.class)
            .makes(Absence.class)
            .by(
                call ->
                    Reply.of(
                        staffing.absent(
                            call.caller(), call.id("unit"), call.body(Staffing.NewAbsence.class)))),
        Operation.post(
                "/units/{unit}/absences/{absence}:end", "endAbsence", "Settle the last day away")
            .takes(LastDayAway.class)
            .gives(Absence.class)
            .by(this::end));
  }

  private Reply wish(Call call) {
    Wish wish = call.body(Wish.class);
    return Reply.of(
        caseloads.wish(call.caller(), call.id("enrolment"), wish.staff(), wish.words()));
  }

  private Reply overrides(Call call) {
    return Reply.of(
        caseloads.overrides(
            call.caller(), call.id("unit"), call.day("from"), call.day("to"), call.page()));
  }

  private Reply change(Call call) {
    NewPart part = call.body(NewPart.class);
    return Reply.of(
        staffing.change(
            call.caller(),
            call.id("unit"),
            call.id("assignment"),
            part.fte(),
            part.caseCarrying(),
            part.from()));
  }

  private Reply end(Call call) {
    LocalDate lastDay = call.body(LastDayAway.class).lastDay();
    return Reply.of(
        staffing.endAbsence(call.caller(), call.id("unit"), call.id("absence"), lastDay));
  }
}
