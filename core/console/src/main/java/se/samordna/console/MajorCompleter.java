package se.samordna.console;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;
import se.samordna.enrolment.MajorInUse;
import se.samordna.enrolment.Moves;

/** Completes majors: those that enrolments are on, and those that follow on them. */
@Service
public final class MajorCompleter implements Completer {
  @Reference private BundleContext context;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    Set<String> typed = Set.copyOf(List.of(line.getArguments()));
    return new Completing(context, session, line, candidates)
        .with(
            Moves.class,
            (moves, by) ->
                moves.inUse(by).stream()
                    .filter(one -> typed.contains(one.model()))
                    .flatMap(MajorCompleter::majors)
                    .distinct());
  }

  private static Stream<String> majors(MajorInUse one) {
    return Stream.of(one.major(), one.major() + 1).map(String::valueOf);
  }
}
