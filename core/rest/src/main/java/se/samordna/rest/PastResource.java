package se.samordna.rest;

import java.util.List;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.past.BoardThen;
import se.samordna.past.Past;
import se.samordna.past.PersonThen;
import se.samordna.past.RightsThen;
import se.samordna.past.SupervisedThen;

/** How it was at a past moment. */
record PastResource(Past past) implements Resource {
  private static final String AT = "at";

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "/persons/{person}/past",
                "personThen",
                "Enrolments, plans and network as they were at a moment")
            .needs(AT)
            .gives(PersonThen.class)
            .by(call -> Reply.of(past.person(call.caller(), call.id("person"), call.moment(AT)))),
        Operation.get("/persons/{person}/past/rights", "rightsThen", "Who could read at a moment")
            .needs(AT)
            .gives(RightsThen.class)
            .by(call -> Reply.of(past.rights(call.caller(), call.id("person"), call.moment(AT)))),
        Operation.get("/units/{unit}/past/board", "boardThen", "The board as it was at a moment")
            .needs(AT)
            .gives(BoardThen.class)
            .by(call -> Reply.of(past.board(call.caller(), call.id("unit"), call.moment(AT)))),
        Operation.get(
                "/units/{unit}/past/caseload",
                "caseloadThen",
                "The caseloads as they were at a moment")
            .needs(AT)
            .givesRows(UnitCaseload.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(
                            past.caseload(call.caller(), call.id("unit"), call.moment(AT))))),
        Operation.get(
                "/units/{unit}/past/supervision",
                "supervisionThen",
                "Whom group supervisions were about at a moment")
            .needs(AT)
            .givesRows(SupervisedThen.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(
                            past.supervision(call.caller(), call.id("unit"), call.moment(AT))))));
  }
}
