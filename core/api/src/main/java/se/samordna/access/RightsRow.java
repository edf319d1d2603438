package se.samordna.access;

import java.util.List;
import se.samordna.text.Text;

/**
 * One row of the table of rights in words.
 *
 * @param number its place, from 1
 * @param about what it and the rows beside it are about
 * @param actions what is done; empty for whatever it is
 * @param roles as what somebody works, or the person; empty for all
 * @param conditions what else must be so; none for a row that asks no more
 * @param effect what whoever asks meets
 * @param law where it stands, or that it is ours
 */
public record RightsRow(
    int number,
    Text about,
    List<Word> actions,
    List<Word> roles,
    List<Condition> conditions,
    Word effect,
    Text law) {
  public RightsRow {
    actions = List.copyOf(actions);
    roles = List.copyOf(roles);
    conditions = List.copyOf(conditions);
  }

  /**
   * A word of the table.
   *
   * @param code as the table spells it
   */
  public record Word(String code, Text words) {}

  /** What must be so: in one dimension, any of some words. */
  public record Condition(Word dimension, List<Word> anyOf) {
    public Condition {
      anyOf = List.copyOf(anyOf);
    }
  }
}
