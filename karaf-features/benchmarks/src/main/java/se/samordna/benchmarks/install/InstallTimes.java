package se.samordna.benchmarks.install;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.samordna.benchmarks.Options;

/**
 * How long it takes from a command on the console until a model is on offer, in turns with a bundle
 * on a bare framework. The command answers when the model has been parsed, judged, kept and put on
 * offer; that it is on offer is asked afterwards, outside the time.
 */
public final class InstallTimes {
  /** Both sides are warm before the first round that counts. */
  private static final int WARM = 5;

  private InstallTimes() {}

  /**
   * Runs it; the options are {@code distribution}, {@code port}, {@code user}, {@code key}, {@code
   * model} and {@code rounds}.
   */
  public static void main(List<String> words, PrintStream out) throws Exception {
    Options options =
        new Options(words, Set.of("distribution", "port", "user", "key", "model", "rounds"));
    Path distribution = Path.of(options.text("distribution", "target/dist"));
    Path key =
        Path.of(options.text("key", distribution.resolve("data/samordna/operator_key").toString()));
    String model = options.text("model", "fact");
    int rounds = options.number("rounds", 20);
    Path folder = Files.createTempDirectory("install");
    long[] ours = new long[rounds];
    long[] bare = new long[rounds];
    List<Long> first = new ArrayList<>();
    ModelCopies copies = new ModelCopies(distribution, model);
    try (BareFelix felix = BareFelix.start(distribution, folder.resolve("felix"));
        SshConsole console =
            new SshConsole(options.number("port", 8101), options.text("user", "operator"), key)) {
      for (int round = -WARM; round < rounds; round++) {
        String id = "bench-" + model.charAt(0) + Long.toString(System.nanoTime(), 36);
        Path file = copies.write(folder, id);
        long took = installed(console, file, id);
        long beside = felix.once(round + WARM);
        if (round == -WARM) {
          first.add(took);
        }
        if (round >= 0) {
          ours[round] = took;
          bare[round] = beside;
        }
        console.run("samordna:model-uninstall " + id);
        Files.delete(file);
      }
    }
    out.printf("%s by command, %d rounds, the first of all %.0f ms%n", model, rounds, ms(first));
    tell("on offer", ours, out);
    tell("bare Felix", bare, out);
    out.printf(Locale.ROOT, "median of ours by median of bare: %.1f%n", ratio(ours, bare));
  }

  private static double ms(List<Long> first) {
    return first.get(0) / 1e6;
  }

  private static long installed(SshConsole console, Path file, String id) throws IOException {
    long took = console.run("samordna:model-install " + file).nanos();
    String states = console.run("samordna:model-info --json " + id).words();
    if (!states.contains("AVAILABLE")) {
      throw new IllegalStateException(id + " is not on offer: " + states);
    }
    return took;
  }

  private static void tell(String what, long[] times, PrintStream out) {
    Arrays.sort(times);
    out.printf(
        Locale.ROOT,
        "%-11s median %.1f ms, least %.1f, 95 of 100 within %.1f, longest %.1f%n",
        what,
        times[times.length / 2] / 1e6,
        times[0] / 1e6,
        times[(int) Math.ceil(times.length * 0.95) - 1] / 1e6,
        times[times.length - 1] / 1e6);
  }

  private static double ratio(long[] ours, long[] bare) {
    return (double) ours[ours.length / 2] / bare[bare.length / 2];
  }
}
