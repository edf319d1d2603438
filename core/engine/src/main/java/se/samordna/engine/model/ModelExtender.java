package se.samordna.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.ServiceTracker;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.rule.ModelRules;
import se.samordna.text.Text;

/**
 * Finds the models in bundles. A bundle that goes is out of the registry before the framework goes
 * on; one that comes is read and judged on the platform's own thread, so that the framework never
 * waits for a model.
 */
final class ModelExtender {
  /** How long a bundle that brings rules may take until its service is there, milliseconds. */
  private static final long RULES_PATIENCE = 5_000;

  private final BundleContext context;
  private final ModelIntake intake;
  private final ScheduledExecutorService thread;
  private final boolean open;
  private final Map<Long, CompletableFuture<Arrival>> coming = new ConcurrentHashMap<>();
  private final Map<Long, ServiceReference<ModelRules>> offered = new ConcurrentHashMap<>();
  private final Map<Long, ServiceReference<ModelRules>> asked = new ConcurrentHashMap<>();
  private final BundleTracker<Bundle> bundles;
  private final ServiceTracker<ModelRules, ServiceReference<ModelRules>> rules;

  /**
   * @param open whether models may come by any door
   */
  ModelExtender(
      BundleContext context, ModelIntake intake, ScheduledExecutorService thread, boolean open) {
    this.context = context;
    this.intake = intake;
    this.thread = thread;
    this.open = open;
    this.bundles = new Bundles();
    this.rules = new Rules();
  }

  void open() {
    rules.open();
    bundles.open();
  }

  void close() {
    bundles.close();
    rules.close();
  }

  /** What became of the bundle's model, once it has been judged; {@code null} when it has none. */
  @Nullable CompletableFuture<Arrival> judged(Bundle bundle) {
    return coming.get(bundle.getBundleId());
  }

  /** The name of a bundle's model in the registry. */
  static String key(Bundle bundle) {
    return "bundle-" + bundle.getBundleId();
  }

  private void comes(Bundle bundle, ModelBundle manifest) {
    CompletableFuture<Arrival> future = new CompletableFuture<>();
    coming.put(bundle.getBundleId(), future);
    boolean waits = manifest.bringsRules() && reference(bundle) == null;
    thread.schedule(
        () -> judge(bundle, manifest, future), waits ? RULES_PATIENCE : 0, TimeUnit.MILLISECONDS);
  }

  private void judge(Bundle bundle, ModelBundle manifest, CompletableFuture<Arrival> future) {
    if (future.isDone() || coming.get(bundle.getBundleId()) != future) {
      return;
    }
    ServiceReference<ModelRules> reference = reference(bundle);
    if (reference != null) {
      asked.put(bundle.getBundleId(), reference);
    }
    GuardedRules.Answer answer =
        reference == null ? GuardedRules.Answer.NONE : GuardedRules.ask(context, reference);
    List<Problem> against = new ArrayList<>(answer.findings());
    manifest.wrong().ifPresent(against::add);
    if (!mayCome(bundle)) {
      against.add(Problem.of(Code.MODEL_DOOR_CLOSED));
    }
    Arrival arrival =
        intake.arrive(
            key(bundle), source(bundle), folder(bundle, manifest), answer.rules(), against);
    if (coming.get(bundle.getBundleId()) != future) {
      intake.leave(key(bundle));
    }
    future.complete(arrival);
  }

  /** Rules that come late are asked for at once; those that come again are asked again. */
  private void rulesCame(ServiceReference<ModelRules> reference) {
    Bundle bundle = reference.getBundle();
    if (bundle == null || reference.equals(asked.get(bundle.getBundleId()))) {
      return;
    }
    CompletableFuture<Arrival> pending = coming.get(bundle.getBundleId());
    if (pending != null) {
      CompletableFuture<Arrival> next = pending.isDone() ? new CompletableFuture<>() : pending;
      coming.put(bundle.getBundleId(), next);
      judge(bundle, ModelBundle.of(bundle.getHeaders("")), next);
    }
  }

  private void goes(Bundle bundle) {
    CompletableFuture<Arrival> future = coming.remove(bundle.getBundleId());
    if (future != null) {
      future.cancel(false);
    }
    asked.remove(bundle.getBundleId());
    intake.leave(key(bundle));
  }

  /**
   * A feature brings what the distribution has been built with; the console has checked the rest.
   */
  private boolean mayCome(Bundle bundle) {
    String door = bundle.getLocation();
    return open || door.startsWith("mvn:") || door.startsWith(ModelInstaller.LOCATION);
  }

  private @Nullable ServiceReference<ModelRules> reference(Bundle bundle) {
    return offered.get(bundle.getBundleId());
  }

  private static FolderReading folder(Bundle bundle, ModelBundle manifest) {
    try {
      if (manifest.wasTooLarge()) {
        return ModelFolders.tooLarge();
      }
      if (!manifest.holdsZip()) {
        return ModelFolders.ofBundle(bundle, manifest.folder());
      }
      URL zip = bundle.getEntry("model.zip");
      if (zip == null) {
        return ModelFolders.unreadable(new Text("den är tom", "it is empty"));
      }
      try (InputStream in = zip.openStream()) {
        return ModelFolders.ofZip(in.readNBytes(FolderLimits.LARGEST_ARCHIVE + 1), "");
      }
    } catch (IOException | IllegalStateException e) {
      return ModelFolders.unreadable(new Text("filen är skadad", "the file is damaged"));
    }
  }

  private static String source(Bundle bundle) {
    String location = bundle.getLocation();
    String file = location.substring(location.lastIndexOf('/') + 1);
    boolean named = location.startsWith("file:") || location.startsWith(ModelInstaller.LOCATION);
    return named
        ? file.substring(file.lastIndexOf(':') + 1)
        : bundle.getSymbolicName() + " " + bundle.getVersion();
  }

  private final class Bundles extends BundleTracker<Bundle> {
    Bundles() {
      super(ModelExtender.this.context, Bundle.ACTIVE, null);
    }

    @Override
    public @Nullable Bundle addingBundle(Bundle bundle, BundleEvent event) {
      ModelBundle manifest = ModelBundle.of(bundle.getHeaders(""));
      if (!manifest.bringsModel()) {
        return null;
      }
      comes(bundle, manifest);
      return bundle;
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
      goes(bundle);
    }
  }

  private final class Rules extends ServiceTracker<ModelRules, ServiceReference<ModelRules>> {
    Rules() {
      super(ModelExtender.this.context, ModelRules.class, null);
    }

    @Override
    public ServiceReference<ModelRules> addingService(ServiceReference<ModelRules> reference) {
      // noted before anybody asks for it: the tracker itself knows of it only afterwards
      Bundle bundle = reference.getBundle();
      if (bundle != null) {
        offered.put(bundle.getBundleId(), reference);
      }
      thread.execute(() -> rulesCame(reference));
      return reference;
    }

    @Override
    public void removedService(
        ServiceReference<ModelRules> reference, ServiceReference<ModelRules> tracked) {
      offered.values().remove(reference);
      context.ungetService(reference);
    }
  }
}
