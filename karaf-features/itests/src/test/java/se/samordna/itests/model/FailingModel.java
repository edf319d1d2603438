package se.samordna.itests.model;

import java.time.Duration;
import se.samordna.itests.harness.Answer;
import se.samordna.itests.harness.Samordna;
import se.samordna.itests.load.Ask;
import se.samordna.itests.load.Work;
import se.samordna.itests.model.rules.TriedRules;

/** A sound model but for the rule in Java that guards its first step. */
record FailingModel(Samordna samordna, String id, String file) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Drops a model guarded by this one of {@link TriedRules}, and waits until it is on offer. */
  static FailingModel come(Samordna samordna, String rule) {
    FailingModel model = new FailingModel(samordna, rule, rule + ".jar");
    byte[] jar =
        ModelFolder.of("sound")
            .called(rule)
            .guardedBy(0, rule)
            .bundle()
            .named("org.example.model." + rule)
            .ruledBy(TriedRules.class)
            .bytes();
    samordna.deploy().drop(jar, model.file());
    samordna.await(
        rule + " to come",
        PATIENCE,
        () -> new ModelList(samordna).status(rule).equals("AVAILABLE"));
    return model;
  }

  /**
   * Tries to bring somebody into the model: refused 503 with a time to come back, it is expected.
   */
  Work trying(Team team, String person) {
    Ask ask =
        Ask.post(
                "try",
                "/api/v1/persons/" + person + "/enrolments",
                team.anna().headers(),
                team.asking(id))
            .expecting(503);
    return new Work() {
      @Override
      public Ask next() {
        return ask;
      }

      @Override
      public void answered(Ask asked, Answer answer) {
        if (answer.header("retry-after").isEmpty()
            || !answer.json().path("code").asText().equals("CM-4002")) {
          throw new AssertionError(answer.toString());
        }
      }
    };
  }

  /** Removes it and waits until it is away. */
  void go() {
    samordna.deploy().remove(file);
    samordna.await(
        id + " to go", PATIENCE, () -> new ModelList(samordna).status(id).equals("AWAY"));
  }

  boolean isItsThread(String name) {
    return name.startsWith("samordna-rules-" + id);
  }
}
