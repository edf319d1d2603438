package se.samordna.engine.protection;

import java.time.Instant;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Why;
import se.samordna.engine.check.Checks;
import se.samordna.protection.ProtectedExport;
import se.samordna.protection.ProtectedExport.Decision;
import se.samordna.protection.ProtectedExport.State;
import se.samordna.protection.ProtectedExport.What;
import se.samordna.protection.ProtectedPersons;
import se.samordna.protection.ProtectedPersons.NewExport;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Files of protected persons, which leave by two. */
public final class Exports {
  private static final String EXPORT = "protected export";
  private static final int LONGEST = 1_000;

  private Exports() {}

  static ProtectedExport ask(Access access, NewExport wanted) {
    mustBeProtected(access);
    Checks checks = new Checks();
    String reason = Why.needed(access, checks, wanted.reason(), LONGEST);
    checks.done();
    ProtectedExport asked =
        new ProtectedExport(
            Id.next(),
            access.person(),
            access.by().unit(),
            wanted.what(),
            reason,
            access.caller().staff(),
            access.caller().displayName(),
            access.now(),
            null,
            null);
    access.tx().protections().ask(access.provider(), asked);
    access.about(EXPORT, asked.id());
    return asked;
  }

  static Page<ProtectedExport> asked(Access access, PageRequest page) {
    Page<ProtectedExport> found =
        access
            .tx()
            .protections()
            .exportsAsked(access.provider(), access.units(), since(access.now()), page);
    access.shows(found.rows().stream().map(ProtectedExport::person).distinct().toList());
    return found;
  }

  /** Since when a question still waits. */
  public static Instant since(Instant now) {
    return now.minus(ProtectedExport.LASTS).plusNanos(1_000);
  }

  static ProtectedExport decide(
      Access access, Id<ProtectedExport> export, boolean granted, String words) {
    ProtectedExport asked = one(access, export);
    if (asked.askedBy().equals(access.caller().staff())) {
      throw Refusal.of(Code.OWN_EXPORT_ASKED);
    }
    Checks checks = new Checks();
    String why = Why.optional(access, checks, words, LONGEST);
    checks.done();
    boolean waits =
        asked.at(access.now()) == State.WAITING
            && access
                .tx()
                .protections()
                .decide(
                    access.provider(),
                    export,
                    new Decision(
                        access.caller().staff(),
                        access.caller().displayName(),
                        access.now(),
                        granted,
                        why));
    if (!waits) {
      throw Refusal.of(Code.EXPORT_NOT_WAITING);
    }
    return one(access, export);
  }

  /** Takes what somebody else has said yes to. */
  static ProtectedExport take(Access access, What what) {
    mustBeProtected(access);
    return taken(access, what);
  }

  /** Lets a file leave: of somebody protected only when somebody else has said yes, and once. */
  public static void leave(Access access, What what) {
    if (access.isProtected()) {
      var unused = taken(access, what);
    }
  }

  private static ProtectedExport taken(Access access, What what) {
    ProtectedExport granted =
        access
            .tx()
            .protections()
            .exports(access.provider(), access.person(), ProtectedPersons.MOST_EXPORTS)
            .stream()
            .filter(one -> one.what() == what)
            .filter(one -> one.askedBy().equals(access.caller().staff()))
            .filter(one -> one.at(access.now()) == State.GRANTED)
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.EXPORT_BY_TWO));
    if (!access.tx().protections().taken(access.provider(), granted.id(), access.now())) {
      throw Refusal.of(Code.EXPORT_BY_TWO);
    }
    access.about(EXPORT, granted.id());
    return one(access, granted.id());
  }

  private static ProtectedExport one(Access access, Id<ProtectedExport> export) {
    return access
        .tx()
        .protections()
        .export(access.provider(), export)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static void mustBeProtected(Access access) {
    if (!access.isProtected()) {
      throw Refusal.of(Code.NOT_PROTECTED);
    }
  }
}
