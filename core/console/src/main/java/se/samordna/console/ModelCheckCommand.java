package se.samordna.console;

import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import se.samordna.model.Models;
import se.samordna.refusal.Problem;

/** Checks a file or folder as an install would, and installs nothing. */
@Service
@Command(
    scope = "samordna",
    name = "model-check",
    description = "Checks a jar, a .model.zip or a folder as an install would; installs nothing.",
    detailedDescription = "classpath:help/model-check.txt")
public final class ModelCheckCommand extends OperatorAction {
  @Argument(
      index = 0,
      name = "file",
      description = "A file or folder on the server",
      required = true)
  @Completion(ModelFileCompleter.class)
  private String file;

  @Override
  void run() throws CommandException {
    List<Problem> findings =
        service(Models.class).check(operator(), ModelFileCompleter.path(session(), file));
    if (!findings.isEmpty()) {
      throw failed(findings);
    }
    if (json()) {
      print(Map.of("ok", true, "findings", findings));
    } else {
      out().println(word("check.ok"));
    }
  }
}
