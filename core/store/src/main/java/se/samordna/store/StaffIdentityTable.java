package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.StaffIdentityStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.protection.StaffIdentity;
import se.samordna.text.SwedishOrder;

/**
 * Names that are put away, as rows with from and to. What is shown stands in the staff's own row,
 * so that whatever reads it is safe without knowing.
 */
final class StaffIdentityTable implements StaffIdentityStore {
  private static final String HIDDEN =
      "select staff, provider, given_name, family_name, hsa_id, shown_word, shown_number, begun_at"
          + " from staff_identity where provider = ? and ended_at is null";

  private final Handle handle;

  StaffIdentityTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public int nextNumber(Id<Provider> provider, String word) {
    handle
        .createQuery("select id from provider where id = ? for update")
        .bind(0, provider)
        .mapTo(String.class)
        .one();
    return handle
        .createQuery(
            "select coalesce(max(shown_number), 0) + 1 from staff_identity"
                + " where provider = ? and shown_word = ?")
        .bind(0, provider)
        .bind(1, word)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public void hide(StaffIdentity identity, String word, int number) {
    handle.execute(
        "insert into staff_identity (id, provider, staff, given_name, family_name, hsa_id,"
            + " shown_word, shown_number, begun_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        Id.next(),
        identity.provider(),
        identity.staff(),
        identity.givenName(),
        identity.familyName(),
        identity.hsaId(),
        word,
        number,
        identity.since());
    name(identity, word, Integer.toString(number), null, true);
  }

  @Override
  public void show(StaffIdentity identity, Instant at) {
    handle.execute(
        "update staff_identity set ended_at = ? where provider = ? and staff = ?"
            + " and ended_at is null",
        at,
        identity.provider(),
        identity.staff());
    name(identity, identity.givenName(), identity.familyName(), identity.hsaId(), false);
  }

  private void name(
      StaffIdentity identity, String given, String family, @Nullable String hsaId, boolean hidden) {
    handle.execute(
        "update staff set given_name = ?, family_name = ?, sort_key = ?, hsa_id = ?,"
            + " protected_identity = ?"
            + " where provider = ? and id = ?",
        given,
        family,
        SwedishOrder.sortKey(family + " " + given),
        hsaId,
        hidden,
        identity.provider(),
        identity.staff());
  }

  @Override
  public Optional<StaffIdentity> of(Id<Provider> provider, Id<Staff> staff) {
    return handle
        .createQuery(HIDDEN + " and staff = ?")
        .bind(0, provider)
        .bind(1, staff)
        .map((row, context) -> identity(row))
        .findOne();
  }

  @Override
  public List<StaffIdentity> of(Id<Provider> provider) {
    return handle.createQuery(HIDDEN).bind(0, provider).map((row, context) -> identity(row)).list();
  }

  private static StaffIdentity identity(ResultSet row) throws SQLException {
    return new StaffIdentity(
        Sql.id(row, 1),
        Sql.id(row, 2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6) + " " + row.getInt(7),
        Sql.required(row, 8));
  }
}
