package se.samordna.console;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;
import se.samordna.organisation.Organisations;

/** Completes the ids of principals that have a provider. */
@Service
public final class PrincipalCompleter implements Completer {
  @Reference private BundleContext context;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new Completing(context, session, line, candidates)
        .with(
            Organisations.class,
            (organisations, by) ->
                organisations.providers(by).stream()
                    .map(one -> one.principal().toString())
                    .distinct());
  }
}
