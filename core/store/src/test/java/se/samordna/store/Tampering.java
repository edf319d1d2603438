package se.samordna.store;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** One change to the audit tables such as somebody with the database's password could make. */
final class Tampering {
  private static final List<String> ROW_IDS =
      List.of("provider", "unit", "staff", "account", "assignment", "object", "consent");
  private static final List<String> ROW_WORDS =
      List.of(
          "role",
          "operator",
          "channel",
          "session",
          "action",
          "object_kind",
          "ground",
          "outcome",
          "code",
          "device");

  /** How many kinds of change there are. */
  static final int KINDS = 18;

  private final Handle handle;
  private final Random random;
  private int kind;

  Tampering(Handle handle, Random random) {
    this.handle = handle;
    this.random = random;
  }

  /** Changes something, and says what. */
  String once() {
    kind = random.nextInt(KINDS);
    return switch (kind) {
      case 0, 1 -> changeId();
      case 2, 3 -> changeWord();
      case 4 -> changeOther();
      case 5 -> changePerson();
      case 6 -> deleteRow();
      case 7 -> deletePerson();
      case 8 -> insertRow();
      case 9 -> insertPerson();
      case 10 -> swapRows();
      case 11, 12 -> changeSeal();
      case 13 -> deleteSeal();
      case 14 -> cutTail();
      case 15 -> swapSeals();
      case 16 -> touchQueue();
      default -> touchKey();
    };
  }

  /** Which of the kinds it was. */
  int kind() {
    return kind;
  }

  private String changeId() {
    String column = ROW_IDS.get(random.nextInt(ROW_IDS.size()));
    UUID value = UUID.nameUUIDFromBytes(new byte[] {(byte) random.nextInt()});
    return did("update audit_row set " + column + " = ? where seq = ?", value, row());
  }

  private String changeWord() {
    String column = ROW_WORDS.get(random.nextInt(ROW_WORDS.size()));
    return did(
        "update audit_row set "
            + column
            + " = concat(coalesce("
            + column
            + ", ''), 'x') where seq = ?",
        row());
  }

  private String changeOther() {
    return switch (random.nextInt(4)) {
      case 0 -> did("update audit_row set at = at + interval '1' second where seq = ?", row());
      case 1 -> did("update audit_row set form = 3 - form where seq = ?", row());
      case 2 -> did("update audit_row set key_no = key_no + 1 where seq = ?", row());
      default -> did("update audit_row set mac = ? where seq = ?", bytes(), row());
    };
  }

  private String changePerson() {
    return switch (random.nextInt(4)) {
      case 0 ->
          did("update audit_row set subject = ? where seq = ?", UUID.randomUUID(), rowAboutOne());
      case 1 ->
          did(
              "update audit_list set person = ? where list = ? and ord = 0",
              UUID.randomUUID(),
              list());
      case 2 ->
          did(
              "update audit_list set provider = ? where list = ? and ord = 0",
              UUID.randomUUID(),
              list());
      default -> did("update audit_list set ord = ord + 100 where list = ?", list());
    };
  }

  private String deleteRow() {
    return did("delete from audit_row where seq = ?", row());
  }

  private String deletePerson() {
    return switch (random.nextInt(3)) {
      case 0 -> did("update audit_row set subject = null where seq = ?", rowAboutOne());
      case 1 -> did("delete from audit_list where list = ?", list());
      default -> did("delete from audit_list where list = ? and ord = 0", list());
    };
  }

  private String insertRow() {
    long fresh = 1_000_000L + random.nextInt(1_000);
    if (random.nextBoolean()) {
      handle.execute("insert into audit_unsealed (seq) overriding system value values (?)", fresh);
    }
    return did(
        "insert into audit_row select cast(? as bigint), key_no, at, provider, unit, staff, account,"
            + " role, assignment, operator, channel, session, action, object_kind, object, ground,"
            + " consent, outcome, code, mac, subject, form, device from audit_row where seq = ?",
        fresh,
        row());
  }

  private String insertPerson() {
    UUID list =
        switch (random.nextInt(3)) {
          case 0 -> list();
          case 1 -> Rows.PERSON.value();
          default -> UUID.randomUUID();
        };
    return did(
        "insert into audit_list (list, ord, provider, person) values (?, 900, ?, ?)",
        list,
        Rows.PROVIDER.value(),
        UUID.randomUUID());
  }

  private String swapRows() {
    long a = row();
    long b = row();
    while (a == b) {
      b = row();
    }
    handle.execute("update audit_row set seq = -1 where seq = ?", a);
    handle.execute("update audit_row set seq = ? where seq = ?", a, b);
    handle.execute("update audit_row set seq = ? where seq = -1", b);
    return "swapped rows " + a + " and " + b;
  }

  private String changeSeal() {
    long seal = seal();
    return switch (random.nextInt(9)) {
      case 0 -> did("update audit_seal set at = at + interval '1' second where number = ?", seal);
      case 1 -> did("update audit_seal set first_seq = first_seq - 1 where number = ?", seal);
      case 2 -> did("update audit_seal set last_seq = last_seq + 1 where number = ?", seal);
      case 3 ->
          did("update audit_seal set members = concat(members, ',999999') where number = ?", seal);
      case 4 -> did("update audit_seal set row_count = row_count + 1 where number = ?", seal);
      case 5 -> did("update audit_seal set total_rows = total_rows + 1 where number = ?", seal);
      case 6 -> did("update audit_seal set root = ? where number = ?", bytes(), seal);
      case 7 -> did("update audit_seal set previous = ? where number = ?", bytes(), seal);
      default -> did("update audit_seal set mac = ? where number = ?", bytes(), seal);
    };
  }

  private String deleteSeal() {
    return did("delete from audit_seal where number = ?", seal());
  }

  /** The newest seals with all their rows: inside the database nothing tells of it. */
  private String cutTail() {
    long from = number("select max(number) from audit_seal") - random.nextInt(4);
    long first =
        handle
            .createQuery("select min(first_seq) from audit_seal where number >= ?")
            .bind(0, from)
            .mapTo(Long.class)
            .one();
    for (String table : List.of("audit_row", "audit_unsealed")) {
      handle.execute("delete from " + table + " where seq >= ?", first);
    }
    return did("delete from audit_seal where number >= ?", from);
  }

  private String swapSeals() {
    long a = seal();
    long b = seal();
    while (a == b) {
      b = seal();
    }
    handle.execute("update audit_seal set number = -1 where number = ?", a);
    handle.execute("update audit_seal set number = ? where number = ?", a, b);
    handle.execute("update audit_seal set number = ? where number = -1", b);
    return "swapped seals " + a + " and " + b;
  }

  private String touchQueue() {
    String insert = "insert into audit_unsealed (seq) overriding system value values (?)";
    return switch (random.nextInt(3)) {
      case 0 -> did(insert, 3_000_000L);
      case 1 -> did(insert, number("select min(seq) from audit_row"));
      default ->
          did(
              "delete from audit_unsealed where seq = ?",
              number("select min(seq) from audit_unsealed"));
    };
  }

  private String touchKey() {
    return random.nextBoolean()
        ? did("delete from audit_key")
        : did("update audit_key set fingerprint = concat(fingerprint, '0')");
  }

  private long row() {
    return pick("select seq from audit_row order by seq");
  }

  private long rowAboutOne() {
    return pick(
        "select seq from audit_row where subject is not null and subject not in"
            + " (select list from audit_list) order by seq");
  }

  private UUID list() {
    List<UUID> all =
        handle
            .createQuery("select distinct list from audit_list order by list")
            .mapTo(UUID.class)
            .list();
    return all.get(random.nextInt(all.size()));
  }

  private long seal() {
    return pick("select number from audit_seal order by number");
  }

  private long pick(String query) {
    List<Long> all = handle.createQuery(query).mapTo(Long.class).list();
    return all.get(random.nextInt(all.size()));
  }

  private long number(String query) {
    return handle.createQuery(query).mapTo(Long.class).one();
  }

  private byte[] bytes() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }

  private String did(String sql, Object... values) {
    if (handle.execute(sql, values) == 0) {
      throw new IllegalStateException("Changed nothing: " + sql);
    }
    return sql + " " + List.of(values);
  }
}
