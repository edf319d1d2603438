package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.consent.Recipient;
import se.samordna.information.InformationCategory;
import se.samordna.meeting.MeetingType;
import se.samordna.person.Person;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.personmeeting.PersonMeetings.NewBooking;
import se.samordna.personmeeting.PersonMeetings.NewInvitee;
import se.samordna.personmeeting.PersonMeetings.NewMeeting;
import se.samordna.personmeeting.PersonMeetings.NewTopic;
import se.samordna.store.OpenedStores;
import se.samordna.text.Days;

/** Calendar files of meetings: the time is right, and nothing tells what it is about. */
class MeetingCalendarTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 3);
  private static final String PLACE =
      "Psykiatrins hus, Åsgatan 1; våning 3, rum \"Öland\" – gå in från gården där det står"
          + " Mottagning";

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final Caller nurse = house.nurse();
  private final Person elin = house.person(nurse, "Elin", "Hemlund");

  private static NewBooking booking(Instant from, boolean told, String why) {
    return new NewBooking(from, from.plus(Duration.ofHours(1)), PLACE, true, told, "arabiska", why);
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(Days.ZONE).toInstant();
  }

  private PersonMeeting planned(Instant from, boolean told) {
    PersonMeeting meeting =
        house.personMeetings.plan(
            nurse,
            elin.id(),
            new NewMeeting(
                house.unit.id(),
                MeetingType.NETWORK_MEETING,
                "Stöd vid psykos",
                booking(from, told, ""),
                List.of(new NewTopic(null, "Medicinen", InformationCategory.MEDICATION))));
    return house.personMeetings.invite(
        nurse,
        meeting.id(),
        meeting.revision(),
        new NewInvitee(null, null, Recipient.outsider("Beroendeteamet", "Exempelby"), true));
  }

  private String text(PersonMeeting meeting) {
    return house.personMeetings.calendar(nurse, meeting.id()).text();
  }

  /** Lines put together again as a calendar does it. */
  private static List<String> lines(String text) {
    return List.of(text.replace("\r\n ", "").split("\r\n"));
  }

  @Test
  void the_file_is_of_the_form_that_calendars_read() {
    String text = text(planned(at(DAY, 13), true));

    assertThat(text).endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(lines(text))
        .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
        .contains("METHOD:PUBLISH", "SEQUENCE:0", "SUMMARY:Möte", "STATUS:CONFIRMED")
        .contains("DTSTART:20270303T120000Z", "DTEND:20270303T130000Z")
        .contains("LOCATION:" + PLACE.replace(";", "\\;").replace(",", "\\,"));
  }

  @Test
  void nothing_in_it_tells_whom_or_what_it_is_about() {
    PersonMeeting meeting = planned(at(DAY, 13), false);
    String text = text(meeting).toLowerCase(Locale.ROOT);

    Stream.of(
            "Elin",
            "Hemlund",
            "FACT",
            "Norr",
            "Region",
            "Provlandia",
            "Anna",
            "Stöd",
            "psykos",
            "Medicin",
            "Beroende",
            "Exempelby",
            "NETWORK",
            "nätverk",
            "Psykiatri",
            "Åsgatan",
            "arabiska",
            "samordna",
            "tolk",
            meeting.id().toString(),
            elin.id().toString())
        .forEach(word -> assertThat(text).as(word).doesNotContain(word.toLowerCase(Locale.ROOT)));
  }

  @Test
  void a_new_time_keeps_the_id_and_raises_the_number_and_a_cancelled_one_says_so() {
    PersonMeeting meeting = planned(at(DAY, 13), false);
    String uid = line(text(meeting), "UID:");
    PersonMeeting moved =
        house.personMeetings.rebook(
            nurse, meeting.id(), meeting.revision(), booking(at(DAY, 15), false, "Krock."));

    assertThat(lines(text(moved)))
        .contains(uid, "SEQUENCE:1", "DTSTART:20270303T140000Z", "STATUS:CONFIRMED");
    PersonMeeting cancelled =
        house.personMeetings.cancel(nurse, moved.id(), moved.revision(), "Sjuk.");
    assertThat(lines(text(cancelled)))
        .contains(uid, "SEQUENCE:2", "METHOD:CANCEL", "STATUS:CANCELLED");
    assertThat(line(text(planned(at(DAY, 13), false)), "UID:")).isNotEqualTo(uid);
  }

  private static String line(String text, String name) {
    return lines(text).stream().filter(one -> one.startsWith(name)).findFirst().orElseThrow();
  }

  @Test
  void of_a_protected_person_there_is_no_place_whatever_was_ticked() {
    PersonMeeting meeting = planned(at(DAY, 13), true);
    house.persons.change(nurse, elin.id(), elin.revision(), House.hiding("Elin", "Hemlund"));

    assertThat(lines(text(meeting)))
        .contains("DTSTART:20270303T120000Z")
        .noneMatch(line -> line.startsWith("LOCATION"));
  }

  @Test
  void the_hour_is_right_on_the_days_when_the_clock_is_changed_and_on_a_leap_day() {
    LocalDate spring = LocalDate.of(2027, 3, 28);
    LocalDate autumn = LocalDate.of(2027, 10, 31);
    LocalDate leap = LocalDate.of(2028, 2, 29);

    assertThat(lines(text(planned(at(spring, 1), false)))).contains("DTSTART:20270328T000000Z");
    assertThat(lines(text(planned(at(spring, 9), false)))).contains("DTSTART:20270328T070000Z");
    assertThat(lines(text(planned(at(autumn, 1), false)))).contains("DTSTART:20271030T230000Z");
    assertThat(lines(text(planned(at(autumn, 9), false)))).contains("DTSTART:20271031T080000Z");
    Instant secondTwo = Instant.parse("2027-10-31T01:30:00Z");
    assertThat(lines(text(planned(secondTwo, false))))
        .contains("DTSTART:20271031T013000Z", "DTEND:20271031T023000Z");
    assertThat(lines(text(planned(at(leap, 9), false)))).contains("DTSTART:20280229T080000Z");
    assertThat(lines(text(planned(Instant.parse("2027-12-31T22:30:00Z"), false))))
        .contains("DTSTART:20271231T223000Z", "DTEND:20271231T233000Z");
  }
}
