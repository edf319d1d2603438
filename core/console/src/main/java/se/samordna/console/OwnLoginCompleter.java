package se.samordna.console;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;
import se.samordna.own.OwnLogins;

/** Completes the ids of persons' own logins that have not ended. */
@Service
public final class OwnLoginCompleter implements Completer {
  @Reference private BundleContext context;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new Completing(context, session, line, candidates)
        .with(
            OwnLogins.class,
            (logins, by) -> logins.open(by).stream().map(one -> one.id().toString()));
  }
}
