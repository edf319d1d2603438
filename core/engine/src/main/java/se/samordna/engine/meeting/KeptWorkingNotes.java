package se.samordna.engine.meeting;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Whose;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.MeetingStore.Place;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.WorkingNote;
import se.samordna.meeting.WorkingNotes;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Working notes in the store. */
@Component(service = WorkingNotes.class)
public final class KeptWorkingNotes implements WorkingNotes {
  private final Work work;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptWorkingNotes(@Reference Work work) {
    this.work = work;
  }

  @Override
  public List<WorkingNote> of(Caller caller, Id<Meeting> meeting) {
    return about(caller, Action.MEETING_READ, meeting)
        .read(access -> access.tx().workingNotes().of(access.provider(), meeting));
  }

  @Override
  public WorkingNote write(Caller caller, Id<Meeting> meeting, String text) {
    return about(caller, Action.MEETING_CHANGE, meeting)
        .write(
            access -> {
              Place place = place(access, meeting);
              Checks checks = new Checks();
              checks.that(place.person() == null, "/meeting", Code.FIELD_WRONG);
              String words = checks.required("/text", text, Checks.TEXT);
              checks.done();
              WorkingNote note =
                  new WorkingNote(
                      Id.next(),
                      meeting,
                      caller.staff(),
                      caller.displayName(),
                      access.now(),
                      words);
              access.tx().workingNotes().add(access.provider(), place.unit(), note);
              access.about("working note", note.id());
              return note;
            });
  }

  private static Place place(Access access, Id<Meeting> meeting) {
    return access
        .tx()
        .meetings()
        .place(access.provider(), meeting)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Request about(Caller caller, Action action, Id<Meeting> meeting) {
    return work.by(caller, action)
        .either(
            "meeting",
            meeting,
            tx ->
                tx.meetings()
                    .place(caller.provider(), meeting)
                    .map(place -> new Whose(place.person(), place.unit())));
  }
}
