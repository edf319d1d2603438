package se.samordna.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.Model;
import se.samordna.model.Models;
import se.samordna.model.Phase;

/** Completes the phases in which persons weigh something, of the model that was typed. */
@Service
public final class WeightCompleter implements Completer {
  @Reference private BundleContext context;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    Set<String> typed = Set.copyOf(List.of(line.getArguments()));
    return new Completing(context, session, line, candidates)
        .with(
            Models.class,
            (models, by) ->
                typed.stream()
                    .map(models::newest)
                    .flatMap(Optional::stream)
                    .flatMap(WeightCompleter::phases));
  }

  private static Stream<String> phases(Model model) {
    return model.phases().stream()
        .filter(phase -> phase.lifecycle() == Lifecycle.ACTIVE)
        .map(Phase::id)
        .map(phase -> phase + "=");
  }
}
