package se.samordna.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import se.samordna.engine.store.AuditSeals;
import se.samordna.engine.store.Store;
import se.samordna.operation.Backups;
import se.samordna.operation.Health;
import se.samordna.operation.Readiness;

/**
 * Opens the configured database and offers it to the engine. {@link Health} is there from the
 * start; {@link Store}, {@link AuditSeals} and {@link Backups} from when the database is open.
 */
@Component(service = Health.class, configurationPid = "se.samordna.store", immediate = true)
public final class StoreComponent implements Health {
  private static final long RETRY_MILLIS = 5_000;

  private final BundleContext context;
  private final StoreSettings settings;
  private final Home home;
  private final Clock clock;
  private final StoreLife life;
  private final StoreHealth health;
  private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
  private @Nullable Housekeeping housekeeping;

  /** Begins to open the database; returns at once. */
  @Activate
  public StoreComponent(
      BundleContext context,
      StoreSettings settings,
      @Reference(name = "dsf", target = "(osgi.jdbc.driver.class=org.h2.Driver)")
          DataSourceFactory factory,
      @Reference Clock clock) {
    this.context = context;
    this.settings = settings;
    this.clock = clock;
    this.home = home(context);
    this.life = new StoreLife(() -> OpenStore.open(opening(factory)), this::offer, RETRY_MILLIS);
    this.health = new StoreHealth(life);
    life.start();
  }

  @Override
  public boolean live() {
    return true;
  }

  @Override
  public Readiness ready() {
    return health.ready();
  }

  /** Takes the services back, finishes what has been handed in and closes the database. */
  @Deactivate
  void close() {
    life.close();
    registrations.forEach(ServiceRegistration::unregister);
    if (housekeeping != null) {
      housekeeping.close();
    }
    OpenStore store = life.store();
    if (store != null) {
      store.close();
    }
  }

  private Opening opening(DataSourceFactory factory) {
    boolean embedded = settings.url().isBlank();
    if (embedded) {
      OwnFiles.folder(home.folder().resolve("db"));
    }
    String url = embedded ? home.database() : settings.url();
    Databases databases = Databases.of(factory, url, settings.user(), settings._password());
    return new Opening(
        databases, home, settings.pool_size(), settings.audit_key().equals("new"), settings.node());
  }

  private void offer(OpenStore store) {
    boolean embedded = store.databases().dialect() == Dialect.H2;
    Anchors anchors = new Anchors(home.anchors());
    Backups backups =
        embedded
            ? new H2Backups(store, home, settings.backup_keep(), clock)
            : new PostgresBackups();
    Housekeeping keeping =
        new Housekeeping(
            store.transactions(),
            new Sealer(store, anchors, clock),
            embedded ? nightly(backups) : Optional.empty(),
            clock);
    keeping.start();
    housekeeping = keeping;
    register(AuditSeals.class, new SealChain(store, anchors, clock));
    register(Backups.class, backups);
    register(Store.class, store.transactions());
  }

  private Optional<Housekeeping.Nightly> nightly(Backups backups) {
    return settings.backup_at().isBlank()
        ? Optional.empty()
        : Optional.of(new Housekeeping.Nightly(backups, LocalTime.parse(settings.backup_at())));
  }

  private <S> void register(Class<S> type, S service) {
    registrations.add(context.registerService(type, service, null));
  }

  private static Home home(BundleContext context) {
    String folder = context.getProperty("samordna.home");
    if (folder == null || folder.isBlank()) {
      throw new IllegalStateException(
          "samordna.home is not set; set it in etc/system.properties or with -Dsamordna.home");
    }
    return new Home(Path.of(folder));
  }
}
