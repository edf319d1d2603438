package se.samordna.console;

import java.io.PrintStream;
import java.util.Map;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import se.samordna.access.Operator;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.text.Language;
import se.samordna.text.TextFile;

/**
 * What all commands share: the operator, the language, and one way to fail. A command that fails
 * says what is wrong, where, and how to mend it, with its code, and ends with a status that is not
 * zero.
 *
 * <p>Services are looked up when a command runs, so that the commands are there also when something
 * else is away.
 */
abstract class OperatorAction implements Action {
  private static final TextFile TEXTS = TextFile.beside(OperatorAction.class, "console");

  @Reference private Session session;
  @Reference private BundleContext context;

  @Option(name = "--json", description = "Print one JSON document instead of a table")
  private boolean json;

  @Option(name = "--lang", description = "Language of texts: sv or en", valueToShowInHelp = "sv")
  @Completion(
      value = StringsCompleter.class,
      values = {"sv", "en"})
  private String lang = "sv";

  @Override
  public final @Nullable Object execute() throws Exception {
    try {
      run();
      return null;
    } catch (Refusal refusal) {
      throw failed(refusal.problems());
    }
  }

  /** Does the command's work. */
  abstract void run() throws Exception;

  /** Prints what went wrong, as a document for a script, and makes what ends the command. */
  final CommandException failed(java.util.List<Problem> problems) {
    if (json) {
      print(Map.of("ok", false, "findings", Findings.document(problems, language())));
    } else {
      tell(problems);
    }
    return new CommandException(problems.get(0).code().id());
  }

  /** Says each with its code, place and mend. */
  final void tell(java.util.List<Problem> problems) {
    problems.forEach(
        problem -> {
          say(Findings.line(problem, language()));
          say("  " + problem.mend(language()));
        });
  }

  /**
   * Says what failed where Karaf says its own errors: what a single command over ssh writes to the
   * error stream never arrives (Karaf 4.4.10 ends the channel without flushing it).
   */
  final void say(String line) {
    session.getConsole().println(line);
    session.getConsole().flush();
  }

  /** A service of the core. */
  final <S> S service(Class<S> type) {
    return Services.find(context, type).orElseThrow(() -> Refusal.of(Code.SERVICE_AWAY));
  }

  final BundleContext context() {
    return context;
  }

  final Session session() {
    return session;
  }

  final Operator operator() {
    return new Operator(String.valueOf(session.get("USER")));
  }

  final boolean json() {
    return json;
  }

  final Language language() {
    return Language.of(lang);
  }

  /** A word of the console's own in the language asked for. */
  final String word(String key) {
    return TEXTS.text(key).in(language());
  }

  final PrintStream out() {
    return System.out;
  }

  /** Prints a document. */
  final void print(Object document) {
    out().println(Documents.write(document));
  }
}
