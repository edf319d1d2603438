package se.samordna.store;

import java.nio.file.Path;

/**
 * The folder that holds what an installation keeps for itself.
 *
 * @param folder {@code samordna.home}
 */
record Home(Path folder) {
  /** The address of the embedded database, for whoever configures none. */
  String database() {
    return "jdbc:h2:file:" + folder.resolve("db").resolve("samordna").toAbsolutePath();
  }

  /** The keys of the audit trail. */
  Path auditKey() {
    return folder.resolve("audit.key");
  }

  /** Marks of the audit trail outside the database. */
  Path anchors() {
    return folder.resolve("anchors");
  }

  /** Copies of the database. */
  Path backups() {
    return folder.resolve("backup");
  }

  /** Where copies are tried. */
  Path scratch() {
    return folder.resolve("scratch");
  }
}
