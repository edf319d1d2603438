package se.samordna.console;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;
import se.samordna.access.Operator;
import se.samordna.enrolment.MajorInUse;
import se.samordna.enrolment.Moves;
import se.samordna.refusal.Refusal;

/** Completes majors: those that enrolments are on, and those that follow on them. */
@Service
public final class MajorCompleter implements Completer {
  @Reference private BundleContext context;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    StringsCompleter strings = new StringsCompleter();
    Set<String> typed = new TreeSet<>(List.of(line.getArguments()));
    try {
      Services.find(context, Moves.class)
          .ifPresent(moves -> strings.getStrings().addAll(majors(moves, typed)));
    } catch (Refusal e) {
      return -1; // nothing to complete while the store is away
    }
    return strings.complete(session, line, candidates);
  }

  private static Set<String> majors(Moves moves, Set<String> typed) {
    Set<String> majors = new TreeSet<>();
    for (MajorInUse one : moves.inUse(new Operator("completion"))) {
      if (typed.contains(one.model())) {
        majors.add(Integer.toString(one.major()));
        majors.add(Integer.toString(one.major() + 1));
      }
    }
    return majors;
  }
}
