package se.samordna.console;

import java.util.List;
import java.util.function.Function;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Unit;

/** What commands share that tell figures of a unit: which unit, and in which model. */
abstract class UnitAction extends OperatorAction {
  @Argument(
      index = 0,
      name = "unit",
      description = "The unit's id; samordna:unit-list tells them",
      required = true)
  @Completion(UnitCompleter.class)
  private String unit;

  @Option(name = "--model", description = "Only in this model")
  @Completion(ModelCompleter.class)
  private @Nullable String model;

  final Id<Unit> unit() {
    return Typed.argument("unit", unit);
  }

  /** The figures in the model that is asked for, or in all. */
  final <F> List<F> asked(List<F> figures, Function<F, String> modelOf) {
    return figures.stream()
        .filter(one -> model == null || modelOf.apply(one).equals(model))
        .toList();
  }
}
