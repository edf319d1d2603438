package se.samordna.console;

import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.samordna.own.OwnLogins;

/** Closes a person's own login; whoever is logged in with it no longer is. */
@Service
@Command(
    scope = "samordna",
    name = "own-login-close",
    description = "Closes a person's own login; its sessions end with the next request.",
    detailedDescription = "classpath:help/own-login-close.txt")
public final class OwnLoginCloseCommand extends OperatorAction {
  @Argument(
      index = 0,
      name = "login",
      description = "The login's id; samordna:own-login-list tells them",
      required = true)
  @Completion(OwnLoginCompleter.class)
  private String login;

  @Option(name = "--reason", description = "Why; it is kept with the login", required = true)
  private String reason;

  @Override
  void run() {
    var unused = service(OwnLogins.class).close(operator(), Typed.argument("login", login), reason);
    if (json()) {
      print(Map.of("closed", login));
    } else {
      out().println(word("own-login-closed") + ": " + login);
    }
  }
}
