package se.samordna.console;

import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Option;

/** What commands share that set something of an organisation's own in a model, from a day on. */
abstract class SettingAction extends PlacedAction {
  @Option(
      name = "--from",
      description = "From which day it holds, as 2027-03-01; today or later",
      required = true)
  private String from;

  @Option(name = "--reason", description = "Why; kept and shown", required = true)
  private String reason;

  final LocalDate from() {
    return Typed.day("from", from);
  }

  final String reason() {
    return reason;
  }
}
