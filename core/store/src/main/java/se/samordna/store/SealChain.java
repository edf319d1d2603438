package se.samordna.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.samordna.audit.AuditVerification;
import se.samordna.engine.store.AuditSeals;

/** Verifies the running store's trail against the marks that this node keeps. */
final class SealChain implements AuditSeals {
  private final Transactions transactions;
  private final AuditKeys keys;
  private final Anchors anchors;
  private final Clock clock;

  SealChain(OpenStore store, Anchors anchors, Clock clock) {
    this.transactions = store.transactions();
    this.keys = store.keys();
    this.anchors = anchors;
    this.clock = clock;
  }

  @Override
  public AuditVerification verify() {
    long begun = System.nanoTime();
    Instant at = clock.instant();
    List<Anchor> marks = anchors.all();
    AuditProof proof = transactions.readWithHandle(tx -> AuditProof.of(tx.handle(), keys, marks));
    return new AuditVerification(
        at,
        Duration.ofNanos(System.nanoTime() - begun),
        proof.rows(),
        proof.unsealed(),
        proof.seals(),
        marks.size(),
        proof.findings());
  }
}
