package se.samordna.merge;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.person.Person;

/**
 * Brings two rows of the same human within one provider together, and takes them apart again: for
 * those who lead a unit that takes part in the care of both.
 *
 * <p>Whatever is kept of the merged row comes over to the surviving one, and which rows came is
 * remembered; audit rows stay as they are, and the log of either is the log of both. The old id
 * leads to the survivor whoever may read of the survivor. Rows of two providers are never merged.
 * Each call is one access; safe for use by many threads.
 */
@ProviderType
public interface Merges {
  /**
   * Who at the caller's units may be the same human. For somebody with protected identity there is
   * nobody.
   */
  List<PossibleDouble> doubles(Caller caller, Id<Person> person);

  /** The merges into the person's row, the newest first; those that were undone, too. */
  List<Merge> of(Caller caller, Id<Person> person);

  /**
   * What a merge would come to; changes nothing.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} at {@code /merged} for somebody whom the
   *     caller may not know of, of another provider or none at all; {@code CM-5004} there for
   *     somebody whose unit the caller does not lead
   */
  MergePreview preview(Caller caller, Id<Person> survivor, Id<Person> merged);

  /**
   * Merges, whole or not at all. The stricter protection holds, and where it came, members of the
   * network approve anew as they do whenever a protection comes.
   *
   * @throws se.samordna.refusal.Refusal as {@link #preview}; {@code CM-1011} when either row was
   *     changed since it was read; {@code CM-2351} to {@code CM-2354} for what stops it
   */
  Merge merge(Caller caller, Id<Person> survivor, NewMerge wanted);

  /**
   * Undoes a merge: every row that came over goes back, and what was written meanwhile goes where
   * the caller says. A protection that came meanwhile holds for both.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2355} when it has been undone already
   */
  Merge undo(Caller caller, Id<Merge> merge, Undoing undoing);

  /**
   * What is needed to merge.
   *
   * @param revision of the surviving row, as it was read
   * @param mergedRevision of the merged row, as it was read
   * @param reason why; kept, and left out at a unit that keeps no record
   */
  record NewMerge(Id<Person> merged, int revision, int mergedRevision, String reason) {}

  /**
   * What is needed to undo.
   *
   * @param reason why; kept, and left out at a unit that keeps no record
   */
  record Undoing(Later later, String reason) {}

  /** Where what was written after the merge goes when it is undone. */
  enum Later {
    STAYS,
    GOES_BACK
  }
}
