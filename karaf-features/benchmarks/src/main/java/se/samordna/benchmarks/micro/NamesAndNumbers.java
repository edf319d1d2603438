package se.samordna.benchmarks.micro;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.samordna.benchmarks.population.Population;
import se.samordna.benchmarks.population.Profile;
import se.samordna.person.identifier.IdentifierReader;
import se.samordna.person.identifier.IdentifierReading;
import se.samordna.text.SwedishOrder;

/** What every import and every search does for each person. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NamesAndNumbers {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private final IdentifierReader reader = new IdentifierReader(List.of());
  private final Population population = new Population(1, TODAY, Profile.S);
  private int next;

  /** A number of ten digits with its hyphen. */
  @Benchmark
  public IdentifierReading readNumber() {
    return reader.read("910808-2398", TODAY);
  }

  /** A number with two neighbours swapped, and the search for them. */
  @Benchmark
  public IdentifierReading explainWrongNumber() {
    return reader.read("20230510-3290", TODAY);
  }

  /** The key that a name is sorted by. */
  @Benchmark
  public String sortKey() {
    return SwedishOrder.sortKey("Åsa-Lena Övningsström");
  }

  /** The key that a name is found by. */
  @Benchmark
  public String searchKey() {
    return SwedishOrder.searchKey("Åsa-Lena Övningsström");
  }

  /** A person of the population with all that hangs on them but the contacts. */
  @Benchmark
  public Object person() {
    next = (next + 1) % population.size();
    return List.of(
        population.person(next),
        population.members(next),
        population.plans(next),
        population.interventions(next));
  }
}
