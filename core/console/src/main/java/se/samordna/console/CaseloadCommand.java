package se.samordna.console;

import java.math.BigDecimal;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.Row;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.CaseloadFigures;
import se.samordna.enrolment.Caseloads;
import se.samordna.model.Thresholds;
import se.samordna.text.Wording;

/** Tells how much a unit's coordinators and team carry, with no person named. */
@Service
@Command(
    scope = "samordna",
    name = "caseload",
    description = "Tells how much a unit's coordinators and team carry, against the limits.",
    detailedDescription = "classpath:help/caseload.txt")
public final class CaseloadCommand extends UnitAction {
  @Override
  void run() {
    List<CaseloadFigures> caseloads =
        asked(service(Caseloads.class).figures(operator(), unit()), CaseloadFigures::model);
    if (json()) {
      print(caseloads.stream().map(one -> CaseloadDocuments.whole(one, language())).toList());
      return;
    }
    caseloads.forEach(this::tell);
    if (caseloads.isEmpty()) {
      out().println(word("no-coordinators"));
    }
  }

  private void tell(CaseloadFigures one) {
    out().println(one.unitName() + ", " + one.model() + ", " + one.day());
    ShellTable table = new ShellTable();
    for (String column : List.of("coordinator", "fte", "persons", "per-fte", "limits", "level")) {
      table.column(word(column));
    }
    table.column(word("one-more"));
    table.emptyTableText(word("no-coordinators"));
    for (int i = 0; i < one.coordinators().size(); i++) {
      row(table, one.coordinators().get(i).name(), one.coordinators().get(i))
          .addContent(number(one.oneMore().get(i).perFte()));
    }
    one.team().ifPresent(team -> row(table, word("team"), team).addContent(""));
    one.boardShare().ifPresent(share -> row(table, word("board-share"), share).addContent(""));
    one.intake().ifPresent(intake -> row(table, word("intake"), intake).addContent(""));
    table.print(out());
    out().println(word("uncovered") + ": " + count(one.uncovered()));
    out().println(word("waiting") + ": " + count(one.waiting()));
  }

  private Row row(ShellTable table, String name, CaseloadFigure figure) {
    Row row = table.addRow();
    row.addContent(
        name,
        number(figure.fte()),
        figure.persons(),
        number(figure.perFte()),
        limits(figure.thresholds()),
        word("level." + figure.level()));
    return row;
  }

  private String limits(Thresholds limits) {
    if (!limits.areSet()) {
      return "–";
    }
    return number(limits.target()) + " / " + number(limits.soft()) + " / " + number(limits.hard());
  }

  private String count(@Nullable Integer persons) {
    return persons == null ? word("few") : persons.toString();
  }

  private String number(@Nullable BigDecimal number) {
    return number == null ? "–" : Wording.write(CaseloadDocuments.plain(number), language());
  }
}
