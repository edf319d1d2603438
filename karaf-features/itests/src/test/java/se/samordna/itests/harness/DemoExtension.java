package se.samordna.itests.harness;

import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Hands out the one with the demo, started for the first test that asks. */
final class DemoExtension implements ParameterResolver, TestWatcher {
  private static final Namespace NAMESPACE = Namespace.create(DemoExtension.class);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == OwnProcess.class || type == Samordna.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    OwnProcess process =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
            .getOrComputeIfAbsent("demo", key -> start(), OwnProcess.class);
    return parameter.getParameter().getType() == OwnProcess.class ? process : process.samordna();
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    OwnProcess process =
        context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).get("demo", OwnProcess.class);
    if (process != null) {
      context.publishReportEntry("karaf.log", process.samordna().log().tail(40));
    }
  }

  private static OwnProcess start() {
    OwnProcess process =
        OwnProcess.unpack("demo")
            .environment(
                "SAMORDNA_OPTS", "-Dsamordna.demo=true -Dmodels.trust=open -XX:TieredStopAtLevel=1")
            .start();
    try {
      process.awaitReady();
      process
          .samordna()
          .await(
              "the demo's persons to be enrolled",
              PATIENCE,
              () -> !process.samordna().log().linesWith("Demo data loaded").isEmpty());
      return process;
    } catch (RuntimeException | AssertionError e) {
      process.close();
      throw e;
    }
  }
}
