package se.samordna.engine.merge;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Gate;
import se.samordna.engine.access.Why;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.store.MergeStore.Joined;
import se.samordna.merge.Merge;
import se.samordna.merge.MergeConflict;
import se.samordna.merge.MergePreview;
import se.samordna.merge.Merges;
import se.samordna.merge.PossibleDouble;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Merges in the store. */
@Component(service = Merges.class)
public final class KeptMerges implements Merges {
  private static final String MERGE = "merge";

  private static final Map<MergeConflict, Code> STOPS =
      Map.of(
          MergeConflict.TWO_SOLE_ENROLMENTS, Code.MERGE_OF_SOLE_ENROLMENTS,
          MergeConflict.TWO_NUMBERS, Code.MERGE_OF_TWO_NUMBERS,
          MergeConflict.TWO_IN_A_ROLE, Code.MERGE_OF_TWO_IN_A_ROLE,
          MergeConflict.RECORD_CLOSED, Code.RECORD_CLOSED);

  private final Work work;
  private final Gate gate;
  private final Identifiers identifiers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptMerges(
      @Reference Work work, @Reference Gate gate, @Reference Identifiers identifiers) {
    this.work = work;
    this.gate = gate;
    this.identifiers = identifiers;
  }

  @Override
  public List<PossibleDouble> doubles(Caller caller, Id<Person> person) {
    return work.by(caller, Action.MERGE_READ).person(person).read(this::doubles);
  }

  private List<PossibleDouble> doubles(Access access) {
    if (access.isProtected()) {
      return List.of();
    }
    Person stored =
        access
            .tx()
            .persons()
            .get(access.provider(), access.person(), identifiers.reader())
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    List<PossibleDouble> found =
        access
            .tx()
            .merges()
            .doubles(access.provider(), access.units(), stored, identifiers.reader());
    access.shows(found.stream().map(PossibleDouble::person).toList());
    return found;
  }

  @Override
  public List<Merge> of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.MERGE_READ)
        .person(person)
        .read(access -> access.tx().merges().of(access.provider(), access.person()));
  }

  @Override
  public MergePreview preview(Caller caller, Id<Person> survivor, Id<Person> merged) {
    return work.by(caller, Action.MERGE_READ)
        .person(survivor)
        .read(access -> rows(access, merged).preview(access));
  }

  /** Two rows of the caller's own; whoever may not know of the other is told that it is nobody. */
  private TwoRows rows(Access access, Id<Person> merged) {
    if (merged.equals(access.person())) {
      throw Refusal.at("/merged", Code.FIELD_WRONG);
    }
    mustLead(access, merged, Code.NOT_FOUND);
    return TwoRows.read(access, merged, identifiers);
  }

  private void mustLead(Access access, Id<Person> other, Code otherwise) {
    if (!gate.may(access.tx(), access.caller(), Action.PERSON_MERGE, other, access.now())) {
      boolean known = gate.mayRead(access.tx(), access.caller(), other, access.now());
      throw Refusal.at("/merged", known ? Code.NOT_YOURS : otherwise);
    }
    access.shows(other);
  }

  @Override
  public Merge merge(Caller caller, Id<Person> survivor, NewMerge wanted) {
    return work.by(caller, Action.PERSON_MERGE)
        .person(survivor)
        .write(access -> merged(access, wanted));
  }

  private Merge merged(Access access, NewMerge wanted) {
    TwoRows rows = rows(access, wanted.merged());
    Checks checks = new Checks();
    String reason = Why.needed(access, checks, wanted.reason(), Checks.TEXT);
    checks.done();
    Revisions.same(wanted.revision(), rows.survivor().revision());
    Revisions.same(wanted.mergedRevision(), rows.merged().revision());
    rows.preview(access).conflicts().stream()
        .filter(MergeConflict::stops)
        .findFirst()
        .ifPresent(
            stop -> {
              throw Refusal.of(STOPS.getOrDefault(stop, Code.FIELD_WRONG));
            });
    Joined joined =
        new Joined(
            Id.next(),
            rows.survivor().id(),
            rows.merged().id(),
            rows.survivor().protection(),
            rows.merged().protection(),
            access.caller().staff(),
            access.now(),
            reason,
            true);
    Protections.stricter(access, rows);
    access.tx().merges().join(access.provider(), joined);
    access.about(MERGE, joined.id());
    return kept(access, joined.id(), rows.survivor().id());
  }

  private static Merge kept(Access access, Id<Merge> merge, Id<Person> survivor) {
    return access.tx().merges().of(access.provider(), survivor).stream()
        .filter(one -> one.id().equals(merge))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  @Override
  public Merge undo(Caller caller, Id<Merge> merge, Undoing undoing) {
    return work.by(caller, Action.PERSON_UNMERGE)
        .thing(MERGE, merge, tx -> tx.merges().personOf(caller.provider(), merge))
        .write(access -> undone(access, merge, undoing));
  }

  private Merge undone(Access access, Id<Merge> merge, Undoing undoing) {
    Joined joined =
        access
            .tx()
            .merges()
            .get(access.provider(), merge)
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    if (!joined.holds()) {
      throw Refusal.of(Code.MERGE_UNDONE);
    }
    Checks checks = new Checks();
    String reason = Why.needed(access, checks, undoing.reason(), Checks.TEXT);
    checks.done();
    if (access.tx().merges().isClosed(access.provider(), access.person())) {
      throw Refusal.of(Code.RECORD_CLOSED);
    }
    Person survivor = stored(access, joined.survivor());
    Person other = stored(access, joined.merged());
    access.tx().merges().part(access.provider(), joined, undoing.later());
    access
        .tx()
        .merges()
        .undone(access.provider(), merge, access.caller().staff(), access.now(), reason);
    Protections.parted(access, joined, survivor, other);
    access.shows(joined.merged());
    return kept(access, merge, joined.survivor());
  }

  private Person stored(Access access, Id<Person> person) {
    return access
        .tx()
        .persons()
        .get(access.provider(), person, identifiers.reader())
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
