package se.samordna.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Whose things are: the person behind a row, and rows gathered by person. */
final class Owners {
  private Owners() {}

  /**
   * The person of a row.
   *
   * @param table the name of one of our own tables, never anything that came from outside
   */
  static Optional<Id<Person>> of(Handle handle, String table, Id<Provider> provider, Id<?> thing) {
    return handle
        .createQuery("select person from " + table + " where provider = ? and id = ?")
        .bind(0, provider)
        .bind(1, thing)
        .map((row, context) -> Sql.<Person>id(row, 1))
        .findOne();
  }

  /** Rows by person, each person's in the order read. */
  static <T> Map<Id<Person>, List<T>> grouped(
      List<T> rows, Function<? super T, Id<Person>> person) {
    Map<Id<Person>, List<T>> grouped = new LinkedHashMap<>();
    rows.forEach(
        row -> grouped.computeIfAbsent(person.apply(row), key -> new ArrayList<>()).add(row));
    return grouped;
  }
}
