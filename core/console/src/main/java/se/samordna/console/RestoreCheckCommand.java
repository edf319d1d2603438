package se.samordna.console;

import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import se.samordna.operation.Backup;
import se.samordna.operation.BackupCheck;
import se.samordna.operation.Backups;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Proves that a copy can be restored, beside the running store. */
@Service
@Command(
    scope = "samordna",
    name = "restore-check",
    description =
        "Restores a copy in a scratch place and proves it; the running store is not touched.",
    detailedDescription = "classpath:help/restore-check.txt")
public final class RestoreCheckCommand extends OperatorAction {
  @Argument(index = 0, name = "backup", description = "The copy's name; without it the newest")
  @Completion(BackupCompleter.class)
  private @Nullable String backup;

  @Override
  void run() throws CommandException {
    Backups backups = service(Backups.class);
    BackupCheck check = backups.check(operator(), backup == null ? newest(backups) : backup);
    if (json()) {
      print(
          Map.of(
              "ok", check.ok(),
              "backup", check.backup(),
              "checkedAt", check.checkedAt(),
              "took", check.took(),
              "rows", check.rows(),
              "findings", Findings.document(check.findings(), language())));
    } else {
      out().println(word(check.ok() ? "restore.ok" : "restore.broken"));
      out().println(word("backup") + ": " + check.backup().name());
    }
    if (!check.ok()) {
      if (!json()) {
        tell(check.findings());
      }
      throw new CommandException(word("restore.broken"));
    }
  }

  private String newest(Backups backups) {
    List<Backup> all = backups.list(operator());
    if (all.isEmpty()) {
      throw Refusal.of(Code.BACKUP_WRONG);
    }
    return all.get(0).name();
  }
}
