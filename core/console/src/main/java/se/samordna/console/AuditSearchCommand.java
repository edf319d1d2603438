package se.samordna.console;

import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.Action;
import se.samordna.audit.AuditLine;
import se.samordna.audit.AuditQuery;
import se.samordna.audit.AuditReviews;

/** Searches who has had access to what; names nobody, and leaves a row of its own. */
@Service
@Command(
    scope = "samordna",
    name = "audit-search",
    description = "Searches the audit trail of a provider; names nobody.",
    detailedDescription = "classpath:help/audit-search.txt")
public final class AuditSearchCommand extends OperatorAction {
  @Option(
      name = "--provider",
      description = "The provider's id; samordna:provider-list tells them",
      required = true)
  @Completion(ProviderCompleter.class)
  private String provider;

  @Option(name = "--staff", description = "The id of a member of staff")
  private @Nullable String staff;

  @Option(name = "--person", description = "The id of a person")
  private @Nullable String person;

  @Option(name = "--unit", description = "The id of a unit; samordna:unit-list tells them")
  @Completion(UnitCompleter.class)
  private @Nullable String unit;

  @Option(name = "--action", description = "What was done, such as PERSON_READ")
  @Completion(ActionCompleter.class)
  private @Nullable String action;

  @Option(name = "--from", description = "The first day, such as 2027-03-01")
  private @Nullable String from;

  @Option(name = "--to", description = "The last day, such as 2027-03-31")
  private @Nullable String to;

  @Option(name = "--after", description = "The cursor that the page before ended with")
  private @Nullable String after;

  @Override
  void run() {
    AuditQuery query =
        new AuditQuery(
            id("staff", staff),
            id("person", person),
            id("unit", unit),
            action == null ? null : Typed.word(Action.class, "action", action),
            day("from", from),
            day("to", to),
            new PageRequest(after, 50));
    Page<AuditLine> found =
        service(AuditReviews.class).search(operator(), Typed.id("provider", provider), query);
    if (json()) {
      print(AuditDocuments.page(found));
    } else {
      show(found);
    }
  }

  private static <T> @Nullable Id<T> id(String option, @Nullable String text) {
    return text == null ? null : Typed.id(option, text);
  }

  private static @Nullable LocalDate day(String option, @Nullable String text) {
    return text == null ? null : Typed.day(option, text);
  }

  private void show(Page<AuditLine> found) {
    ShellTable table = new ShellTable();
    table.column(word("audit.row"));
    table.column(word("audit.at"));
    table.column(word("audit.who"));
    table.column(word("unit"));
    table.column(word("audit.action"));
    table.column(word("audit.whom"));
    table.column(word("audit.outcome"));
    table.emptyTableText(word("audit.none"));
    for (AuditLine line : found.rows()) {
      table
          .addRow()
          .addContent(
              line.seq(),
              line.at(),
              line.who().staff() == null ? line.who().operator() : line.who().staff(),
              line.who().unitName(),
              line.action(),
              line.person() == null ? line.persons() : line.person(),
              line.code() == null ? line.outcome() : line.code());
    }
    table.print(out());
    found.next().ifPresent(next -> out().println(word("audit.next") + ": --after " + next));
  }
}
