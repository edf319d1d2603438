package se.samordna.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A set of row numbers, rising, as runs: {@code 1-5,7,9-20}. On PostgreSQL transactions finish out
 * of order and numbers drawn by undone ones are missing, so a seal says exactly which rows it
 * holds.
 */
record Ranges(List<Run> runs) {
  Ranges {
    runs = List.copyOf(runs);
  }

  /** Numbers that follow on each other, both ends included. */
  record Run(long first, long last) {
    long size() {
      return last - first + 1;
    }

    @Override
    public String toString() {
      return first == last ? Long.toString(first) : first + "-" + last;
    }
  }

  /** The set of numbers that are given in rising order. */
  static Ranges of(List<Long> rising) {
    List<Run> runs = new ArrayList<>();
    for (Iterator<Long> numbers = rising.iterator(); numbers.hasNext(); ) {
      long next = numbers.next();
      int end = runs.size() - 1;
      if (end >= 0 && runs.get(end).last() + 1 == next) {
        runs.set(end, new Run(runs.get(end).first(), next));
      } else {
        runs.add(new Run(next, next));
      }
    }
    return new Ranges(runs);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException unless the runs are whole, rising and apart
   */
  static Ranges parse(String text) {
    List<Run> runs = new ArrayList<>();
    long before = -1;
    for (String part : text.split(",", -1)) {
      int dash = part.indexOf('-');
      long first = Long.parseLong(dash < 0 ? part : part.substring(0, dash));
      long last = dash < 0 ? first : Long.parseLong(part.substring(dash + 1));
      if (first <= before || last < first) {
        throw new IllegalArgumentException("Runs rise and stand apart");
      }
      runs.add(new Run(first, last));
      before = last;
    }
    return new Ranges(runs);
  }

  long first() {
    return runs.get(0).first();
  }

  long last() {
    return runs.get(runs.size() - 1).last();
  }

  long size() {
    return runs.stream().mapToLong(Run::size).sum();
  }

  @Override
  public String toString() {
    return runs.stream().map(Run::toString).collect(Collectors.joining(","));
  }
}
