package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.person.Person;
import se.samordna.plan.Plan;
import se.samordna.reference.Secrecy;
import se.samordna.reference.Secrecy.Answer;
import se.samordna.store.OpenedStores;

/**
 * Cells of the space of accesses asked for over HTTP, through the border that the servlet hands
 * every request to, so many that every two values of two dimensions meet in one of them, and the
 * answer held against the second reading of the laws.
 */
class PairwiseOverHttpTest {
  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final WholeHouse whole = new WholeHouse(new FactTeam(house));
  private final LawPlaces laws = new LawPlaces(house);

  @AfterEach
  void close() {
    whole.close();
  }

  @Test
  void the_answers_over_http_are_those_of_the_laws() {
    List<LawCell> cells =
        Stream.concat(
                Pairwise.of(LawCell.DIMENSIONS).stream(), Pairwise.of(LawCell.IN_CARE).stream())
            .map(LawCell::of)
            .toList();
    Map<Answer, Integer> met = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (LawCell cell : cells) {
      Answer lawful = Secrecy.of(cell.asking());
      met.merge(lawful, 1, Integer::sum);
      String told = LawCell.told(ask(cell));
      if (!told.equals(LawCell.expected(lawful))) {
        wrong.add(cell + " is " + lawful + ", and " + told + " was answered");
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cells).hasSizeBetween(60, 160);
    assertThat(met)
        .containsKeys(
            Answer.YES,
            Answer.BLOCKED,
            Answer.NAMED_ONLY,
            Answer.NO_RECORD,
            Answer.NOT_THEIRS,
            Answer.ABSENT);
  }

  private InProcess.Reply ask(LawCell cell) {
    Id<Person> person = Id.next();
    Id<Plan> plan = Id.next();
    house.store.write(
        tx -> {
          laws.write(tx, cell, person, plan);
          return person;
        });
    String path = cell.asked().address;
    String address = path.replace("{person}", person.toString()).replace("{plan}", plan.toString());
    Way way = new Way("pairwise", "GET", path, "", false, false, false, false);
    return whole.ask(laws.visitor(whole, cell.regime(), cell.role()), way, address, "");
  }
}
