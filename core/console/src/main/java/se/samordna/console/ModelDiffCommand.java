package se.samordna.console;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.samordna.model.Difference;
import se.samordna.model.ModelDifferences;

/** Tells what differs between two versions of a model, or between a file and what is here. */
@Service
@Command(
    scope = "samordna",
    name = "model-diff",
    description = "Tells what differs between versions of a model, or a file and the model here.",
    detailedDescription = "classpath:help/model-diff.txt")
public final class ModelDiffCommand extends DifferenceAction {
  @Argument(
      index = 0,
      name = "model",
      description = "The model's id, or a file or folder on the server",
      required = true)
  @Completion(ModelCompleter.class)
  private String model;

  @Argument(index = 1, name = "from", description = "The earlier version")
  private String from = "";

  @Argument(
      index = 2,
      name = "to",
      description = "The later version; the newest here if it is left out")
  private String to = "";

  @Override
  List<Difference> found() {
    ModelDifferences differences = service(ModelDifferences.class);
    return from.isEmpty()
        ? differences.ofFile(operator(), ModelFileCompleter.path(session(), model))
        : differences.ofModel(operator(), model, from, to);
  }
}
