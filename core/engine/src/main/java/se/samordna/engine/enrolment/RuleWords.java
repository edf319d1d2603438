package se.samordna.engine.enrolment;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.engine.model.RunningModel;
import se.samordna.engine.rule.Catalogue;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.enrolment.Judged.RemedyView;
import se.samordna.form.Form;
import se.samordna.model.Field;
import se.samordna.model.Step;
import se.samordna.rule.ActorRole;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.Verdict;
import se.samordna.text.Language;
import se.samordna.text.Text;
import se.samordna.text.TextFile;
import se.samordna.text.Wording;

/**
 * Puts verdicts into words, in both languages: a rule of the catalogue in core's words, a model's
 * own rule in the model's.
 */
final class RuleWords {
  private static final TextFile TEXTS = TextFile.beside(Catalogue.class, "catalogue");
  private static final Set<String> KEYS = TEXTS.keys(Language.SV);
  private static final Text NONE = new Text("", "");

  private final RunningModel running;
  private final List<Field> fields;

  RuleWords(RunningModel running, Step step) {
    this(running, step.fields());
  }

  /**
   * @param fields what is filled in, empty outside steps
   */
  RuleWords(RunningModel running, List<Field> fields) {
    this.running = running;
    this.fields = fields;
  }

  /** A verdict in words. */
  Judged judged(String name, String rule, Verdict verdict) {
    if (verdict instanceof Verdict.Cautioned cautioned) {
      return judged(name, rule, Outcome.CAUTIONED, cautioned.reason(), Set.of());
    }
    if (verdict instanceof Verdict.NeedsOverride needs) {
      return judged(name, rule, Outcome.NEEDS_OVERRIDE, needs.reason(), needs.byRoles());
    }
    if (verdict instanceof Verdict.Refused refused) {
      return judged(name, rule, Outcome.REFUSED, refused.reason(), Set.of());
    }
    Text met = text("rule." + rule + ".met", Map.of());
    return new Judged(name, Outcome.ALLOWED, "", met, NONE, List.of(), List.of(), List.of());
  }

  /** Roles in the order they are declared, in words. */
  Text roles(Set<ActorRole> roles) {
    List<Text> named =
        EnumSet.copyOf(roles).stream().map(role -> pattern("role." + role.name())).toList();
    return new Text(
        named.stream().map(Text::sv).collect(Collectors.joining(", ")),
        named.stream().map(Text::en).collect(Collectors.joining(", ")));
  }

  /** A kind of stay or a legal form, as somebody is or is cared for. */
  Text care(String care) {
    return pattern("care." + care);
  }

  private Judged judged(
      String name, String rule, Outcome outcome, Reason reason, Set<ActorRole> overriddenBy) {
    Map<String, Object> values = new HashMap<>();
    reason.facts().forEach(fact -> values.putIfAbsent(fact.name(), readable(fact)));
    String key = "rule." + rule + "." + reason.key();
    return new Judged(
        name,
        outcome,
        reason.key(),
        text(key + ".title", values),
        text(key + ".why", values),
        reason.facts(),
        reason.remedies().stream().map(this::view).toList(),
        overriddenBy.stream().sorted().toList());
  }

  private RemedyView view(Remedy remedy) {
    return new RemedyView(text("remedy." + remedy.key(), Map.of()), remedy.kind(), remedy.target());
  }

  /** A field by its label, a form by its title and a role by its name, not by their ids. */
  private Object readable(NamedValue fact) {
    if (fact.name().equals("field") && fact.value() instanceof String id) {
      return fields.stream()
          .filter(field -> field.id().equals(id))
          .map(Field::label)
          .<Object>map(label -> label)
          .findFirst()
          .orElse(id);
    }
    if (fact.name().equals("role") && fact.value() instanceof String role) {
      return pattern("role." + role);
    }
    if (fact.name().equals("form") && fact.value() instanceof String url) {
      return running.forms().stream()
          .filter(form -> form.canonical().url().equals(url))
          .map(Form::title)
          .<Object>map(title -> title)
          .findFirst()
          .orElse(url);
    }
    return fact.value();
  }

  private Text text(String key, Map<String, Object> values) {
    Text pattern = pattern(key);
    return new Text(
        Wording.fill(pattern.sv(), values, Language.SV),
        Wording.fill(pattern.en(), values, Language.EN));
  }

  private Text pattern(String key) {
    return KEYS.contains(key) ? TEXTS.text(key) : running.words(key);
  }
}
