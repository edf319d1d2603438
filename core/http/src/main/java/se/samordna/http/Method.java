package se.samordna.http;

import java.util.Optional;

/** The methods that routes answer. HEAD and OPTIONS are answered for every route by the border. */
public enum Method {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE;

  /** Whether the method may change something, so that a forged request would do harm. */
  public boolean isUnsafe() {
    return this != GET;
  }

  /** The method of a request line, empty for one that no route answers; HEAD is asked as GET. */
  static Optional<Method> of(String name) {
    for (Method method : values()) {
      if (method.name().equals(name)) {
        return Optional.of(method);
      }
    }
    return name.equals("HEAD") ? Optional.of(GET) : Optional.empty();
  }
}
