package se.samordna.benchmarks.share;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import se.samordna.benchmarks.Options;
import se.samordna.engine.share.Sharing;
import se.samordna.engine.share.Sharing.Colleague;
import se.samordna.engine.share.Sharing.Newcomer;
import se.samordna.engine.share.Sharing.Tie;

/**
 * Shares persons among colleagues again and again, each time other ones: all of one weight, and of
 * weights by phase. Tells the median and the longest time, by the clock and of CPU, and how often
 * the way found was known to be the best.
 */
public final class SharingTimes {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int[] POSTS = {50, 75, 80, 100};
  private static final int[] ONE = {100};
  private static final int[] BY_PHASE = {50, 100, 100, 150};

  private SharingTimes() {}

  /** Runs it; the options are {@code persons}, {@code colleagues} and {@code rounds}. */
  public static void main(List<String> words, PrintStream out) {
    Options options = new Options(words, Set.of("persons", "colleagues", "rounds"));
    int persons = options.number("persons", 300);
    int colleagues = options.number("colleagues", 20);
    int rounds = options.number("rounds", 20);
    out.printf("%d persons, %d colleagues, %d rounds%n", persons, colleagues, rounds);
    measure("one weight", ONE, new Size(persons, colleagues, rounds), out);
    measure("weights by phase", BY_PHASE, new Size(persons, colleagues, rounds), out);
  }

  private static void measure(String name, int[] weights, Size size, PrintStream out) {
    long[] times = new long[size.rounds()];
    long[] worked = new long[size.rounds()];
    int best = 0;
    for (int round = -2; round < size.rounds(); round++) {
      Sharing sharing = instance(new Random(round), weights, size);
      long start = System.nanoTime();
      long before = THREADS.getCurrentThreadCpuTime();
      boolean known = sharing.best().best();
      if (round >= 0) {
        times[round] = System.nanoTime() - start;
        worked[round] = THREADS.getCurrentThreadCpuTime() - before;
        best += known ? 1 : 0;
      }
    }
    out.printf(
        "%-18s %s; CPU %s; known to be best %d of %d%n",
        name, told(times), told(worked), best, size.rounds());
  }

  private static String told(long[] times) {
    Arrays.sort(times);
    return String.format(
        Locale.ROOT,
        "median %.1f ms, longest %.1f ms",
        times[times.length / 2] / 1e6,
        times[times.length - 1] / 1e6);
  }

  /** A team with room for most of them below the target, where each knows some of the persons. */
  private static Sharing instance(Random random, int[] weights, Size size) {
    List<Colleague> team = new ArrayList<>();
    for (int i = 0; i < size.colleagues(); i++) {
      long post = POSTS[random.nextInt(POSTS.length)];
      team.add(new Colleague(random.nextInt(8) * 50L, 20 * post, 25 * post, 30 * post, post));
    }
    List<Newcomer> persons = new ArrayList<>();
    for (int i = 0; i < size.persons(); i++) {
      List<Optional<Tie>> ties = new ArrayList<>();
      int wished = random.nextInt(size.colleagues() * 5);
      for (int j = 0; j < size.colleagues(); j++) {
        int contacts = random.nextInt(8) == 0 ? 1 + random.nextInt(25) : 0;
        ties.add(Optional.of(new Tie(j == wished, random.nextInt(30) == 0, contacts)));
      }
      persons.add(new Newcomer(weights[random.nextInt(weights.length)], ties));
    }
    return new Sharing(team, persons);
  }

  private record Size(int persons, int colleagues, int rounds) {}
}
