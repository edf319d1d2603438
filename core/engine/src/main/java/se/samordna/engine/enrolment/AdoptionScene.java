package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.model.ModelNames;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.text.Text;

/**
 * Everything that was read about the adoption of an umbrella plan, at one moment. Two scenes that
 * are equal in {@link #basis()} lead to the same verdicts.
 *
 * @param asked the models that say something of plans, one for each open enrolment
 * @param away the names of the models of the person's that are not here
 * @param names what models are called where the plan is made
 */
public record AdoptionScene(List<Asked> asked, List<Text> away, ModelNames names) {
  /** Of a plan that no model has a say in. */
  public static final AdoptionScene NONE = new AdoptionScene(List.of(), List.of(), ModelNames.NONE);

  public AdoptionScene {
    asked = List.copyOf(asked);
    away = List.copyOf(away);
  }

  /** What the verdicts rest on; compared before the plan is adopted. */
  public List<Object> basis() {
    List<Object> basis = new ArrayList<>();
    for (Asked one : asked) {
      basis.add(one.row.enrolment().id());
      basis.add(one.row.enrolment().revision());
      basis.add(one.known);
    }
    return basis;
  }

  /** One model that is asked, and what its rules see. */
  record Asked(
      RunningModel running, EnrolmentRow row, Facts.Situation situation, Map<Fact, Object> known) {
    Facts facts() {
      return Facts.of(situation, known);
    }
  }
}
