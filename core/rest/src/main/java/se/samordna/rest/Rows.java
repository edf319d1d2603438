package se.samordna.rest;

import java.util.List;

/** A list that is short by nature and comes whole. */
record Rows<T>(List<T> rows) {
  Rows {
    rows = List.copyOf(rows);
  }
}
