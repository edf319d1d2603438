package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Notice;

/**
 * What the rules say about a step, every reason at once.
 *
 * @param verdicts what stands in the way, what should be thought of
 * @param met the conditions that hold, folded
 * @param aside what else helps to decide, {@code null} when nothing does
 * @param form what must be filled in to go on, {@code null} when it can't be gone on with
 */
public record StepView(
    PersonView.Banner banner,
    String title,
    String from,
    @Nullable Notice result,
    List<Said> verdicts,
    List<String> met,
    @Nullable FormView form,
    List<Button> verbs,
    String note,
    @Nullable RowCard aside) {
  public StepView {
    verdicts = List.copyOf(verdicts);
    met = List.copyOf(met);
    verbs = List.copyOf(verbs);
  }

  /** One thing a rule says, why, and what would change it. */
  public record Said(
      Tone tone, String icon, String kind, String what, String why, List<Remedy> remedies) {
    public Said {
      remedies = List.copyOf(remedies);
    }
  }

  /** What would change a verdict: a button where there is a page for it, else a sentence. */
  public record Remedy(String text, @Nullable Button button) {}
}
