package se.samordna.console;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.osgi.framework.BundleContext;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** The day, by the installation's own clock. */
final class Today {
  private Today() {}

  static LocalDate inStockholm(BundleContext context) {
    return Services.find(context, Clock.class)
        .orElseThrow(() -> Refusal.of(Code.SERVICE_AWAY))
        .instant()
        .atZone(ZoneId.of("Europe/Stockholm"))
        .toLocalDate();
  }
}
