package se.samordna.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samordna.reference.Asking;
import se.samordna.reference.Secrecy;
import se.samordna.reference.Secrecy.Answer;

/**
 * Every cell of the space of accesses, decided by the table and by a second reading of the laws.
 */
class SecrecyTableTest {
  private static final int FEWEST = 500_000;

  private final Rights rights = Rights.shipped();

  @Test
  void the_table_says_of_every_cell_what_the_laws_say() {
    Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    Cells.all()
        .forEach(
            cell -> {
              Answer lawful = Secrecy.of(asking(cell));
              if (answer(rights.of(cell)) != lawful) {
                assertThat(answer(rights.of(cell)))
                    .as("%s, by: %s", cell, rights.deciding(cell).line())
                    .isEqualTo(lawful);
              }
              answers.merge(lawful, 1, Integer::sum);
            });
    assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(FEWEST);
    assertThat(answers).containsOnlyKeys(Answer.values());
  }

  /** A word that the second reading does not know is an error. */
  static Asking asking(Cell cell) {
    return new Asking(
        cell.action(),
        cell.role(),
        Asking.Relation.valueOf(cell.relation().name()),
        Asking.Side.valueOf(cell.side().name()),
        Asking.Regime.valueOf(cell.regime().name()),
        Asking.Leave.valueOf(cell.leave().name()),
        Asking.Identity.valueOf(cell.identity().name()),
        Asking.Block.valueOf(cell.block().name()));
  }

  static Answer answer(Effect effect) {
    return switch (effect) {
      case ALLOW -> Answer.YES;
      case BLOCKED -> Answer.BLOCKED;
      case OTHER_LAW -> Answer.OTHER_LAW;
      case NO_RECORD -> Answer.NO_RECORD;
      case ASK -> Answer.ASK;
      case NAMED_ONLY -> Answer.NAMED_ONLY;
      case FORBID -> Answer.NOT_THEIRS;
      case HIDE -> Answer.ABSENT;
    };
  }
}
