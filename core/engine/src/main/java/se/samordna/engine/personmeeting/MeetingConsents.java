package se.samordna.engine.personmeeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.consent.Recipient;
import se.samordna.engine.consent.ConsentHearer;
import se.samordna.engine.consent.LivingConsents;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;
import se.samordna.personmeeting.Coverage;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.text.Days;

/**
 * Looks at the meetings to come when the person takes a consent back: of whoever may no longer be
 * told, the person is asked whether they stay. Nobody is sent away by it, and nothing is told.
 */
@Component(service = ConsentHearer.class)
public final class MeetingConsents implements ConsentHearer {
  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public MeetingConsents() {}

  @Override
  public void withdrawn(Tx tx, Id<Provider> provider, Consent consent) {
    Consent.Withdrawal withdrawal = consent.withdrawn();
    List<Id<PersonMeeting>> planned = tx.personMeetings().planned(provider, consent.person());
    if (withdrawal == null || planned.isEmpty()) {
      return;
    }
    Instant now = withdrawal.at();
    LocalDate today = Days.of(now);
    LivingConsents living = LivingConsents.of(tx, provider, consent.person(), now);
    for (PersonMeeting meeting : tx.personMeetings().of(provider, planned)) {
      LocalDate before = Days.of(meeting.booking().from()).minusDays(1);
      meeting.invitees().stream()
          .filter(one -> lost(meeting, one.recipient(), consent, living))
          .forEach(one -> MeetingTasks.ask(tx, provider, meeting, one.id(), now, today, before));
    }
  }

  /** Whether the recipient could be told of something by this consent, and now can't. */
  private static boolean lost(
      PersonMeeting meeting,
      @Nullable Recipient recipient,
      Consent consent,
      LivingConsents living) {
    return recipient != null
        && consent.terms().names(recipient)
        && meeting.topics().stream()
            .filter(topic -> consent.terms().categories().contains(topic.category()))
            .anyMatch(
                topic ->
                    Covering.ofRecipient(
                            living, meeting.type(), recipient, List.of(topic.category()))
                        != Coverage.How.COVERED);
  }
}
