package se.samordna.engine.model;

import java.time.Instant;
import se.samordna.model.Model;

/**
 * Told when models come and go on this node. Found as OSGi services; called on the platform's own
 * thread, one after the other, so it may read and write the store but should not take long.
 */
public interface ModelListener {
  /** A model can be used from now on, or a newer minor of it. */
  default void appeared(Model model) {}

  /** No minor of the model's major can be run any more. It may be back in a moment. */
  default void gone(String model, int major) {}

  /**
   * The model's major has been gone for so long that people should know; an update in place never
   * leads here.
   *
   * @param since when it went
   */
  default void missed(String model, int major, Instant since) {}
}
