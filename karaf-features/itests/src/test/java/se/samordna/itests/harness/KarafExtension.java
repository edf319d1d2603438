package se.samordna.itests.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Hands out the shared container, started for the first test that asks and stopped after the last
 * of the run.
 */
final class KarafExtension implements ParameterResolver, TestWatcher {
  private static final Namespace NAMESPACE = Namespace.create(KarafExtension.class);

  /**
   * What became of the one attempt to start: it is not repeated for every class after a failure.
   */
  private record Attempt(SharedContainer container, RuntimeException failure)
      implements AutoCloseable {
    static Attempt make() {
      try {
        return new Attempt(SharedContainer.start(), null);
      } catch (RuntimeException e) {
        return new Attempt(null, e);
      }
    }

    Samordna samordna() {
      if (failure != null) {
        throw failure;
      }
      return container.samordna();
    }

    @Override
    public void close() {
      if (container != null) {
        container.close();
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Samordna.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
        .getOrComputeIfAbsent("karaf", key -> Attempt.make(), Attempt.class)
        .samordna();
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    Attempt attempt =
        context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE).get("karaf", Attempt.class);
    if (attempt != null && attempt.container() != null) {
      context.publishReportEntry("karaf.log", attempt.samordna().log().tail(40));
    }
  }
}
