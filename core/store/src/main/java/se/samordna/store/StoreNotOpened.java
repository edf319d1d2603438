package se.samordna.store;

import java.io.Serial;

/**
 * The database can't be opened. The message is for the administrator: what is wrong and how to mend
 * it, without passwords.
 */
final class StoreNotOpened extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  StoreNotOpened(String message) {
    super(message);
  }

  StoreNotOpened(String message, Throwable cause) {
    super(message, cause);
  }
}
