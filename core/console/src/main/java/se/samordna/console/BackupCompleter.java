package se.samordna.console;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;
import se.samordna.access.Operator;
import se.samordna.operation.Backups;
import se.samordna.refusal.Refusal;

/** Completes the names of the copies that are kept. */
@Service
public final class BackupCompleter implements Completer {
  @Reference private BundleContext context;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    StringsCompleter strings = new StringsCompleter();
    try {
      Services.find(context, Backups.class)
          .ifPresent(
              backups ->
                  backups
                      .list(new Operator("completion"))
                      .forEach(one -> strings.getStrings().add(one.name())));
    } catch (Refusal e) {
      return -1; // there are no copies of this database
    }
    return strings.complete(session, line, candidates);
  }
}
