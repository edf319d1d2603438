package se.samordna.web.page;

import java.util.List;
import java.util.stream.Collectors;

/** A file for a spreadsheet. */
final class CsvFile {
  /** So that a spreadsheet reads the letters as they are. */
  static final String MARK = "\uFEFF";

  private CsvFile() {}

  static String line(List<String> cells) {
    return cells.stream().map(CsvFile::cell).collect(Collectors.joining(";"));
  }

  /** In quotes, and with nothing that a spreadsheet would take for a formula. */
  private static String cell(String text) {
    String harmless = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
