package se.samordna.web.view;

import java.util.List;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;

/**
 * The table of rights in words.
 *
 * @param words what its rows were searched for, empty for all of them
 * @param facts which table it is and who has decided on it
 * @param found how many rows are shown of how many
 * @param tables rows that are about the same, in the order in which they are asked
 */
public record RightsView(
    String words, List<Fact> facts, String found, List<Table> tables, Empty empty) {
  public RightsView {
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
  }
}
