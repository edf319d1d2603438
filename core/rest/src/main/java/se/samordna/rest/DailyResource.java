package se.samordna.rest;

import java.time.LocalDate;
import java.util.List;
import se.samordna.daily.DailyLists;
import se.samordna.daily.DailyLists.DeliveryNote;
import se.samordna.daily.DailyLists.NewDelivery;
import se.samordna.daily.DailyPerson;
import se.samordna.daily.DailyRow;
import se.samordna.enrolment.Boards.NewRisk;

/** Daily lists of teams. */
record DailyResource(DailyLists lists) implements Resource {
  private static final String AT = "at";
  private static final String OF_ONE = "/enrolments/{enrolment}/daily";
  private static final String DELIVERY = OF_ONE + "/deliveries/{delivery}";

  /** The day whose note is taken back. */
  record Day(LocalDate day) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/units/{unit}/daily-list", "dailyList", "The unit's daily list")
            .givesPages(DailyRow.class)
            .by(call -> Reply.of(lists.of(call.caller(), call.id("unit"), call.page()))),
        Operation.get(
                "/units/{unit}/past/daily-list",
                "dailyListThen",
                "The daily list as it was at a moment")
            .needs(AT)
            .givesPages(DailyRow.class)
            .by(
                call ->
                    Reply.of(
                        lists.past(call.caller(), call.id("unit"), call.moment(AT), call.page()))),
        Operation.get(OF_ONE, "daily", "Deliveries and risks of a person on a daily list")
            .gives(DailyPerson.class)
            .by(call -> Reply.of(lists.get(call.caller(), call.id("enrolment")))),
        changing(OF_ONE + "/risks", "assessDailyRisk", "Judge a risk for the daily list")
            .takes(NewRisk.class)
            .by(
                call ->
                    Reply.of(
                        lists.assessRisk(
                            call.caller(), call.id("enrolment"), call.body(NewRisk.class)))),
        changing(OF_ONE + "/deliveries", "planDelivery", "Plan a delivery of medicine")
            .takes(NewDelivery.class)
            .by(
                call ->
                    Reply.of(
                        lists.deliver(
                            call.caller(), call.id("enrolment"), call.body(NewDelivery.class)))),
        changing(DELIVERY + ":end", "endDelivery", "End a delivery")
            .by(
                call ->
                    Reply.of(
                        lists.endDelivery(
                            call.caller(), call.id("enrolment"), call.number("delivery")))),
        changing(DELIVERY + ":note", "noteDelivery", "Note how a day's delivery went")
            .takes(DeliveryNote.class)
            .by(
                call ->
                    Reply.of(
                        lists.note(
                            call.caller(),
                            call.id("enrolment"),
                            call.number("delivery"),
                            call.body(DeliveryNote.class)))),
        changing(DELIVERY + ":take-back", "takeBackDelivery", "Take back what was noted of a day")
            .takes(Day.class)
            .by(
                call ->
                    Reply.of(
                        lists.takeBack(
                            call.caller(),
                            call.id("enrolment"),
                            call.number("delivery"),
                            call.body(Day.class).day()))));
  }

  private static Operation changing(String path, String id, String summary) {
    return Operation.post(path, id, summary).gives(DailyPerson.class);
  }
}
