package se.samordna.rest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.samordna.access.Caller;
import se.samordna.access.Idempotency;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Kept answers in memory, for ever; for callers who never lose a right, one at a time. */
final class MemoryIdempotency implements Idempotency {
  private record Entry(String fingerprint, KeptAnswer answer) {}

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  @Override
  public <A> A once(Caller caller, Keyed request, Answering<A> answering) {
    String name = caller.account() + " " + request.operation() + " " + request.key();
    Entry before = entries.get(name);
    if (before == null) {
      A answer = answering.answer();
      answering
          .kept(answer)
          .ifPresent(kept -> entries.put(name, new Entry(request.fingerprint(), kept)));
      return answer;
    }
    if (!before.fingerprint().equals(request.fingerprint())) {
      throw Refusal.of(Code.IDEMPOTENCY_KEY_REUSED);
    }
    return answering.again(before.answer());
  }
}
