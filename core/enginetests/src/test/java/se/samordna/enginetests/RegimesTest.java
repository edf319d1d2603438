package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.engine.store.RegimeStore;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.organisation.UnitRegime;
import se.samordna.person.NewPerson;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.plan.PlanType;
import se.samordna.store.Asked;
import se.samordna.store.OpenedStores;

/**
 * Each unit keeps its records under one law at a time, and personal ombuds keep none: not by a
 * service, and not by hand in the database.
 */
@OnBothDatabases
class RegimesTest {
  private static final String TO_RECORD_PERSON = "record_person";

  /** Who somebody is, how they are reached, and which units know them: kept without a record. */
  private static final Set<String> KEPT_WITHOUT =
      Set.of(
          "person_identifier",
          "care_relation",
          "contact_path",
          "named_staff",
          "emergency_opening",
          "protection_review",
          "watched_person",
          "protected_export",
          "link_offer",
          "protection_degree",
          "legal_hold",
          "ombud_mandate",
          "closed_record",
          "login_without_record",
          "disposal_decision",
          "record_person");

  private final House house;
  private final Provider social;
  private final Unit ombuds;
  private final Unit support;
  private final Caller ombud;
  private final Caller worker;
  private final Caller admin;

  RegimesTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    Principal principal =
        house.organisations.addPrincipal(house.operator, "Prov", Principal.Kind.MUNICIPALITY);
    social =
        house.organisations.addProvider(
            house.operator, principal.id(), "Provköping", Provider.Kind.SOCIAL_CARE);
    ombuds = house.organisations.addUnit(house.operator, social.id(), "Personliga ombud", null);
    support = house.organisations.addUnit(house.operator, social.id(), "Boendestöd", null);
    ombud = house.staff(Role.CARE_STAFF, Profession.SOCIAL_WORKER, ombuds);
    worker = house.staff(Role.CARE_STAFF, Profession.HOUSING_SUPPORT, support);
    admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE, support);
    set(ombuds, LegalRegime.PO_NO_RECORD, house.today());
  }

  private UnitRegime set(Unit unit, LegalRegime regime, LocalDate from) {
    return house.organisations.setRegime(house.operator, unit.id(), regime, from);
  }

  private LegalRegime now(Unit unit) {
    return house.organisations.regimes(admin, unit.id()).stream()
        .filter(one -> one.covers(house.today()))
        .map(UnitRegime::regime)
        .findFirst()
        .orElseThrow();
  }

  private Contact note(Caller by, Person person) {
    return house.contacts.record(
        by,
        person.id(),
        new Contacts.NewContact(
            Contact.Kind.NOTE,
            Contact.Place.NONE,
            house.clock.instant(),
            List.of(),
            0,
            true,
            "Mår bättre."));
  }

  private List<String> regimesOf(Person person) {
    return Asked.column(
        house.store,
        "select regime from record_entry where person = ? and object_kind = 'contact' order by at",
        person.id());
  }

  @Test
  void a_unit_is_under_the_law_of_its_kind_of_provider_until_something_is_settled() {
    assertThat(now(support)).isEqualTo(LegalRegime.SOL);
    assertThat(house.organisations.regimes(house.operator, house.unit.id()))
        .extracting(UnitRegime::regime, UnitRegime::from, UnitRegime::to)
        .containsExactly(tuple(LegalRegime.HSL, null, null));
  }

  @Test
  void what_was_settled_last_holds_from_its_day_and_nothing_before_it_changes() {
    LocalDate today = house.today();
    set(support, LegalRegime.LSS, today.plusDays(10));
    set(support, LegalRegime.SOL, today.plusDays(20));

    assertThat(house.organisations.regimes(admin, support.id()))
        .extracting(UnitRegime::regime, UnitRegime::from, UnitRegime::to)
        .containsExactly(
            tuple(LegalRegime.SOL, today.plusDays(20), null),
            tuple(LegalRegime.LSS, today.plusDays(10), today.plusDays(19)),
            tuple(LegalRegime.SOL, null, today.plusDays(9)));
    assertThat(now(support)).isEqualTo(LegalRegime.SOL);
    house.clock.pass(Duration.ofDays(10));
    assertThat(now(support)).isEqualTo(LegalRegime.LSS);
  }

  @Test
  void what_is_written_stays_under_the_law_that_it_was_written_under() {
    Person bo = house.person(worker, "Bo", "Skiss");
    note(worker, bo);
    set(support, LegalRegime.LSS, house.today().plusDays(1));
    note(worker, bo);
    house.clock.pass(Duration.ofDays(1));
    note(worker, bo);

    assertThat(regimesOf(bo)).containsExactly("SOL", "SOL", "LSS");
  }

  @Test
  void health_care_is_not_under_the_law_of_social_services_nor_the_other_way_round() {
    assertThat(Refused.by(() -> set(support, LegalRegime.HSL, house.today())))
        .containsExactly("CM-6021 /regime");
    for (LegalRegime one : List.of(LegalRegime.SOL, LegalRegime.LSS, LegalRegime.PO_NO_RECORD)) {
      assertThat(Refused.by(() -> set(house.unit, one, house.today())))
          .containsExactly("CM-6021 /regime");
    }
  }

  @Test
  void nothing_is_settled_backwards_and_the_end_of_records_not_forwards_either() {
    assertThat(Refused.by(() -> set(support, LegalRegime.LSS, house.today().minusDays(1))))
        .containsExactly("CM-6023 /from");
    Unit fresh = house.organisations.addUnit(house.operator, social.id(), "Ny", null);
    assertThat(Refused.by(() -> set(fresh, LegalRegime.PO_NO_RECORD, house.today().plusDays(1))))
        .containsExactly("CM-6023 /from");
    assertThat(Refused.by(() -> set(ombuds, LegalRegime.SOL, house.today().plusDays(1))))
        .containsExactly("CM-6023 /from");
  }

  @Test
  void a_unit_that_has_written_cannot_become_one_without_a_record() {
    house.person(worker, "Bo", "Skiss");

    assertThat(Refused.by(() -> set(support, LegalRegime.PO_NO_RECORD, house.today())))
        .containsExactly("CM-6022 /regime");
    assertThat(now(support)).isEqualTo(LegalRegime.SOL);
  }

  @Test
  void only_an_administrator_of_the_provider_settles_it() {
    LocalDate today = house.today();
    assertThat(
            Refused.by(
                () -> house.organisations.setRegime(worker, support.id(), LegalRegime.LSS, today)))
        .containsExactly("CM-5004");
    Caller elsewhere = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    assertThat(
            Refused.by(
                () ->
                    house.organisations.setRegime(elsewhere, support.id(), LegalRegime.LSS, today)))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.organisations.regimes(elsewhere, support.id())))
        .containsExactly("CM-1014");
    assertThat(house.organisations.setRegime(admin, support.id(), LegalRegime.LSS, today).setBy())
        .isEqualTo(admin.displayName());
  }

  @Test
  void an_ombud_keeps_how_somebody_is_reached_and_not_a_word_more() {
    PersonChange reached =
        new PersonChange("Ida", "Test", "", null, Protection.NONE, "070-174 06 05", "Gatan 1", "");
    Person ida = house.persons.register(ombud, new NewPerson(ombuds.id(), "", reached));

    assertThat(house.persons.file(ombud, ida.id()).recordKept()).isFalse();
    assertThat(house.persons.get(ombud, ida.id()).phone()).isEqualTo("070-174 06 05");
    PersonChange wish =
        new PersonChange("Ida", "Test", "", null, Protection.NONE, "", "", "Ring inte mamma.");
    assertThat(Refused.by(() -> house.persons.change(ombud, ida.id(), 1, wish)))
        .containsExactly("CM-6020 /wishes");
    assertThat(
            Refused.by(() -> house.persons.register(ombud, new NewPerson(ombuds.id(), "", wish))))
        .containsExactly("CM-6020 /facts/wishes");
    assertThat(Refused.by(() -> note(ombud, ida))).containsExactly("CM-6020");
    assertThat(Refused.by(() -> house.plans.begin(ombud, ida.id(), PlanType.CM_PLAN)))
        .containsExactly("CM-6020");
    assertThat(
            Refused.by(
                () -> house.meetings.open(ombud, ombuds.id(), MeetingType.BOARD, null, List.of())))
        .containsExactly("CM-6020");
    assertThat(house.newest(ida.id())).isEmpty();
    assertThat(regimesOf(ida)).isEmpty();
  }

  @Test
  void whoever_works_at_both_writes_by_the_unit_that_keeps_records_alone() {
    Person ida = house.person(ombud, "Ida", "Test");
    Caller both = both();
    assertThat(Refused.by(() -> note(both, ida))).containsExactly("CM-6020");

    Person bo = house.person(worker, "Bo", "Skiss");
    note(both, bo);
    assertThat(regimesOf(bo)).containsExactly("SOL");
    assertThat(
            Refused.by(
                () ->
                    house.meetings.open(
                        both, ombuds.id(), MeetingType.RESOURCE_GROUP, bo.id(), List.of())))
        .as("at the ombuds' unit, of somebody whose record is elsewhere")
        .containsExactly("CM-6020");
  }

  private Caller both() {
    return new Caller(
        Id.next(),
        worker.staff(),
        social.id(),
        "Anna Region",
        List.of(ombud.assignments().get(0), worker.assignments().get(0)),
        "0123456789",
        worker.channel(),
        worker.language());
  }

  @Test
  void somebody_whom_another_unit_takes_in_has_a_record_there_and_the_ombud_still_writes_nothing() {
    Person ida = house.person(ombud, "Ida", "Test");
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(social.id(), ida.id(), support.id(), "registered", house.clock.instant());
          return ida;
        });

    note(worker, ida);
    assertThat(Refused.by(() -> note(ombud, ida))).containsExactly("CM-6020");
    assertThat(Refused.by(() -> house.plans.of(ombud, ida.id()))).containsExactly("CM-6020");
    assertThat(Refused.by(() -> house.plans.crisisPlan(ombud, ida.id())))
        .containsExactly("CM-6020");
    assertThat(house.persons.file(worker, ida.id()).contacts()).hasSize(1);
    assertThat(house.persons.file(ombud, ida.id()).contacts())
        .as("another unit's record")
        .isEmpty();
  }

  @Test
  void by_hand_no_note_is_written_of_whom_only_ombuds_know_nor_at_their_unit() {
    Person ida = house.person(ombud, "Ida", "Test");

    assertThat(
            Refused.by(
                () ->
                    Asked.run(
                        house.store,
                        "insert into contact (id, provider, person, kind, place, happened_at,"
                            + " recorded_at, minutes, reached, note)"
                            + " select ?, provider, id, 'NOTE', 'NONE', current_timestamp,"
                            + " current_timestamp, 0, true, 'Mår sämre' from person where id = ?",
                        UUID.randomUUID(),
                        ida.id())))
        .containsExactly("CM-6020");
    assertThat(
            Refused.by(
                () ->
                    Asked.run(
                        house.store,
                        "insert into meeting (id, provider, revision, type, unit, started_at)"
                            + " select ?, provider, 1, 'BOARD', id, current_timestamp"
                            + " from unit where id = ?",
                        UUID.randomUUID(),
                        ombuds.id())))
        .containsExactly("CM-6020");
    Person bo = house.person(worker, "Bo", "Skiss");
    assertThat(
            Refused.by(
                () ->
                    house.store.write(
                        tx -> {
                          tx.regimes()
                              .written(
                                  social.id(),
                                  List.of(bo.id()),
                                  new RegimeStore.Entry(
                                      ombuds.id(),
                                      "CONTACT_RECORD",
                                      "contact",
                                      null,
                                      house.clock.instant()));
                          return bo;
                        })))
        .as("what the engine notes of every writing")
        .containsExactly("CM-6020");
  }

  @Test
  void every_table_about_persons_refers_to_their_record_but_those_of_how_they_are_reached() {
    List<String> kept = Asked.references(house.store, TO_RECORD_PERSON);
    List<String> without = new ArrayList<>();
    for (String reference : Asked.references(house.store, "person")) {
      String table = reference.substring(0, reference.indexOf('.'));
      if (reference.endsWith(".person")
          && !kept.contains(reference)
          && !KEPT_WITHOUT.contains(table)) {
        without.add(table);
      }
    }
    assertThat(kept).hasSizeGreaterThan(30);
    assertThat(without)
        .as("what hangs on a plan or a consent is held by that")
        .containsExactlyInAnyOrder("intervention", "consent_recipient");
  }

  @Test
  void a_unit_that_begins_to_keep_records_can_write_of_those_whom_it_knows() {
    Person ida = house.person(ombud, "Ida", "Test");
    set(ombuds, LegalRegime.SOL, house.today());

    note(ombud, ida);
    assertThat(regimesOf(ida)).containsExactly("SOL");
  }
}
