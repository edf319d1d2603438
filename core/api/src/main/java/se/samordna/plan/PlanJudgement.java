package se.samordna.plan;

import java.util.List;
import se.samordna.text.Text;

/**
 * What the models said of a version when it was adopted.
 *
 * @param cautions what was cautioned about and acknowledged
 * @param unasked the models that were away or did not answer, by name
 */
public record PlanJudgement(List<Caution> cautions, List<Text> unasked) {
  /** Nobody cautioned and everybody was asked. */
  public static final PlanJudgement NONE = new PlanJudgement(List.of(), List.of());

  public PlanJudgement {
    cautions = List.copyOf(cautions);
    unasked = List.copyOf(unasked);
  }

  /**
   * Something that a model cautioned about.
   *
   * @param key the model and its rule
   * @param model the model's name
   * @param title what it says, as one sentence
   * @param acknowledged why the plan was adopted all the same
   */
  public record Caution(String key, Text model, Text title, String acknowledged) {}
}
