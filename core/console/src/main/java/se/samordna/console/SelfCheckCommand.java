package se.samordna.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import se.samordna.model.IndicatorTarget;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.selfcheck.Period;
import se.samordna.selfcheck.SelfCheck;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.selfcheck.SelfChecks;
import se.samordna.text.Wording;

/** Tells how a unit works against its model's targets, with no person in the figures. */
@Service
@Command(
    scope = "samordna",
    name = "self-check",
    description = "Tells how a unit works against its model's targets.",
    detailedDescription = "classpath:help/self-check.txt")
public final class SelfCheckCommand extends UnitAction {
  @Option(name = "--month", description = "The month, such as 2027-02; this month without it")
  private @Nullable String month;

  @Option(name = "--length", description = "MONTH, or YEAR for the twelve months that end with it")
  @Completion(
      value = StringsCompleter.class,
      values = {"MONTH", "YEAR"})
  private String length = "YEAR";

  @Override
  void run() {
    Period period = new Period(Typed.word(Period.Length.class, "length", length), firstDay());
    List<SelfCheck> checks =
        asked(service(SelfChecks.class).figures(operator(), unit(), period), SelfCheck::model);
    if (json()) {
      print(checks.stream().map(one -> SelfCheckDocuments.whole(one, language())).toList());
      return;
    }
    checks.forEach(this::tell);
    if (checks.isEmpty()) {
      out().println(word("no-figures"));
    }
  }

  private LocalDate firstDay() {
    if (month == null) {
      return Today.inStockholm(context());
    }
    try {
      return YearMonth.parse(month).atDay(1);
    } catch (DateTimeParseException e) {
      throw Refusal.of(Problem.at("--month", Code.FIELD_WRONG));
    }
  }

  private void tell(SelfCheck check) {
    out()
        .println(
            check.unitName()
                + ", "
                + check.model()
                + ", "
                + check.period().firstDay()
                + " – "
                + check.lastDay());
    ShellTable table = new ShellTable();
    for (String column : List.of("figure", "value", "counted", "of", "target", "standing")) {
      table.column(word(column));
    }
    for (SelfCheckFigure figure : check.figures()) {
      table
          .addRow()
          .addContent(
              figure.name().in(language()),
              number(figure.value()),
              number(figure.numerator()),
              number(figure.denominator()),
              target(figure.target()),
              word("standing." + figure.standing()));
    }
    table.print(out());
  }

  private String target(IndicatorTarget target) {
    return number(target.atLeast()) + " … " + number(target.atMost());
  }

  private String number(@Nullable BigDecimal number) {
    return number == null ? "–" : Wording.write(CaseloadDocuments.plain(number), language());
  }
}
