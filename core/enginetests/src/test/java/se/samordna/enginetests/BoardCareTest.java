package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.admission.Admissions;
import se.samordna.admission.LegalCondition;
import se.samordna.admission.LegalForm;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAlert;
import se.samordna.enrolment.Boards.CareChange;
import se.samordna.enrolment.Boards.EntryChange;
import se.samordna.enrolment.Boards.NewAction;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.EntryVersion;
import se.samordna.enrolment.StepRequest;
import se.samordna.enrolment.TeamCare.Colleague;
import se.samordna.enrolment.TeamCare.Legal;
import se.samordna.enrolment.TeamCare.Network;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;
import se.samordna.text.Days;

/** How a FACT team shares the care of a person on its board, and what it must not miss. */
class BoardCareTest {
  private static final List<LegalCondition> MEDICINE =
      List.of(new LegalCondition(LegalCondition.About.TREATMENT, "Medicin enligt plan"));

  private static final ModelsFromFolders MODELS = new ModelsFromFolders(new MovingClock());
  private static final LocalDate UP = LocalDate.of(2027, 3, 1);

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house, MODELS);
  private final Person alma = team.person("Alma", "Exempel", "199005092383");
  private Id<Enrolment> enrolment;

  @BeforeEach
  void putUp() {
    at(UP, "09:00");
    enrolment = team.enrolled(alma, team.anna);
    StepInput input =
        new StepInput(Map.of("reason", List.of("PREVENT"), "cause", List.of("Sömnlös tre nätter")));
    FactTeam.taken(
        team.enrolments.take(
            team.anna,
            enrolment,
            team.revision(enrolment),
            new StepRequest(
                "scaleUp",
                input,
                Map.of("crisis-plan-exists", "Görs i morgon."),
                "",
                Optional.empty())));
  }

  private void at(LocalDate day, String time) {
    house.clock.moveTo(LocalDateTime.parse(day + "T" + time).atZone(Days.ZONE).toInstant());
  }

  private BoardEntry entry() {
    return team.enrolments.get(team.anna, enrolment).board().orElseThrow();
  }

  private List<BoardAlert.Kind> alerts() {
    return entry().alerts().stream().map(BoardAlert::kind).toList();
  }

  private BoardEntry share(CareChange change) {
    return team.boards.shareCare(team.anna, entry().id(), entry().revision(), change);
  }

  private static CareChange care(List<Id<Staff>> also) {
    return new CareChange(null, also, 0, Network.NOT_ASKED, "", null);
  }

  private BoardEntry judge(Risk.Kind kind, boolean raised, LocalDate on, Caller by) {
    return team.boards.assessRisk(
        team.anna, entry().id(), entry().revision(), new NewRisk(kind, raised, on, by.staff(), ""));
  }

  private void meets(int days, List<Id<Staff>> with, int minutes, boolean reached) {
    house.contacts.record(
        team.anna,
        alma.id(),
        new Contacts.NewContact(
            Contact.Kind.VISIT,
            Contact.Place.HOME,
            house.clock.instant().minus(Duration.ofDays(days)),
            with,
            minutes,
            reached,
            ""));
  }

  @Test
  void the_card_says_who_else_meets_the_person_who_stands_in_and_what_the_network_knows() {
    CareChange change =
        new CareChange(
            team.psychiatrist.staff(),
            List.of(team.leader.staff(), team.psychiatrist.staff()),
            90,
            Network.INFORMED,
            "Alma vill att systern vet, men inte pappa.",
            UP.plusDays(20));
    share(change);
    var care = entry().care();
    assertThat(care.alsoMeets())
        .extracting(Colleague::name)
        .containsExactlyInAnyOrder("Tove Ledarlund", "Ragnar Påhitt");
    assertThat(care.deputyName()).isEqualTo("Ragnar Påhitt");
    assertThat(care.coordinator()).isEqualTo(team.anna.staff());
    assertThat(care.network()).isEqualTo(Network.INFORMED);
    assertThat(care.networkNote()).isEqualTo("Alma vill att systern vet, men inte pappa.");
    assertThat(care.expectedEnd()).isEqualTo(UP.plusDays(20));
    assertThat(care.minutesTarget()).isEqualTo(90);
    assertThat(
            team.boards.of(team.leader, house.unit.id()).columns().stream()
                .flatMap(column -> column.entries().stream())
                .map(BoardEntry::care))
        .as("the same on the board")
        .containsExactly(care);
  }

  @Test
  void only_the_team_shares_the_care_and_the_coordinator_is_not_somebody_else() {
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("FACT Söder"));
    assertThat(Refused.by(() -> share(care(List.of(elsewhere.staff())))))
        .containsExactly("CM-1003 /alsoMeets/0");
    assertThat(Refused.by(() -> share(care(List.of(team.leader.staff(), team.anna.staff())))))
        .containsExactly("CM-1003 /alsoMeets/1");
    CareChange coordinatorAsDeputy =
        new CareChange(team.anna.staff(), List.of(), -1, Network.NOT_ASKED, "", null);
    assertThat(Refused.by(() -> share(coordinatorAsDeputy)))
        .containsExactly("CM-1003 /deputy", "CM-1003 /minutesTarget");
    assertThat(
            Refused.by(
                () ->
                    team.boards.shareCare(
                        elsewhere, entry().id(), entry().revision(), care(List.of()))))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(() -> team.boards.shareCare(team.anna, entry().id(), 99, care(List.of()))))
        .containsExactly("CM-1011");
    assertThat(entry().care().alsoMeets()).isEmpty();
  }

  @Test
  void a_risk_is_judged_by_somebody_of_the_team_on_a_day_and_what_was_judged_before_stays() {
    judge(Risk.Kind.SUICIDE, true, UP, team.psychiatrist);
    judge(Risk.Kind.CHILDREN, true, UP.minusDays(1), team.anna);
    at(UP.plusDays(3), "10:00");
    judge(Risk.Kind.SUICIDE, false, UP.plusDays(3), team.leader);

    assertThat(entry().care().risks())
        .extracting(Risk::kind, Risk::raised, Risk::assessedByName, Risk::assessedOn)
        .containsExactlyInAnyOrder(
            tuple(Risk.Kind.SUICIDE, false, "Tove Ledarlund", UP.plusDays(3)),
            tuple(Risk.Kind.CHILDREN, true, "Anna Region", UP.minusDays(1)));
    assertThat(entry().care().raised()).extracting(Risk::kind).containsExactly(Risk.Kind.CHILDREN);
    assertThat(team.boards.risks(team.anna, entry().id()))
        .extracting(Risk::kind, Risk::raised)
        .containsExactly(
            tuple(Risk.Kind.SUICIDE, false),
            tuple(Risk.Kind.CHILDREN, true),
            tuple(Risk.Kind.SUICIDE, true));
    assertThat(Refused.by(() -> judge(Risk.Kind.VIOLENCE, true, UP.plusDays(4), team.psychiatrist)))
        .containsExactly("CM-1012 /assessedOn");
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("FACT Väster"));
    assertThat(Refused.by(() -> judge(Risk.Kind.VIOLENCE, true, UP, elsewhere)))
        .containsExactly("CM-1003 /assessedBy");
    assertThat(Refused.by(() -> team.boards.risks(elsewhere, entry().id())))
        .containsExactly("CM-1014");
  }

  @Test
  void what_a_card_said_is_never_overwritten() {
    EntryChange change =
        new EntryChange(
            "Sover inte, hör röster",
            5,
            "Sovit fem nätter",
            true,
            List.of(new NewAction("Ring", "Anna", UP, "", false)));
    at(UP.plusDays(1), "09:00");
    team.boards.change(team.leader, entry().id(), entry().revision(), change);
    at(UP.plusDays(2), "09:00");
    share(new CareChange(team.leader.staff(), List.of(), 60, Network.PERSON_DECLINES, "", null));
    team.boards.addReason(team.anna, entry().id(), entry().revision(), "SOCIAL", "");

    List<EntryVersion> history = team.boards.history(team.anna, entry().id());
    assertThat(history)
        .extracting(
            EntryVersion::byName,
            EntryVersion::cause,
            EntryVersion::contactTarget,
            EntryVersion::scaleDownWhen,
            EntryVersion::crisisPlanUsed,
            EntryVersion::deputyName,
            EntryVersion::network)
        .containsExactly(
            tuple(
                "Anna Region",
                "Sover inte, hör röster",
                5,
                "Sovit fem nätter",
                true,
                "Tove Ledarlund",
                Network.PERSON_DECLINES),
            tuple(
                "Tove Ledarlund",
                "Sover inte, hör röster",
                5,
                "Sovit fem nätter",
                true,
                "",
                Network.NOT_ASKED),
            tuple("Anna Region", "Sömnlös tre nätter", 3, "", false, "", Network.NOT_ASKED));
    assertThat(history)
        .extracting(version -> Days.of(version.at()))
        .containsExactly(UP.plusDays(2), UP.plusDays(1), UP);
  }

  @Test
  void who_leaves_the_card_leaves_room_for_others() {
    share(care(List.of(team.leader.staff())));
    share(care(List.of(team.psychiatrist.staff())));
    assertThat(entry().care().alsoMeets())
        .extracting(Colleague::staff)
        .containsExactly(team.psychiatrist.staff());
    share(care(List.of(team.psychiatrist.staff(), team.leader.staff(), team.leader.staff())));
    assertThat(entry().care().alsoMeets()).hasSize(2);
  }

  @Test
  void the_board_asks_who_else_until_somebody_is_named() {
    assertThat(alerts()).contains(BoardAlert.Kind.NOBODY_ELSE);
    share(care(List.of(team.leader.staff())));
    assertThat(alerts()).doesNotContain(BoardAlert.Kind.NOBODY_ELSE);
  }

  @Test
  void a_card_without_anything_to_do_today_says_so() {
    assertThat(alerts()).contains(BoardAlert.Kind.NO_ACTION_TODAY);
    EntryChange change =
        new EntryChange(
            "Sömnlös", 3, "", false, List.of(new NewAction("Ring", "Anna", UP, "", false)));
    team.boards.change(team.anna, entry().id(), entry().revision(), change);
    at(UP, "23:59");
    assertThat(alerts()).doesNotContain(BoardAlert.Kind.NO_ACTION_TODAY);
    at(UP.plusDays(1), "00:00");
    assertThat(alerts()).contains(BoardAlert.Kind.NO_ACTION_TODAY);
  }

  @Test
  void a_card_without_a_crisis_plan_says_so_until_there_is_one() {
    assertThat(alerts()).contains(BoardAlert.Kind.NO_CRISIS_PLAN);
  }

  @Test
  void a_stay_of_more_than_56_days_is_long() {
    at(UP.plusDays(55), "23:59"); // the 56th day
    assertThat(alerts()).doesNotContain(BoardAlert.Kind.LONG_STAY);
    at(UP.plusDays(56), "00:00");
    assertThat(alerts()).contains(BoardAlert.Kind.LONG_STAY);
  }

  @Test
  void two_different_staff_in_seven_days_are_asked_for_once_seven_days_have_passed() {
    at(UP.plusDays(6), "23:59");
    assertThat(alerts())
        .as("the seventh day is not over")
        .doesNotContain(BoardAlert.Kind.FEW_STAFF, BoardAlert.Kind.TARGET_MISSED);
    at(UP.plusDays(7), "12:00");
    assertThat(alerts()).contains(BoardAlert.Kind.FEW_STAFF, BoardAlert.Kind.TARGET_MISSED);

    meets(0, List.of(), 30, true);
    meets(1, List.of(), 30, true);
    meets(2, List.of(), 30, true);
    assertThat(entry().care().staffThisWeek()).isEqualTo(1);
    assertThat(alerts())
        .contains(BoardAlert.Kind.FEW_STAFF)
        .doesNotContain(BoardAlert.Kind.TARGET_MISSED);
    meets(0, List.of(team.leader.staff()), 10, false);
    assertThat(entry().care().staffThisWeek()).as("an attempt is no contact").isEqualTo(1);
    meets(6, List.of(team.leader.staff()), 30, true);
    assertThat(entry().care().staffThisWeek()).isEqualTo(2);
    assertThat(alerts()).doesNotContain(BoardAlert.Kind.FEW_STAFF);
    at(UP.plusDays(8), "12:00");
    assertThat(alerts()).as("the visit is eight days old now").contains(BoardAlert.Kind.FEW_STAFF);
  }

  @Test
  void the_minutes_of_the_week_are_held_against_their_target() {
    at(UP.plusDays(7), "12:00");
    meets(0, List.of(team.leader.staff()), 40, true);
    meets(1, List.of(), 20, true);
    meets(2, List.of(), 29, true);
    share(new CareChange(null, List.of(), 90, Network.NOT_ASKED, "", null));
    assertThat(entry().care().minutesThisWeek()).isEqualTo(89);
    assertThat(alerts()).contains(BoardAlert.Kind.TARGET_MISSED);
    meets(3, List.of(), 1, true);
    assertThat(alerts()).doesNotContain(BoardAlert.Kind.TARGET_MISSED);
  }

  @Test
  void the_card_says_under_which_law_the_person_is_cared_for() {
    assertThat(entry().care().legal()).isNull();
    house.admissions.recordLegalStatus(
        team.anna,
        alma.id(),
        new Admissions.NewLegalStatus(
            LegalForm.LPT_OPEN, UP, UP.plusDays(40), MEDICINE, "Kliniken"));
    assertThat(entry().care().legal())
        .isEqualTo(new Legal(LegalForm.LPT_OPEN, UP.plusDays(40), MEDICINE));
    at(UP.plusDays(41), "09:00");
    house.admissions.recordLegalStatus(
        team.anna,
        alma.id(),
        new Admissions.NewLegalStatus(
            LegalForm.VOLUNTARY, UP.plusDays(41), null, List.of(), "Kliniken"));
    assertThat(entry().care().legal()).isEqualTo(new Legal(LegalForm.VOLUNTARY, null, List.of()));
  }

  @Test
  void an_admission_under_a_law_says_so_on_the_card_until_it_ends() {
    Map<String, List<String>> admission =
        Map.of(
            "kind", List.of("INPATIENT"),
            "place", List.of("Avdelning 7"),
            "legalForm", List.of("LPT_CLOSED"),
            "date", List.of(UP.toString()));
    FactTeam.taken(
        team.enrolments.take(
            team.anna,
            enrolment,
            team.revision(enrolment),
            new StepRequest("admit", new StepInput(admission), Map.of(), "", Optional.empty())));
    assertThat(entry().care().legal()).isEqualTo(new Legal(LegalForm.LPT_CLOSED, null, List.of()));
  }

  @Test
  void a_protected_person_is_not_named_with_the_card_on_the_board() {
    PersonChange hidden =
        new PersonChange(
            "Alma", "Exempel", "", alma.birthDate(), Protection.PROTECTED_REGISTRATION, "", "", "");
    house.persons.change(
        team.anna, alma.id(), house.persons.get(team.anna, alma.id()).revision(), hidden);
    share(
        new CareChange(
            null,
            List.of(team.leader.staff()),
            0,
            Network.INFORMED,
            "Systern på Fiktivgatan vet.",
            null));
    BoardEntry shown =
        team.boards.of(team.leader, house.unit.id()).columns().stream()
            .flatMap(column -> column.entries().stream())
            .findFirst()
            .orElseThrow();
    assertThat(shown.personName()).isEqualTo("Person 1");
    assertThat(shown.toString()).doesNotContain("Alma").doesNotContain("Exempel");
    assertThat(shown.care().alsoMeets()).hasSize(1);
    assertThat(shown.care().networkNote()).isEmpty();
    assertThat(entry().care().networkNote())
        .as("in the person's own file")
        .isEqualTo("Systern på Fiktivgatan vet.");
  }
}
