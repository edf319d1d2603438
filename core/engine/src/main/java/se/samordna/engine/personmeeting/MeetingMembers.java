package se.samordna.engine.personmeeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.person.NetworkHearer;
import se.samordna.engine.store.Tx;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Provider;
import se.samordna.personmeeting.Invitee;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.Topic;
import se.samordna.task.Task;
import se.samordna.text.Days;

/**
 * Looks at the meetings to come when a member's standing changes. Whoever is no member any more is
 * invited no more. Of a member who is suspended or may know less, the person is asked whether they
 * stay; nobody is sent away by that.
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
      if (after.status().isOver()) {
        leaves(access, meeting, after);
      } else if (loses(meeting, before, after)) {
        ask(access.tx(), access.provider(), meeting, after, access.now());
      }
    }
  }

  @Override
  public void suspended(Tx tx, Id<Provider> provider, NetworkMember member, Instant at) {
    List<Id<PersonMeeting>> planned = tx.personMeetings().planned(provider, member.person());
    if (!planned.isEmpty()) {
      tx.personMeetings()
          .of(provider, planned)
          .forEach(meeting -> ask(tx, provider, meeting, member, at));
    }
  }

  private static boolean loses(PersonMeeting meeting, NetworkMember before, NetworkMember after) {
    return !after.status().hasThePersonsYes()
        || meeting.topics().stream()
            .map(Topic::category)
            .map(List::of)
            .anyMatch(topic -> before.mayKnow(topic) && !after.mayKnow(topic));
  }

  /** What was asked about the member needs no answer any more. */
  private static void leaves(Access access, PersonMeeting meeting, NetworkMember member) {
    List<Invitee> theirs =
        meeting.invitees().stream().filter(one -> member.id().equals(one.member())).toList();
    if (theirs.isEmpty()) {
      return;
    }
    access.tx().personMeetings().revise(access.provider(), meeting.id(), meeting.revision());
    for (Invitee one : theirs) {
      access
          .tx()
          .personMeetings()
          .uninvite(access.provider(), one.id(), "", access.recordedBy(), access.now());
      MeetingTasks.end(access, meeting, one.id(), Task.Status.CANCELLED);
    }
  }

  private static void ask(
      Tx tx, Id<Provider> provider, PersonMeeting meeting, NetworkMember member, Instant now) {
    LocalDate before = Days.of(meeting.booking().from()).minusDays(1);
    meeting.invitees().stream()
        .filter(one -> member.id().equals(one.member()))
        .forEach(
            one -> MeetingTasks.ask(tx, provider, meeting, one.id(), now, Days.of(now), before));
  }
}
