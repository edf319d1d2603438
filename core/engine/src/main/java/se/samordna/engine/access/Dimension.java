package se.samordna.engine.access;

import java.util.Locale;
import java.util.function.Function;
import se.samordna.audit.Action;
import se.samordna.organisation.Role;

/** What the table of rights weighs: each is a column of it, in this order. */
enum Dimension {
  ACTION(Action.class, Cell::action),
  ROLE(Role.class, Cell::role),
  RELATION(Relation.class, Cell::relation),
  PROVIDER(Side.class, Cell::side),
  REGIME(Regime.class, Cell::regime),
  CONSENT(Leave.class, Cell::leave),
  IDENTITY(Identity.class, Cell::identity),
  BLOCK(Block.class, Cell::block);

  private final Class<? extends Enum<?>> words;
  private final Function<Cell, Enum<?>> in;

  Dimension(Class<? extends Enum<?>> words, Function<Cell, Enum<?>> in) {
    this.words = words;
    this.in = in;
  }

  /** What a cell says of it. */
  Enum<?> in(Cell cell) {
    return in.apply(cell);
  }

  /** All that can be said of it. */
  Enum<?>[] words() {
    return words.getEnumConstants();
  }

  /**
   * One word of it, as the table spells it.
   *
   * @throws IllegalArgumentException for a word that it does not have
   */
  Enum<?> word(String spelt) {
    for (Enum<?> word : words()) {
      if (word.name().equals(spelt)) {
        return word;
      }
    }
    throw new IllegalArgumentException(spelt + " is no " + heading());
  }

  /** The heading of its column. */
  String heading() {
    return name().toLowerCase(Locale.ROOT);
  }
}
