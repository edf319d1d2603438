package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.block.Blocks.NewBlock;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Purpose;
import se.samordna.consent.Recipient;
import se.samordna.engine.enrolment.EnrolmentViews;
import se.samordna.engine.person.KeptPersons;
import se.samordna.engine.person.PersonFiles;
import se.samordna.engine.personmeeting.MeetingMembers;
import se.samordna.enrolment.DutyLight;
import se.samordna.information.InformationCategory;
import se.samordna.network.Said;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.own.Self;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanChange;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanContent.CrisisContact;
import se.samordna.plan.CrisisPlanCopy;
import se.samordna.plan.CrisisPlanDecline;
import se.samordna.plan.CrisisPlanHistory;
import se.samordna.plan.CrisisPlanPart;
import se.samordna.plan.CrisisPlanRecords;
import se.samordna.plan.CrisisPlanRecords.NewCopy;
import se.samordna.plan.CrisisPlanRecords.NewDecline;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.plan.PlanType;
import se.samordna.plan.Plans.NewCrisisPlan;
import se.samordna.store.OpenedStores;

/** Versions, corrections and copies of crisis plans, and that one is not wanted. */
@OnBothDatabases
class CrisisPlanRecordsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final Said SHE_SAID = Said.byPerson(TODAY, Said.Way.FACE_TO_FACE);
  private static final Recipient RUT = Recipient.outsider("Rut Exempel", "");

  private final House house;
  private final FactTeam team;
  private final Caller anna;
  private final Person alma;

  CrisisPlanRecordsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    anna = team.anna;
    alma = team.person("Alma", "Exempel", "199005092383");
  }

  private CrisisPlan write(int number, String signs, CrisisContact... contacts) {
    return house.plans.writeCrisisPlan(
        anna,
        alma.id(),
        number,
        new NewCrisisPlan(
            says(signs, contacts), TODAY.plusMonths(6), true, true, List.of("Rut"), ""));
  }

  private static CrisisPlanContent says(String signs, CrisisContact... contacts) {
    return new CrisisPlanContent(
        "", signs, "", "Ringer Rut", "", "", List.of(contacts), "", "", "", "", "", List.of());
  }

  private CrisisPlanHistory history(Caller caller) {
    return house.crisisPlanRecords.history(caller, alma.id());
  }

  private CrisisPlanRecords records() {
    return house.crisisPlanRecords;
  }

  @Test
  void every_version_stays_with_who_took_part_and_as_one_access() {
    write(0, "Jag sover inte");
    house.clock.pass(Duration.ofDays(1));
    write(1, "Jag äter inte");
    long before = house.log(alma.id()).size();

    CrisisPlanHistory history = history(anna);

    assertThat(history.versions()).extracting(CrisisPlan::number).containsExactly(2, 1);
    assertThat(history.versions().get(1).content().earlySigns()).isEqualTo("Jag sover inte");
    assertThat(history.versions())
        .allSatisfy(
            one -> {
              assertThat(one.personTookPart()).isTrue();
              assertThat(one.tookPart()).containsExactly("Rut");
            });
    assertThat(house.log(alma.id())).hasSize((int) before + 1);
    assertThat(house.newest(alma.id()).orElseThrow().action()).isEqualTo(Action.CRISIS_PLAN_READ);
  }

  @Test
  void two_versions_differ_in_what_came_what_went_and_what_was_changed() {
    CrisisContact rut = new CrisisContact("Rut", "syster", "070-174 06 05");
    CrisisContact team = new CrisisContact("FACT", "team", "");
    write(0, "Jag sover inte\nJag drar för", rut, team);
    write(1, "Jag sover inte\nJag svarar inte", team, rut);
    write(2, "Jag svarar inte\nJag äter inte\nJag går ut", team, rut);

    assertThat(records().changes(anna, alma.id(), 2, 1))
        .containsExactly(
            new CrisisPlanChange(CrisisPlanPart.EARLY_SIGNS, "Jag drar för", "Jag svarar inte"),
            new CrisisPlanChange(
                CrisisPlanPart.CONTACTS,
                "Rut, syster, 070-174 06 05; FACT, team",
                "FACT, team; Rut, syster, 070-174 06 05"));
    assertThat(records().changes(anna, alma.id(), 3, 2))
        .containsExactly(
            new CrisisPlanChange(CrisisPlanPart.EARLY_SIGNS, "", "Jag äter inte"),
            new CrisisPlanChange(CrisisPlanPart.EARLY_SIGNS, "", "Jag går ut"),
            new CrisisPlanChange(CrisisPlanPart.EARLY_SIGNS, "Jag sover inte", ""));
    assertThat(Refused.by(() -> records().changes(anna, alma.id(), 2, 7)))
        .containsExactly("CM-1014");
  }

  @Test
  void what_the_person_says_is_wrong_stands_beside_the_version_whoever_writes_it_down() {
    write(0, "Jag sover inte");
    records().correct(anna, alma.id(), 1, new NewCorrection("Jag sover för mycket.", SHE_SAID));
    Self self = OwnDoor.of(house, anna, alma).self();
    house.clock.pass(Duration.ofSeconds(1));

    house.ownWords.correctCrisisPlan(self, 1, "Rut heter Ruth.");

    assertThat(history(anna).corrections(1))
        .extracting(one -> one.words(), one -> one.recordedBy() == null)
        .containsExactly(tuple("Jag sover för mycket.", false), tuple("Rut heter Ruth.", true));
    assertThat(house.newest(alma.id()).orElseThrow().action()).isEqualTo(Action.CRISIS_PLAN_READ);
    assertThat(history(anna).versions().get(0).content().earlySigns()).isEqualTo("Jag sover inte");
    assertThat(Objects.requireNonNull(house.ownPages.crisis(self).plan()).corrections()).hasSize(2);
    assertThat(Refused.by(() -> house.ownWords.correctCrisisPlan(self, 2, "Fel.")))
        .containsExactly("CM-1014");
    assertThat(
            Refused.by(
                () -> records().correct(anna, alma.id(), 1, new NewCorrection(" ", SHE_SAID))))
        .containsExactly("CM-1002 /words");
  }

  private Consent yes(InformationCategory category) {
    return house.consents.give(
        anna,
        alma.id(),
        new Consents.NewConsent(
            new ConsentTerms(
                ConsentType.CLOSE_ONE_CONTACT,
                List.of(RUT),
                Purpose.CLOSE_ONES,
                List.of(category),
                List.of(),
                "",
                ""),
            null,
            null,
            new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, "")));
  }

  private CrisisPlanCopy copy(@Nullable Recipient recipient) {
    return records().giveCopy(anna, alma.id(), 1, new NewCopy(recipient, Purpose.CLOSE_ONES));
  }

  @Test
  void nobody_else_is_given_a_copy_without_a_yes_to_crisis_plans() {
    write(0, "Jag sover inte");
    assertThat(Refused.by(() -> copy(RUT))).containsExactly("CM-5020");
    yes(InformationCategory.CONTACT);
    assertThat(Refused.by(() -> copy(RUT))).containsExactly("CM-5020");
    assertThat(history(anna).copies()).isEmpty();
    assertThat(told()).isEmpty();

    Consent consent = yes(InformationCategory.CRISIS_PLAN);
    copy(RUT);
    copy(null);

    assertThat(history(anna).copies(1))
        .extracting(CrisisPlanCopy::recipient, CrisisPlanCopy::consent)
        .containsExactlyInAnyOrder(tuple(RUT, consent.id()), tuple(null, null));
    assertThat(told())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.what()).isEqualTo("Krisplan, version 1");
              assertThat(one.categories()).containsExactly(InformationCategory.CRISIS_PLAN);
              assertThat(one.consent()).isEqualTo(consent.id());
            });
    house.consents.withdraw(
        anna, consent.id(), new ConsentWord(ConsentWord.Form.WRITTEN, TODAY, null, ""));
    assertThat(Refused.by(() -> copy(RUT))).containsExactly("CM-5020");
    assertThat(history(anna).copies()).hasSize(2);
    assertThat(house.ownPages.consents(OwnDoor.of(house, anna, alma).self()).told())
        .singleElement()
        .satisfies(one -> assertThat(one.consent()).isEqualTo(consent.id()));
  }

  private List<Disclosure> told() {
    return house.consents.disclosures(anna, alma.id(), PageRequest.first(10)).rows();
  }

  @Test
  void what_another_unit_wrote_and_the_person_blocks_is_neither_read_nor_copied() {
    write(0, "Jag sover inte");
    records().decline(anna, alma.id(), new NewDecline("Inte nu.", SHE_SAID));
    Unit south = house.unit("FACT Söder");
    Caller there = house.staff(Role.CARE_STAFF, Profession.NURSE, south);
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(
                  house.provider.id(), alma.id(), south.id(), "registered", house.clock.instant());
          return south;
        });
    assertThat(history(there).versions()).hasSize(1);
    house.blocks.lay(anna, alma.id(), new NewBlock(house.unit.id(), SHE_SAID));

    assertThat(Refused.by(() -> history(there))).containsExactly("CM-5070");
    assertThat(Refused.by(() -> records().changes(there, alma.id(), 1, 1)))
        .containsExactly("CM-5070");
    assertThat(Refused.by(() -> records().giveCopy(there, alma.id(), 1, new NewCopy(null, null))))
        .containsExactly("CM-5070");
    assertThat(history(anna).declines()).hasSize(1);
  }

  private DutyLight light() {
    return new KeptPersons(
            house.work,
            house.gate,
            house.identifiers,
            new PersonFiles(new EnrolmentViews(team.models.registry()), house.identifiers),
            new MeetingMembers())
        .file(anna, alma.id())
        .duties()
        .get(DutyLight.Duty.CRISIS_PLAN.ordinal());
  }

  @Test
  void a_no_puts_the_duty_out_until_it_is_time_to_ask_again() {
    team.enrolled(alma, anna);
    house.clock.pass(Duration.ofDays(100));
    LocalDate day = house.today();
    Said now = Said.byPerson(day, Said.Way.PHONE);
    assertThat(light().state()).isEqualTo(DutyLight.State.VERY_LATE);

    CrisisPlanDecline decline =
        records().decline(anna, alma.id(), new NewDecline("Jag vill inte tänka på det.", now));

    assertThat(decline.askBy()).isEqualTo(day.plusDays(CrisisPlanRecords.USUAL_DAYS));
    assertThat(light().state()).isEqualTo(DutyLight.State.FULL);
    assertThat(light().fact().sv()).startsWith("Tackade nej, fråga igen senast");
    house.clock.pass(Duration.ofDays(CrisisPlanRecords.USUAL_DAYS + 1));
    assertThat(light().state()).isEqualTo(DutyLight.State.HALF);
    assertThat(light().todo().sv()).isEqualTo("Fråga igen om krisplanen.");

    records().reconsider(anna, alma.id());

    assertThat(light().state()).isEqualTo(DutyLight.State.VERY_LATE);
    assertThat(history(anna).declined()).isEmpty();
    assertThat(history(anna).declines()).hasSize(1);
    assertThat(Refused.by(() -> records().reconsider(anna, alma.id()))).containsExactly("CM-2334");
  }

  @Test
  void asking_again_is_settled_by_the_organisation_and_writing_a_plan_ends_the_no() {
    assertThat(Refused.by(() -> records().askAgainAfter(house.operator, house.provider.id(), 13)))
        .containsExactly("CM-1003 /days");
    records().askAgainAfter(house.operator, house.provider.id(), 30);
    records().askAgainAfter(house.operator, house.provider.id(), 60);
    assertThat(records().askAgain(house.operator, house.provider.id()))
        .extracting(one -> one.days(), one -> one.until() == null)
        .containsExactly(tuple(60, true), tuple(30, false));
    CrisisPlanDecline first = records().decline(anna, alma.id(), new NewDecline("Nej.", SHE_SAID));
    assertThat(first.askBy()).isEqualTo(TODAY.plusDays(60));
    records().decline(anna, alma.id(), new NewDecline("Fortfarande nej.", SHE_SAID));
    assertThat(history(anna).declined().orElseThrow().words()).isEqualTo("Fortfarande nej.");

    write(0, "Jag sover inte");

    assertThat(history(anna).declined()).isEmpty();
    assertThat(history(anna).declines()).hasSize(2);
  }

  @Test
  void a_plan_kept_in_another_system_is_here_a_working_copy_that_says_where_the_original_is() {
    house.planRecords.keepIn(house.operator, house.provider.id(), PlanType.CRISIS_PLAN, "Cosmic");

    assertThat(Refused.by(() -> write(0, "Jag sover inte"))).containsExactly("CM-2335 /reference");
    assertThat(Refused.by(() -> external("Krisplan 2027", "x".repeat(2_000))))
        .containsExactly("CM-2336 /content");
    external("Krisplan 2027", "Jag sover inte");

    assertThat(history(anna).system()).contains("Cosmic");
    assertThat(history(anna).versions().get(0).reference()).isEqualTo("Krisplan 2027");
  }

  private Id<Person> external(String reference, String signs) {
    return house
        .plans
        .writeCrisisPlan(
            anna,
            alma.id(),
            0,
            new NewCrisisPlan(says(signs), TODAY.plusMonths(6), true, true, List.of(), reference))
        .person();
  }
}
