package se.samordna.enginetests;

import java.util.function.Function;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;

/** A real store whose node stops in the middle of a write: nothing comes through afterwards. */
final class StoppingStore implements Store {
  /** Where in the last write the node stops. */
  enum Moment {
    BEFORE_IT_IS_WRITTEN,
    ONCE_IT_IS_WRITTEN
  }

  /** What whoever is in the middle of something gets to see of it. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Store store;
  private final int last;
  private final Moment moment;
  private int writes;

  /**
   * @param last the number of the write that the node stops at, from 1
   */
  StoppingStore(Store store, int last, Moment moment) {
    this.store = store;
    this.last = last;
    this.moment = moment;
  }

  @Override
  public <T> T read(Function<? super Tx, ? extends T> work) {
    refuseStopped();
    return store.read(work);
  }

  @Override
  public <T> T write(Function<? super Tx, ? extends T> work) {
    refuseStopped();
    if (++writes < last) {
      return store.write(work);
    }
    store.write(
        tx -> {
          T written = work.apply(tx);
          if (moment == Moment.BEFORE_IT_IS_WRITTEN) {
            throw new Stopped();
          }
          return written;
        });
    throw new Stopped();
  }

  @Override
  public <T> T preview(Function<? super Tx, ? extends T> work) {
    refuseStopped();
    return store.preview(work);
  }

  @Override
  public String node() {
    return store.node();
  }

  private void refuseStopped() {
    if (writes == last) {
      throw new Stopped();
    }
  }
}
