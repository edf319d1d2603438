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
import se.samordna.organisation.Organisations;
import se.samordna.refusal.Refusal;

/** Completes the ids of principals that have a provider. */
@Service
public final class PrincipalCompleter implements Completer {
  @Reference private BundleContext context;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    StringsCompleter strings = new StringsCompleter();
    try {
      Services.find(context, Organisations.class)
          .ifPresent(
              organisations ->
                  organisations
                      .providers(new Operator("completion"))
                      .forEach(one -> strings.getStrings().add(one.principal().toString())));
    } catch (Refusal e) {
      return -1; // nothing to complete while the store is away
    }
    return strings.complete(session, line, candidates);
  }
}
