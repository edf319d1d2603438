package se.samordna.engine.access;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.access.Accounts;

/**
 * Tells whoever started an empty installation how to make its first administrator. The token goes
 * to the terminal alone, never to a log that others read later.
 */
@Component(service = FirstStart.class, immediate = true)
public final class FirstStart {
  private static final String DEMO = "samordna.demo";

  /** The distribution sends this one logger to the terminal and nowhere else. */
  private static final Logger TERMINAL = LoggerFactory.getLogger("samordna.announcement");

  /** Made by the component runtime as soon as there is a store. */
  @Activate
  public FirstStart(BundleContext bundles, @Reference Accounts accounts) {
    if (!Boolean.parseBoolean(bundles.getProperty(DEMO))) {
      tell(accounts);
    }
  }

  private static void tell(Accounts accounts) {
    accounts
        .setupToken()
        .ifPresent(
            token ->
                TERMINAL.info(
                    """

                      Samordna har inga konton än. Skapa den första administratören på /setup
                      Samordna has no accounts yet. Make the first administrator at /setup
                      Engångskod (10 minuter) / One-time code (10 minutes):

                        {}
                    """,
                    token));
  }
}
