package se.samordna.enginetests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** So few combinations that every two values of two dimensions meet in one of them. */
final class Pairwise {
  private static final long SEED = 20270301;

  private Pairwise() {}

  /** Rows that hold every pair of values of two dimensions; each row is the best of some tries. */
  static List<List<?>> of(List<List<?>> dimensions) {
    Random random = new Random(SEED);
    Set<String> open = new HashSet<>();
    for (int a = 0; a < dimensions.size(); a++) {
      for (int b = a + 1; b < dimensions.size(); b++) {
        for (int i = 0; i < dimensions.get(a).size(); i++) {
          for (int j = 0; j < dimensions.get(b).size(); j++) {
            open.add(a + "=" + i + " " + b + "=" + j);
          }
        }
      }
    }
    List<List<?>> rows = new ArrayList<>();
    while (!open.isEmpty()) {
      int[] best = {};
      Set<String> most = Collections.emptySet();
      for (int tries = 0; tries < 60; tries++) {
        int[] row = dimensions.stream().mapToInt(each -> random.nextInt(each.size())).toArray();
        Set<String> covered = pairs(row);
        covered.retainAll(open);
        if (covered.size() > most.size()) {
          best = row;
          most = covered;
        }
      }
      if (!most.isEmpty()) {
        open.removeAll(most);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
          values.add(dimensions.get(i).get(best[i]));
        }
        rows.add(values);
      }
    }
    return rows;
  }

  private static Set<String> pairs(int[] row) {
    Set<String> pairs = new HashSet<>();
    for (int a = 0; a < row.length; a++) {
      for (int b = a + 1; b < row.length; b++) {
        pairs.add(a + "=" + row[a] + " " + b + "=" + row[b]);
      }
    }
    return pairs;
  }
}
