package se.samordna.console;

import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import se.samordna.own.OwnLogin;
import se.samordna.own.OwnLogins;

/** Lists the logins of persons that have not ended, without a name. */
@Service
@Command(
    scope = "samordna",
    name = "own-login-list",
    description = "Lists persons' own logins that have not ended, without names.",
    detailedDescription = "classpath:help/own-login-list.txt")
public final class OwnLoginListCommand extends OperatorAction {
  @Override
  void run() {
    List<OwnLogin> open = service(OwnLogins.class).open(operator());
    if (json()) {
      print(open.stream().map(OwnLoginListCommand::document).toList());
      return;
    }
    ShellTable table = new ShellTable();
    table.column(word("id"));
    table.column(word("provider"));
    table.column(word("unit"));
    table.column(word("own-login-state"));
    table.column(word("own-login-handed-out"));
    table.emptyTableText(word("no-own-logins"));
    open.forEach(
        one ->
            table
                .addRow()
                .addContent(
                    one.id(),
                    one.provider(),
                    one.unit(),
                    word("own-login." + one.state()),
                    one.handedOutAt()));
    table.print(out());
  }

  private static Map<String, String> document(OwnLogin one) {
    return Map.of(
        "id", one.id().toString(),
        "provider", one.provider().toString(),
        "unit", one.unit().toString(),
        "state", one.state().name(),
        "handedOutAt", one.handedOutAt().toString());
  }
}
