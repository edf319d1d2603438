package se.samordna.console;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;
import se.samordna.access.Operator;
import se.samordna.refusal.Refusal;

/** Completes a word with what a service knows at the moment. */
record Completing(
    BundleContext context, Session session, CommandLine line, List<String> candidates) {

  /** Where the completion begins; -1 when there is none, as while the store is away. */
  <S> int with(Class<S> type, BiFunction<S, Operator, Stream<String>> words) {
    StringsCompleter strings = new StringsCompleter();
    try {
      Services.find(context, type)
          .ifPresent(
              service ->
                  words
                      .apply(service, new Operator("completion"))
                      .forEach(strings.getStrings()::add));
    } catch (Refusal e) {
      return -1;
    }
    return strings.complete(session, line, candidates);
  }
}
