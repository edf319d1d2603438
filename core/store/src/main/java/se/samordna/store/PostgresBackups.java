package se.samordna.store;

import java.util.List;
import se.samordna.access.Operator;
import se.samordna.operation.Backup;
import se.samordna.operation.BackupCheck;
import se.samordna.operation.Backups;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** On PostgreSQL copies are the database's own business: pg_dump or point-in-time recovery. */
final class PostgresBackups implements Backups {
  @Override
  public Backup create(Operator operator) {
    throw Refusal.of(Code.BACKUP_BY_THE_DATABASE);
  }

  @Override
  public List<Backup> list(Operator operator) {
    throw Refusal.of(Code.BACKUP_BY_THE_DATABASE);
  }

  @Override
  public BackupCheck check(Operator operator, String name) {
    throw Refusal.of(Code.BACKUP_BY_THE_DATABASE);
  }
}
