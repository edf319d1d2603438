package se.samordna.engine.personmeeting;

import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.person.NetworkHearer;
import se.samordna.network.NetworkMember;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.Topic;
import se.samordna.text.Days;

/**
 * Looks at the meetings to come when a member is suspended, removed or may know less: of a member
 * who is invited and loses by it, the person is asked whether they stay. Nobody is sent away by it.
 */
@Component(service = NetworkHearer.class)
public final class MeetingMembers implements NetworkHearer {
  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public MeetingMembers() {}

  @Override
  public void changed(Access access, NetworkMember before, NetworkMember after) {
    if (!before.status().hasThePersonsYes()) {
      return;
    }
    List<Id<PersonMeeting>> planned =
        access.tx().personMeetings().planned(access.provider(), after.person());
    if (planned.isEmpty()) {
      return;
    }
    for (PersonMeeting meeting : access.tx().personMeetings().of(access.provider(), planned)) {
      if (loses(meeting, before, after)) {
        ask(access, meeting, after);
      }
    }
  }

  private static boolean loses(PersonMeeting meeting, NetworkMember before, NetworkMember after) {
    return !after.status().hasThePersonsYes()
        || meeting.topics().stream()
            .map(Topic::category)
            .map(List::of)
            .anyMatch(topic -> before.mayKnow(topic) && !after.mayKnow(topic));
  }

  private static void ask(Access access, PersonMeeting meeting, NetworkMember member) {
    LocalDate before = Days.of(meeting.booking().from()).minusDays(1);
    meeting.invitees().stream()
        .filter(one -> member.id().equals(one.member()))
        .forEach(
            one ->
                MeetingTasks.ask(
                    access.tx(),
                    access.provider(),
                    meeting,
                    one.id(),
                    access.now(),
                    access.today(),
                    before));
  }
}
