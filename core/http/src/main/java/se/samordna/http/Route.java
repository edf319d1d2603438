package se.samordna.http;

/**
 * One thing that can be asked for.
 *
 * @param open whether it is answered for those who are not logged in; all others get 401, or the
 *     login page
 * @param own whether it is a person's own: it knows persons' sessions and none of staff's, and the
 *     other way round for all others
 */
public record Route(Method method, PathTemplate path, boolean open, boolean own, Handler handler) {

  /** A route that is staff's. */
  public Route(Method method, PathTemplate path, boolean open, Handler handler) {
    this(method, path, open, false, handler);
  }

  /** The same for persons and their own sessions. */
  public Route forPersons() {
    return new Route(method, path, open, true, handler);
  }

  /** A route for those who are logged in. */
  public static Route of(Method method, String path, Handler handler) {
    return new Route(method, PathTemplate.of(path), false, handler);
  }

  /** A route for everybody. */
  public static Route open(Method method, String path, Handler handler) {
    return new Route(method, PathTemplate.of(path), true, handler);
  }

  /** A reading route for those who are logged in. */
  public static Route get(String path, Handler handler) {
    return of(Method.GET, path, handler);
  }

  /** A changing route for those who are logged in. */
  public static Route post(String path, Handler handler) {
    return of(Method.POST, path, handler);
  }
}
