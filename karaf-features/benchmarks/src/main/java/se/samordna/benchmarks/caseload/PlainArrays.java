package se.samordna.benchmarks.caseload;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The open persons in columns of a memory's own kind: what nothing can beat, and nobody keeps. */
final class PlainArrays {
  private static final double[] WEIGHTS = {1.5, 1.5, 1.5, 0.5, 1.0};
  private static final double POST = 0.8;
  private static final double SOFT = 25;

  private final int[] coordinator;
  private final byte[] phase;
  private final int coordinators;

  private PlainArrays(int[] coordinator, byte[] phase, int coordinators) {
    this.coordinator = coordinator;
    this.phase = phase;
    this.coordinators = coordinators;
  }

  static PlainArrays of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int rows;
      try (ResultSet count = statement.executeQuery("select count(*) from open_case")) {
        count.next();
        rows = count.getInt(1);
      }
      int[] who = new int[rows];
      byte[] where = new byte[rows];
      Map<UUID, Integer> numbers = new HashMap<>();
      try (ResultSet all = statement.executeQuery("select coordinator, phase from open_case")) {
        for (int i = 0; all.next(); i++) {
          UUID staff = all.getObject(1, UUID.class);
          Integer number = numbers.get(staff);
          if (number == null) {
            number = numbers.size();
            numbers.put(staff, number);
          }
          who[i] = number;
          where[i] = number(all.getString(2));
        }
      }
      return new PlainArrays(who, where, numbers.size());
    }
  }

  private static byte number(String phase) {
    return (byte)
        switch (phase) {
          case "START" -> 0;
          case "MAPPING" -> 1;
          case "CRISIS" -> 2;
          case "MAINTENANCE" -> 3;
          default -> 4;
        };
  }

  /** How many coordinators are above the limit. */
  int above() {
    double[] load = new double[coordinators];
    int[] persons = new int[coordinators];
    for (int i = 0; i < coordinator.length; i++) {
      load[coordinator[i]] += WEIGHTS[phase[i]];
      persons[coordinator[i]]++;
    }
    int above = 0;
    for (int i = 0; i < coordinators; i++) {
      if (persons[i] > 0 && load[i] > SOFT * POST) {
        above++;
      }
    }
    return above;
  }
}
