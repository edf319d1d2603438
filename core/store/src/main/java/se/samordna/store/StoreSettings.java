package se.samordna.store;

/** {@code etc/se.samordna.store.cfg}. Nothing needs to be set for the embedded database. */
@interface StoreSettings {
  /** Where the database is; empty for the embedded one under {@code samordna.home}. */
  String url() default "";

  /** The database user that owns the tables. */
  String user() default "samordna";

  /**
   * The user's password, from a secret file. Empty for the embedded database: whoever can read its
   * file can read it all, so a password beside it would protect nothing, and a lost one would lose
   * the backups.
   */
  String _password() default "";

  /** Connections to read with, and on PostgreSQL as many to write with. */
  int pool_size() default 8;

  /** {@code keep}, or {@code new} for one start when the audit key is lost for good. */
  String audit_key() default "keep";

  /** What this node is called in leases. */
  String node() default "node";

  /** When the nightly copy of the embedded database is taken, in Stockholm; empty for never. */
  String backup_at() default "02:30";

  /** How many copies are kept. */
  int backup_keep() default 7;
}
