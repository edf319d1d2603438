package se.samordna.engine.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.samordna.engine.share.Sharing.Colleague;
import se.samordna.engine.share.Sharing.Newcomer;
import se.samordna.engine.share.Sharing.Shared;
import se.samordna.engine.share.Sharing.Tie;

/** Persons are shared in the best way there is, and never above a hard limit. */
class SharingTest {
  private static final Tie STRANGER = new Tie(false, false, 0);

  /** The order of what matters, said once more and from whole ways of sharing alone. */
  private static List<BigInteger> worth(Sharing sharing, List<Integer> to) {
    long common = 1;
    for (Colleague one : sharing.colleagues()) {
      common = common / gcd(common, one.post()) * one.post();
    }
    long[] load = sharing.colleagues().stream().mapToLong(Colleague::load).toArray();
    long unplaced = 0;
    long wished = 0;
    long coordinated = 0;
    long met = 0;
    long contacts = 0;
    for (int i = 0; i < to.size(); i++) {
      if (to.get(i) < 0) {
        unplaced++;
        continue;
      }
      Newcomer one = sharing.newcomers().get(i);
      Tie tie = one.ties().get(to.get(i)).orElseThrow();
      load[to.get(i)] += one.weight();
      wished += tie.wished() ? 1 : 0;
      coordinated += tie.coordinates() ? 1 : 0;
      met += tie.contacts() > 0 ? 1 : 0;
      contacts += tie.contacts();
    }
    BigInteger uneven = BigInteger.ZERO;
    long soft = 0;
    long target = 0;
    for (int j = 0; j < load.length; j++) {
      Colleague one = sharing.colleagues().get(j);
      soft += Math.max(0, load[j] - one.soft()) - Math.max(0, one.load() - one.soft());
      target += Math.max(0, load[j] - one.target()) - Math.max(0, one.load() - one.target());
      uneven =
          uneven.add(
              BigInteger.valueOf(load[j]).pow(2).multiply(BigInteger.valueOf(common / one.post())));
    }
    List<BigInteger> worth = new ArrayList<>();
    for (long part : new long[] {unplaced, soft, target, -wished, -coordinated, -met, -contacts}) {
      worth.add(BigInteger.valueOf(part));
    }
    worth.add(uneven);
    return worth;
  }

  private static long gcd(long one, long other) {
    return other == 0 ? one : gcd(other, one % other);
  }

  private static boolean isWithinHard(Sharing sharing, List<Integer> to) {
    long[] load = sharing.colleagues().stream().mapToLong(Colleague::load).toArray();
    boolean[] touched = new boolean[load.length];
    for (int i = 0; i < to.size(); i++) {
      int place = to.get(i);
      if (place >= 0) {
        load[place] += sharing.newcomers().get(i).weight();
        touched[place] = true;
      }
    }
    for (int j = 0; j < load.length; j++) {
      if (touched[j] && load[j] > sharing.colleagues().get(j).hard()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(Sharing sharing, List<Integer> to) {
    for (int i = 0; i < to.size(); i++) {
      if (to.get(i) >= 0 && sharing.newcomers().get(i).ties().get(to.get(i)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Every way of sharing there is, one after the other. */
  private static List<BigInteger> byTryingAll(Sharing sharing) {
    int places = sharing.colleagues().size() + 1;
    Integer[] to = new Integer[sharing.newcomers().size()];
    Arrays.fill(to, -1);
    List<BigInteger> best = List.of();
    long ways = Math.round(Math.pow(places, to.length));
    for (long way = 0; way < ways; way++) {
      long rest = way;
      for (int i = 0; i < to.length; i++) {
        to[i] = (int) (rest % places) - 1;
        rest /= places;
      }
      List<Integer> tried = List.of(to);
      if (isAllowed(sharing, tried) && isWithinHard(sharing, tried)) {
        List<BigInteger> worth = worth(sharing, tried);
        best = best.isEmpty() || isBetter(worth, best) ? worth : best;
      }
    }
    return best;
  }

  private static boolean isBetter(List<BigInteger> one, List<BigInteger> than) {
    for (int part = 0; part < one.size(); part++) {
      int order = one.get(part).compareTo(than.get(part));
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  @Test
  void five_hundred_small_teams_are_shared_as_well_as_by_trying_every_way() {
    Random random = new Random(20270301);
    for (int i = 0; i < 500; i++) {
      Instances instances =
          new Instances(
              random, 2 + random.nextInt(3), 4 + random.nextInt(2), 5 + random.nextInt(2));
      Sharing sharing =
          instances.of(1 + random.nextInt(6), 1 + random.nextInt(4), random.nextBoolean());

      Shared shared = sharing.best();

      assertThat(shared.best()).as("instance %s", i).isTrue();
      assertThat(worth(sharing, shared.to())).as("instance %s", i).isEqualTo(byTryingAll(sharing));
    }
  }

  @Test
  void no_hard_limit_is_ever_broken_and_nobody_gets_whom_they_may_not() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      Sharing sharing =
          new Instances(random, 10, 12, 13)
              .of(5 + random.nextInt(20), 1 + random.nextInt(9), random.nextBoolean());

      Shared shared = sharing.best();

      assertThat(shared.to()).hasSameSizeAs(sharing.newcomers());
      assertThat(isAllowed(sharing, shared.to())).as("instance %s", i).isTrue();
      assertThat(isWithinHard(sharing, shared.to())).as("instance %s", i).isTrue();
    }
  }

  @Test
  void continuity_goes_before_evenness_and_limits_go_before_continuity() {
    Colleague kim = new Colleague(1750, 2000, 2500, 3000, 100);
    Colleague lo = new Colleague(0, 2000, 2500, 3000, 100);
    List<Newcomer> four =
        Collections.nCopies(
            4,
            new Newcomer(
                100, List.of(Optional.of(new Tie(false, false, 9)), Optional.of(STRANGER))));

    assertThat(new Sharing(List.of(kim, lo), four).best().to())
        .as("Kim has room for two within the target")
        .containsExactlyInAnyOrder(0, 0, 1, 1);
  }

  @Test
  void strangers_are_shared_by_their_colleagues_parts_of_full_time() {
    Colleague whole = new Colleague(0, 2000, 2500, 3000, 100);
    Colleague half = new Colleague(0, 1000, 1250, 1500, 50);
    Newcomer one = new Newcomer(100, List.of(Optional.of(STRANGER), Optional.of(STRANGER)));

    assertThat(new Sharing(List.of(whole, half), Collections.nCopies(9, one)).best().to())
        .filteredOn(to -> to == 0)
        .hasSize(6);
  }

  @Test
  void whom_nobody_has_room_for_is_left_and_the_lighter_ones_are_placed() {
    Colleague one = new Colleague(2800, 2000, 2500, 3000, 100);
    List<Newcomer> newcomers =
        List.of(
            new Newcomer(200, List.of(Optional.of(STRANGER))),
            new Newcomer(100, List.of(Optional.of(STRANGER))),
            new Newcomer(50, List.of(Optional.of(STRANGER))));

    assertThat(new Sharing(List.of(one), newcomers).best().to()).containsExactly(-1, 0, 0);
  }

  @Test
  void nobody_to_share_and_nobody_to_share_among_are_sharings_too() {
    assertThat(new Sharing(List.of(), List.of()).best()).isEqualTo(new Shared(List.of(), true));
    assertThat(new Sharing(List.of(), List.of(new Newcomer(100, List.of()))).best().to())
        .containsExactly(-1);
  }

  @Test
  void three_hundred_persons_of_one_weight_are_shared_among_twenty_in_the_best_way() {
    Sharing sharing = new Instances(new Random(11), 20, 25, 30).of(300, 20, false);
    Shared shared = sharing.best();
    assertThat(shared.best()).isTrue();
    assertThat(isWithinHard(sharing, shared.to())).isTrue();
  }
}
