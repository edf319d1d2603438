package se.samordna.refusal;

/** What a refusal means for the one who asked; each kind has one HTTP status. */
public enum Kind {
  /** The request can't be read or its shape is wrong. */
  MALFORMED(400),
  /** Nobody is logged in. */
  NOT_LOGGED_IN(401),
  /** Caller and person have or had a lawful relation, but not to this. */
  FORBIDDEN(403),
  /** It is not there, or the caller may not know of it: the two can't be told apart. */
  NOT_FOUND(404),
  /** The method is not one that the place knows. */
  METHOD(405),
  /** Not possible from the state that things are in. */
  CONFLICT(409),
  /** Somebody changed it after the caller read it. */
  STALE(412),
  /** The request is larger than the place takes. */
  TOO_LARGE(413),
  /** The body is of a type that the place does not read. */
  MEDIA_TYPE(415),
  /** Read and understood, but a rule of the domain says no. */
  UNPROCESSABLE(422),
  /** The caller must say which revision the change is of. */
  REVISION_NEEDED(428),
  /** Too many attempts; wait. */
  THROTTLED(429),
  /** A fault of ours. The answer tells nothing but the request's id. */
  UNEXPECTED(500),
  /** Not now: the model is away or slow, or the store is not ready. */
  UNAVAILABLE(503);

  private final int status;

  Kind(int status) {
    this.status = status;
  }

  /** The HTTP status of this kind. */
  public int status() {
    return status;
  }
}
