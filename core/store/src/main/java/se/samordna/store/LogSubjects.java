package se.samordna.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/**
 * What audit rows about a person stand under: the person, and each list with the person on it; of
 * all rows of the same human that were merged, so that their log is one.
 */
record LogSubjects(List<Id<Person>> persons) {
  static final LogSubjects NONE = new LogSubjects(List.of());

  static LogSubjects of(Handle handle, Id<Provider> provider, Id<Person> person) {
    return new LogSubjects(new MergeTable(handle).same(provider, person));
  }

  /** A table {@code about} of them; binds {@code provider}, too. */
  String sql() {
    return IntStream.range(0, persons.size())
        .mapToObj(
            i ->
                "select cast(:person%1$d as uuid) as subject union select l.list from audit_list l where l.provider = :provider and l.person = :person%1$d"
                    .formatted(i))
        .collect(Collectors.joining(" union ", " (", ") about"));
  }

  Query bind(Query query) {
    for (int i = 0; i < persons.size(); i++) {
      query.bind("person" + i, persons.get(i));
    }
    return query;
  }
}
