package se.samordna.console;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.AuditReviews;
import se.samordna.audit.AuditReviews.NewSample;
import se.samordna.audit.AuditSample;
import se.samordna.organisation.Provider;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Draws accesses of a month for review, or tells what has been drawn; counts only. */
@Service
@Command(
    scope = "samordna",
    name = "audit-sample",
    description = "Draws accesses of a month for review, or tells what has been drawn.",
    detailedDescription = "classpath:help/audit-sample.txt")
public final class AuditSampleCommand extends OperatorAction {
  @Option(
      name = "--provider",
      description = "The provider's id; samordna:provider-list tells them",
      required = true)
  @Completion(ProviderCompleter.class)
  private String provider;

  @Option(name = "--month", description = "The month to draw from, such as 2027-02")
  private @Nullable String month;

  @Option(name = "--seed", description = "The same number draws the same; one by chance without it")
  private @Nullable Integer seed;

  @Override
  void run() {
    Id<Provider> whose = Typed.id("provider", provider);
    AuditReviews reviews = service(AuditReviews.class);
    List<AuditSample> samples =
        month == null
            ? reviews.samples(operator(), whose)
            : List.of(reviews.draw(operator(), whose, new NewSample(day(month), seed)));
    if (json()) {
      print(samples.stream().map(AuditDocuments::sample).toList());
    } else {
      show(samples);
    }
  }

  private static LocalDate day(String month) {
    try {
      return YearMonth.parse(month).atDay(1);
    } catch (DateTimeParseException e) {
      throw Refusal.of(Problem.at("--month", Code.FIELD_WRONG));
    }
  }

  private void show(List<AuditSample> samples) {
    ShellTable table = new ShellTable();
    for (String column :
        List.of(
            "audit.month",
            "audit.seed",
            "audit.drawn-by",
            "audit.accesses",
            "audit.drawn",
            "audit.reviewed")) {
      table.column(word(column));
    }
    table.emptyTableText(word("audit.no-samples"));
    samples.forEach(
        one ->
            table
                .addRow()
                .addContent(
                    YearMonth.from(one.month()),
                    one.seed(),
                    one.drawnBy(),
                    one.accesses(),
                    one.drawn(),
                    one.reviewed()));
    table.print(out());
  }
}
