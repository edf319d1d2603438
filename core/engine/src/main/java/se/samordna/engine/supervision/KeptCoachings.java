package se.samordna.engine.supervision;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.store.CoachingStore.Struck;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.supervision.Coaching;
import se.samordna.supervision.Coachings;

/** Field mentoring and reviews of tools, in the store. */
@Component(service = Coachings.class)
public final class KeptCoachings implements Coachings {
  private static final String COACHING = "coaching";
  private static final int LONGEST_REASON = 500;
  private static final int MOST_MINUTES = 720;

  private final Work work;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptCoachings(@Reference Work work) {
    this.work = work;
  }

  @Override
  public Page<Coaching> of(Caller caller, Id<Unit> unit, PageRequest page) {
    return work.by(caller, Action.MEETING_READ)
        .unit(unit)
        .about(COACHING, unit)
        .read(access -> access.tx().coachings().of(access.provider(), unit, page));
  }

  @Override
  public Coaching record(Caller caller, Id<Unit> unit, NewCoaching wanted) {
    return work.by(caller, Action.MEETING_CHANGE)
        .unit(unit)
        .about(COACHING, unit)
        .write(
            access -> {
              check(access, unit, wanted);
              Coaching made =
                  new Coaching(
                      Id.next(),
                      wanted.kind(),
                      wanted.by(),
                      "",
                      wanted.colleague(),
                      "",
                      wanted.day(),
                      wanted.minutes(),
                      wanted.tool(),
                      access.now(),
                      "");
              access.tx().coachings().add(access.provider(), unit, made, caller.staff());
              access.about(COACHING, made.id());
              return stored(access, unit, made.id());
            });
  }

  private static void check(Access access, Id<Unit> unit, NewCoaching wanted) {
    boolean review = wanted.kind() == Coaching.Kind.TOOL_REVIEW;
    Checks checks = new Checks();
    checks.notAfter("/day", wanted.day(), access.today());
    checks.plausible("/day", wanted.day());
    checks.within("/minutes", wanted.minutes(), review ? 0 : 1, MOST_MINUTES);
    checks.that(!review || wanted.tool() != null, "/tool", Code.FIELD_MISSING);
    checks.that(review || wanted.tool() == null, "/tool", Code.FIELD_WRONG);
    checks.that(!wanted.by().equals(wanted.colleague()), "/colleague", Code.FIELD_WRONG);
    Map<Id<Staff>, Profession> there =
        access
            .tx()
            .organisations()
            .professions(
                access.provider(),
                unit,
                new HashSet<>(List.of(wanted.by(), wanted.colleague())),
                wanted.day());
    checks.that(there.containsKey(wanted.by()), "/by", Code.FIELD_WRONG);
    checks.that(there.containsKey(wanted.colleague()), "/colleague", Code.FIELD_WRONG);
    checks.done();
  }

  @Override
  public Coaching strike(Caller caller, Id<Unit> unit, Id<Coaching> coaching, String why) {
    return work.by(caller, Action.MEETING_CHANGE)
        .unit(unit)
        .about(COACHING, coaching)
        .write(
            access -> {
              var unused = stored(access, unit, coaching);
              Checks checks = new Checks();
              String reason = checks.required("/why", why, LONGEST_REASON);
              checks.done();
              Revisions.newest(
                  access
                      .tx()
                      .coachings()
                      .strike(
                          access.provider(),
                          coaching,
                          new Struck(caller.staff(), access.now(), reason)));
              return stored(access, unit, coaching);
            });
  }

  private static Coaching stored(Access access, Id<Unit> unit, Id<Coaching> coaching) {
    return access
        .tx()
        .coachings()
        .get(access.provider(), unit, coaching)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
