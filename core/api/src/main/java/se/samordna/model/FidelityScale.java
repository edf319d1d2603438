package se.samordna.model;

import java.util.List;
import java.util.Optional;
import se.samordna.text.Text;

/**
 * By what a team that uses the model looks at how faithfully it works: items in groups, each scored
 * from 1 to 5 (sources.md, fidelity).
 *
 * @param instrument the code of the instrument whose scores by persons it takes, empty when it is
 *     counted alone
 * @param version the version of the scale, kept beside each score
 * @param source where items and bands come from
 */
public record FidelityScale(
    String instrument,
    String version,
    Text name,
    Text source,
    List<Group> groups,
    List<FidelityItem> items) {
  public FidelityScale {
    groups = List.copyOf(groups);
    items = List.copyOf(items);
  }

  /** The item of the id. */
  public Optional<FidelityItem> item(String item) {
    return items.stream().filter(one -> one.id().equals(item)).findFirst();
  }

  /** Items that belong together and have a mean of their own. */
  public record Group(String id, Text name) {}
}
