package se.samordna.engine.personmeeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.engine.access.Access;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.personmeeting.AgreedAction;
import se.samordna.personmeeting.DatedMeeting;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.NewTopic;
import se.samordna.text.DateWords;
import se.samordna.text.Days;
import se.samordna.text.Language;
import se.samordna.text.TextFile;
import se.samordna.text.Wording;

/**
 * What a meeting of a resource group usually goes through (sources.md, Integrated Psychiatry), with
 * what the last one decided and the changes of the plan that this one is to say yes or no to.
 */
final class Agendas {
  private static final TextFile TEXTS = TextFile.beside(Agendas.class, "agenda");
  private static final int LOOKED_BACK = 20;
  private static final int MOST_FOLLOWED = 12;

  private Agendas() {}

  /** Topics to begin with; none for a meeting that is as it becomes. */
  static List<NewTopic> of(Access access, MeetingType type) {
    if (type != MeetingType.RESOURCE_GROUP) {
      return List.of();
    }
    List<NewTopic> topics = new ArrayList<>();
    topics.add(topic(access, "check.in", InformationCategory.CONTACT));
    last(access, type)
        .ifPresent(
            meeting ->
                meeting.decisions().stream()
                    .limit(MOST_FOLLOWED)
                    .forEach(one -> topics.add(followed(access, one))));
    topics.add(topic(access, "state", InformationCategory.CRISIS_PLAN));
    access.tx().planRecords().provisional(access.provider(), access.person()).stream()
        .filter(one -> one.waits() && one.waitsFor().equals(type.name()))
        .map(one -> DateWords.full(Days.of(one.since()), language(access)))
        .distinct()
        .forEach(
            day ->
                topics.add(
                    topic(
                        access,
                        "provisional",
                        Map.of("day", day),
                        InformationCategory.PLAN_GOALS)));
    topics.add(topic(access, "goals", InformationCategory.PLAN_GOALS));
    topics.add(topic(access, "communication", InformationCategory.MEETING_NOTES));
    topics.add(topic(access, "decisions", InformationCategory.PLAN_INTERVENTIONS));
    topics.add(topic(access, "next", InformationCategory.CONTACT));
    return topics;
  }

  /** The last one that was held, or none. */
  private static Optional<PersonMeeting> last(Access access, MeetingType type) {
    return access
        .tx()
        .personMeetings()
        .held(access.provider(), access.person(), LOOKED_BACK)
        .stream()
        .filter(one -> one.type() == type && one.meeting() != null)
        .max(Comparator.comparing(DatedMeeting::day))
        .flatMap(
            one ->
                Optional.ofNullable(one.meeting())
                    .flatMap(
                        id ->
                            access.tx().personMeetings().of(access.provider(), List.of(id)).stream()
                                .findFirst()));
  }

  private static NewTopic followed(Access access, AgreedAction one) {
    String who = one.answers().isEmpty() ? one.ownerName() : one.answers();
    return topic(
        access,
        "follow.up",
        Map.of("what", one.what(), "who", who, "day", DateWords.full(one.due(), language(access))),
        InformationCategory.PLAN_INTERVENTIONS);
  }

  private static NewTopic topic(Access access, String key, InformationCategory about) {
    return topic(access, key, Map.of(), about);
  }

  private static NewTopic topic(
      Access access, String key, Map<String, Object> values, InformationCategory about) {
    Language language = language(access);
    return new NewTopic(null, Wording.fill(TEXTS.text(key).in(language), values, language), about);
  }

  private static Language language(Access access) {
    return access.caller().language();
  }
}
