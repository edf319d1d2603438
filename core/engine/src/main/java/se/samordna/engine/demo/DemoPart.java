package se.samordna.engine.demo;

/**
 * A part of the demo data that another package makes, through the services. Called once, on a
 * thread of its own, after persons and plans have been made; may wait for what it needs.
 */
public interface DemoPart {
  /** Adds its part. */
  void add(DemoHouse house);
}
