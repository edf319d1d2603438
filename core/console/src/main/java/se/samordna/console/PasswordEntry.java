package se.samordna.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Reads a password from where nobody else sees it. */
final class PasswordEntry {
  private static final int LONGEST = 1_000;

  private final Session session;
  private final @Nullable String file;

  /**
   * @param file a file that holds the password alone, {@code -} for stdin, {@code null} to ask
   */
  PasswordEntry(Session session, @Nullable String file) {
    this.session = session;
    this.file = file;
  }

  char[] read(String prompt) throws IOException {
    if (file == null) {
      String typed = session.readLine(prompt + ": ", '*');
      return typed == null ? new char[0] : typed.toCharArray();
    }
    if (file.equals("-")) {
      return line(session.getKeyboard());
    }
    try (InputStream in = Files.newInputStream(ModelFileCompleter.path(session, file))) {
      return line(in);
    } catch (NoSuchFileException | java.nio.file.AccessDeniedException e) {
      throw Refusal.of(Problem.at("--password-file", Code.FIELD_WRONG));
    }
  }

  /** The first line, without its end. */
  private static char[] line(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int one = in.read(); one != -1 && one != '\n' && one != '\r'; one = in.read()) {
      if (bytes.size() == LONGEST) {
        throw Refusal.of(Problem.at("--password-file", Code.FIELD_TOO_LONG).with("max", LONGEST));
      }
      bytes.write(one);
    }
    return bytes.toString(StandardCharsets.UTF_8).toCharArray();
  }
}
