package se.samordna.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.samordna.operation.Backup;
import se.samordna.operation.Backups;

/** Takes a copy of the database while it serves. */
@Service
@Command(
    scope = "samordna",
    name = "backup",
    description = "Takes a copy of the database now; requests go on meanwhile.",
    detailedDescription = "classpath:help/backup.txt")
public final class BackupCommand extends OperatorAction {
  @Override
  void run() {
    Backup taken = service(Backups.class).create(operator());
    if (json()) {
      print(taken);
    } else {
      out().println(word("backup") + ": " + taken.name());
      out().println(word("bytes") + ": " + taken.bytes());
    }
  }
}
