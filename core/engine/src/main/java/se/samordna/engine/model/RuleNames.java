package se.samordna.engine.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samordna.engine.rule.Catalogue;
import se.samordna.engine.rule.CatalogueRule;
import se.samordna.text.Text;

/** Names of rules, for an author who misspelt one. */
final class RuleNames {
  private RuleNames() {}

  /** The known rule that is spelt most like this one, as an ending of a sentence. */
  static Text nearest(String name, Collection<String> own) {
    List<String> known =
        Stream.concat(Catalogue.all().stream().map(CatalogueRule::name), own.stream()).toList();
    return hint(References.nearest(name, known));
  }

  /** Words that suggest a name, empty when there is none to suggest. */
  static Text hint(Optional<String> name) {
    return name.map(n -> new Text(" Menar du " + n + "?", " Do you mean " + n + "?"))
        .orElse(new Text("", ""));
  }
}
