package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.contact.Contact;
import se.samordna.contact.ContactPath;
import se.samordna.contact.Contacts.NewContact;
import se.samordna.contact.Contacts.NewPath;
import se.samordna.network.Said;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.store.OpenedStores;

@OnBothDatabases
class ContactsTest {
  private final House house;
  private final Caller nurse;
  private final Person alma;

  ContactsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    alma = house.person(nurse, "Alma", "Exempel");
  }

  private Contact record(Instant at, String note, List<Id<Staff>> with) {
    return house.contacts.record(
        nurse,
        alma.id(),
        new NewContact(Contact.Kind.VISIT, Contact.Place.HOME, at, with, 45, true, note));
  }

  private Instant ago(int hours) {
    return house.clock.instant().minus(Duration.ofHours(hours));
  }

  @Test
  void a_contact_keeps_who_took_part_the_recorder_first() {
    Caller colleague = house.nurse();

    record(ago(2), "Hembesök.", List.of(colleague.staff(), nurse.staff()));

    assertThat(house.contacts.of(nurse, alma.id(), PageRequest.first(10)).rows())
        .singleElement()
        .satisfies(
            contact -> {
              assertThat(contact.by()).containsExactly(nurse.staff(), colleague.staff());
              assertThat(contact.byNames()).containsExactly("Anna Region", "Anna Region");
              assertThat(contact.note()).isEqualTo("Hembesök.");
              assertThat(contact.happenedAt()).isEqualTo(ago(2));
              assertThat(contact.recordedAt()).isEqualTo(house.clock.instant());
            });
  }

  @Test
  void what_the_person_says_is_wrong_stands_beside_the_contact_which_is_as_it_was() {
    Contact visit = record(ago(2), "Hembesök.", List.of());
    Said said = Said.byPerson(house.today(), Said.Way.PHONE);

    Contact corrected =
        house.contacts.correct(nurse, visit.id(), new NewCorrection("Det var i går.", said));

    assertThat(corrected.note()).isEqualTo("Hembesök.");
    assertThat(corrected.happenedAt()).isEqualTo(visit.happenedAt());
    assertThat(corrected.corrections())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.words()).isEqualTo("Det var i går.");
              assertThat(note.said()).isEqualTo(said);
              assertThat(note.recordedBy()).isEqualTo(nurse.staff());
            });
    assertThat(house.contacts.of(nurse, alma.id(), PageRequest.first(10)).rows())
        .containsExactly(corrected);
    assertThat(house.contacts.get(nurse, visit.id())).isEqualTo(corrected);
    assertThat(
            Refused.by(
                () ->
                    house.contacts.correct(
                        nurse,
                        visit.id(),
                        new NewCorrection(
                            " ", Said.byPerson(house.today().plusDays(1), Said.Way.PHONE)))))
        .containsExactly("CM-1002 /words", "CM-1012 /said/day");
    Caller stranger = new House(house.store).nurse();
    assertThat(Refused.by(() -> house.contacts.get(stranger, visit.id())))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(
                () -> house.contacts.correct(stranger, visit.id(), new NewCorrection("x", said))))
        .containsExactly("CM-1014");
  }

  @Test
  void a_contact_in_the_future_by_somebody_elses_staff_and_endless_is_refused_three_times() {
    Caller stranger = new House(house.store).nurse();

    assertThat(
            Refused.by(
                () ->
                    house.contacts.record(
                        nurse,
                        alma.id(),
                        new NewContact(
                            Contact.Kind.NOTE,
                            Contact.Place.NONE,
                            house.clock.instant().plusSeconds(1),
                            List.of(stranger.staff()),
                            1441,
                            false,
                            " "))))
        .containsExactlyInAnyOrder(
            "CM-1012 /happenedAt", "CM-1003 /with/0", "CM-1003 /minutes", "CM-1002 /note");
  }

  @Test
  void a_note_of_twenty_thousand_characters_is_kept_and_a_longer_one_refused() {
    record(ago(1), "å".repeat(20_000), List.of());

    assertThat(Refused.by(() -> record(ago(1), "å".repeat(20_001), List.of())))
        .containsExactly("CM-1005 /note");
  }

  @Test
  void contacts_come_newest_first_and_their_pages_neither_skip_nor_repeat() {
    for (int i = 0; i < 7; i++) {
      record(ago(i / 2), Integer.toString(i), List.of());
    }

    List<Contact> read = new ArrayList<>();
    String cursor = null;
    do {
      Page<Contact> page = house.contacts.of(nurse, alma.id(), new PageRequest(cursor, 2));
      read.addAll(page.rows());
      cursor = page.nextCursor();
    } while (cursor != null);

    assertThat(read).hasSize(7).doesNotHaveDuplicates();
    assertThat(read)
        .isSortedAccordingTo((one, other) -> other.happenedAt().compareTo(one.happenedAt()));
  }

  private Contact inCrisis(Contact.Kind kind, Instant at) {
    return house.contacts.record(
        nurse,
        alma.id(),
        new NewContact(kind, Contact.Place.NONE, at, List.of(), 20, true, "Rösterna.", true));
  }

  @Test
  void a_contact_in_a_crisis_is_kept_with_its_hour_and_stands_in_a_list_of_its_own() {
    record(ago(30), "Hembesök.", List.of());
    Contact night = inCrisis(Contact.Kind.PHONE, ago(7));
    Contact later = inCrisis(Contact.Kind.VISIT, ago(1));

    assertThat(house.contacts.inCrisis(nurse, alma.id(), PageRequest.first(10)).rows())
        .containsExactly(later, night);
    Page<Contact> first = house.contacts.inCrisis(nurse, alma.id(), PageRequest.first(1));
    assertThat(first.rows()).containsExactly(later);
    assertThat(
            house
                .contacts
                .inCrisis(nurse, alma.id(), new PageRequest(first.nextCursor(), 5))
                .rows())
        .containsExactly(night);
    assertThat(night.happenedAt()).isEqualTo(ago(7));
    assertThat(house.contacts.get(nurse, night.id()).crisis()).isTrue();
    assertThat(house.contacts.of(nurse, alma.id(), PageRequest.first(10)).rows())
        .extracting(Contact::crisis)
        .containsExactly(true, true, false);
  }

  @Test
  void a_note_is_no_contact_in_a_crisis() {
    assertThat(Refused.by(() -> inCrisis(Contact.Kind.NOTE, ago(1))))
        .containsExactly("CM-1003 /crisis");
  }

  @Test
  void the_ways_to_reach_somebody_are_replaced_and_keep_their_order() {
    house.contacts.setPaths(
        nurse, alma.id(), List.of(new NewPath("Gammal väg", "070-174 06 05", "", false)));

    house.contacts.setPaths(
        nurse,
        alma.id(),
        List.of(
            new NewPath("Teamet", "070-174 06 06", "Vardagar", false),
            new NewPath("Jouren", "070-174 06 07", "Nätter", true)));

    assertThat(house.persons.file(nurse, alma.id()).contactPaths())
        .extracting(ContactPath::who)
        .containsExactly("Teamet", "Jouren");
  }
}
