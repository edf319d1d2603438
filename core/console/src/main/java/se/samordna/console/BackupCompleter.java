package se.samordna.console;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;
import se.samordna.operation.Backups;

/** Completes the names of the copies that are kept. */
@Service
public final class BackupCompleter implements Completer {
  @Reference private BundleContext context;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new Completing(context, session, line, candidates)
        .with(Backups.class, (backups, by) -> backups.list(by).stream().map(one -> one.name()));
  }
}
