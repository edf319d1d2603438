package se.samordna.engine.disposal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.RetentionRule;
import se.samordna.disposal.RetentionRule.After;
import se.samordna.disposal.RetentionRule.Exemption;
import se.samordna.organisation.LegalRegime;

/** How long everything is kept, as data: the first row that fits decides. */
final class RetentionRules {
  /** Where the rules stand, beside this class. */
  static final String FILE = "retention.csv";

  private static final int CELLS = 7;
  private static final String ANY = "*";
  private static final String NONE = "-";
  private static final String BY_END_OF_NEXT_YEAR = "END_OF_NEXT_YEAR";

  private final List<RetentionRule> rules;

  private RetentionRules(List<RetentionRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The rules that Samordna comes with. */
  static RetentionRules shipped() {
    try (InputStream in = RetentionRules.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("Missing " + FILE);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads rules; the first line is the heading, lines with {@code #} are comments.
   *
   * @throws IllegalArgumentException for a word that is none, or a row without a law
   */
  static RetentionRules read(BufferedReader lines) throws IOException {
    List<RetentionRule> rules = new ArrayList<>();
    lines.readLine();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rules.add(rule(line));
      }
    }
    return new RetentionRules(rules);
  }

  /** Reads one row. */
  static RetentionRule rule(String line) {
    String[] cells = line.split(",", CELLS);
    if (cells.length != CELLS || cells[CELLS - 1].isBlank()) {
      throw new IllegalArgumentException("A rule has seven cells, and the last names its law");
    }
    String byWhen = cells[4].strip();
    if (!byWhen.equals(NONE) && !byWhen.equals(BY_END_OF_NEXT_YEAR)) {
      throw new IllegalArgumentException("Not a time to be gone by: " + byWhen);
    }
    return new RetentionRule(
        DisposalSubject.valueOf(cells[0].strip()),
        cells[1].strip().equals(ANY) ? null : LegalRegime.valueOf(cells[1].strip()),
        Period.parse(cells[2].strip()),
        After.valueOf(cells[3].strip()),
        byWhen.equals(BY_END_OF_NEXT_YEAR),
        exemptions(cells[5].strip()),
        cells[6].strip());
  }

  private static Set<Exemption> exemptions(String cell) {
    Set<Exemption> all = EnumSet.noneOf(Exemption.class);
    if (!cell.equals(NONE)) {
      Arrays.stream(cell.split(" ", -1)).forEach(word -> all.add(Exemption.valueOf(word)));
    }
    return all;
  }

  /** All rows, in the order in which they are asked. */
  List<RetentionRule> all() {
    return rules;
  }

  /** How long what was written under a law is kept. */
  RetentionRule ofRecord(LegalRegime regime) {
    return rules.stream()
        .filter(rule -> rule.after() == After.LAST_ENTRY && rule.regime() == regime)
        .findFirst()
        .orElseThrow();
  }

  /** The first rule of a subject. */
  Optional<RetentionRule> of(DisposalSubject subject) {
    return rules.stream().filter(rule -> rule.subject() == subject).findFirst();
  }
}
