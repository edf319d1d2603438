package se.samordna.itests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import se.samordna.itests.harness.Build;
import se.samordna.itests.harness.Demo;

/**
 * Hands out the browser. Without one the tests are counted as skipped, but where nobody looks they
 * fail.
 */
final class BrowserExtension implements ParameterResolver, ExecutionCondition {
  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
  private static final Set<Class<?>> HANDED_OUT =
      Set.of(Browser.class, BrowserContext.class, Pictures.class, Demo.class);

  /** Closed with the test it belongs to. */
  private record Visit(BrowserContext context) implements AutoCloseable {
    @Override
    public void close() {
      context.close();
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.isInstalled()) {
      return ConditionEvaluationResult.enabled("a browser is there");
    }
    String remedy =
        "no browser at " + Chromium.path() + ": apt-get install chromium, or -Dchromium=PATH";
    if (Build.isUnattended()) {
      throw new IllegalStateException(remedy);
    }
    return ConditionEvaluationResult.disabled(remedy);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return HANDED_OUT.contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == Pictures.class) {
      return new Pictures(context.getRequiredTestClass().getSimpleName());
    }
    if (type == Demo.class) {
      return context
          .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
          .getOrComputeIfAbsent("demo", key -> Demo.start(), Demo.class);
    }
    Browser browser =
        context
            .getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
            .getOrComputeIfAbsent("chromium", key -> new Chromium(), Chromium.class)
            .browser();
    return type == Browser.class ? browser : visit(context, browser).context();
  }

  private static Visit visit(ExtensionContext context, Browser browser) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            "visit",
            key ->
                new Visit(
                    browser.newContext(
                        new Browser.NewContextOptions()
                            .setLocale("sv-SE")
                            .setTimezoneId("Europe/Stockholm")
                            .setViewportSize(1280, 900))),
            Visit.class);
  }
}
