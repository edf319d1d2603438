package se.samordna.rest;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers with when it is done.
 *
 * @param value written by the operation's shape, {@code null} for no body
 * @param revision the revision that an ETag is made of
 * @param location where the new thing is, below {@code /api/v1}; empty when nothing is new
 * @param session the token of a session that begins, empty when none does
 * @param endsSession whether the session ends with this answer
 */
record Reply(
    @Nullable Object value,
    OptionalInt revision,
    String location,
    String session,
    boolean endsSession) {
  private static final Reply NOTHING = new Reply(null, OptionalInt.empty(), "", "", false);

  /** Done, and nothing to say. */
  static Reply nothing() {
    return NOTHING;
  }

  static Reply of(Object value) {
    return new Reply(value, OptionalInt.empty(), "", "", false);
  }

  /** A thing that changes by If-Match. */
  static Reply of(Object value, int revision) {
    return new Reply(value, OptionalInt.of(revision), "", "", false);
  }

  Reply at(String place) {
    return new Reply(value, revision, place, session, endsSession);
  }

  Reply beginning(String token) {
    return new Reply(value, revision, location, token, endsSession);
  }

  Reply ending() {
    return new Reply(value, revision, location, session, true);
  }
}
