package se.samordna.engine.plan;

import java.util.ArrayList;
import java.util.List;
import se.samordna.engine.check.Checks;
import se.samordna.refusal.Code;

/** Who else than the person took part in making a version. */
final class TookPart {
  private static final int MOST = 30;

  private TookPart() {}

  /** The names with space around them gone. */
  static List<String> checked(Checks checks, List<String> tookPart) {
    checks.that(tookPart.size() <= MOST, "/tookPart", Code.FIELD_TOO_LONG);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < tookPart.size(); i++) {
      names.add(checks.required("/tookPart/" + i, tookPart.get(i), Checks.NAME));
    }
    return names;
  }
}
