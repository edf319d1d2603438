package se.samordna.engine.rule;

import java.util.List;
import se.samordna.engine.store.IndicatorStore.Kind;
import se.samordna.selfcheck.Measure;

/**
 * One indicator of the catalogue.
 *
 * @param doc what it tells, one sentence
 * @param kind the rows that it is counted from
 * @param onBoard whether the model needs a board for it
 * @param ofPersons whether its rows are about persons, so that few of them could tell of one
 */
public record IndicatorSpec(
    String name,
    String doc,
    Measure measure,
    Kind kind,
    boolean onBoard,
    boolean ofPersons,
    List<ParameterSpec> parameters) {
  public IndicatorSpec {
    parameters = List.copyOf(parameters);
  }
}
