package se.samordna.benchmarks.install;

/** What the bundle on the bare framework offers: a service, and nothing behind it. */
public final class BareBundle implements Runnable {
  @Override
  public void run() {
    // only that it is there is measured
  }
}
