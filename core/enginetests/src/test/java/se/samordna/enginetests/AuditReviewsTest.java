package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.AuditLine;
import se.samordna.audit.AuditQuery;
import se.samordna.audit.AuditReviews.NewConclusion;
import se.samordna.audit.AuditReviews.NewSample;
import se.samordna.audit.AuditReviews.NewWatch;
import se.samordna.audit.AuditSample;
import se.samordna.audit.SampleReason;
import se.samordna.audit.SampledAccess;
import se.samordna.audit.SampledAccess.Conclusion;
import se.samordna.audit.Watch;
import se.samordna.engine.audit.MonthlySamples;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.start.Start;
import se.samordna.store.OpenedStores;

@OnBothDatabases
class AuditReviewsTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
  private static final String NUMBER = "199005092383";

  private final House house;
  private final Caller nurse;
  private final Caller auditor;
  private final Person alma;

  AuditReviewsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
    alma = house.person(nurse, House.named("Alma", "Exempel"), NUMBER);
  }

  private AuditQuery days(LocalDate from, LocalDate to) {
    return new AuditQuery(null, null, null, null, from, to, PageRequest.first(200));
  }

  private List<AuditLine> found(AuditQuery query) {
    return house.auditReviews.search(auditor, house.provider.id(), query).rows();
  }

  private static AuditQuery of(
      @Nullable Id<Staff> staff, @Nullable Id<Unit> unit, @Nullable Action action) {
    return new AuditQuery(staff, null, unit, action, DAY, DAY, PageRequest.first(200));
  }

  @Test
  void an_access_is_found_by_who_whom_where_what_and_when() {
    Unit other = house.unit("Öppenvård");
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, other);
    Person bo = house.person(elsewhere, "Bo", "Skiss");
    house.persons.get(nurse, alma.id());

    assertThat(found(of(nurse.staff(), null, null)))
        .extracting(AuditLine::action)
        .containsExactly(Action.PERSON_READ, Action.PERSON_REGISTER);
    assertThat(found(of(null, other.id(), null)))
        .extracting(AuditLine::person)
        .containsExactly(bo.id());
    assertThat(found(of(null, null, Action.PERSON_READ)))
        .extracting(AuditLine::personName)
        .containsExactly("Alma Exempel");
    assertThat(found(AuditQuery.of(alma.id(), PageRequest.first(200))))
        .extracting(AuditLine::action)
        .contains(Action.PERSON_READ, Action.PERSON_REGISTER);
    assertThat(found(days(DAY.plusDays(1), DAY.plusDays(2)))).isEmpty();
    assertThat(found(days(DAY.minusDays(2), DAY.minusDays(1)))).isEmpty();
  }

  @Test
  void a_line_says_who_as_what_from_where_to_whom_why_and_with_which_outcome() {
    house.persons.get(nurse, alma.id());

    assertThat(found(of(null, null, Action.PERSON_READ)))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.who().staff()).isEqualTo(nurse.staff());
              assertThat(line.who().name()).isEqualTo("Anna Region");
              assertThat(line.who().role()).isEqualTo(Role.CARE_STAFF);
              assertThat(line.who().assignment()).isEqualTo(nurse.assignments().get(0).id());
              assertThat(line.who().unitName()).isEqualTo(house.unit.name());
              assertThat(line.who().session()).isEqualTo(nurse.session());
              assertThat(line.person()).isEqualTo(alma.id());
              assertThat(line.persons()).isEqualTo(1);
              assertThat(line.code()).isNull();
            });
  }

  @Test
  void a_search_is_read_page_by_page_and_each_access_stands_once() {
    for (int n = 0; n < 7; n++) {
      house.persons.get(nurse, alma.id());
    }
    List<Long> seen = new ArrayList<>();
    PageRequest next = PageRequest.first(3);
    while (next != null) {
      Page<AuditLine> page =
          house.auditReviews.search(
              auditor,
              house.provider.id(),
              new AuditQuery(nurse.staff(), null, null, null, null, null, next));
      page.rows().forEach(line -> seen.add(line.seq()));
      next = page.next().map(after -> new PageRequest(after, 3)).orElse(null);
    }
    assertThat(seen).hasSize(8).doesNotHaveDuplicates();
    assertThat(seen).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void a_search_leaves_one_row_that_names_those_it_told_of() {
    int before = house.log(alma.id()).size();

    found(of(nurse.staff(), null, null));

    assertThat(house.log(alma.id())).hasSize(before + 1);
    assertThat(house.newest(alma.id()).map(AuditEntry::action)).contains(Action.AUDIT_SEARCH);
  }

  @Test
  void a_search_for_nobody_in_particular_is_for_a_month_at_most() {
    assertThat(Refused.by(() -> found(days(DAY.minusDays(31), DAY))))
        .containsExactly("CM-5030 /from");
    assertThat(found(days(DAY.minusDays(30), DAY))).isNotEmpty();
    AuditQuery everything =
        new AuditQuery(null, null, null, Action.PERSON_READ, null, null, PageRequest.first(9));
    assertThat(Refused.by(() -> found(everything))).containsExactly("CM-5030 /from");
    assertThat(Refused.by(() -> found(days(DAY, DAY.minusDays(1))))).contains("CM-1012 /to");
  }

  @Test
  void nobody_but_an_auditor_searches_and_nobody_at_another_provider() {
    House stranger = new House(house.store);
    Caller theirs = stranger.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
    for (Role role : List.of(Role.CARE_STAFF, Role.TEAM_LEADER, Role.UNIT_MANAGER, Role.ADMIN)) {
      Caller other = house.staff(role, Profession.NURSE);
      assertThat(
              Refused.by(
                  () -> house.auditReviews.search(other, house.provider.id(), days(DAY, DAY))))
          .as(role.name())
          .containsExactly("CM-5004");
    }
    assertThat(
            Refused.by(
                () -> house.auditReviews.search(theirs, house.provider.id(), days(DAY, DAY))))
        .containsExactly("CM-1014");
    AuditQuery almas = AuditQuery.of(alma.id(), PageRequest.first(9));
    assertThat(Refused.by(() -> house.auditReviews.search(theirs, stranger.provider.id(), almas)))
        .containsExactly("CM-1014");
    assertThat(stranger.auditReviews.search(theirs, stranger.provider.id(), days(DAY, DAY)).rows())
        .extracting(AuditLine::person)
        .doesNotContain(alma.id());
  }

  @Test
  void neither_protected_persons_nor_protected_staff_are_named() {
    Caller hidden = protectedNurse();
    Person elin =
        house.person(
            nurse,
            new PersonChange("Elin", "Hemlund", "", null, Protection.SECRECY_MARKING, "", "", ""),
            "200105032387");
    house.persons.get(hidden, alma.id());

    assertThat(found(AuditQuery.of(elin.id(), PageRequest.first(9))))
        .isNotEmpty()
        .extracting(AuditLine::personName)
        .containsOnly("");
    assertThat(found(of(hidden.staff(), null, null)))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.who().name()).isEmpty();
              assertThat(line.who().hsaId()).isEmpty();
              assertThat(line.who().staff()).isEqualTo(hidden.staff());
              assertThat(line.who().role()).isEqualTo(Role.CARE_STAFF);
            });
    assertThat(house.auditReviews.find(auditor, "200105032387").name()).isEmpty();
    assertThat(house.auditReviews.find(auditor, "200105032387").protectedIdentity()).isTrue();
  }

  private Caller protectedNurse() {
    return employed("Hemlig", "Hemlund", true);
  }

  private Caller employed(String given, String family, boolean protectedIdentity) {
    Staff staff =
        house.organisations.addStaff(
            house.operator,
            new Organisations.NewStaff(
                house.provider.id(), given, family, "SE-" + given, protectedIdentity));
    return house.caller(
        staff,
        List.of(
            house.organisations.assign(
                house.operator,
                new Organisations.NewAssignment(
                    staff.id(),
                    house.unit.id(),
                    Role.CARE_STAFF,
                    Profession.NURSE,
                    BigDecimal.ONE,
                    true,
                    LocalDate.of(2026, 1, 1),
                    null))));
  }

  @Test
  void an_operator_searches_and_is_told_of_no_name() {
    house.persons.get(nurse, alma.id());
    int before = house.log(alma.id()).size();

    List<AuditLine> lines =
        house.auditReviews.search(house.operator, house.provider.id(), days(DAY, DAY)).rows();

    assertThat(lines).isNotEmpty();
    assertThat(lines).extracting(AuditLine::personName).containsOnly("");
    assertThat(lines).extracting(line -> line.who().name()).containsOnly("");
    assertThat(house.log(alma.id())).hasSize(before + 1);
    assertThat(
            Refused.by(() -> house.auditReviews.search(house.operator, Id.next(), days(DAY, DAY))))
        .containsExactly("CM-1014");
  }

  @Test
  void a_log_is_found_by_the_exact_number_and_by_nothing_else() {
    assertThat(house.auditReviews.find(auditor, "900509-2383").id()).isEqualTo(alma.id());
    assertThat(house.newest(alma.id()).map(AuditEntry::action)).contains(Action.LOG_FIND);
    assertThat(Refused.by(() -> house.auditReviews.find(auditor, "199305022395")))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.auditReviews.find(auditor, "Alma")))
        .containsExactly("CM-2001 /number");
    assertThat(Refused.by(() -> house.auditReviews.find(nurse, NUMBER))).containsExactly("CM-5004");
  }

  private AuditSample drawn(int seed) {
    house.clock.moveTo(Instant.parse("2027-04-01T07:00:00Z"));
    return house.auditReviews.draw(auditor, house.provider.id(), new NewSample(DAY, seed));
  }

  private List<SampledAccess> rows(AuditSample sample) {
    return house.auditReviews.sampled(auditor, sample.id(), PageRequest.first(200)).rows();
  }

  private static List<Long> numbers(List<SampledAccess> rows) {
    return rows.stream().map(row -> row.access().seq()).toList();
  }

  @Test
  void the_same_seed_draws_the_same_and_another_seed_draws_others() {
    for (int n = 0; n < 120; n++) {
      house.persons.get(nurse, alma.id());
    }
    List<Long> first = numbers(rows(drawn(7)));
    assertThat(first).hasSize(50).isSorted();
    assertThat(numbers(rows(drawn(7)))).isEqualTo(first);
    assertThat(numbers(rows(drawn(8)))).hasSize(50).isNotEqualTo(first);
    assertThat(house.auditReviews.samples(auditor, house.provider.id()))
        .hasSize(3)
        .allSatisfy(
            sample -> {
              assertThat(sample.accesses()).isEqualTo(121);
              assertThat(sample.drawn()).isEqualTo(50);
              assertThat(sample.reviewed()).isZero();
            });
  }

  @Test
  void what_is_worth_asking_about_is_drawn_for_its_reason() {
    Caller namesake = employed("Eva", "exempel", false);
    Person colleague = house.person(nurse, "Eva", "Exempel");
    Person hidden =
        house.person(
            nurse,
            new PersonChange("Elin", "Hemlund", "", null, Protection.SECRECY_MARKING, "", "", ""),
            "");
    house.persons.get(namesake, alma.id());
    house.clock.moveTo(Instant.parse("2027-03-06T10:00:00Z"));
    house.persons.get(nurse, alma.id());

    List<SampledAccess> rows = rows(drawn(1));

    assertThat(because(rows, SampleReason.SAME_SURNAME)).containsExactly(namesake.staff());
    assertThat(about(rows, SampleReason.COLLEAGUE)).containsOnly(colleague.id());
    assertThat(about(rows, SampleReason.PROTECTED)).containsOnly(hidden.id());
    assertThat(rows.stream().filter(row -> row.why().contains(SampleReason.AFTER_HOURS)))
        .singleElement()
        .satisfies(
            row -> assertThat(row.access().at()).isEqualTo(Instant.parse("2027-03-06T10:00:00Z")));
    assertThat(about(rows, SampleReason.EMERGENCY)).isEmpty();
  }

  @Test
  void every_access_to_somebody_on_whom_a_special_eye_is_kept_is_drawn_and_nobody_else_learns() {
    for (int n = 0; n < 120; n++) {
      house.persons.get(nurse, alma.id());
    }
    Person other = house.person(nurse, "Berit", "Exempelsson");
    Watch watch =
        house.auditReviews.watch(
            auditor, alma.id(), new NewWatch("Känd av många.", DAY, DAY.plusMonths(12)));

    assertThat(watch.personName()).isEqualTo("Alma Exempel");
    assertThat(watches(auditor)).containsExactly(watch);
    assertThat(house.log(alma.id()))
        .as("the row says no more than that accesses are reviewed")
        .filteredOn(row -> row.action() == Action.AUDIT_REVIEW)
        .allSatisfy(row -> assertThat(row.objectKind()).isEqualTo("access review"));
    for (Caller who : List.of(nurse, house.staff(Role.TEAM_LEADER, Profession.NURSE))) {
      assertThat(Refused.by(() -> watches(who))).containsExactly("CM-5004");
      assertThat(Refused.by(() -> house.auditReviews.endWatch(who, watch.id())))
          .containsExactly("CM-5004");
    }
    List<SampledAccess> rows = rows(drawn(1));
    assertThat(about(rows, SampleReason.WATCHED)).hasSizeGreaterThan(100).containsOnly(alma.id());
    assertThat(about(rows, SampleReason.WATCHED)).doesNotContain(other.id());

    Instant before = Instant.parse("2027-04-02T08:00:00Z");
    house.clock.moveTo(before);
    house.persons.get(nurse, alma.id());
    house.clock.pass(Duration.ofHours(1));
    house.auditReviews.endWatch(auditor, watch.id());
    house.clock.pass(Duration.ofHours(1));
    house.persons.get(nurse, alma.id());
    house.clock.moveTo(Instant.parse("2027-05-01T08:00:00Z"));
    AuditSample april =
        house.auditReviews.draw(
            auditor, house.provider.id(), new NewSample(LocalDate.of(2027, 4, 1), 1));
    assertThat(
            rows(april).stream()
                .filter(row -> row.why().contains(SampleReason.WATCHED))
                .map(row -> row.access().at()))
        .contains(before)
        .as("nothing since it was ended")
        .doesNotContain(before.plus(Duration.ofHours(2)));
    assertThat(Refused.by(() -> house.auditReviews.endWatch(auditor, watch.id())))
        .containsExactly("CM-2329");
  }

  @Test
  void a_special_eye_is_kept_with_a_reason_for_a_while_and_once() {
    assertThat(Refused.by(() -> watched(alma, " ", DAY, DAY))).containsExactly("CM-1002 /reason");
    assertThat(Refused.by(() -> watched(alma, "Känd.", DAY.plusDays(1), DAY)))
        .containsExactly("CM-1012 /from");
    assertThat(Refused.by(() -> watched(alma, "Känd.", DAY, DAY.minusDays(1))))
        .containsExactly("CM-1012 /until");
    assertThat(Refused.by(() -> watched(alma, "Känd.", DAY, DAY.plusMonths(12).plusDays(1))))
        .containsExactly("CM-1012 /until");
    watched(alma, "Känd.", DAY.minusMonths(2), DAY);
    assertThat(Refused.by(() -> watched(alma, "Känd.", DAY, DAY))).containsExactly("CM-2328");
    house.clock.pass(Duration.ofDays(1));
    LocalDate next = house.today();
    assertThat(watched(alma, "Misstanke.", next, next).goesOn(house.clock.instant())).isTrue();
    assertThat(watches(auditor)).hasSize(2);

    House elsewhere = new House(house.store);
    Caller theirs = elsewhere.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
    assertThat(watches(theirs)).isEmpty();
    assertThat(
            Refused.by(
                () ->
                    elsewhere.auditReviews.watch(
                        theirs, alma.id(), new NewWatch("Känd.", DAY, DAY.plusDays(9)))))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(() -> elsewhere.auditReviews.endWatch(theirs, watches(auditor).get(0).id())))
        .containsExactly("CM-1014");
    Person hidden = house.person(nurse, House.hiding("Elin", "Hemlund"), "");
    assertThat(watched(hidden, "Känd.", DAY, house.today()).personName()).isEmpty();
    assertThat(watches(auditor))
        .filteredOn(one -> one.person().equals(hidden.id()))
        .extracting(Watch::personName)
        .containsExactly("");
  }

  private Watch watched(Person person, String reason, LocalDate from, LocalDate until) {
    return house.auditReviews.watch(auditor, person.id(), new NewWatch(reason, from, until));
  }

  private List<Watch> watches(Caller who) {
    return house.auditReviews.watches(who, PageRequest.first(50)).rows();
  }

  private static List<Id<Staff>> because(List<SampledAccess> rows, SampleReason reason) {
    return rows.stream()
        .filter(row -> row.why().contains(reason))
        .map(row -> row.access().who().staff())
        .toList();
  }

  private static List<Id<Person>> about(List<SampledAccess> rows, SampleReason reason) {
    return rows.stream()
        .filter(row -> row.why().contains(reason))
        .map(row -> row.access().person())
        .toList();
  }

  @Test
  void a_month_is_drawn_from_when_it_is_over() {
    NewSample march = new NewSample(LocalDate.of(2027, 3, 31), 1);
    house.clock.moveTo(Instant.parse("2027-03-31T21:59:59Z"));
    assertThat(Refused.by(() -> house.auditReviews.draw(auditor, house.provider.id(), march)))
        .containsExactly("CM-5031 /month");
    house.clock.moveTo(Instant.parse("2027-03-31T22:00:00Z"));
    assertThat(house.auditReviews.draw(auditor, house.provider.id(), march).month()).isEqualTo(DAY);
    assertThat(
            Refused.by(
                () ->
                    house.auditReviews.draw(auditor, house.provider.id(), new NewSample(DAY, -1))))
        .containsExactly("CM-1003 /seed");
    assertThat(Refused.by(() -> house.auditReviews.draw(nurse, house.provider.id(), march)))
        .containsExactly("CM-5004");
  }

  @Test
  void what_reviews_found_stands_beside_what_was_found_before_and_nobody_reviews_themselves() {
    house.persons.get(nurse, alma.id());
    house.auditReviews.find(auditor, NUMBER);
    AuditSample sample = drawn(3);
    SampledAccess nurses = rowOf(sample, nurse);
    NewConclusion asked =
        new NewConclusion(nurses.access().seq(), Conclusion.ASKED_ABOUT, "Frågat chefen.");
    NewConclusion inOrder =
        new NewConclusion(nurses.access().seq(), Conclusion.IN_ORDER, "Deltog i vården.");

    house.auditReviews.review(auditor, sample.id(), asked);
    house.clock.pass(Duration.ofHours(1));
    SampledAccess said = house.auditReviews.review(auditor, sample.id(), inOrder);

    assertThat(said.review()).isNotNull();
    assertThat(said.review().conclusion()).isEqualTo(Conclusion.IN_ORDER);
    assertThat(house.newest(alma.id()).map(AuditEntry::action)).contains(Action.AUDIT_REVIEW);
    assertThat(house.auditReviews.samples(auditor, house.provider.id()).get(0).reviewed())
        .isEqualTo(1);
    long own = rowOf(sample, auditor).access().seq();
    assertThat(
            Refused.by(
                () ->
                    house.auditReviews.review(
                        auditor, sample.id(), new NewConclusion(own, Conclusion.IN_ORDER, "Jag."))))
        .containsExactly("CM-5032");
    assertThat(
            Refused.by(
                () ->
                    house.auditReviews.review(
                        auditor,
                        sample.id(),
                        new NewConclusion(nurses.access().seq(), Conclusion.IN_ORDER, " "))))
        .containsExactly("CM-1002 /words");
    assertThat(
            Refused.by(
                () ->
                    house.auditReviews.review(
                        auditor, sample.id(), new NewConclusion(1, Conclusion.IN_ORDER, "Nej."))))
        .containsExactly("CM-1014");
  }

  private SampledAccess rowOf(AuditSample sample, Caller caller) {
    return rows(sample).stream()
        .filter(row -> caller.staff().equals(row.access().who().staff()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void auditors_are_told_what_was_drawn_until_somebody_has_reviewed_it() {
    FactTeam team = new FactTeam(house);
    house.persons.get(nurse, alma.id());
    assertThat(waiting(team, auditor)).isEmpty();
    AuditSample march = drawn(1);
    assertThat(waiting(team, auditor)).containsExactly(tuple(march.drawn(), 0));
    drawn(1);
    assertThat(waiting(team, auditor))
        .as("what was drawn twice waits once")
        .containsExactly(tuple(march.drawn(), 0));
    assertThat(waiting(team, nurse)).isEmpty();
    assertThat(waiting(team, house.staff(Role.TEAM_LEADER, Profession.NURSE))).isEmpty();
    House elsewhere = new House(house.store);
    assertThat(
            waiting(
                new FactTeam(elsewhere), elsewhere.staff(Role.AUDITOR, Profession.ADMINISTRATIVE)))
        .isEmpty();

    house.clock.moveTo(Instant.parse("2027-05-04T08:00:00Z"));
    assertThat(waiting(team, auditor)).containsExactly(tuple(march.drawn(), march.drawn()));
    for (AuditSample sample : house.auditReviews.samples(auditor, house.provider.id())) {
      rows(sample)
          .forEach(
              row ->
                  house.auditReviews.review(
                      auditor,
                      sample.id(),
                      new NewConclusion(row.access().seq(), Conclusion.IN_ORDER, "Deltog.")));
    }
    assertThat(waiting(team, auditor)).isEmpty();
  }

  private static List<Tuple> waiting(FactTeam team, Caller who) {
    return team.starts().today(who).awaited().stream()
        .filter(one -> one.kind() == Start.Awaited.Kind.AUDIT_SAMPLE)
        .map(one -> tuple(one.count(), one.late()))
        .toList();
  }

  @Test
  void last_month_is_drawn_from_by_itself_and_once() {
    house.clock.moveTo(Instant.parse("2027-04-02T02:00:00Z"));
    MonthlySamples monthly = new MonthlySamples(house.store, SamordnaClock.of(house.clock));
    assertThat(monthly.draw()).isPositive();
    assertThat(monthly.draw()).isZero();
    assertThat(house.auditReviews.samples(auditor, house.provider.id()))
        .singleElement()
        .satisfies(
            sample -> {
              assertThat(sample.month()).isEqualTo(DAY);
              assertThat(sample.drawnBy()).isEqualTo("draw-audit-sample");
            });
  }
}
