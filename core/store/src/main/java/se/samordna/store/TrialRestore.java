package se.samordna.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.audit.AuditFinding;
import se.samordna.operation.BackupCheck;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;

/** Restores a copy beside the running store, looks at it, and throws it away. */
final class TrialRestore {
  private static final Logger LOG = LoggerFactory.getLogger(TrialRestore.class);
  private static final String DATABASE = "samordna.mv.db";

  private final OpenStore store;
  private final Home home;
  private final Clock clock;

  TrialRestore(OpenStore store, Home home, Clock clock) {
    this.store = store;
    this.home = home;
    this.clock = clock;
  }

  /** Tries one copy; everything that is wrong with it is in the answer. */
  BackupCheck of(Path copy, BackupManifest manifest) {
    long begun = System.nanoTime();
    List<Problem> findings = new ArrayList<>();
    Map<String, Long> rows = new TreeMap<>();
    Path scratch = home.scratch().resolve(UUID.randomUUID().toString());
    try {
      if (Files.size(copy) != manifest.backup().bytes()
          || !H2Backups.sha256(copy).equals(manifest.sha256())) {
        findings.add(Problem.of(Code.COPY_NOT_AS_WRITTEN));
      } else {
        unpack(copy, OwnFiles.folder(scratch));
        look(scratch, manifest, rows, findings);
      }
    } catch (IOException | UncheckedIOException | SQLException | JdbiException | StoreNotOpened e) {
      LOG.warn("The copy {} can't be restored", manifest.backup().name(), e);
      findings.add(Problem.of(Code.COPY_NOT_RESTORED).with("why", e.getClass().getSimpleName()));
    } finally {
      remove(scratch);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    BackupCheck check = new BackupCheck(manifest.backup(), clock.instant(), took, rows, findings);
    LOG.info(
        "Restore of {} tried: {}", manifest.backup().name(), check.ok() ? "good" : codes(findings));
    return check;
  }

  private static String codes(List<Problem> findings) {
    return findings.stream().map(one -> one.code().id()).collect(Collectors.joining(" "));
  }

  private void look(
      Path scratch, BackupManifest manifest, Map<String, Long> rows, List<Problem> findings)
      throws SQLException {
    Databases copy =
        store.databases().at("jdbc:h2:file:" + scratch.resolve("samordna").toAbsolutePath());
    Migrations.run(copy.owner());
    try (Connection connection = copy.owner().getConnection();
        Handle handle = Sql.jdbi(() -> connection).open()) {
      count(handle, rows);
      if (rows.getOrDefault("audit_row", 0L) < manifest.backup().auditRows()) {
        findings.add(
            Problem.of(Code.COPY_MISSES_ROWS)
                .with("rows", Long.toString(rows.getOrDefault("audit_row", 0L)))
                .with("before", Long.toString(manifest.backup().auditRows())));
      }
      AuditProof proof = AuditProof.of(handle, store.keys(), marks(manifest));
      for (AuditFinding found : proof.findings()) {
        findings.add(
            Problem.of(Code.COPY_TRAIL_BROKEN)
                .with("kind", found.kind().name())
                .with("first", Long.toString(found.first()))
                .with("last", Long.toString(found.last())));
      }
    }
  }

  /** The marks that a copy of that moment must reach. */
  private List<Anchor> marks(BackupManifest manifest) {
    long upTo = manifest.head().seal();
    List<Anchor> marks =
        new ArrayList<>(
            new Anchors(home.anchors())
                .all().stream().filter(mark -> mark.seal() <= upTo).toList());
    if (upTo > 0) {
      marks.add(manifest.head());
    }
    return marks;
  }

  private static void count(Handle handle, Map<String, Long> rows) {
    List<String> tables =
        handle
            .createQuery(
                "select table_name from information_schema.tables"
                    + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'")
            .mapTo(String.class)
            .list();
    for (String table : tables) {
      if (table.matches("\\w+")) {
        long counted =
            handle.createQuery("select count(*) from \"" + table + "\"").mapTo(Long.class).one();
        rows.put(table.toLowerCase(Locale.ROOT), counted);
      }
    }
  }

  /** The copy holds one file; anything else in it is left where it is. */
  private static void unpack(Path copy, Path folder) throws IOException {
    try (InputStream in = Files.newInputStream(copy);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(DATABASE)) {
          Files.copy(zip, folder.resolve(DATABASE));
          return;
        }
      }
    }
    throw new IOException("There is no " + DATABASE + " in it");
  }

  private static void remove(Path scratch) {
    if (!Files.exists(scratch)) {
      return;
    }
    try (Stream<Path> files = Files.walk(scratch)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.warn("The scratch folder {} could not be removed; remove it by hand", scratch, e);
    }
  }
}
