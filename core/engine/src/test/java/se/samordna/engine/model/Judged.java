package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samordna.refusal.Problem;

/** A folder judged as the platform does it, without rules of its own and without a store. */
final class Judged {
  private Judged() {}

  static List<Problem> alone(Folders folders) {
    ModelReading reading = folders.read();
    List<Problem> all = new ArrayList<>(reading.findings());
    all.addAll(OwnRules.check(reading, Map.of()));
    return all;
  }
}
