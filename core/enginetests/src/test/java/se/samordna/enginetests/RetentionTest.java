package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.care.EndOfCare;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.disposal.DataCount;
import se.samordna.disposal.DataKind;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalRun;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.Disposals.NewDecision;
import se.samordna.disposal.Disposals.NewHold;
import se.samordna.disposal.HoldGround;
import se.samordna.disposal.LegalHold;
import se.samordna.disposal.RecordsDue;
import se.samordna.disposal.RecordsDue.DueCount;
import se.samordna.disposal.RecordsDue.DuePerson;
import se.samordna.engine.disposal.DailyKeeping;
import se.samordna.engine.disposal.RecordDisposal;
import se.samordna.engine.merge.KeptMerges;
import se.samordna.engine.store.Store;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.enginetests.StoppingStore.Moment;
import se.samordna.merge.Merges;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks;
import se.samordna.organisation.LegalRegime;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.PersonQuery;
import se.samordna.person.Protection;
import se.samordna.plan.PlanType;
import se.samordna.store.Asked;
import se.samordna.store.Digests;
import se.samordna.store.OpenedStores;

/** Records go when their time has passed and somebody has decided so, whole, and once. */
@OnBothDatabases
class RetentionTest {
  /** The clock shows 1 March 2027 when a person's last note is written. */
  private static final Instant LAST_KEPT = Instant.parse("2037-03-01T22:59:59Z");

  private static final Instant FIRST_DUE = Instant.parse("2037-03-01T23:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2037, 3, 2);

  private final House house;

  /** Stands in no other test's record: the database is shared. */
  private final String mark;

  private final Caller nurse;
  private final Caller admin;
  private final Person alma;

  RetentionTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    mark = "Zeta" + house.provider.id().toString().substring(0, 8);
    alma = person(nurse, mark, LocalDate.of(1990, 5, 9));
  }

  /** Somebody of whom something is written, and whose care is over. */
  private Person person(Caller by, String family, @Nullable LocalDate born) {
    Person person =
        house.person(
            by,
            new PersonChange("Alma", family, "", born, Protection.NONE, "", "Gatan 1 " + mark, ""),
            "");
    write(by, person);
    house.careParts.end(
        by, person.id(), new EndOfCare(by.units().get(0), EndOfCare.WhyEnded.CLOSED));
    return person;
  }

  private void note(Caller by, Person person) {
    house.contacts.record(
        by,
        person.id(),
        new Contacts.NewContact(
            Contact.Kind.NOTE,
            Contact.Place.NONE,
            house.clock.instant(),
            List.of(),
            0,
            true,
            mark + " mår bättre."));
  }

  private void write(Caller by, Person person) {
    note(by, person);
    house.plans.begin(by, person.id(), PlanType.CM_PLAN);
    house.networks.suggest(
        by,
        person.id(),
        new Networks.NewMember(
            "Rut " + mark,
            NetworkMember.Relation.PARENT,
            "",
            NetworkMember.Kind.PRIVATE,
            NetworkMember.Sphere.PRIVATE,
            null,
            "",
            false));
  }

  private DisposalDecision decide(
      Id<Provider> provider, DisposalSubject subject, @Nullable Id<Person> person) {
    return house.disposals.record(
        house.operator,
        provider,
        new NewDecision(
            subject,
            "Nämnden",
            LocalDate.of(2027, 3, 1),
            "Dnr 2037-12",
            null,
            subject == DisposalSubject.PATIENT_RECORD ? "Regionarkivet 2037-4" : null,
            person));
  }

  /** Decides, and lets a day pass: on the day of the decision nothing goes. */
  private DisposalDecision decided() {
    DisposalDecision decision = decide(house.provider.id(), DisposalSubject.PATIENT_RECORD, null);
    assertThat(dispose()).as("on the day itself it can be withdrawn").isZero();
    house.clock.pass(Duration.ofDays(1));
    return decision;
  }

  private int dispose() {
    return dispose(house.store, house.provider.id());
  }

  private int dispose(Store store, Id<Provider> provider) {
    return new RecordDisposal(store, SamordnaClock.of(house.clock), tx -> true)
        .today(List.of(provider));
  }

  private RecordsDue due() {
    return house.disposals.due(admin, house.provider.id());
  }

  private boolean isThere(Person person) {
    return !Asked.column(house.store, "select id from person where id = ?", person.id()).isEmpty();
  }

  /** Every row that names the person in a column, the audit trail left out. */
  private List<String> left(Person person) {
    List<String> left = new ArrayList<>();
    for (String table :
        Asked.column(
            house.store,
            "select lower(c.table_name) from information_schema.columns c"
                + " join information_schema.tables t on t.table_name = c.table_name"
                + " and t.table_schema = c.table_schema"
                + " where lower(c.column_name) = 'person' and lower(c.table_schema) = 'public'")) {
      if (!table.startsWith("audit_")
          && !Asked.column(
                  house.store, "select person from " + table + " where person = ?", person.id())
              .isEmpty()) {
        left.add(table);
      }
    }
    return left;
  }

  private boolean isMarkLeft() {
    return Digests.of(house.store).values().stream()
        .flatMap(List::stream)
        .anyMatch(row -> row.toLowerCase(Locale.ROOT).contains(mark.toLowerCase(Locale.ROOT)));
  }

  @Test
  void without_a_decision_nothing_ever_goes() {
    house.clock.moveTo(FIRST_DUE.plus(Duration.ofDays(4000)));
    assertThat(due().counts())
        .extracting(DueCount::subject, DueCount::due, DueCount::decided)
        .containsExactly(tuple(DisposalSubject.PATIENT_RECORD, 1, 0));
    assertThat(dispose()).isZero();
    assertThat(isThere(alma)).isTrue();
  }

  @Test
  void a_patient_record_is_kept_through_ten_years_and_goes_the_day_after() {
    house.clock.moveTo(LAST_KEPT);
    assertThat(due().counts()).isEmpty();
    decided();
    assertThat(dispose()).as("it was not due on the day of the decision").isZero();
    assertThat(isThere(alma)).isTrue();

    decided();
    assertThat(dispose()).isEqualTo(1);
    assertThat(isThere(alma)).isFalse();
    assertThat(dispose()).isZero();
  }

  @Test
  void what_is_written_again_begins_the_time_anew() {
    house.clock.moveTo(LAST_KEPT);
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(
                  house.provider.id(),
                  alma.id(),
                  house.unit.id(),
                  "registered",
                  house.clock.instant());
          return alma;
        });
    note(nurse, alma);
    house.clock.moveTo(FIRST_DUE);
    assertThat(due().counts()).as("in care").isEmpty();
    house.endCare(alma, house.unit);
    assertThat(due().counts()).as("newly written of").isEmpty();
    decided();
    assertThat(dispose()).isZero();
  }

  @Test
  void looking_at_what_is_due_changes_no_row_and_names_whom_it_shows_in_the_log() {
    house.clock.moveTo(FIRST_DUE);
    var before = Digests.of(house.store);

    RecordsDue due = due();

    assertThat(Digests.of(house.store)).isEqualTo(before);
    assertThat(due.persons())
        .extracting(DuePerson::person, DuePerson::dueFrom, DuePerson::lastDay)
        .containsExactly(tuple(alma.id(), DUE, LocalDate.of(2027, 3, 1)));
    assertThat(due.data())
        .contains(new DataCount(DataKind.PERSON, 1), new DataCount(DataKind.CONTACT, 1));
    assertThat(house.newest(alma.id()).map(AuditEntry::action)).contains(Action.DISPOSAL_READ);
  }

  @Test
  void all_of_a_person_goes_and_the_trail_tells_that_it_has() {
    house.clock.moveTo(FIRST_DUE);
    int logged = house.log(alma.id()).size();
    DisposalDecision decision = decided();

    assertThat(dispose()).isEqualTo(1);

    assertThat(left(alma)).isEmpty();
    assertThat(isMarkLeft()).as("a word of the record").isFalse();
    assertThat(house.persons.find(nurse, new PersonQuery(mark, false, PageRequest.first(9))).rows())
        .isEmpty();
    List<AuditEntry> log = house.log(alma.id());
    assertThat(log).hasSizeGreaterThan(logged);
    assertThat(log.get(0).action()).isEqualTo(Action.RECORD_DISPOSE);
    assertThat(house.disposals.state(admin, house.provider.id()).runs())
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.appliesTo()).isEqualTo(DisposalSubject.PATIENT_RECORD);
              assertThat(run.decision()).isEqualTo(decision.id());
              assertThat(run.persons()).isEqualTo(1);
              assertThat(run.counts())
                  .contains(
                      new DataCount(DataKind.CONTACT, 1),
                      new DataCount(DataKind.PLAN, 1),
                      new DataCount(DataKind.NETWORK, 1));
            });
  }

  @Test
  void a_withdrawn_decision_removes_nothing() {
    house.clock.moveTo(FIRST_DUE);
    DisposalDecision decision = decided();
    house.disposals.withdraw(admin, house.provider.id(), decision.id());
    assertThat(dispose()).isZero();
    assertThat(isThere(alma)).isTrue();
  }

  @Test
  void another_providers_record_stays_though_it_is_as_old() {
    House other = new House(house.store);
    Caller theirs = other.nurse();
    Person hers = other.person(theirs, "Alma", "Annan");
    other.endCare(hers, other.unit);
    house.clock.moveTo(FIRST_DUE);
    decided();

    assertThat(dispose()).isEqualTo(1);

    assertThat(isThere(hers)).isTrue();
    assertThat(left(hers)).contains("care_relation", "record_person");
  }

  @Test
  void a_held_persons_record_never_goes() {
    LocalDate from = LocalDate.of(2027, 3, 1);
    LegalHold hold =
        house.disposals.hold(
            admin,
            house.provider.id(),
            new NewHold(alma.id(), HoldGround.DISPUTE, "Skadeståndskrav", from, null));
    assertThat(house.newest(alma.id()).map(AuditEntry::action)).contains(Action.DISPOSAL_CHANGE);
    house.clock.moveTo(FIRST_DUE);
    assertThat(due().counts())
        .extracting(DueCount::due, DueCount::held)
        .containsExactly(tuple(0, 1));
    decided();
    assertThat(dispose()).isZero();

    house.disposals.endHold(admin, house.provider.id(), hold.id(), "Kravet är avgjort.");
    assertThat(dispose()).as("it was due when it was decided").isEqualTo(1);
    assertThat(house.disposals.holds(admin, house.provider.id())).isEmpty();
  }

  @Test
  void a_hold_that_begins_tomorrow_holds_today_and_one_that_has_ended_does_not() {
    house.clock.moveTo(FIRST_DUE);
    decided();
    LocalDate today = house.today();
    house.disposals.hold(
        admin,
        house.provider.id(),
        new NewHold(alma.id(), HoldGround.OTHER, "Nytt", today.plusDays(1), today.plusDays(2)));
    assertThat(dispose()).isZero();
    house.clock.pass(Duration.ofDays(2));
    assertThat(dispose()).as("the last day").isZero();
    house.clock.pass(Duration.ofDays(1));
    assertThat(dispose()).isEqualTo(1);
  }

  @Test
  void a_node_that_stops_leaves_nobody_half_removed_and_the_next_goes_on() {
    Person bo = person(nurse, "Skiss", null);
    Person cia = person(nurse, "Test", null);
    house.clock.moveTo(FIRST_DUE);
    decided();
    List<Person> all = List.of(alma, bo, cia);

    assertThatThrownBy(
            () ->
                dispose(
                    new StoppingStore(house.store, 2, Moment.BEFORE_IT_IS_WRITTEN),
                    house.provider.id()))
        .isInstanceOf(StoppingStore.Stopped.class);

    assertThat(all.stream().filter(this::isThere)).hasSize(2);
    assertThat(all)
        .allSatisfy(
            one ->
                assertThat(left(one))
                    .as("whole or not at all")
                    .satisfies(
                        tables ->
                            assertThat(tables.isEmpty() || tables.contains("contact")).isTrue()));
    assertThat(persons()).isEqualTo(1);
    assertThat(dispose()).isEqualTo(2);
    assertThat(persons()).isEqualTo(3);
    assertThat(dispose()).isZero();
  }

  private int persons() {
    return house.disposals.state(admin, house.provider.id()).runs().stream()
        .mapToInt(DisposalRun::persons)
        .sum();
  }

  @Test
  void a_node_that_has_lost_the_work_stops_before_the_next_person() {
    house.clock.moveTo(FIRST_DUE);
    decided();
    assertThat(
            new RecordDisposal(house.store, SamordnaClock.of(house.clock), tx -> false)
                .today(List.of(house.provider.id())))
        .isZero();
    assertThat(isThere(alma)).isTrue();
  }

  @Test
  void the_days_keeping_does_it() {
    house.clock.moveTo(FIRST_DUE);
    decided();
    DailyKeeping keeping = new DailyKeeping(house.store, SamordnaClock.of(house.clock));
    try {
      assertThat(keeping.keep()).isPositive();
    } finally {
      keeping.close();
    }
    assertThat(isThere(alma)).isFalse();
  }

  @Test
  void an_order_of_ivo_destroys_one_record_at_any_age_once_the_care_is_over() {
    Person bo = person(nurse, "Skiss", null);
    Person inCare = house.person(nurse, "Cia", "Test");
    assertThat(
            Refused.by(
                () -> decide(house.provider.id(), DisposalSubject.DESTRUCTION_ORDER, inCare.id())))
        .containsExactly("CM-6027 /person");
    assertThat(
            Refused.by(() -> decide(house.provider.id(), DisposalSubject.DESTRUCTION_ORDER, null)))
        .containsExactly("CM-1002 /person");
    decide(house.provider.id(), DisposalSubject.DESTRUCTION_ORDER, alma.id());
    house.clock.pass(Duration.ofDays(1));

    assertThat(dispose()).isEqualTo(1);

    assertThat(isThere(alma)).isFalse();
    assertThat(left(alma)).isEmpty();
    assertThat(isThere(bo)).isTrue();
    assertThat(house.disposals.state(admin, house.provider.id()).decisions())
        .singleElement()
        .extracting(DisposalDecision::person)
        .isNull();
  }

  @Test
  void with_a_record_go_the_registrations_that_were_merged_into_it() {
    Caller leader = house.staff(Role.TEAM_LEADER, Profession.NURSE);
    Person one = house.person(nurse, "Eva", "Skiss");
    Person twice = house.person(nurse, "Eva", "Skiss");
    new KeptMerges(house.work, house.gate, house.identifiers)
        .merge(
            leader,
            one.id(),
            new Merges.NewMerge(twice.id(), one.revision(), twice.revision(), "Samma person."));
    house.endCare(one, house.unit);
    decide(house.provider.id(), DisposalSubject.DESTRUCTION_ORDER, one.id());
    house.clock.pass(Duration.ofDays(1));

    assertThat(dispose()).isEqualTo(1);

    assertThat(isThere(one)).isFalse();
    assertThat(isThere(twice)).as("nothing of the name is left").isFalse();
    assertThat(left(twice)).isEmpty();
  }

  @Test
  void an_order_on_somebody_who_is_held_waits_for_the_end_of_the_hold() {
    house.disposals.hold(
        admin,
        house.provider.id(),
        new NewHold(alma.id(), HoldGround.SUPERVISION, "Tillsyn", LocalDate.of(2027, 3, 1), null));
    assertThat(
            Refused.by(
                () -> decide(house.provider.id(), DisposalSubject.DESTRUCTION_ORDER, alma.id())))
        .containsExactly("CM-6026 /person");
  }

  @Test
  void the_audit_trail_is_never_disposed_of_and_a_public_provider_asks_its_archive() {
    assertThat(Refused.by(() -> decide(house.provider.id(), DisposalSubject.AUDIT_TRAIL, null)))
        .containsExactly("CM-6024 /appliesTo");
    assertThat(
            Refused.by(
                () ->
                    house.disposals.record(
                        admin,
                        house.provider.id(),
                        new NewDecision(
                            DisposalSubject.PATIENT_RECORD,
                            "Nämnden",
                            LocalDate.of(2027, 3, 1),
                            "Dnr 1",
                            null))))
        .containsExactly("CM-1002 /archive");
    assertThat(Refused.by(() -> decide(house.provider.id(), DisposalSubject.SOCIAL_RECORD, null)))
        .containsExactly("CM-6021 /appliesTo");
  }

  @Test
  void files_of_social_services_go_after_five_years_but_those_for_research() {
    Provider social = social();
    Unit unit = house.organisations.addUnit(house.operator, social.id(), "Boendestöd", null);
    Caller worker = house.staff(Role.CARE_STAFF, Profession.HOUSING_SUPPORT, unit);
    Person ninth = person(worker, "Nionde", LocalDate.of(1990, 5, 9));
    Person fifteenth = person(worker, "Femtonde", LocalDate.of(1990, 5, 15));
    assertThat(Refused.by(() -> decide(social.id(), DisposalSubject.SOCIAL_RECORD, null)))
        .containsExactly("CM-6025");
    assertThat(Refused.by(() -> house.disposals.place(house.operator, social.id(), "Sthm")))
        .containsExactly("CM-1003 /municipality");
    house.disposals.place(house.operator, social.id(), "0180");
    house.clock.moveTo(Instant.parse("2032-03-01T23:00:00Z"));
    decide(social.id(), DisposalSubject.SOCIAL_RECORD, null);
    assertThat(house.disposals.due(house.operator, social.id()).counts())
        .extracting(DueCount::due, DueCount::exempt)
        .containsExactly(tuple(1, 1));
    house.clock.pass(Duration.ofDays(1));

    assertThat(dispose(house.store, social.id())).isEqualTo(1);
    assertThat(isThere(ninth)).isFalse();
    assertThat(isThere(fifteenth)).isTrue();
  }

  private Provider social() {
    Principal principal =
        house.organisations.addPrincipal(house.operator, "Prov", Principal.Kind.MUNICIPALITY);
    return house.organisations.addProvider(
        house.operator, principal.id(), "Provköping", Provider.Kind.SOCIAL_CARE);
  }

  @Test
  void how_somebody_is_reached_goes_three_months_after_the_ombuds_part_and_goes_on_doing_so() {
    Provider social = social();
    Unit ombuds = house.organisations.addUnit(house.operator, social.id(), "Ombud", null);
    house.organisations.setRegime(
        house.operator, ombuds.id(), LegalRegime.PO_NO_RECORD, house.today());
    Caller ombud = house.staff(Role.CARE_STAFF, Profession.SOCIAL_WORKER, ombuds);
    decide(social.id(), DisposalSubject.CONTACT_DATA, null);
    house.clock.pass(Duration.ofDays(1));
    Person ida = house.person(ombud, "Ida", "Test");
    assertThat(dispose(house.store, social.id())).isZero();
    house.endCare(ida, ombuds);
    house.clock.moveTo(Instant.parse("2027-06-02T21:59:00Z"));
    assertThat(dispose(house.store, social.id())).as("2 June is the last day").isZero();
    house.clock.moveTo(Instant.parse("2027-06-02T22:00:00Z"));

    assertThat(dispose(house.store, social.id())).isEqualTo(1);
    assertThat(left(ida)).isEmpty();
  }

  @Test
  void somebody_with_protected_identity_is_due_without_a_name() {
    Person elin =
        house.person(
            nurse,
            new PersonChange("Elin", "Hemlund", "", null, Protection.SECRECY_MARKING, "", "", ""),
            "");
    house.endCare(elin, house.unit);
    house.disposals.hold(
        admin,
        house.provider.id(),
        new NewHold(alma.id(), HoldGround.OTHER, "x", LocalDate.of(2027, 3, 1), null));
    house.clock.moveTo(FIRST_DUE);

    assertThat(due().persons())
        .extracting(DuePerson::person, DuePerson::name)
        .containsExactly(tuple(elin.id(), ""));
  }

  @Test
  void a_hold_on_somebody_with_protected_identity_tells_its_ground_and_no_words() {
    LocalDate from = LocalDate.of(2027, 3, 1);
    Id<Provider> provider = house.provider.id();
    Person elin = house.person(nurse, House.hiding("Elin", "Hemlund"), "");
    NewHold hold = new NewHold(elin.id(), HoldGround.DISPUTE, "Mål T 112-27", from, null);
    assertThat(house.disposals.hold(admin, provider, hold).reason())
        .as("whoever wrote it")
        .isEqualTo("Mål T 112-27");

    LegalHold told = house.disposals.holds(admin, provider).get(0);

    assertThat(told.name()).isEmpty();
    assertThat(told.reason()).isEmpty();
    assertThat(told.ground()).isEqualTo(HoldGround.DISPUTE);
    house.disposals.endHold(admin, provider, told.id(), "Målet är avgjort.");
    assertThat(house.disposals.holds(admin, provider).get(0).endedReason()).isEmpty();
  }

  @Test
  void care_staff_see_neither_what_is_due_nor_holds_and_nobody_of_elsewhere_does() {
    NewHold hold = new NewHold(alma.id(), HoldGround.OTHER, "x", LocalDate.of(2027, 3, 1), null);
    Id<Provider> provider = house.provider.id();
    House other = new House(house.store);
    Caller theirs = other.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    assertThat(Refused.by(() -> house.disposals.due(nurse, provider))).containsExactly("CM-5004");
    assertThat(Refused.by(() -> house.disposals.holds(nurse, provider))).containsExactly("CM-5004");
    assertThat(Refused.by(() -> house.disposals.hold(nurse, provider, hold)))
        .containsExactly("CM-5004");
    assertThat(Refused.by(() -> house.disposals.due(theirs, provider))).containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.disposals.hold(theirs, other.provider.id(), hold)))
        .containsExactly("CM-1014 /person");
  }

  @Test
  void a_child_who_lived_in_a_home_is_held_for_good() {
    LocalDate day = LocalDate.of(2027, 3, 1);
    assertThat(
            Refused.by(
                () ->
                    house.disposals.hold(
                        admin,
                        house.provider.id(),
                        new NewHold(alma.id(), HoldGround.CHILD_HOUSING, "LSS", day, day))))
        .containsExactly("CM-6028 /to");
  }

  @Test
  void every_table_that_hangs_on_a_person_is_emptied() {
    Set<String> goes = Asked.disposedOf();
    List<String> walked = new ArrayList<>(List.of("person"));
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < walked.size(); i++) {
      for (String reference : Asked.references(house.store, walked.get(i))) {
        String table = reference.substring(0, reference.indexOf('.'));
        if (!walked.contains(table) && !table.equals("disposal_decision")) {
          walked.add(table);
          if (!goes.contains(table)) {
            missing.add(reference);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(walked).hasSizeGreaterThan(60);
  }
}
