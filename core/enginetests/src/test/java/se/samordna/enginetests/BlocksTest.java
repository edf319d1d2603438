package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.admission.Admissions;
import se.samordna.admission.LegalCondition;
import se.samordna.admission.LegalForm;
import se.samordna.audit.Action;
import se.samordna.audit.AuditEntry;
import se.samordna.audit.Ground;
import se.samordna.block.Block;
import se.samordna.block.Blocks.NewBlock;
import se.samordna.block.Blocks.NewLift;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts.NewContact;
import se.samordna.decision.SharedDecision;
import se.samordna.decision.SharedDecisions;
import se.samordna.engine.instrument.KeptInstruments;
import se.samordna.engine.life.KeptLifeFacts;
import se.samordna.enrolment.Enrolment;
import se.samordna.information.InformationCategory;
import se.samordna.instrument.Instrument;
import se.samordna.instrument.InstrumentScore;
import se.samordna.instrument.Instruments;
import se.samordna.life.LifeFact;
import se.samordna.life.LifeFacts;
import se.samordna.life.LifeState;
import se.samordna.meeting.MeetingType;
import se.samordna.network.NetworkMember;
import se.samordna.network.Networks;
import se.samordna.network.Said;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.PersonFile.Blocked;
import se.samordna.person.Protection;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanRecords;
import se.samordna.plan.PlanType;
import se.samordna.refusal.Refusal;
import se.samordna.sip.SipNeed;
import se.samordna.store.OpenedStores;
import se.samordna.task.Task;
import se.samordna.task.Tasks;

/** What one unit writes of Alma, who blocks it for the others. */
@OnBothDatabases
class BlocksTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final String SECRET = "Bara för Norr";
  private static final Said SHE_SAID = Said.byPerson(TODAY, Said.Way.FACE_TO_FACE);

  private final House house;
  private final FactTeam team;
  private final Instruments instruments;
  private final LifeFacts lifeFacts;
  private final Unit south;
  private final Caller there;
  private final Person alma;
  private Id<Plan> plan;
  private Id<Task> task;
  private Id<Enrolment> enrolment;

  BlocksTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    instruments = new KeptInstruments(house.work);
    lifeFacts = new KeptLifeFacts(house.work, house.gate);
    south = house.unit("FACT Söder");
    there = house.staff(Role.CARE_STAFF, Profession.NURSE, south);
    alma = team.person("Alma", "Exempel", "199005092383");
  }

  @BeforeEach
  void write() {
    enrolment = team.enrolled(alma, team.anna);
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(
                  house.provider.id(), alma.id(), south.id(), "registered", house.clock.instant());
          return south;
        });
    house.contacts.record(
        team.anna,
        alma.id(),
        new NewContact(
            Contact.Kind.NOTE,
            Contact.Place.NONE,
            house.clock.instant(),
            List.of(),
            0,
            false,
            SECRET));
    Plan begun = house.plans.begin(team.anna, alma.id(), PlanType.CM_PLAN);
    plan = begun.id();
    house.plans.save(
        team.anna,
        plan,
        begun.revision(),
        new PlanContent(List.of(new LifeGoal(Id.next(), SECRET, "", null, List.of()))));
    crisisPlan(0);
    task =
        house
            .tasks
            .add(team.anna, alma.id(), new Tasks.NewTask(house.unit.id(), SECRET, null, TODAY))
            .id();
    house.admissions.recordLegalStatus(
        team.anna,
        alma.id(),
        new Admissions.NewLegalStatus(
            LegalForm.LPT_OPEN,
            TODAY,
            null,
            List.of(new LegalCondition(LegalCondition.About.OTHER, SECRET)),
            ""));
    lifeFacts.record(
        team.anna,
        alma.id(),
        new LifeFacts.NewFact(LifeState.values()[0], SECRET, TODAY, LifeFact.SaidBy.values()[0]));
    score();
    house.planRecords.note(team.anna, alma.id(), new PlanRecords.NewElsewhere(SECRET, "", TODAY));
    house.sips.begin(team.anna, alma.id(), new SipNeed(SipNeed.SeenBy.PERSON, TODAY, SECRET));
    house.personMeetings.plan(
        team.anna,
        alma.id(),
        new PersonMeetings.NewMeeting(
            house.unit.id(),
            MeetingType.RESOURCE_GROUP,
            SECRET,
            new PersonMeetings.NewBooking(
                house.clock.instant(),
                house.clock.instant().plusSeconds(3600),
                "",
                false,
                false,
                "",
                ""),
            List.of(new PersonMeetings.NewTopic(null, SECRET, InformationCategory.HOUSING))));
    house.sharedDecisions.record(
        team.anna,
        alma.id(),
        new SharedDecisions.NewSharedDecision(
            null,
            TODAY,
            SECRET,
            List.of(
                new SharedDecision.Option("Det ena", "", ""),
                new SharedDecision.Option("Det andra", "", "")),
            "Båda.",
            "Lugn.",
            "",
            "Det ena.",
            SharedDecision.DecidedBy.PERSON,
            TODAY));
  }

  private void score() {
    Instrument one =
        instruments.catalogue(team.anna).stream()
            .filter(each -> each.subject() == Instrument.Subject.PERSON)
            .findFirst()
            .orElseThrow();
    instruments.recordForPerson(
        team.anna,
        alma.id(),
        new Instruments.NewScore(
            one.code(),
            one.versions().isEmpty() ? null : one.versions().get(0),
            TODAY,
            InstrumentScore.RatedBy.values()[0],
            SECRET,
            one.total() == null ? null : one.total().least(),
            Map.of()));
  }

  private void crisisPlan(int number) {
    house.plans.writeCrisisPlan(
        team.anna,
        alma.id(),
        number,
        CrisisPlans.together(
            new CrisisPlanContent(
                "", SECRET, "", SECRET, "", "", List.of(), "", "", "", "", "", List.of()),
            TODAY.plusMonths(6)));
  }

  private Block block() {
    return house.blocks.lay(team.anna, alma.id(), new NewBlock(house.unit.id(), SHE_SAID));
  }

  /** Everything that somebody may ask of Alma, in the answers' own words; refusals by code. */
  private List<String> readBy(Caller caller) {
    PageRequest page = PageRequest.first(50);
    List<Supplier<Object>> all =
        List.of(
            () -> house.persons.file(caller, alma.id()),
            () -> house.contacts.of(caller, alma.id(), page),
            () -> house.plans.of(caller, alma.id()),
            () -> house.plans.file(caller, alma.id()),
            () -> house.plans.get(caller, plan),
            () -> house.plans.versions(caller, plan),
            () -> house.plans.crisisPlan(caller, alma.id()),
            () -> house.plans.crisisPlanVersions(caller, alma.id()),
            () -> house.tasks.ofPerson(caller, alma.id(), page),
            () -> house.tasks.assign(caller, task, 1, null),
            () -> lifeFacts.of(caller, alma.id()),
            () -> lifeFacts.care(caller, alma.id()),
            () -> instruments.ofPerson(caller, alma.id()),
            () -> house.sips.of(caller, alma.id()),
            () -> house.personMeetings.of(caller, alma.id(), page),
            () -> house.sharedDecisions.of(caller, alma.id(), page),
            () -> team.forms.of(caller, alma.id(), Optional.empty()),
            () -> team.enrolments.get(caller, enrolment),
            () -> team.past.person(caller, alma.id(), house.clock.instant()),
            () -> house.links.texts(caller, alma.id()));
    List<String> answers = new ArrayList<>();
    for (Supplier<Object> one : all) {
      try {
        answers.add(String.valueOf(one.get()));
      } catch (Refusal refusal) {
        answers.add(refusal.problems().get(0).code().id());
      }
    }
    return answers;
  }

  @Test
  void what_a_unit_wrote_is_closed_to_the_others_at_once_and_open_to_itself() {
    assertThat(readBy(there)).filteredOn(answer -> answer.contains(SECRET)).hasSize(14);

    block();

    List<String> closed = readBy(there);
    assertThat(closed).noneMatch(answer -> answer.contains(SECRET));
    assertThat(closed).filteredOn("CM-5070"::equals).hasSize(5);
    assertThat(closed).noneMatch(answer -> answer.contains(enrolment.toString()));
    assertThat(readBy(team.anna))
        .as("all but the task, which has been assigned meanwhile")
        .filteredOn(answer -> answer.contains(SECRET))
        .hasSize(13);
    assertThat(house.persons.file(there, alma.id()).blocked()).isEqualTo(Blocked.SOMETHING);
    assertThat(house.persons.file(team.anna, alma.id()).blocked()).isEqualTo(Blocked.NOTHING);
  }

  @Test
  void what_the_other_unit_writes_itself_stays_open_to_it() {
    block();

    house.contacts.record(
        there,
        alma.id(),
        new NewContact(
            Contact.Kind.NOTE,
            Contact.Place.NONE,
            house.clock.instant(),
            List.of(),
            0,
            false,
            "Söders eget"));
    Plan own = house.plans.begin(there, alma.id(), PlanType.REHAB_PLAN);

    assertThat(house.contacts.of(there, alma.id(), PageRequest.first(9)).rows())
        .extracting(Contact::note)
        .containsExactly("Söders eget");
    assertThat(house.plans.of(there, alma.id())).extracting(Plan::id).containsExactly(own.id());
    assertThat(house.plans.of(team.anna, alma.id())).hasSize(2);
  }

  @Test
  void others_learn_that_there_is_a_block_and_which_unit_only_when_it_is_lifted() {
    Block laid = block();
    assertThat(laid.unit()).isEqualTo(house.unit.id());

    Block seen = house.blocks.of(there, alma.id()).blocks().get(0);
    assertThat(seen.unit()).isNull();
    assertThat(seen.unitName()).isEmpty();

    Block lifted = house.blocks.lift(there, laid.id(), new NewLift(SHE_SAID, TODAY.plusDays(7)));
    assertThat(lifted.unit()).isEqualTo(house.unit.id());
    assertThat(house.blocks.of(there, alma.id()).blocks().get(0).unitName()).isEqualTo("FACT Norr");
  }

  @Test
  void the_persons_consent_lifts_a_block_for_the_unit_and_the_row_says_so() {
    Block laid = block();
    house.blocks.lift(there, laid.id(), new NewLift(SHE_SAID, TODAY.plusDays(7)));

    assertThat(house.plans.get(there, plan).draft()).isNotNull();
    assertThat(newest().ground()).isEqualTo(Ground.CONSENT);
    assertThat(house.persons.file(there, alma.id()).blocked()).isEqualTo(Blocked.LIFTED);
    assertThat(newest().ground()).isEqualTo(Ground.CONSENT);

    house.clock.pass(Duration.ofDays(8));
    assertThat(readBy(there)).noneMatch(answer -> answer.contains(SECRET));
  }

  @Test
  void an_emergency_opens_what_is_blocked_for_four_hours_with_a_review() {
    block();

    house.openings.open(there, alma.id(), "Hittades medvetslös på perrongen");

    assertThat(readBy(there)).filteredOn(answer -> answer.contains(SECRET)).hasSize(14);
    assertThat(house.plans.get(there, plan)).isNotNull();
    assertThat(newest().ground()).isEqualTo(Ground.EMERGENCY);
    assertThat(house.openings.openUntil(there, alma.id())).isPresent();
    assertThat(house.blocks.of(there, alma.id()).blocks().get(0).unitName()).isEqualTo("FACT Norr");
    assertThat(house.openings.list(leader(), PageRequest.first(9)).rows()).hasSize(1);

    house.clock.pass(Duration.ofHours(5));
    assertThat(readBy(there)).noneMatch(answer -> answer.contains(SECRET));
  }

  private Caller leader() {
    return house.staff(Role.TEAM_LEADER, Profession.SOCIAL_WORKER, south);
  }

  @Test
  void the_person_ends_the_block_and_all_is_open_again() {
    Block laid = block();

    Block ended = house.blocks.end(there, laid.id(), SHE_SAID);

    assertThat(ended.holds()).isFalse();
    assertThat(readBy(there)).filteredOn(answer -> answer.contains(SECRET)).hasSize(14);
    assertThat(Refused.by(() -> house.blocks.end(there, laid.id(), SHE_SAID)))
        .containsExactly("CM-5079");
    assertThat(
            Refused.by(
                () ->
                    house.blocks.lift(there, laid.id(), new NewLift(SHE_SAID, TODAY.plusDays(1)))))
        .containsExactly("CM-5079");
  }

  @Test
  void nothing_is_blocked_twice_lifted_without_need_or_for_longer_than_may_be() {
    Block laid = block();

    assertThat(Refused.by(this::block)).containsExactly("CM-5078 /unit");
    assertThat(
            Refused.by(
                () ->
                    house.blocks.lift(
                        team.anna, laid.id(), new NewLift(SHE_SAID, TODAY.plusDays(1)))))
        .containsExactly("CM-5080");
    assertThat(
            Refused.by(
                () ->
                    house.blocks.lift(there, laid.id(), new NewLift(SHE_SAID, TODAY.plusDays(91)))))
        .containsExactly("CM-1012 /lastDay");
    Unit nobodys = house.unit("Aldrig med");
    assertThat(
            Refused.by(
                () -> house.blocks.lay(there, alma.id(), new NewBlock(nobodys.id(), SHE_SAID))))
        .containsExactly("CM-1003 /unit");
  }

  @Test
  void a_guardian_blocks_nothing_of_what_is_a_childs_and_the_child_does() {
    Person child =
        house.person(
            team.anna,
            new PersonChange(
                "Ida", "Exempel", "", LocalDate.of(2012, 5, 9), Protection.NONE, "", "", ""),
            "");
    NetworkMember rut =
        house.networks.suggest(
            team.anna,
            child.id(),
            new Networks.NewMember(
                "Rut",
                NetworkMember.Relation.GUARDIAN,
                "",
                NetworkMember.Kind.LEGAL_REPRESENTATIVE,
                NetworkMember.Sphere.PRIVATE,
                null,
                "",
                false));
    Said through =
        new Said(Said.Speaker.LEGAL_REPRESENTATIVE, rut.id(), TODAY, Said.Way.FACE_TO_FACE);
    NewBlock hers = new NewBlock(house.unit.id(), through);

    assertThat(Refused.by(() -> house.blocks.lay(team.anna, child.id(), hers)))
        .containsExactly("CM-5077 /said/representative");
    assertThat(
            house
                .blocks
                .lay(team.anna, child.id(), new NewBlock(house.unit.id(), SHE_SAID))
                .holds())
        .isTrue();
  }

  @Test
  void whoever_takes_no_part_in_the_care_blocks_and_lifts_nothing() {
    Block laid = block();
    Caller stranger = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("Öster"));

    assertThat(Refused.by(() -> house.blocks.of(stranger, alma.id()))).containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.blocks.end(stranger, laid.id(), SHE_SAID)))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.openings.open(stranger, alma.id(), "Det är bråttom nu")))
        .containsExactly("CM-1014");
  }

  @Test
  void each_reading_and_change_of_a_block_is_in_the_log() {
    Block laid = block();
    assertThat(newest().action()).isEqualTo(Action.BLOCK_CHANGE);
    house.blocks.of(there, alma.id());
    assertThat(newest().action()).isEqualTo(Action.BLOCK_READ);
    house.blocks.lift(there, laid.id(), new NewLift(SHE_SAID, TODAY));
    assertThat(newest().action()).isEqualTo(Action.BLOCK_LIFT);
  }

  private AuditEntry newest() {
    return house.newest(alma.id()).orElseThrow();
  }
}
