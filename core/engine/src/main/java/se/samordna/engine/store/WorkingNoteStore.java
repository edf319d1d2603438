package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalRun;
import se.samordna.disposal.DisposalSubject;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.WorkingNote;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** Teams' working notes, and the decisions by which they are disposed of. */
@ProviderType
public interface WorkingNoteStore {
  /** Keeps a note. */
  void add(Id<Provider> provider, Id<Unit> unit, WorkingNote note);

  /** The notes of a meeting, oldest first; one statement. */
  List<WorkingNote> of(Id<Provider> provider, Id<Meeting> meeting);

  /** How many notes were written before a moment; one statement. */
  int countBefore(Id<Provider> provider, Instant before);

  /** Removes the oldest notes written before a moment; answers how many. */
  int removeBefore(Id<Provider> provider, Instant before, int atMost);

  /** Keeps a decision. */
  void decide(Id<Provider> provider, DisposalDecision decision);

  /** Ends a decision; answers whether it was in force. */
  boolean withdraw(Id<Provider> provider, Id<DisposalDecision> decision, Instant at);

  /** The decisions, newest first, with those that have been withdrawn; one statement. */
  List<DisposalDecision> decisions(Id<Provider> provider);

  /** Whose decisions hold on a day: a provider for each of its decisions. */
  List<Id<Provider>> deciders(LocalDate day);

  /** Adds to the count of what was removed on a day. */
  void ran(
      Id<Provider> provider,
      DisposalSubject subject,
      Id<DisposalDecision> decision,
      LocalDate day,
      int notes,
      Instant at);

  /** What was removed, newest day first; one statement. */
  List<DisposalRun> runs(Id<Provider> provider, int atMost);
}
