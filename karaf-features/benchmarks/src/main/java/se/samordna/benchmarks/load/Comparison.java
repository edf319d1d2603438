package se.samordna.benchmarks.load;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import se.samordna.benchmarks.Options;

/**
 * Ours beside a bare server, in turns in one run: A-B-A-B, since two runs on a shared machine can't
 * be compared. What counts is the median of the ratios. A run in which the CPU a request of one
 * side differs by more than 25 % between its turns says nothing and is marked void.
 */
public final class Comparison {
  private static final double MOST_SPREAD = 0.25;

  private Comparison() {}

  /** The command {@code compare}. */
  public static void main(List<String> words, PrintStream out) throws Exception {
    Options options =
        new Options(
            words,
            Set.of(
                "ours",
                "bare",
                "ours-pid",
                "bare-pid",
                "header",
                "clients",
                "seconds",
                "warmup",
                "repeats"));
    int clients = options.number("clients", 16);
    Load ours =
        new Load(
            Load.target(
                options.text("ours", ""), options.all("header"), options.number("ours-pid", 0)),
            clients);
    Load bare =
        new Load(
            Load.target(options.text("bare", ""), List.of(), options.number("bare-pid", 0)),
            clients);
    ours.run(options.number("warmup", 60));
    bare.run(options.number("warmup", 60));
    run(ours, bare, options.number("repeats", 5), options.number("seconds", 10), out);
  }

  /**
   * Ours and bare in turns.
   *
   * @param out where each turn and the ratios are told
   */
  public static Ratios run(Load ours, Load bare, int repeats, int seconds, PrintStream out)
      throws InterruptedException {
    List<LoadResult> a = new ArrayList<>();
    List<LoadResult> b = new ArrayList<>();
    for (int i = 0; i < repeats; i++) {
      a.add(ours.run(seconds));
      b.add(bare.run(seconds));
      out.println("ours " + a.get(i));
      out.println("bare " + b.get(i));
    }
    Ratios ratios =
        new Ratios(
            ratio(a, b, LoadResult::cpuMicros),
            ratio(a, b, LoadResult::rate),
            ratio(a, b, result -> result.times().percentile(0.5)),
            ratio(a, b, result -> result.times().percentile(0.99)),
            Math.max(spread(a), spread(b)),
            a.stream().mapToLong(LoadResult::failed).sum(),
            median(a.stream().mapToDouble(LoadResult::cpuMicros).toArray()));
    out.println(ratios);
    return ratios;
  }

  /**
   * Ours as so many times the bare server's, each the median of the turns.
   *
   * @param spread how far the turns of one side lie apart in CPU, as a part of their median
   * @param failed answers of ours that were none
   * @param ourCpuMicros CPU a request of ours
   */
  public record Ratios(
      double cpu,
      double rate,
      double p50,
      double p99,
      double spread,
      long failed,
      double ourCpuMicros) {
    /** Whether the run says nothing. */
    public boolean isVoid() {
      return failed > 0 || !(spread <= MOST_SPREAD);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "ours / bare (medians): CPU a request %.2f, rate %.2f, p50 %.2f, p99 %.2f;"
              + " CPU spread between turns %.0f %%%s",
          cpu,
          rate,
          p50,
          p99,
          100 * spread,
          isVoid() ? ": void" : "");
    }
  }

  private static double ratio(
      List<LoadResult> a, List<LoadResult> b, ToDoubleFunction<LoadResult> figure) {
    double[] ratios = new double[a.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = figure.applyAsDouble(a.get(i)) / figure.applyAsDouble(b.get(i));
    }
    return median(ratios);
  }

  /** The value in the middle. */
  public static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** How far the turns of one side lie apart, as a part of their median. */
  private static double spread(List<LoadResult> turns) {
    double[] cpu = turns.stream().mapToDouble(LoadResult::cpuMicros).sorted().toArray();
    return (cpu[cpu.length - 1] - cpu[0]) / median(cpu);
  }
}
