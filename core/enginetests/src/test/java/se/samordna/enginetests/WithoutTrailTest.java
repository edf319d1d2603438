package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.AuditQuery;
import se.samordna.audit.AuditReviews.NewSample;
import se.samordna.audit.PersonLogs.Told;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.Disposals.NewDecision;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Organisations;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.person.NewPerson;
import se.samordna.person.Person;
import se.samordna.person.PersonQuery;
import se.samordna.plan.PlanType;
import se.samordna.store.Digests;
import se.samordna.store.OpenedStores;
import se.samordna.task.Tasks;

/** No row in the trail, no answer and no change: whatever is asked, by whomever. */
@OnBothDatabases
class WithoutTrailTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

  private final OpenedStores.Opened opened;
  private final FailingTrail store;
  private final House house;
  private final Caller nurse;
  private final Caller leader;
  private final Caller admin;
  private final Caller auditor;
  private final Person alma;

  WithoutTrailTest(OpenedStores.Kind kind) {
    opened = OpenedStores.fresh(kind);
    store = new FailingTrail(opened.store());
    house = new House(store);
    nurse = house.nurse();
    leader = house.staff(Role.TEAM_LEADER, Profession.NURSE);
    admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
    alma = house.person(nurse, House.named("Alma", "Exempel"), "199005092383");
  }

  @AfterEach
  void close() {
    opened.close();
  }

  private Map<String, ThrowingCallable> asked() {
    Id<Provider> provider = house.provider.id();
    Map<String, ThrowingCallable> asked = new LinkedHashMap<>();
    asked.put("read a person", () -> house.persons.get(nurse, alma.id()));
    asked.put("read a file", () -> house.persons.file(nurse, alma.id()));
    asked.put(
        "search",
        () -> house.persons.find(nurse, new PersonQuery("", false, PageRequest.first(9))));
    asked.put("be refused", () -> house.persons.get(admin, alma.id()));
    asked.put("ask for nobody", () -> house.persons.get(nurse, Id.next()));
    asked.put(
        "register",
        () ->
            house.persons.register(
                nurse, new NewPerson(house.unit.id(), "", House.named("Bo", "Skiss"))));
    asked.put(
        "change", () -> house.persons.change(nurse, alma.id(), 1, House.named("Alva", "Exempel")));
    asked.put("read plans", () -> house.plans.of(nurse, alma.id()));
    asked.put("begin a plan", () -> house.plans.begin(nurse, alma.id(), PlanType.CM_PLAN));
    asked.put("read a network", () -> house.networks.of(nurse, alma.id()));
    asked.put(
        "add a task",
        () ->
            house.tasks.add(
                nurse, alma.id(), new Tasks.NewTask(house.unit.id(), "Ring", nurse.staff(), DAY)));
    asked.put(
        "open a meeting",
        () -> house.meetings.open(leader, house.unit.id(), MeetingType.BOARD, null, List.of()));
    asked.put(
        "employ",
        () ->
            house.organisations.addStaff(
                admin, new Organisations.NewStaff(provider, "Eva", "Ny", null, false)));
    asked.put(
        "decide",
        () ->
            house.disposals.record(
                house.operator,
                provider,
                new NewDecision(DisposalSubject.TEAM_WORK, "Nämnden", DAY, "Dnr 1", null)));
    asked.put("read decisions", () -> house.disposals.state(house.operator, provider));
    asked.put(
        "search the trail",
        () ->
            house.auditReviews.search(
                auditor, provider, AuditQuery.of(alma.id(), PageRequest.first(9))));
    asked.put(
        "search the trail at the console",
        () ->
            house.auditReviews.search(
                house.operator, provider, AuditQuery.of(alma.id(), PageRequest.first(9))));
    asked.put("find a log", () -> house.auditReviews.find(auditor, "199005092383"));
    asked.put(
        "draw",
        () -> house.auditReviews.draw(auditor, provider, new NewSample(DAY.minusMonths(1), 1)));
    asked.put("read samples", () -> house.auditReviews.samples(auditor, provider));
    asked.put("hand out a log", () -> house.personLogs.whole(nurse, alma.id()));
    asked.put("settle what is told", () -> house.personLogs.tell(admin, provider, Told.NAME));
    asked.put(
        "open in an emergency",
        () -> house.openings.open(nurse, alma.id(), "Alma orkar inte leva längre säger hon."));
    return asked;
  }

  @Test
  void without_a_row_in_the_trail_nothing_is_answered_and_nothing_is_kept() {
    Map<String, List<String>> before = Digests.of(opened.store());
    store.fails = true;
    asked()
        .forEach(
            (what, doing) ->
                assertThat(catchThrowable(doing))
                    .as(what)
                    .isInstanceOf(FailingTrail.NotWritten.class));
    assertThat(Digests.of(opened.store())).isEqualTo(before);

    store.fails = false;
    assertThat(house.persons.get(nurse, alma.id()).givenName()).isEqualTo("Alma");
  }
}
