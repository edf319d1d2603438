package se.samordna.rest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.samordna.access.Caller;
import se.samordna.access.Idempotency;

/** Kept answers in memory, for ever. */
final class MemoryIdempotency implements Idempotency {
  private record Entry(String fingerprint, KeptAnswer answer) {}

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  @Override
  public Claim claim(Caller caller, String operation, String key, String fingerprint) {
    Entry before = entries.putIfAbsent(name(caller, operation, key), new Entry(fingerprint, null));
    if (before == null) {
      return new Claim.Mine();
    }
    if (!before.fingerprint().equals(fingerprint)) {
      return new Claim.OtherRequest();
    }
    return before.answer() == null ? new Claim.UnderWay() : new Claim.Done(before.answer());
  }

  @Override
  public void keep(Caller caller, String operation, String key, KeptAnswer answer) {
    entries.computeIfPresent(
        name(caller, operation, key), (name, entry) -> new Entry(entry.fingerprint(), answer));
  }

  @Override
  public void release(Caller caller, String operation, String key) {
    entries.remove(name(caller, operation, key));
  }

  private static String name(Caller caller, String operation, String key) {
    return caller.account() + " " + operation + " " + key;
  }
}
