package se.samordna.rest;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import se.samordna.selfcheck.CountedRow;
import se.samordna.selfcheck.Period;
import se.samordna.selfcheck.SelfCheck;
import se.samordna.selfcheck.SelfChecks;
import se.samordna.text.Text;

/** What units' self-checks come to, and what they are counted from. */
record SelfCheckResource(SelfChecks selfChecks) implements Resource {
  private static final Text LENGTH = new Text("MONTH eller YEAR", "MONTH or YEAR");
  private static final Text MONTH = new Text("en månad, som 2027-02", "a month, such as 2027-02");

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "/units/{unit}/self-check", "selfCheck", "The unit's self-check in each model")
            .knows("length")
            .needs("month")
            .givesRows(SelfCheck.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(selfChecks.of(call.caller(), call.id("unit"), period(call))))),
        Operation.get(
                "/units/{unit}/published-self-check",
                "publishedSelfCheck",
                "The unit's self-check as somebody sees it who may not see the persons")
            .knows("length")
            .needs("month")
            .givesRows(SelfCheck.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(
                            selfChecks.published(call.caller(), call.id("unit"), period(call))))),
        Operation.get(
                "/units/{unit}/self-check/{model}/{indicator}",
                "selfCheckRows",
                "The rows that a figure was counted from")
            .givesPages(CountedRow.class)
            .knows("length")
            .needs("month")
            .by(this::rows));
  }

  private Reply rows(Call call) {
    return Reply.of(
        selfChecks.rows(
            call.caller(),
            call.id("unit"),
            call.text("model"),
            call.text("indicator"),
            period(call),
            call.page()));
  }

  /** The month must be named, for only the engine knows what today is; the year is usual. */
  private static Period period(Call call) {
    try {
      return new Period(length(call), YearMonth.parse(call.needed("month")).atDay(1));
    } catch (DateTimeParseException e) {
      throw Call.wrong("month", MONTH);
    }
  }

  private static Period.Length length(Call call) {
    String length = call.query("length").orElse(Period.Length.YEAR.name());
    for (Period.Length one : Period.Length.values()) {
      if (one.name().equals(length)) {
        return one;
      }
    }
    throw Call.wrong("length", LENGTH);
  }
}
