package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.time.SamordnaClock;

/** The four models on a framework and nothing else: in whichever order they start and stop. */
class StartOrdersTest {
  private static final List<String> FOUR =
      List.of("fact", "act", "integrated-psychiatry", "strengths");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-03-01T07:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path storage;

  private final ModelRegistry registry = new ModelRegistry();
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final Map<String, Bundle> bundles = new LinkedHashMap<>();
  private Framework framework;

  @BeforeEach
  void install_all_four() throws Exception {
    framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    storage.toString(),
                    Constants.FRAMEWORK_STORAGE_CLEAN,
                    Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT));
    framework.start();
    BundleContext context = framework.getBundleContext();
    for (String model : FOUR) {
      bundles.put(
          model,
          context.installBundle(
              "mvn:se.samordna/se.samordna.model." + model + "/1",
              new ByteArrayInputStream(jar(model))));
    }
  }

  @AfterEach
  void stop() throws Exception {
    framework.stop();
    framework.waitForStop(20_000);
    thread.shutdownNow();
  }

  @Test
  void in_all_24_orders_each_is_on_offer_when_it_has_started_and_gone_when_it_has_stopped()
      throws Exception {
    List<List<String>> orders = orders(FOUR);
    assertThat(orders).hasSize(24).doesNotHaveDuplicates();
    for (int i = 0; i < orders.size(); i++) {
      List<String> order = orders.get(i);
      // core comes before all of them, after all of them, and between any two
      comeAndGo(order, i % (FOUR.size() + 1));
    }
  }

  private void comeAndGo(List<String> order, int before) throws Exception {
    ModelExtender extender =
        new ModelExtender(
            framework.getBundleContext(),
            new ModelIntake(
                registry,
                new ModelParser(new R4Forms()),
                () -> null,
                SamordnaClock.of(CLOCK),
                RuleBudget.USUAL),
            thread,
            false);
    for (String model : order.subList(0, before)) {
      bundles.get(model).start();
    }
    assertThat(offered()).as("%s, before core", order).isEmpty();
    extender.open();
    for (String model : order.subList(before, order.size())) {
      bundles.get(model).start();
    }
    for (String model : order) {
      CompletableFuture<Arrival> judged = extender.judged(bundles.get(model));
      assertThat(judged).as("%s in %s", model, order).isNotNull();
      assertThat(judged.get().findings()).as("%s in %s", model, order).isEmpty();
    }
    assertThat(offered()).as("%s", order).containsExactlyInAnyOrderElementsOf(FOUR);

    List<String> here = new ArrayList<>(order);
    for (String model : order) {
      bundles.get(model).stop();
      here.remove(model);
      assertThat(offered())
          .as("%s, after %s stopped", order, model)
          .containsExactlyInAnyOrderElementsOf(here);
    }
    extender.close();
  }

  private Set<String> offered() {
    return registry.running().stream().map(one -> one.model().id()).collect(Collectors.toSet());
  }

  private static List<List<String>> orders(List<String> of) {
    if (of.isEmpty()) {
      return List.of(Collections.emptyList());
    }
    List<List<String>> all = new ArrayList<>();
    for (String first : of) {
      List<String> rest = new ArrayList<>(of);
      rest.remove(first);
      for (List<String> order : orders(rest)) {
        List<String> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all;
  }

  /** The model's folder as its bundle holds it. */
  private static byte[] jar(String model) throws IOException {
    Path resources = Path.of("..", "..", "model-" + model, "src", "main", "resources");
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
    main.putValue(Constants.BUNDLE_SYMBOLICNAME, "se.samordna.model." + model);
    main.putValue("Samordna-Model", "model");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes, manifest);
        Stream<Path> files = Files.walk(resources)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        jar.putNextEntry(new JarEntry(resources.relativize(file).toString().replace('\\', '/')));
        jar.write(Files.readAllBytes(file));
        jar.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
