package se.samordna.engine.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.engine.rule.Catalogue;
import se.samordna.engine.rule.CatalogueRule;
import se.samordna.form.Canonical;
import se.samordna.form.Form;
import se.samordna.model.Model;
import se.samordna.model.RuleUse;
import se.samordna.rule.Fact;
import se.samordna.rule.Rule;
import se.samordna.text.Text;

/**
 * A model that can be run here. A request asks for it once and keeps it to its end, whatever comes
 * or goes meanwhile.
 */
public final class RunningModel {
  private final Model model;
  private final List<Form> forms;
  private final Map<String, Rule<?>> own;
  private final Map<String, Text> words;
  private final RuleBench bench;

  RunningModel(
      Model model,
      List<Form> forms,
      Map<String, Rule<?>> own,
      Map<String, Text> words,
      RuleBench bench) {
    this.model = model;
    this.forms = List.copyOf(forms);
    this.own = Map.copyOf(own);
    this.words = Map.copyOf(words);
    this.bench = bench;
  }

  /** What a model that is away declared when it was last here; its rules answer nothing. */
  static RunningModel away(Model model) {
    return new RunningModel(
        model, List.of(), Map.of(), Map.of(), new RuleBench(model.id(), RuleBudget.USUAL));
  }

  /** What the model declares. */
  public Model model() {
    return model;
  }

  /** The forms that the model brings. */
  public List<Form> forms() {
    return forms;
  }

  /** The form of the name and version, if the model brings it. */
  public Optional<Form> form(Canonical canonical) {
    return forms.stream().filter(form -> form.canonical().equals(canonical)).findFirst();
  }

  /** A rule by the name that the model gives it. Names were checked when the model came. */
  public Rule<?> rule(String name) {
    Rule<?> mine = own.get(name);
    return mine != null
        ? mine
        : Catalogue.find(name)
            .map(CatalogueRule::rule)
            .orElseThrow(() -> new IllegalStateException("No rule " + name));
  }

  /** A text of the model's own rules; the key itself when there is none. */
  public Text words(String key) {
    return words.getOrDefault(key, new Text(key, key));
  }

  /** Whether the rule is the model's own code. */
  boolean isOwn(String name) {
    return own.containsKey(name);
  }

  /** The facts that the rules need, together. */
  public Set<Fact> needs(List<RuleUse> uses) {
    Set<Fact> needs = EnumSet.noneOf(Fact.class);
    uses.forEach(use -> needs.addAll(rule(use.rule()).needs()));
    return needs;
  }

  RuleBench bench() {
    return bench;
  }
}
