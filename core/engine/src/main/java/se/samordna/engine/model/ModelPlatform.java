package se.samordna.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.form.FhirForms;
import se.samordna.refusal.Refusal;

/**
 * The model platform of this node. Works without the store, so that a database that is away takes
 * no model with it, and catches up when the store comes.
 *
 * <p>All that comes and goes is worked through on one thread of its own, in order.
 */
@Component(service = ModelPlatform.class, immediate = true)
public final class ModelPlatform {
  private static final Logger LOG = LoggerFactory.getLogger(ModelPlatform.class);

  /** How long a model may be gone before it counts as missed, in seconds. */
  private static final String PATIENCE = "models.patience";

  /** A model that is gone for less than this was only being updated (ours). */
  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final ScheduledThreadPoolExecutor thread;
  private final BundleContext context;
  private final ModelRegistry registry;
  private final ModelIntake intake;
  private final ModelInstaller installer;
  private final ModelExtender extender;
  private final ModelEvents events = new ModelEvents();
  private final PresenceLog presence;
  private final LeftBehind leftBehind;
  private final Consumer<ModelRegistry.Change> watcher;
  private volatile @Nullable Store store;

  /** Made by the component runtime. */
  @Activate
  public ModelPlatform(
      BundleContext context,
      @Reference ModelRegistry registry,
      @Reference FhirForms forms,
      @Reference SamordnaClock clock) {
    this.context = context;
    this.registry = registry;
    Path home = home(context);
    thread = new ScheduledThreadPoolExecutor(1, ModelPlatform::named);
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    intake =
        new ModelIntake(registry, new ModelParser(forms), () -> store, clock, RuleBudget.USUAL);
    presence = new PresenceLog(node(home), () -> store, clock, thread, patience(context), events);
    installer = new ModelInstaller(context, home.resolve("models"));
    boolean open = "open".equals(context.getProperty("models.trust"));
    extender = new ModelExtender(context, intake, thread, open);
    leftBehind = new LeftBehind(registry, () -> store, thread);
    watcher =
        change -> {
          presence.changed(change);
          leftBehind.changed();
        };
    events.add(registry);
    registry.watch(watcher);
    extender.open();
    thread.execute(installer::installAgain);
  }

  @Deactivate
  void close() {
    registry.unwatch(watcher);
    extender.close();
    thread.shutdownNow();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindStore(Store present) {
    store = present;
    thread.execute(this::catchUp);
  }

  void unbindStore(Store gone) {
    if (store == gone) {
      store = null;
    }
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void bindListener(ModelListener listener) {
    events.add(listener);
  }

  void unbindListener(ModelListener listener) {
    events.remove(listener);
  }

  ModelIntake intake() {
    return intake;
  }

  ModelInstaller installer() {
    return installer;
  }

  /** What became of a bundle's model, once it has been judged. */
  @Nullable CompletableFuture<Arrival> judged(Bundle bundle) {
    return extender.judged(bundle);
  }

  /** The bundle that a name in the registry stands for. */
  Optional<Bundle> bundle(String key) {
    return Stream.of(context.getBundles())
        .filter(bundle -> ModelExtender.key(bundle).equals(key))
        .findFirst();
  }

  private static Duration patience(BundleContext context) {
    String seconds = context.getProperty(PATIENCE);
    if (seconds == null || seconds.isBlank()) {
      return USUAL_PATIENCE;
    }
    if (!seconds.strip().matches("[1-9][0-9]{0,4}")) {
      LOG.warn("{} is no number of seconds from 1 to 99999; {} counts", PATIENCE, USUAL_PATIENCE);
      return USUAL_PATIENCE;
    }
    return Duration.ofSeconds(Long.parseLong(seconds.strip()));
  }

  private void catchUp() {
    boolean done;
    try {
      done = intake.catchUp();
      presence.catchUp();
      leftBehind.changed();
    } catch (Refusal e) {
      done = false;
    }
    if (!done && store != null) {
      thread.schedule(this::catchUp, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "samordna-models");
    thread.setDaemon(true);
    return thread;
  }

  private static Path home(BundleContext context) {
    String home = context.getProperty("samordna.home");
    return home == null ? context.getDataFile("home").toPath() : Path.of(home);
  }

  /** This node's name, drawn once and kept: the intervals of presence go on over a restart. */
  private static String node(Path home) {
    Path file = home.resolve("node-name");
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      Files.createDirectories(home);
      String drawn = UUID.randomUUID().toString();
      Files.writeString(file, drawn);
      return drawn;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
