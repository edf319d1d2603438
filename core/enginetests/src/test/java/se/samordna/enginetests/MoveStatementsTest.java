package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.engine.model.TwoMajors;
import se.samordna.store.OpenedStores;

/** A batch of a move costs as many statements for two hundred enrolments as for four. */
class MoveStatementsTest {
  private final OpenedStores.Watched watched = OpenedStores.watched();
  private TwoMajors majors;
  private Enrolled enrolled;

  @BeforeEach
  void enrol() {
    majors = new TwoMajors(watched.opened().store());
    majors.arriveNew();
    enrolled = new Enrolled(majors.house, majors.house.nurse(), majors.house.unit, majors.model);
    enrolled.add(4);
  }

  @AfterEach
  void close() {
    watched.opened().close();
  }

  @Test
  void moving_and_taking_back_cost_the_same_for_four_as_for_nearly_two_hundred() {
    move();
    undo();
    List<String> moveFour = move();
    List<String> undoFour = undo();
    enrolled.add(192);

    assertThat(move()).isEqualTo(moveFour);
    assertThat(undo()).isEqualTo(undoFour);
    assertThat(moveFour).hasSizeLessThanOrEqualTo(25);
    assertThat(undoFour).hasSizeLessThanOrEqualTo(25);
  }

  private List<String> move() {
    return statements(() -> majors.moves().move(majors.house.operator, majors.move(), one -> {}));
  }

  private List<String> undo() {
    return statements(() -> majors.moves().undo(majors.house.operator, majors.move(), one -> {}));
  }

  private List<String> statements(Runnable work) {
    watched.statements().taken();
    work.run();
    // a list of persons that the audit trail knows is not kept twice
    return watched.statements().taken().stream().filter(one -> !one.contains("audit_")).toList();
  }
}
