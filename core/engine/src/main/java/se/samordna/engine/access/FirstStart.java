package se.samordna.engine.access;

import java.io.PrintStream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.access.Accounts;

/**
 * Tells whoever started an empty installation how to make its first administrator. The token goes
 * to standard output alone, never to a log that others read later.
 */
@Component(service = FirstStart.class, immediate = true)
public final class FirstStart {
  private static final String DEMO = "samordna.demo";

  /** Made by the component runtime as soon as there is a store. */
  @Activate
  public FirstStart(BundleContext bundles, @Reference Accounts accounts) {
    if (!Boolean.parseBoolean(bundles.getProperty(DEMO))) {
      tell(accounts, System.out);
    }
  }

  private static void tell(Accounts accounts, PrintStream out) {
    accounts
        .setupToken()
        .ifPresent(
            token ->
                out.printf(
                    "%n  Samordna har inga konton än. Skapa den första administratören på /setup%n"
                        + "  Samordna has no accounts yet. Make the first administrator at /setup%n"
                        + "  Engångskod (10 minuter) / One-time code (10 minutes):%n%n    %s%n%n",
                    token));
  }
}
