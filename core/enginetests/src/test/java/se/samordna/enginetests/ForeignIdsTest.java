package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samordna.enginetests.ForeignIds.Asked;
import se.samordna.enginetests.WholeHouse.Visitor;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.ombud.OmbudMandate;

/**
 * The ids of another provider's things, put into every route that takes an id and into everything
 * that is sent: what is answered can't be told from what is answered about nothing at all, and
 * nothing of it is kept.
 */
@ExtendWith(SharedHouses.class)
class ForeignIdsTest {
  /** What only units without a record have, which neither has ({@link OmbudMandatesTest}). */
  private static final Set<Class<?>> OF_OMBUDS = Set.of(OmbudMandate.class, OmbudAppointment.class);

  private static MarkedHouses houses;
  private static ForeignIds foreign;
  private static List<Visitor> visitors;

  @BeforeAll
  static void fill(MarkedHouses shared) {
    houses = shared;
    foreign = new ForeignIds(houses);
    visitors =
        List.of(
            houses.colleagues.get(1),
            houses.colleagues.get(3),
            houses.colleagues.get(4),
            houses.own);
  }

  private static List<Way> ways(Visitor visitor) {
    return houses.whole.ways().stream().filter(way -> way.own() == visitor.own()).toList();
  }

  private static List<String> ids(Way way) {
    return way.variables().stream().filter(Addresses::isId).toList();
  }

  /** Without this a kind of id might be asked for that the other provider has nothing of. */
  @Test
  void the_other_provider_has_something_of_every_kind_that_some_route_takes() {
    Set<String> lacking = new TreeSet<>();
    houses.whole.ways().stream()
        .flatMap(way -> Addresses.kinds(way).stream())
        .filter(kind -> !foreign.theirs.containsKey(kind) && !OF_OMBUDS.contains(kind))
        .forEach(kind -> lacking.add(kind.getSimpleName()));
    assertThat(lacking).isEmpty();
  }

  @Test
  void ids_of_another_provider_are_answered_as_ids_that_nothing_has() {
    List<Asked> all = new ArrayList<>();
    for (Visitor visitor : visitors) {
      for (Way way : ways(visitor)) {
        if (!ids(way).isEmpty()) {
          all.addAll(foreign.inAddress(visitor, way, Set.copyOf(ids(way)), houses.body(way)));
        }
      }
    }
    judge(all, 500);
  }

  @Test
  void so_is_one_of_them_among_ids_of_ours() {
    List<Asked> all = new ArrayList<>();
    for (Visitor visitor : visitors) {
      for (Way way : ways(visitor)) {
        List<String> ids = ids(way);
        if (ids.size() > 1) {
          for (String one : ids) {
            all.addAll(foreign.inAddress(visitor, way, Set.of(one), houses.body(way)));
          }
        }
      }
    }
    judge(all, 100);
  }

  @Test
  void so_is_one_of_them_in_what_is_sent() {
    List<Asked> all = new ArrayList<>();
    for (Visitor visitor : visitors) {
      for (Way way : ways(visitor)) {
        String body = houses.body(way);
        if (!body.isEmpty()) {
          all.addAll(foreign.inBody(visitor, way, body));
        }
      }
    }
    judge(all, 50);
  }

  /** All pairs are alike, and not for want of pairs. */
  private static void judge(List<Asked> all, int least) {
    Map<String, String> known = new HashMap<>(Reasons.of("foreign-ids-told-apart.csv"));
    assertThat(
            all.stream()
                .filter(asked -> !asked.alike() && !known.containsKey(asked.way().id()))
                .map(Asked::line))
        .isEmpty();
    assertThat(all.stream().filter(asked -> !asked.kept().isEmpty()).map(Asked::line)).isEmpty();
    assertThat(all.stream().map(asked -> asked.way().id()).collect(Collectors.toSet()))
        .hasSizeGreaterThan(least);
  }
}
