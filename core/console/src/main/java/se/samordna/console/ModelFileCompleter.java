package se.samordna.console;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Completes paths of files on the server. */
@Service
public final class ModelFileCompleter implements Completer {
  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new FileCompleter().complete(session, line, candidates);
  }

  /** A path as it was typed, from where the session stands. */
  static Path path(Session session, String file) {
    try {
      Path here = session.currentDir();
      return here == null ? Path.of(file) : here.resolve(file);
    } catch (InvalidPathException e) {
      throw Refusal.of(Code.MODEL_FILE_NOT_THERE);
    }
  }
}
