package se.samordna.engine.audit;

import java.time.Instant;
import java.time.LocalDate;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.AuditReviews.NewWatch;
import se.samordna.audit.Watch;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;

/** Whom auditors keep a special eye on. */
final class Watches {
  private Watches() {}

  static Page<Watch> list(Access access, PageRequest page) {
    Page<Watch> found = access.tx().auditReviews().watches(access.provider(), page);
    access.shows(found.rows().stream().map(Watch::person).distinct().toList());
    return found;
  }

  static Watch begin(Access access, Id<Person> person, NewWatch wanted) {
    String name =
        access
            .tx()
            .auditReviews()
            .person(access.provider(), person)
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND))
            .name();
    access.shows(person);
    LocalDate today = access.today();
    Checks checks = new Checks();
    String reason = checks.required("/reason", wanted.reason(), Checks.TEXT);
    checks.notAfter("/from", wanted.from(), today);
    checks.notBefore("/until", wanted.until(), today);
    checks.notAfter("/until", wanted.until(), today.plusMonths(Watch.MONTHS));
    checks.done();
    if (access.tx().auditReviews().isWatched(access.provider(), person, access.now())) {
      throw Refusal.of(Code.WATCHED_ALREADY);
    }
    Watch watch =
        new Watch(
            Id.next(),
            person,
            name,
            reason,
            wanted.from(),
            Days.start(wanted.until().plusDays(1)),
            access.caller().staff(),
            access.caller().displayName(),
            access.now(),
            null);
    access.tx().auditReviews().add(access.provider(), watch);
    return watch;
  }

  static Watch end(Access access, Id<Watch> watch) {
    Watch before = one(access, watch);
    access.shows(before.person());
    Instant now = access.now();
    if (!before.goesOn(now)
        || !access
            .tx()
            .auditReviews()
            .end(access.provider(), watch, access.caller().staff(), now)) {
      throw Refusal.of(Code.WATCH_OVER);
    }
    return one(access, watch);
  }

  private static Watch one(Access access, Id<Watch> watch) {
    return access
        .tx()
        .auditReviews()
        .watch(access.provider(), watch)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
