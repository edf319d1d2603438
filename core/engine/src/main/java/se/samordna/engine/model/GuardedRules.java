package se.samordna.engine.model;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.rule.ModelRules;
import se.samordna.rule.Rule;
import se.samordna.text.Text;

/**
 * Asks a bundle for its own rules, on a thread of its own, so that one whose code throws or never
 * answers keeps no other model from coming.
 */
final class GuardedRules {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int MOST_RULES = 200;

  private GuardedRules() {}

  /** The rules, or why they could not be had. */
  record Answer(Map<String, Rule<?>> rules, List<Problem> findings) {
    static final Answer NONE = new Answer(Map.of(), List.of());
  }

  /** The rules of a service. */
  static Answer ask(BundleContext context, ServiceReference<ModelRules> reference) {
    FutureTask<Map<String, Rule<?>>> task = new FutureTask<>(() -> rules(context, reference));
    Thread thread =
        new Thread(task, "samordna-model-code-" + reference.getBundle().getSymbolicName());
    thread.setDaemon(true);
    thread.start();
    try {
      return new Answer(task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS), List.of());
    } catch (TimeoutException e) {
      task.cancel(true);
      return broken(new Text("inget svar inom två sekunder", "no answer within two seconds"));
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      String error = (cause == null ? e : cause).getClass().getSimpleName();
      return broken(new Text("koden kastade " + error, "its code threw " + error));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return broken(new Text("avbrutet", "interrupted"));
    }
  }

  private static Map<String, Rule<?>> rules(
      BundleContext context, ServiceReference<ModelRules> reference) {
    ModelRules service = context.getService(reference);
    if (service == null) {
      throw new IllegalStateException("The service gives nothing");
    }
    Map<String, Rule<?>> rules = new LinkedHashMap<>(service.rules());
    if (rules.size() > MOST_RULES) {
      throw new IllegalStateException("Too many rules");
    }
    return rules;
  }

  private static Answer broken(Text why) {
    return new Answer(Map.of(), List.of(Problem.of(Code.MODEL_RULES_BROKEN).with("why", why)));
  }
}
