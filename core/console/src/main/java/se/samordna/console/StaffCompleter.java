package se.samordna.console;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;
import se.samordna.Id;
import se.samordna.access.Accounts;

/** Completes the ids of staff who have no account yet; no name is told. */
@Service
public final class StaffCompleter implements Completer {
  @Reference private BundleContext context;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new Completing(context, session, line, candidates)
        .with(Accounts.class, (accounts, by) -> accounts.without(by).stream().map(Id::toString));
  }
}
