package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.StepView.Said;

/**
 * What the rules say of a step whose person is not shown, and what is asked of who decides.
 *
 * @param verdicts what stands in the way, what should be thought of
 */
public record DecisionView(@Nullable Notice result, List<Said> verdicts, FormView form) {
  public DecisionView {
    verdicts = List.copyOf(verdicts);
  }
}
