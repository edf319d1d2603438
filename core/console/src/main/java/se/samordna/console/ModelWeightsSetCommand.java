package se.samordna.console;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import se.samordna.model.Models;
import se.samordna.model.PhaseWeights.Kind;
import se.samordna.model.PhaseWeights.NewPhaseWeights;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Sets what a person weighs by phase from a day on. */
@Service
@Command(
    scope = "samordna",
    name = "model-weights-set",
    description = "Sets what a person weighs by phase in caseloads, from a day on.",
    detailedDescription = "classpath:help/model-weights-set.txt")
public final class ModelWeightsSetCommand extends SettingAction {
  @Argument(
      index = 1,
      name = "weight",
      description = "A phase and what a person weighs in it, as FORMING=1.5; for OWN alone",
      multiValued = true)
  @Completion(WeightCompleter.class)
  private @Nullable List<String> weights;

  @Option(
      name = "--kind",
      description = "Whose weights hold: the organisation's own, the model's, or none",
      required = true)
  @Completion(
      value = StringsCompleter.class,
      values = {"MODEL", "OWN", "OFF"})
  private String kind;

  @Override
  void run() {
    NewPhaseWeights wanted =
        new NewPhaseWeights(Typed.word(Kind.class, "kind", kind), weighed(), from(), reason());
    service(Models.class).setWeights(operator(), provider(), unit(), model(), wanted);
    if (json()) {
      print(Map.of("ok", true, "model", model(), "kind", kind, "from", wanted.from()));
    } else {
      out().println(word("weights-set") + ": " + word("weights-kind." + kind) + " " + from());
    }
  }

  private Map<String, BigDecimal> weighed() {
    Map<String, BigDecimal> weighed = new LinkedHashMap<>();
    for (String one : weights == null ? List.<String>of() : weights) {
      Map.Entry<String, BigDecimal> weight = Typed.weight(one);
      if (weighed.put(weight.getKey(), weight.getValue()) != null) {
        throw Refusal.of(Problem.at("weight", Code.FIELD_WRONG));
      }
    }
    return weighed;
  }
}
