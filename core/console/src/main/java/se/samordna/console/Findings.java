package se.samordna.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samordna.refusal.Problem;
import se.samordna.text.Language;
import se.samordna.text.Wording;

/** Problems as lines and as a document: code, place, what is wrong, how to mend it. */
final class Findings {
  private Findings() {}

  /** One line: {@code CM-4221 model.json /steps/0: There is no rule x.} */
  static String line(Problem problem, Language language) {
    String place = place(problem, language);
    return problem.code().id()
        + (place.isEmpty() ? "" : " " + place)
        + ": "
        + problem.says(language);
  }

  /** The problems for a script. */
  static List<Map<String, String>> document(List<Problem> problems, Language language) {
    return problems.stream().map(problem -> document(problem, language)).toList();
  }

  private static Map<String, String> document(Problem problem, Language language) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("code", problem.code().id());
    row.put("file", file(problem, language));
    row.put("pointer", problem.pointer());
    row.put("says", problem.says(language));
    row.put("mend", problem.mend(language));
    return row;
  }

  private static String place(Problem problem, Language language) {
    return (file(problem, language) + " " + problem.pointer()).strip();
  }

  private static String file(Problem problem, Language language) {
    return Wording.write(problem.values().get("file"), language);
  }
}
