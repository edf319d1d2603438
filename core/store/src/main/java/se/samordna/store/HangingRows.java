package se.samordna.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The tables with rows that hang on a person, as the database's own foreign keys tell, and how a
 * row of each is told from all others. A table that is added tomorrow comes along by itself.
 *
 * @param column the column that says whose the row is
 * @param thing the key's id, as SQL
 * @param ord the key's second part, or the number that is shifted, as SQL
 */
record HangingRows(String table, String column, String thing, String ord) {
  /** What is the row itself, or a trace that merging and closing leave. */
  private static final Set<String> APART =
      Set.of("person_merge", "closed_record", "protection_degree", "record_person");

  /** Numbers that count one person's versions, and go on behind the survivor's. */
  private static final Map<String, String> NUMBERED =
      Map.of(
          "crisis_plan",
          "number",
          "crisis_plan_evaluation",
          "number",
          "crisis_plan_correction",
          "number",
          "crisis_plan_copy",
          "number",
          "judged_text",
          "version");

  private static final Set<String> PERSONS = Set.of("person", "record_person");

  // each read whole and put together here: joined in H2 each would be reckoned anew for every row
  private static final String REFERENCES =
      """
      select constraint_name, unique_constraint_name
      from information_schema.referential_constraints
      where constraint_schema = current_schema
      """;

  private static final String CONSTRAINTS =
      """
      select constraint_name, lower(table_name), constraint_type
      from information_schema.table_constraints
      where constraint_schema = current_schema
      """;

  private static final String COLUMNS =
      """
      select constraint_name, lower(table_name), lower(column_name)
      from information_schema.key_column_usage
      where constraint_schema = current_schema
      order by table_name, constraint_name, ordinal_position
      """;

  /** All of them, in a fixed order. */
  static List<HangingRows> of(Handle handle) {
    Map<String, String> keysOf = new HashMap<>();
    Set<String> primary = new HashSet<>();
    for (String[] constraint : read(handle, CONSTRAINTS, 3)) {
      keysOf.put(constraint[0], constraint[1]);
      if (constraint[2].equals("PRIMARY KEY")) {
        primary.add(constraint[0]);
      }
    }
    Set<String> references =
        read(handle, REFERENCES, 2).stream()
            .filter(one -> PERSONS.contains(keysOf.getOrDefault(one[1], "")))
            .map(one -> one[0])
            .collect(Collectors.toSet());
    Map<String, List<String>> keys = new HashMap<>();
    Map<String, Set<String>> hanging = new TreeMap<>();
    for (String[] column : read(handle, COLUMNS, 3)) {
      if (references.contains(column[0])) {
        hanging.computeIfAbsent(column[1], table -> new TreeSet<>()).add(column[2]);
      } else if (primary.contains(column[0])) {
        keys.computeIfAbsent(column[1], table -> new ArrayList<>()).add(column[2]);
      }
    }
    List<HangingRows> all = new ArrayList<>();
    hanging.keySet().removeAll(APART);
    hanging.forEach(
        (table, columns) ->
            columns.forEach(
                column -> all.add(of(table, column, keys.getOrDefault(table, List.of())))));
    return List.copyOf(all);
  }

  private static List<String[]> read(Handle handle, String sql, int columns) {
    return handle
        .createQuery(sql)
        .map(
            (row, context) -> {
              String[] values = new String[columns];
              for (int i = 0; i < columns; i++) {
                values[i] = row.getString(i + 1);
              }
              return values;
            })
        .list();
  }

  private static HangingRows of(String table, String column, List<String> key) {
    List<String> rest = key.stream().filter(part -> !part.equals(column)).toList();
    String number = NUMBERED.get(table);
    if (number != null) {
      String thing = rest.contains("id") ? table + ".id" : table + "." + column;
      return new HangingRows(table, column, thing, table + "." + number);
    }
    if (rest.isEmpty() || rest.size() > 2) {
      throw new IllegalStateException("A row of " + table + " can't be told from others");
    }
    String ord = rest.size() == 2 ? "cast(" + table + "." + rest.get(1) + " as integer)" : "0";
    return new HangingRows(table, column, table + "." + rest.get(0), ord);
  }

  /** What the rows are remembered as. */
  String what() {
    return column.equals("person") ? table : table + "." + column;
  }

  /** Whether the table's key is the person and a number. */
  boolean isKeyedByNumber() {
    return thing.equals(table + "." + column);
  }

  /** The merged row's rows that come over; what would stand twice at one meeting stays. */
  String moving() {
    String whose = table + "." + column + " = :merged";
    return table.equals("meeting_turn")
        ? whose
            + " and not exists (select 1 from meeting_turn o where o.meeting = meeting_turn.meeting"
            + " and o.person = :survivor)"
        : whose;
  }

  /** How a row is found again: {@code m} is what was remembered. */
  String found(String merged, String shift) {
    if (isKeyedByNumber()) {
      return "m.thing = " + merged + " and m.ord = " + ord + " - " + shift;
    }
    return NUMBERED.containsKey(table)
        ? "m.thing = " + thing
        : "m.thing = " + thing + " and m.ord = " + ord;
  }

  /** What else changes when a row comes over, and changes back when it goes. */
  Map<String, String> alsoSet(boolean over) {
    Map<String, String> set = new LinkedHashMap<>();
    String shifted = over ? " + :shift" : " - :shift";
    switch (table) {
      case "crisis_plan", "crisis_plan_evaluation", "crisis_plan_correction", "crisis_plan_copy" ->
          set.put("number", "number" + shifted);
      case "judged_text" ->
          set.put("version", "case when plan is null then version" + shifted + " else version end");
      case "person_identifier" ->
          set.put(
              "linked_from",
              over
                  ? "coalesce(linked_from, :merged)"
                  : "case when linked_from = :merged then null else linked_from end");
      case "coordination_appointment" ->
          set.put(
              "in_force",
              over
                  ? "replace(in_force, :mergedText, :survivorText)"
                  : "replace(in_force, :survivorText, :mergedText)");
      default -> {
        // nothing else
      }
    }
    return set;
  }
}
