package se.samordna.rest;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samordna.Page;
import se.samordna.http.Method;

/**
 * One operation of the API as it is declared: routed, checked and described from here.
 *
 * @param id its name in the OpenAPI document, unique
 * @param summary what it does, one sentence in English
 * @param own whether it is a person's own, for persons' sessions and none of staff's
 * @param takes the type of the body
 * @param gives the type of the answer's body
 * @param status of the answer when it is done
 * @param query the query parameters it knows; any other is refused
 * @param needed those of them that must be given
 * @param revised whether it changes something whose revision the caller must name in If-Match
 * @param current reads the thing again, to be shown with a 412
 */
record Operation(
    Method method,
    String path,
    String id,
    String summary,
    boolean open,
    boolean own,
    Optional<Type> takes,
    Optional<Type> gives,
    int status,
    List<String> query,
    List<String> needed,
    boolean revised,
    Optional<Current> current,
    Work work) {

  /** The query parameters of a list that is read by cursor. */
  private static final List<String> PAGED = List.of("cursor", "size");

  static Operation get(String path, String id, String summary) {
    return of(Method.GET, path, id, summary);
  }

  static Operation post(String path, String id, String summary) {
    return of(Method.POST, path, id, summary);
  }

  static Operation put(String path, String id, String summary) {
    return of(Method.PUT, path, id, summary);
  }

  static Operation delete(String path, String id, String summary) {
    return of(Method.DELETE, path, id, summary);
  }

  private static Operation of(Method method, String path, String id, String summary) {
    return new Operation(
        method,
        path,
        id,
        summary,
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        204,
        List.of(),
        List.of(),
        false,
        Optional.empty(),
        call -> Reply.nothing());
  }

  /** For those who are not logged in, too. */
  Operation forEverybody() {
    return with(true, takes, gives, status, query, revised, current, work);
  }

  /** For persons and their own sessions. */
  Operation forPersons() {
    return new Operation(
        method, path, id, summary, open, true, takes, gives, status, query, needed, revised,
        current, work);
  }

  Operation takes(Type body) {
    return with(open, Optional.of(body), gives, status, query, revised, current, work);
  }

  Operation gives(Type answer) {
    return with(open, takes, Optional.of(answer), 200, query, revised, current, work);
  }

  /** Makes something new. */
  Operation makes(Type answer) {
    return with(open, takes, Optional.of(answer), 201, query, revised, current, work);
  }

  /** A list that comes whole. */
  Operation givesRows(Class<?> row) {
    return gives(new Shapes.Generic(Rows.class, row));
  }

  /** A list that is read by cursor. */
  Operation givesPages(Class<?> row) {
    return gives(new Shapes.Generic(Page.class, row)).knows(PAGED.toArray(String[]::new));
  }

  /** Query parameters. */
  Operation knows(String... parameters) {
    List<String> all = new ArrayList<>(query);
    all.addAll(List.of(parameters));
    return with(open, takes, gives, status, List.copyOf(all), revised, current, work);
  }

  /** Query parameters that must be given. */
  Operation needs(String... parameters) {
    Operation knowing = knows(parameters);
    List<String> all = new ArrayList<>(needed);
    all.addAll(List.of(parameters));
    return new Operation(
        method,
        path,
        id,
        summary,
        open,
        own,
        takes,
        gives,
        status,
        knowing.query(),
        List.copyOf(all),
        revised,
        current,
        work);
  }

  /**
   * A change of something with a revision.
   *
   * @param type of the thing itself
   * @param again reads it as it is now
   */
  Operation revises(Type type, Work again) {
    Current now = new Current(type, again);
    return with(open, takes, gives, status, query, true, Optional.of(now), work);
  }

  /** A change of something with a revision that the api can't read by itself. */
  Operation revises() {
    return with(open, takes, gives, status, query, true, Optional.empty(), work);
  }

  Operation by(Work what) {
    return with(open, takes, gives, status, query, revised, current, what);
  }

  private Operation with(
      boolean open,
      Optional<Type> takes,
      Optional<Type> gives,
      int status,
      List<String> query,
      boolean revised,
      Optional<Current> current,
      Work work) {
    return new Operation(
        method, path, id, summary, open, own, takes, gives, status, query, needed, revised, current,
        work);
  }

  /** The thing that an operation changes, as a 412 shows it. */
  record Current(Type type, Work again) {}
}
