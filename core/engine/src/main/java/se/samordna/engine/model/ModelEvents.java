package se.samordna.engine.model;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.model.Model;

/** Tells everybody who listens; one who fails keeps nobody else from hearing. */
final class ModelEvents implements ModelListener {
  private static final Logger LOG = LoggerFactory.getLogger(ModelEvents.class);

  private final List<ModelListener> listeners = new CopyOnWriteArrayList<>();

  void add(ModelListener listener) {
    listeners.add(listener);
  }

  void remove(ModelListener listener) {
    listeners.remove(listener);
  }

  @Override
  public void appeared(Model model) {
    each(listener -> listener.appeared(model));
  }

  @Override
  public void gone(String model, int major) {
    each(listener -> listener.gone(model, major));
  }

  @Override
  public void missed(String model, int major, Instant since) {
    each(listener -> listener.missed(model, major, since));
  }

  private void each(Consumer<ModelListener> tell) {
    for (ModelListener listener : listeners) {
      try {
        tell.accept(listener);
      } catch (RuntimeException e) {
        LOG.warn("{} failed to hear of a model", listener.getClass().getName(), e);
      }
    }
  }
}
