package se.samordna.console;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import se.samordna.access.Accounts;
import se.samordna.enrolment.MajorInUse;
import se.samordna.enrolment.Moves;
import se.samordna.model.ModelState;
import se.samordna.model.Models;
import se.samordna.operation.Backup;
import se.samordna.operation.Backups;
import se.samordna.operation.Health;
import se.samordna.operation.Readiness;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Provider;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;

/** Tells in one line whether the node serves, and then what an administrator should know. */
@Service
@Command(
    scope = "samordna",
    name = "status",
    description = "Tells whether this node serves, on which database, with which models.",
    detailedDescription = "classpath:help/status.txt")
public final class StatusCommand extends OperatorAction {
  @Override
  void run() throws CommandException {
    Readiness readiness =
        Services.find(context(), Health.class)
            .map(Health::ready)
            .orElse(new Readiness(false, "", word("store-away")));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("ready", readiness.ready());
    document.put("database", readiness.database());
    document.put("reason", readiness.reason());
    document.put("models", models());
    document.put("leftBehind", leftBehind());
    document.put("lastBackup", lastBackup().map(Backup::takenAt).orElse(null));
    document.put("accounts", accounts());
    document.put("rightsReviews", rightsReviews());
    if (json()) {
      print(document);
    } else {
      tell(readiness, document);
    }
    if (!readiness.ready()) {
      throw new CommandException(word("not-ready"));
    }
  }

  private void tell(Readiness readiness, Map<String, Object> document) {
    out()
        .println(readiness.ready() ? word("ready") : word("not-ready") + ": " + readiness.reason());
    line("database", readiness.database());
    models()
        .forEach(
            (status, count) ->
                out().println(word("models") + ", " + word("status." + status) + ": " + count));
    leftBehind().forEach(one -> out().println(told(one)));
    line("last-backup", String.valueOf(document.get("lastBackup")).replace("null", word("none")));
    line("accounts", word(accounts() ? "yes" : "no-account"));
    rightsReviews().forEach((provider, when) -> out().println(told(provider, when)));
  }

  private void line(String key, String value) {
    if (!value.isEmpty()) {
      out().println(word(key) + ": " + value);
    }
  }

  private Map<ModelState.Status, Integer> models() {
    Map<ModelState.Status, Integer> counts = new EnumMap<>(ModelState.Status.class);
    List<ModelState> states =
        quietly(Models.class, models -> models.all(operator())).orElse(List.of());
    states.forEach(state -> counts.merge(state.status(), 1, Integer::sum));
    return counts;
  }

  /** Enrolments on a major that is gone while a newer one is here. */
  private List<MajorInUse> leftBehind() {
    return LeftBehind.of(quietly(Moves.class, moves -> moves.inUse(operator())).orElse(List.of()));
  }

  private String told(MajorInUse one) {
    return MessageFormat.format(
        word("gone-major"),
        one.model(),
        Integer.toString(one.major()),
        Integer.toString(one.newest()),
        Integer.toString(one.open()),
        LeftBehind.command(one));
  }

  private Optional<Backup> lastBackup() {
    return quietly(Backups.class, backups -> backups.list(operator()))
        .flatMap(all -> all.stream().findFirst());
  }

  /** When each provider's rights were gone through last, and by whom; empty for never. */
  private Map<String, String> rightsReviews() {
    Map<String, String> reviewed = new LinkedHashMap<>();
    List<Provider> providers =
        quietly(Organisations.class, all -> all.providers(operator())).orElse(List.of());
    for (Provider provider : providers) {
      reviewed.put(
          provider.name(),
          quietly(Accounts.class, all -> all.rightsReviews(operator(), provider.id()))
              .flatMap(all -> all.stream().findFirst())
              .map(one -> Days.of(one.at()) + ", " + one.byName())
              .orElse(""));
    }
    return reviewed;
  }

  private String told(String provider, String when) {
    return word("rights-reviewed")
        + ", "
        + provider
        + ": "
        + (when.isEmpty() ? word("never-reviewed") : when);
  }

  private boolean accounts() {
    return quietly(Accounts.class, accounts -> !accounts.none()).orElse(false);
  }

  /** What is away is not told; the first line tells why. */
  private <S, T> Optional<T> quietly(Class<S> type, java.util.function.Function<S, T> ask) {
    try {
      return Services.find(context(), type).map(ask);
    } catch (Refusal e) {
      return Optional.empty();
    }
  }
}
