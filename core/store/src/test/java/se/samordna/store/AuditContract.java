package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.audit.AuditFinding;
import se.samordna.audit.AuditFinding.Kind;
import se.samordna.audit.AuditVerification;
import se.samordna.engine.store.AuditRow;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** What an auditor may rely on, on whichever database. */
abstract class AuditContract {
  private static final int MUTATIONS = Boolean.getBoolean("samordna.long") ? 10_000 : 500;
  private static final Clock CLOCK = Clock.fixed(Rows.AT, ZoneOffset.UTC);

  @TempDir Path folder;
  private TestDatabase database;
  private OpenStore store;
  private Anchors anchors;
  private Sealer sealer;

  abstract TestDatabase database(Path folder);

  @BeforeEach
  void open() {
    database = database(folder);
    store = database.open();
    anchors = new Anchors(folder.resolve("anchors"));
    sealer = new Sealer(store, anchors, CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void an_empty_trail_is_whole() {
    AuditVerification verified = verify();
    assertThat(verified.ok()).isTrue();
    assertThat(verified.rows()).isZero();
  }

  @Test
  void sealed_and_waiting_rows_are_whole() {
    append(7);
    sealer.seal();
    append(3);
    AuditVerification verified = verify();
    assertThat(verified.findings()).isEmpty();
    assertThat(verified.rows()).isEqualTo(10);
    assertThat(verified.unsealed()).isEqualTo(3);
    assertThat(verified.seals()).isEqualTo(1);
    assertThat(verified.anchors()).isEqualTo(1);
  }

  @Test
  void more_rows_than_one_seal_takes_are_sealed_at_once() {
    for (int group = 0; group < 9; group++) {
      store
          .transactions()
          .write(
              tx -> {
                for (int n = 0; n < 250; n++) {
                  tx.audit().append(Rows.read(Rows.PERSON));
                }
                return 1;
              });
    }
    sealer.seal();
    AuditVerification verified = verify();
    assertThat(verified.findings()).isEmpty();
    assertThat(verified.seals()).isEqualTo(2);
    assertThat(verified.unsealed()).isZero();
  }

  @Test
  void numbers_of_undone_writes_are_no_false_alarm_and_hide_no_deletion() {
    append(3);
    for (int n = 0; n < 5; n++) {
      assertThatThrownBy(
              () ->
                  store
                      .transactions()
                      .write(
                          tx -> {
                            tx.audit().append(Rows.read(Rows.PERSON));
                            throw Refusal.of(Code.STEP_REFUSED);
                          }))
          .isInstanceOf(Refusal.class);
    }
    append(3);
    sealer.seal();
    assertThat(verify().findings()).isEmpty();
    assertThat(Rows.count(store, "audit_row")).isEqualTo(6);
    alter("delete from audit_row where seq = (select max(seq) - 1 from audit_row)");
    assertThat(verify().findings())
        .extracting(AuditFinding::kind)
        .containsExactly(Kind.ROW_DELETED);
  }

  @Test
  void two_sealers_make_one_chain() {
    append(5);
    sealer.seal();
    OpenStore other =
        database.opening().databases().dialect() == Dialect.H2 ? store : database.open();
    try {
      append(5);
      new Sealer(other, anchors, CLOCK).seal();
      alter("update lease set holder = 'another node'");
      append(5);
      sealer.seal();
      assertThat(verify().findings()).isEmpty();
      assertThat(verify().unsealed()).isPositive();
    } finally {
      if (other != store) {
        other.close();
      }
    }
  }

  @Test
  void a_changed_row_is_named() {
    append(5);
    sealer.seal();
    alter("update audit_row set action = 'PLAN_READ' where seq = 3");
    assertThat(verify().findings()).containsExactly(new AuditFinding(Kind.ROW_CHANGED, 3, 3));
  }

  @Test
  void a_row_is_proved_before_it_is_sealed() {
    append(5);
    alter("update audit_row set staff = null where seq = 5");
    assertThat(verify().findings()).containsExactly(new AuditFinding(Kind.ROW_CHANGED, 5, 5));
  }

  @Test
  void deleted_neighbours_are_told_as_one() {
    append(9);
    sealer.seal();
    alter("delete from audit_row where seq between 4 and 6");
    assertThat(verify().findings()).containsExactly(new AuditFinding(Kind.ROW_DELETED, 4, 6));
  }

  @Test
  void a_cut_end_is_seen_from_the_mark_outside() {
    append(4);
    sealer.seal();
    append(4);
    sealer.seal();
    cutSecondSeal();
    assertThat(verify().findings()).containsExactly(new AuditFinding(Kind.ANCHOR_DIFFERS, 2, 2));
  }

  @Test
  void the_daily_mark_alone_shows_a_cut_and_is_made_once_a_day() throws IOException {
    append(4);
    sealer.seal();
    append(4);
    sealer.seal();
    sealer.anchor();
    sealer.anchor();
    assertThat(Files.readAllLines(folder.resolve("anchors/2026.txt"))).hasSize(1);
    Files.delete(folder.resolve("anchors/head"));
    cutSecondSeal();
    assertThat(verify().findings()).containsExactly(new AuditFinding(Kind.ANCHOR_DIFFERS, 2, 2));
  }

  @Test
  void without_a_mark_outside_the_verification_says_that_it_compared_none() throws IOException {
    append(4);
    sealer.seal();
    Files.delete(folder.resolve("anchors/head"));
    assertThat(verify().anchors()).isZero();
  }

  @Test
  void a_scribbled_mark_is_told() throws IOException {
    append(4);
    sealer.seal();
    Files.writeString(folder.resolve("anchors/head"), "allt är bra\n");
    assertThat(verify().findings())
        .extracting(AuditFinding::kind)
        .containsExactly(Kind.ANCHOR_DIFFERS);
  }

  @Test
  void another_chain_in_the_place_of_the_first_does_not_fit_the_marks() {
    append(4);
    sealer.seal();
    alter("delete from audit_seal");
    alter("delete from audit_row");
    append(4);
    Anchors elsewhere = new Anchors(folder.resolve("elsewhere"));
    new Sealer(store, elsewhere, CLOCK).seal();
    assertThat(verify().findings()).contains(new AuditFinding(Kind.ANCHOR_DIFFERS, 1, 1));
  }

  @Test
  void rows_of_the_first_releases_are_proved_as_before() throws IOException {
    populate();
    backToTheFirstForm();
    BACK_TO_FIRST_TABLES.forEach(this::alter);
    migration("V8__what_audit_rows_are_about.sql").forEach(this::alter);
    migration("V25__reviews_of_the_trail.sql").stream()
        .filter(statement -> statement.contains("audit_row"))
        .filter(statement -> !statement.startsWith("create table"))
        .forEach(this::alter);
    assertThat(verify().findings()).isEmpty();
    assertThat(Rows.count(store, "audit_list")).isEqualTo(12 * 4);
    append(1);
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void any_single_change_is_found() {
    populate();
    assertThat(verify().findings()).isEmpty();
    List<Anchor> marks = anchors.all();
    Set<Integer> tried = new HashSet<>();
    for (int n = 0; n < MUTATIONS; n++) {
      Random random = new Random(20_261_121L + n);
      String[] what = new String[1];
      List<AuditFinding> found =
          store
              .transactions()
              .preview(
                  tx -> {
                    Tampering tampering = new Tampering(Rows.handle(tx), random);
                    what[0] = tampering.once();
                    tried.add(tampering.kind());
                    return AuditProof.of(Rows.handle(tx), store.keys(), marks).findings();
                  });
      assertThat(found).as("change %d: %s", n, what[0]).isNotEmpty();
    }
    assertThat(tried).as("every kind of change was tried").hasSize(Tampering.KINDS);
    assertThat(verify().findings()).isEmpty();
  }

  @Test
  void a_row_that_was_put_in_is_named_whether_it_says_that_it_waits_or_not() {
    append(5);
    sealer.seal();
    String copy =
        "insert into audit_row select cast(%d as bigint), key_no, at, provider, unit, staff,"
            + " account, role, assignment, operator, channel, session, action, object_kind, object,"
            + " ground, consent, outcome, code, mac, subject, form, device from audit_row"
            + " where seq = 3";
    alter(String.format(copy, 9_001));
    assertThat(verify().findings())
        .contains(
            new AuditFinding(Kind.ROW_INSERTED, 9_001, 9_001),
            new AuditFinding(Kind.ROW_CHANGED, 9_001, 9_001));
    alter("insert into audit_unsealed (seq) overriding system value values (9001)");
    assertThat(verify().findings())
        .as("its code is another row's")
        .containsExactly(new AuditFinding(Kind.ROW_CHANGED, 9_001, 9_001));
  }

  @Test
  void rows_that_change_places_are_both_named_and_so_are_seals() {
    for (int seal = 0; seal < 3; seal++) {
      append(4);
      sealer.seal();
    }
    alter("update audit_row set seq = -1 where seq = 2");
    alter("update audit_row set seq = 2 where seq = 7");
    alter("update audit_row set seq = 7 where seq = -1");
    assertThat(verify().findings())
        .contains(
            new AuditFinding(Kind.ROW_CHANGED, 2, 2), new AuditFinding(Kind.ROW_CHANGED, 7, 7));
    alter("update audit_seal set number = -1 where number = 1");
    alter("update audit_seal set number = 1 where number = 2");
    alter("update audit_seal set number = 2 where number = -1");
    assertThat(verify().findings())
        .extracting(AuditFinding::kind)
        .containsAnyOf(Kind.SEAL_OUT_OF_ORDER, Kind.SEAL_CHANGED);
  }

  @Test
  void a_trail_under_another_key_is_not_opened() throws IOException {
    append(3);
    store.close();
    Files.delete(folder.resolve("audit.key"));
    assertThatThrownBy(() -> database.open())
        .isInstanceOf(StoreNotOpened.class)
        .hasMessageContaining("another key");
    assertThat(folder.resolve("audit.key")).doesNotExist();
  }

  @Test
  void a_lost_key_is_replaced_on_demand_and_what_it_proved_is_told() throws IOException {
    append(3);
    sealer.seal();
    store.close();
    Files.delete(folder.resolve("audit.key"));
    Opening o = database.opening();
    store = OpenStore.open(new Opening(o.databases(), o.home(), o.poolSize(), true, o.nodeName()));
    sealer = new Sealer(store, anchors, CLOCK);
    alter("update lease set until = current_timestamp");
    append(3);
    sealer.seal();
    assertThat(verify().findings())
        .allSatisfy(found -> assertThat(found.kind()).isEqualTo(Kind.KEY_MISSING))
        .contains(new AuditFinding(Kind.KEY_MISSING, 1, 3));
  }

  @Test
  void the_key_is_for_its_owner_only() throws IOException {
    assertThat(Files.getPosixFilePermissions(folder.resolve("audit.key")))
        .extracting(Enum::name)
        .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
  }

  @Test
  void a_refused_access_needs_its_code_and_an_allowed_one_has_none() {
    AuditRow refused =
        AuditRow.refused(
            Instant.EPOCH, Rows.NURSE, Rows.read(Rows.PERSON).action(), Code.NOT_YOURS, List.of());
    store.transactions().record(refused);
    assertThat(verify().ok()).isTrue();
    assertThatThrownBy(
            () ->
                new AuditRow(
                    Instant.EPOCH,
                    Rows.NURSE,
                    refused.action(),
                    "",
                    null,
                    null,
                    null,
                    refused.outcome(),
                    null,
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Makes of the tables what they were before a list was kept once. */
  private static final List<String> BACK_TO_FIRST_TABLES =
      List.of(
          "create table audit_person (seq bigint not null, ord smallint not null, provider uuid,"
              + " person uuid not null, primary key (seq, ord))",
          "insert into audit_person select r.seq, l.ord, l.provider, l.person from audit_row r"
              + " join audit_list l on l.list = r.subject",
          "insert into audit_person select r.seq, 0, r.provider, r.subject from audit_row r"
              + " where r.subject is not null and not exists (select 1 from audit_list l where l.list = r.subject)",
          "drop table audit_list",
          "drop index audit_row_about",
          "drop index audit_row_when",
          "drop index audit_row_by",
          "alter table audit_row drop column form",
          "alter table audit_row drop column device",
          "alter table audit_row drop column subject");

  /** The trail as the first releases wrote it: rows of form 1, and seals and marks over them. */
  private void backToTheFirstForm() throws IOException {
    store
        .transactions()
        .write(
            tx -> {
              for (StoredRows.Found found : new StoredRows(Rows.handle(tx)).page(0, 500)) {
                StoredRow row = inFirstForm(found.row());
                Rows.handle(tx)
                    .execute(
                        "update audit_row set form = 1, device = null, mac = ? where seq = ?",
                        row.macBy(store.keys()),
                        row.seq());
              }
              Rows.handle(tx).execute("delete from audit_unsealed");
              Rows.handle(tx)
                  .execute(
                      "insert into audit_unsealed (seq) overriding system value"
                          + " select seq from audit_row");
              return Rows.handle(tx).execute("delete from audit_seal");
            });
    Files.delete(folder.resolve("anchors/head"));
    Files.delete(folder.resolve("anchors/2026.txt"));
    sealer.seal();
  }

  private static StoredRow inFirstForm(StoredRow row) {
    return new StoredRow(
        row.seq(),
        1,
        row.keyNo(),
        row.at(),
        row.provider(),
        row.unit(),
        row.staff(),
        row.account(),
        row.role(),
        row.assignment(),
        row.operator(),
        row.channel(),
        row.session(),
        row.action(),
        row.objectKind(),
        row.object(),
        row.ground(),
        row.consent(),
        row.outcome(),
        row.code(),
        null,
        row.persons());
  }

  @Test
  void a_device_is_not_given_to_a_row_of_the_first_releases_afterwards() throws IOException {
    populate();
    backToTheFirstForm();
    assertThat(verify().findings()).isEmpty();
    alter("update audit_row set device = '192.0.2.1' where seq = 1");
    assertThat(verify().findings()).containsExactly(new AuditFinding(Kind.ROW_CHANGED, 1, 1));
  }

  @Test
  void from_where_a_session_was_begun_is_proved_too() {
    store
        .transactions()
        .record(
            AuditRow.allowed(
                Rows.AT, Rows.NURSE.from("192.0.2.7"), Rows.read(Rows.PERSON).action(), List.of()));
    sealer.seal();
    assertThat(verify().findings()).isEmpty();
    alter("update audit_row set device = '192.0.2.8'");
    assertThat(verify().findings()).containsExactly(new AuditFinding(Kind.ROW_CHANGED, 1, 1));
  }

  /** 60 rows in a dozen seals, with gaps between them, some boards, and a few that wait. */
  private void populate() {
    for (int seal = 0; seal < 12; seal++) {
      append(1 + seal % 7);
      store
          .transactions()
          .preview(
              tx -> {
                tx.audit().append(Rows.read(Rows.PERSON));
                return 1;
              });
      store.transactions().record(Rows.board(4));
      sealer.seal();
    }
    sealer.anchor();
    append(3);
  }

  private void append(int rows) {
    for (int n = 0; n < rows; n++) {
      store.transactions().record(Rows.read(Rows.PERSON));
    }
  }

  private void cutSecondSeal() {
    alter("delete from audit_row where seq >= (select first_seq from audit_seal where number = 2)");
    alter("delete from audit_seal where number = 2");
  }

  /** The statements of a migration, as they run on a store of the release before it. */
  private static List<String> migration(String name) throws IOException {
    try (InputStream in = OpenStore.class.getResourceAsStream("/db/migration/" + name)) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(script.replaceAll("(?m)^--.*$", "").split(";"))
          .map(String::strip)
          .filter(statement -> !statement.isEmpty())
          .toList();
    }
  }

  private void alter(String sql) {
    Rows.alter(store, sql);
  }

  private AuditVerification verify() {
    return new SealChain(store, anchors, CLOCK).verify();
  }
}
