package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.access.Operator;
import se.samordna.operation.Backup;
import se.samordna.operation.BackupCheck;
import se.samordna.operation.Backups;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Language;

class BackupTest {
  private static final Operator OPERATOR = new Operator("drift");

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private OpenStore store;
  private Sealer sealer;
  private Backups backups;

  @BeforeEach
  void open() {
    store = TestDatabase.readyH2(folder).open();
    sealer = new Sealer(store, new Anchors(folder.resolve("anchors")), clock);
    backups = new H2Backups(store, new Home(folder), 3, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_copy_taken_while_writes_go_on_restores_whole() throws Exception {
    append(50);
    sealer.seal();
    AtomicBoolean going = new AtomicBoolean(true);
    ExecutorService writers = Executors.newFixedThreadPool(4);
    List<Future<Integer>> written =
        java.util.stream.Stream.generate(() -> writers.submit(() -> writeWhile(going)))
            .limit(4)
            .toList();
    Backup backup = backups.create(OPERATOR);
    going.set(false);
    for (Future<Integer> each : written) {
      assertThat(each.get()).isPositive();
    }
    writers.shutdown();
    sealer.seal();
    BackupCheck check = backups.check(OPERATOR, backup.name());
    assertThat(check.findings()).isEmpty();
    assertThat(check.rows().get("audit_row")).isGreaterThanOrEqualTo(50);
    assertThat(check.rows()).containsKeys("audit_list", "audit_seal", "lease");
    assertThat(folder.resolve("scratch")).isEmptyDirectory();
  }

  @Test
  void the_newest_few_are_kept() {
    for (int n = 0; n < 5; n++) {
      clock.pass(Duration.ofMinutes(1));
      backups.create(OPERATOR);
    }
    List<Backup> kept = backups.list(OPERATOR);
    assertThat(kept).hasSize(3);
    assertThat(kept).isSortedAccordingTo((a, b) -> b.takenAt().compareTo(a.takenAt()));
    assertThat(folder.resolve("backup").toFile().list()).hasSize(6);
  }

  @Test
  void a_cut_file_is_told() throws Exception {
    append(5);
    Backup backup = backups.create(OPERATOR);
    Path file = folder.resolve("backup").resolve(backup.name());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(backups.check(OPERATOR, backup.name()).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(Code.COPY_NOT_AS_WRITTEN);
              assertThat(finding.says(Language.SV)).contains("kontrollsumman");
              assertThat(finding.says(Language.EN)).contains("checksum");
            });
  }

  @Test
  void a_copy_that_ends_before_it_should_is_told() throws Exception {
    append(5);
    sealer.seal();
    Backup early = backups.create(OPERATOR);
    append(5);
    sealer.seal();
    clock.pass(Duration.ofMinutes(1));
    Backup late = backups.create(OPERATOR);
    Path place = folder.resolve("backup");
    Path lateManifest = BackupManifest.beside(place.resolve(late.name()));
    BackupManifest honest = BackupManifest.read(place.resolve(early.name()));
    String forged =
        Files.readString(lateManifest)
            .replaceAll("sha256=.*", "sha256=" + honest.sha256())
            .replaceAll("bytes=.*", "bytes=" + early.bytes());
    Files.copy(
        place.resolve(early.name()),
        place.resolve(late.name()),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(lateManifest, forged);
    assertThat(backups.check(OPERATOR, late.name()).findings())
        .anySatisfy(one -> assertThat(one.code()).isEqualTo(Code.COPY_MISSES_ROWS))
        .anySatisfy(one -> assertThat(one.says(Language.SV)).contains("ANCHOR_DIFFERS"));
  }

  @Test
  void a_copy_from_another_installation_is_told_by_its_key(@TempDir Path elsewhere)
      throws Exception {
    OpenStore other = TestDatabase.readyH2(elsewhere).open();
    other.transactions().record(Rows.read(Rows.PERSON));
    Backup foreign = new H2Backups(other, new Home(elsewhere), 3, clock).create(OPERATOR);
    other.close();
    Path place = OwnFiles.folder(folder.resolve("backup"));
    for (String suffix : List.of("", ".properties")) {
      Files.copy(
          elsewhere.resolve("backup").resolve(foreign.name() + suffix),
          place.resolve(foreign.name() + suffix));
    }
    assertThat(backups.check(OPERATOR, foreign.name()).findings())
        .anySatisfy(one -> assertThat(one.says(Language.EN)).contains("ROW_CHANGED"));
  }

  @Test
  void a_copy_of_a_later_release_is_told() {
    store
        .transactions()
        .write(
            tx ->
                Rows.handle(tx)
                    .execute(
                        "insert into \"flyway_schema_history\" select max(\"installed_rank\") + 1,"
                            + " '999', 'later', 'SQL', 'V999__later.sql', 1, 'x',"
                            + " current_timestamp, 1, true from \"flyway_schema_history\""));
    Backup backup = backups.create(OPERATOR);
    assertThat(backups.check(OPERATOR, backup.name()).findings())
        .singleElement()
        .satisfies(one -> assertThat(one.code()).isEqualTo(Code.COPY_NOT_RESTORED));
  }

  @Test
  void a_copy_that_is_not_kept_is_refused() {
    assertThatThrownBy(() -> backups.check(OPERATOR, "../db/samordna.mv.db"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems().get(0).code()).isEqualTo(Code.BACKUP_WRONG));
  }

  @Test
  void a_restored_copy_opens_as_a_store(@TempDir Path fresh) throws Exception {
    append(7);
    Backup backup = backups.create(OPERATOR);
    Path database = Files.createDirectories(fresh.resolve("db"));
    try (java.util.zip.ZipFile zip =
        new java.util.zip.ZipFile(folder.resolve("backup").resolve(backup.name()).toFile())) {
      Files.copy(
          zip.getInputStream(zip.getEntry("samordna.mv.db")), database.resolve("samordna.mv.db"));
    }
    Files.copy(folder.resolve("audit.key"), fresh.resolve("audit.key"));
    OpenStore restored = TestDatabase.h2(fresh).open();
    assertThat(Rows.count(restored, "audit_row")).isEqualTo(7);
    restored.transactions().record(Rows.read(Rows.PERSON));
    restored.close();
  }

  @Test
  void one_copy_is_taken_each_night_and_by_one_node() {
    Backups watched = new H2Backups(store, new Home(folder), 9, clock);
    Housekeeping.Nightly nightly = new Housekeeping.Nightly(watched, LocalTime.of(2, 30));
    Housekeeping node = housekeeping(nightly);
    Housekeeping other = housekeeping(nightly);
    clock.moveTo("2026-11-24T01:29:00Z");
    node.backUp(nightly);
    assertThat(watched.list(OPERATOR)).isEmpty();
    clock.moveTo("2026-11-24T01:30:00Z");
    node.backUp(nightly);
    other.backUp(nightly);
    node.backUp(nightly);
    assertThat(watched.list(OPERATOR)).hasSize(1);
    clock.moveTo("2026-11-25T01:31:00Z");
    other.backUp(nightly);
    assertThat(watched.list(OPERATOR)).hasSize(2);
  }

  @Test
  void on_postgres_the_database_takes_its_own_copies() {
    assertThatThrownBy(() -> new PostgresBackups().create(OPERATOR))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.problems().get(0).code())
                    .isEqualTo(Code.BACKUP_BY_THE_DATABASE));
  }

  private Housekeeping housekeeping(Housekeeping.Nightly nightly) {
    return new Housekeeping(store.transactions(), sealer, Optional.of(nightly), clock);
  }

  private int writeWhile(AtomicBoolean going) {
    int written = 0;
    do {
      append(1);
      written++;
    } while (going.get());
    return written;
  }

  private void append(int rows) {
    for (int n = 0; n < rows; n++) {
      store.transactions().record(Rows.read(Rows.PERSON));
    }
  }

  private static final class MovableClock extends Clock {
    private volatile Instant now = Rows.AT;

    void moveTo(String instant) {
      now = Instant.parse(instant);
    }

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
