package se.samordna.engine.audit;

import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.AuditReviews.NewFinding;
import se.samordna.audit.ProtectionReview;
import se.samordna.audit.SampledAccess.Review;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.AuditReviewStore.Wanted;
import se.samordna.organisation.Role;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Reviews of who had read of somebody before a protection came. */
final class ProtectionReviews {
  private static final int MOST = 200;

  private ProtectionReviews() {}

  static Page<ProtectionReview> list(Access access, PageRequest page) {
    Page<ProtectionReview> found = access.tx().auditReviews().protections(access.provider(), page);
    access.shows(found.rows().stream().map(ProtectionReview::person).distinct().toList());
    return found;
  }

  static ProtectionReview review(Access access, Id<ProtectionReview> review, NewFinding found) {
    ProtectionReview before = one(access, review);
    access.shows(before.person());
    if (hasReadAsStaff(access, before)) {
      throw Refusal.of(Code.OWN_ACCESS);
    }
    Checks checks = new Checks();
    String words = checks.required("/words", found.words(), Checks.TEXT);
    checks.done();
    boolean open =
        access
            .tx()
            .auditReviews()
            .find(
                access.provider(),
                review,
                new Review(
                    access.caller().staff(),
                    access.caller().displayName(),
                    access.now(),
                    found.conclusion(),
                    words));
    if (!open) {
      throw Refusal.of(Code.PROTECTION_REVIEWED);
    }
    return one(access, review);
  }

  /** Nobody reviews their own; what an auditor has read of the log is no reading of the person. */
  private static boolean hasReadAsStaff(Access access, ProtectionReview before) {
    Wanted own = new Wanted(access.caller().staff(), before.person(), null, null, null, null);
    return access
        .tx()
        .auditReviews()
        .search(access.provider(), own, PageRequest.first(MOST))
        .rows()
        .stream()
        .anyMatch(line -> line.who().role() != Role.AUDITOR);
  }

  private static ProtectionReview one(Access access, Id<ProtectionReview> review) {
    return access
        .tx()
        .auditReviews()
        .protection(access.provider(), review)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
