package se.samordna.store;

/** Brings a closure's exception to its caller unchanged, whatever it is. */
final class Rethrown {
  private Rethrown() {}

  static RuntimeException unchanged(Throwable failure) {
    return Rethrown.<RuntimeException>sneak(failure);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Throwable> RuntimeException sneak(Throwable failure) throws X {
    throw (X) failure;
  }
}
