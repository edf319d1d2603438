package se.samordna.ombud;

import java.util.List;
import se.samordna.Id;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.organisation.Unit;
import se.samordna.text.Text;

/**
 * How many each ombud of a unit carries, against the model's limits or the organisation's own.
 *
 * @param waiting how many have asked and have no ombud yet
 */
public record OmbudLoad(
    Id<Unit> unit,
    String unitName,
    String model,
    Text modelName,
    List<CaseloadFigure> ombuds,
    int waiting) {
  public OmbudLoad {
    ombuds = List.copyOf(ombuds);
  }
}
