package se.samordna.form;

import java.util.List;

/**
 * When an item is asked: always, when all of its conditions hold, or when any of them does.
 *
 * @param all whether all must hold rather than any
 * @param conditions none when the item is always asked
 */
public record Enabling(boolean all, List<Condition> conditions) {
  /** Always asked. */
  public static final Enabling ALWAYS = new Enabling(true, List.of());

  public Enabling {
    conditions = List.copyOf(conditions);
  }
}
