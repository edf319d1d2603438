package se.samordna.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.access.Channel;
import se.samordna.audit.Action;
import se.samordna.engine.store.AuditActor;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.person.Person;

/** Audit rows of an invented team, and a look behind the ports. */
final class Rows {
  static final Instant AT = Instant.parse("2026-11-23T08:15:30.123456Z");
  static final Id<Provider> PROVIDER = id(1);
  static final Id<Person> PERSON = id(100);
  static final AuditActor NURSE =
      new AuditActor(
          PROVIDER, id(2), id(3), id(4), Role.CARE_STAFF, id(5), "", Channel.API, "0a1b2c");

  private Rows() {}

  static AuditRow read(Id<Person> person) {
    return AuditRow.allowed(AT, NURSE, Action.PERSON_READ, List.of(person));
  }

  static AuditRow board(int persons) {
    return AuditRow.allowed(
        AT,
        NURSE,
        Action.BOARD_READ,
        Stream.iterate(1_000L, n -> n + 1).limit(persons).<Id<Person>>map(Rows::id).toList());
  }

  static <T> Id<T> id(long number) {
    return new Id<>(new UUID(0x5A40_0000_0000_4000L, 0x8000_0000_0000_0000L | number));
  }

  static Handle handle(Tx tx) {
    return ((HandleTx) tx).handle();
  }

  /** Changes what stands in a table, as somebody could with the database's password. */
  static void alter(OpenStore store, String sql) {
    store.transactions().write(tx -> handle(tx).execute(sql));
  }

  static long count(OpenStore store, String table) {
    return store
        .transactions()
        .read(
            tx -> handle(tx).createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }
}
