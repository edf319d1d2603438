package se.samordna.console;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.samordna.model.Difference;
import se.samordna.model.ModelDifferences;

/** Tells what differs between two versions of a form. */
@Service
@Command(
    scope = "samordna",
    name = "form-diff",
    description = "Tells what differs between two versions of a form.",
    detailedDescription = "classpath:help/form-diff.txt")
public final class FormDiffCommand extends DifferenceAction {
  @Argument(index = 0, name = "form", description = "The form's address", required = true)
  private String form;

  @Argument(index = 1, name = "from", description = "The earlier version", required = true)
  private String from;

  @Argument(index = 2, name = "to", description = "The later version", required = true)
  private String to;

  @Override
  List<Difference> found() {
    return service(ModelDifferences.class).ofForm(operator(), form, from, to);
  }
}
