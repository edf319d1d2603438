package se.samordna.store;

import java.util.Locale;

/** The two databases that Samordna stands on, and where they differ. */
enum Dialect {
  /** Embedded, one writer, the default. */
  H2("H2"),
  /** A server of its own, for several nodes. */
  POSTGRESQL("PostgreSQL");

  private final String productName;

  Dialect(String productName) {
    this.productName = productName;
  }

  /** The name that administrators know it by. */
  String productName() {
    return productName;
  }

  /** The database that a JDBC address leads to. */
  static Dialect of(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    if (lower.startsWith("jdbc:h2:file:")) {
      return H2;
    }
    if (lower.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new StoreNotOpened(
        "url must begin with jdbc:h2:file: or jdbc:postgresql:; mend etc/se.samordna.store.cfg");
  }
}
