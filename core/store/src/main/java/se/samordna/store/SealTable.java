package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Seals in their table, and the rows that wait for one. */
final class SealTable {
  private static final String SEAL =
      "select number, key_no, at, first_seq, last_seq, members, row_count, total_rows, root,"
          + " previous, mac from audit_seal ";

  private final Handle handle;

  SealTable(Handle handle) {
    this.handle = handle;
  }

  /** A row that no seal holds yet. */
  record Unsealed(long seq, byte[] mac) {}

  Optional<Seal> newest() {
    return handle.createQuery(SEAL + "order by number desc limit 1").map(SealTable::seal).findOne();
  }

  List<Seal> byNumber(long after, int limit) {
    return handle
        .createQuery(SEAL + "where number > ? order by number limit ?")
        .bind(0, after)
        .bind(1, limit)
        .map(SealTable::seal)
        .list();
  }

  List<Seal> byFirstRow(long first, long number, int limit) {
    return handle
        .createQuery(
            SEAL
                + "where first_seq > ? or (first_seq = ? and number > ?)"
                + " order by first_seq, number limit ?")
        .bind(0, first)
        .bind(1, first)
        .bind(2, number)
        .bind(3, limit)
        .map(SealTable::seal)
        .list();
  }

  boolean anyUnsealed() {
    return handle
        .createQuery("select seq from audit_unsealed order by seq limit 1")
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  /** Committed rows without a seal, the lowest numbers first. */
  List<Unsealed> unsealed(int limit) {
    return handle
        .createQuery(
            "select u.seq, r.mac from audit_unsealed u join audit_row r on r.seq = u.seq"
                + " order by u.seq limit ?")
        .bind(0, limit)
        .map((row, context) -> new Unsealed(row.getLong(1), row.getBytes(2)))
        .list();
  }

  /** Numbers that wait for a seal, whether or not their row is there. */
  List<Long> waiting() {
    return handle
        .createQuery("select seq from audit_unsealed order by seq")
        .mapTo(Long.class)
        .list();
  }

  /** Keeps the seal, then takes its rows from the queue; of two sealers at once one fails here. */
  void add(Seal seal, Ranges members) {
    handle.execute(
        "insert into audit_seal (number, key_no, at, first_seq, last_seq, members, row_count,"
            + " total_rows, root, previous, mac) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        seal.number(),
        seal.keyNo(),
        seal.at(),
        seal.first(),
        seal.last(),
        seal.members(),
        seal.rows(),
        seal.total(),
        seal.root(),
        seal.previous(),
        seal.mac());
    PreparedBatch batch =
        handle.prepareBatch("delete from audit_unsealed where seq between ? and ?");
    members.runs().forEach(run -> batch.add(run.first(), run.last()));
    batch.execute();
  }

  private static Seal seal(ResultSet row, StatementContext context) throws SQLException {
    return new Seal(
        row.getLong(1),
        row.getInt(2),
        Sql.required(row, 3),
        row.getLong(4),
        row.getLong(5),
        row.getString(6),
        row.getInt(7),
        row.getLong(8),
        row.getBytes(9),
        row.getBytes(10),
        row.getBytes(11));
  }
}
