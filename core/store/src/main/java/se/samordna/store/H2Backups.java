package se.samordna.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.access.Operator;
import se.samordna.operation.Backup;
import se.samordna.operation.BackupCheck;
import se.samordna.operation.Backups;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Copies of the embedded database by H2's own online backup, which is whole also under load. */
final class H2Backups implements Backups {
  private static final Logger LOG = LoggerFactory.getLogger(H2Backups.class);
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'samordna-'yyyyMMdd'T'HHmmssSSS'Z.zip'")
          .withZone(ZoneOffset.UTC);

  private final OpenStore store;
  private final Home home;
  private final int keep;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();

  /**
   * @param keep how many copies are kept; older ones are removed after each new one
   */
  H2Backups(OpenStore store, Home home, int keep, Clock clock) {
    this.store = store;
    this.home = home;
    this.keep = keep;
    this.clock = clock;
  }

  @Override
  public Backup create(Operator operator) {
    if (!lock.tryLock()) {
      throw Refusal.of(Code.BACKUP_UNDER_WAY);
    }
    try {
      return create();
    } catch (SQLException | IOException | UncheckedIOException e) {
      LOG.error("A backup could not be written", e);
      throw Refusal.of(
          Problem.of(Code.BACKUP_NOT_WRITTEN).with("why", e.getClass().getSimpleName()));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<Backup> list(Operator operator) {
    return manifests().stream().map(BackupManifest::backup).toList();
  }

  @Override
  public BackupCheck check(Operator operator, String name) {
    Path copy = home.backups().resolve(name);
    BackupManifest manifest =
        manifests().stream()
            .filter(each -> each.backup().name().equals(name))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Problem.of(Code.BACKUP_WRONG).with("name", name)));
    return new TrialRestore(store, home, clock).of(copy, manifest);
  }

  static String sha256(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private Backup create() throws SQLException, IOException {
    Instant begun = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Held held = store.transactions().readWithHandle(tx -> Held.in(new SealTable(tx.handle()), tx));
    Path copy = OwnFiles.folder(home.backups()).resolve(NAME.format(begun));
    Path part = copy.resolveSibling(copy.getFileName() + ".part");
    OwnFiles.replace(part, "");
    try {
      String schema = copyTo(part);
      Backup backup =
          new Backup(
              copy.getFileName().toString(),
              begun,
              Files.size(part),
              schema,
              held.rows(),
              held.head().seal());
      new BackupManifest(backup, sha256(part), held.head()).write(copy);
      OwnFiles.move(part, copy);
      prune();
      LOG.info("Backup {} taken, {} bytes", backup.name(), backup.bytes());
      return backup;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private String copyTo(Path part) throws SQLException, IOException {
    if (!store.writer().open()) {
      throw Failures.unavailable();
    }
    try (Connection owner = store.databases().owner().getConnection();
        PreparedStatement backup = owner.prepareStatement("backup to ?")) {
      backup.setString(1, part.toString());
      backup.execute();
    }
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return Migrations.version(store.databases().owner());
  }

  private List<BackupManifest> manifests() {
    if (!Files.isDirectory(home.backups())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(home.backups())) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".zip"))
          .filter(file -> Files.exists(BackupManifest.beside(file)))
          .map(H2Backups::readable)
          .flatMap(Optional::stream)
          .sorted(Comparator.comparing((BackupManifest each) -> each.backup().takenAt()).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + home.backups(), e);
    }
  }

  private static Optional<BackupManifest> readable(Path copy) {
    try {
      return Optional.of(BackupManifest.read(copy));
    } catch (IllegalArgumentException e) {
      LOG.warn("The manifest of {} can't be read: {}", copy.getFileName(), e.getMessage());
      return Optional.empty();
    }
  }

  private void prune() throws IOException {
    for (BackupManifest old : manifests().stream().skip(keep).toList()) {
      Path copy = home.backups().resolve(old.backup().name());
      Files.deleteIfExists(copy);
      Files.deleteIfExists(BackupManifest.beside(copy));
    }
  }

  /** What the store held at one moment. */
  private record Held(long rows, Anchor head) {
    static Held in(SealTable seals, HandleTx tx) {
      long rows = tx.handle().createQuery("select count(*) from audit_row").mapTo(Long.class).one();
      Anchor none = new Anchor(Instant.EPOCH, 0, 0, "none");
      return new Held(rows, seals.newest().map(Anchor::of).orElse(none));
    }
  }
}
