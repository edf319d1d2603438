package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.samordna.information.InformationCategory.CRISIS_PLAN;
import static se.samordna.information.InformationCategory.MEETING_NOTES;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.block.Block;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts;
import se.samordna.decision.SharedDecision;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Relation;
import se.samordna.network.Networks.NewMember;
import se.samordna.network.Said;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.own.OwnBlocks;
import se.samordna.own.OwnContact;
import se.samordna.own.OwnDecision;
import se.samordna.own.OwnFile;
import se.samordna.own.OwnNote;
import se.samordna.own.OwnPart;
import se.samordna.own.OwnWords.OwnCorrection;
import se.samordna.own.OwnWords.OwnMember;
import se.samordna.own.Self;
import se.samordna.own.Withheld;
import se.samordna.own.WithheldItems;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlanRecords;
import se.samordna.store.OpenedStores;

/** What persons settle by their own login: who is in the network, and what is closed to whom. */
@OnBothDatabases
class OwnDeedsTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final String PHONE = "070-174 06 11";
  private static final MemberScope PLAN_AND_MINUTES =
      new MemberScope(List.of(CRISIS_PLAN, MEETING_NOTES), List.of(), "Inte om jobbet.", true);

  private final House house;
  private final Caller nurse;
  private final Person elin;
  private final Person birger;
  private final Self self;
  private final Unit south;
  private final Caller there;

  OwnDeedsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    nurse = house.nurse();
    elin = house.person(nurse, House.hiding("Elin", "Hemlund"), "200105032387");
    birger = house.person(nurse, "Birger", "Provsson");
    self = OwnDoor.of(house, house.staff(Role.TEAM_LEADER, Profession.NURSE), elin).self();
    south = house.unit("FACT Söder");
    there = house.staff(Role.TEAM_LEADER, Profession.NURSE, south);
  }

  @BeforeEach
  void write() {
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(
                  house.provider.id(), elin.id(), south.id(), "registered", house.clock.instant());
          return south;
        });
    house.plans.writeCrisisPlan(
        house.staff(Role.TEAM_LEADER, Profession.NURSE),
        elin.id(),
        0,
        CrisisPlans.together(CrisisPlans.least(), TODAY.plusMonths(3)));
  }

  private OwnFile.Member add(String name, @Nullable Relation relation, MemberScope scope) {
    return house.ownWords.add(self, new OwnMember(name, relation, "kusin", 1, PHONE, true, scope));
  }

  private int rows() {
    return house.log(elin.id()).size();
  }

  @Test
  void whoever_the_person_adds_has_the_persons_yes_and_knows_what_the_person_said() {
    int before = rows();
    OwnFile.Member added = add("Rut Hemlund", Relation.SIBLING, PLAN_AND_MINUTES);

    assertThat(rows()).isEqualTo(before + 1);
    assertThat(house.newest(elin.id()).orElseThrow().action()).isEqualTo(Action.NETWORK_CHANGE);
    assertThat(added.status()).isEqualTo(MemberStatus.APPROVED_BY_PERSON);
    assertThat(added.own()).isTrue();
    assertThat(added.scope()).isEqualTo(PLAN_AND_MINUTES);
    assertThat(added.toString()).doesNotContain("070-174");
    NetworkMember stored = stored(added.id());
    assertThat(stored.invitedByPerson()).isTrue();
    assertThat(stored.phone()).isEqualTo(PHONE);
    assertThat(stored.kind()).isEqualTo(NetworkMember.Kind.PRIVATE);
    assertThat(house.networks.history(leader(), added.id()))
        .allSatisfy(one -> assertThat(one.recordedBy()).isNull());
    assertThat(house.networks.scopes(leader(), added.id()))
        .singleElement()
        .satisfies(one -> assertThat(one.recordedBy()).isNull());
  }

  private Caller leader() {
    return house.staff(Role.TEAM_LEADER, Profession.NURSE);
  }

  private NetworkMember stored(Id<NetworkMember> id) {
    return house.networks.of(leader(), elin.id()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_a_member_may_know_is_said_anew_and_ends_with_the_membership_at_once() {
    OwnFile.Member added = add("Rut Hemlund", null, MemberScope.NOTHING);
    OwnFile.Member agreed =
        house.ownWords.agree(self, added.id(), added.revision(), PLAN_AND_MINUTES);
    assertThat(agreed.scope()).isEqualTo(PLAN_AND_MINUTES);
    assertThat(agreed.mayAgree()).isTrue();
    assertThat(
            Refused.by(
                () ->
                    house.ownWords.agree(self, added.id(), added.revision(), MemberScope.NOTHING)))
        .containsExactly("CM-1011");

    OwnFile.Member ended = house.ownWords.decide(self, added.id(), agreed.revision(), false);

    assertThat(ended.status()).isEqualTo(MemberStatus.REMOVED_BY_PERSON);
    assertThat(stored(added.id()).scope()).isEqualTo(MemberScope.NOTHING);
    assertThat(stored(added.id()).mayReceiveMinutes()).isFalse();
    assertThat(
            Refused.by(
                () -> house.ownWords.agree(self, added.id(), ended.revision(), PLAN_AND_MINUTES)))
        .hasSize(1);
  }

  @Test
  void whom_staff_suggested_knows_nothing_before_the_persons_yes() {
    NetworkMember suggested =
        house.networks.suggest(
            leader(),
            elin.id(),
            new NewMember(
                "Rut Hemlund",
                Relation.SIBLING,
                "",
                NetworkMember.Kind.PRIVATE,
                NetworkMember.Sphere.PRIVATE,
                null,
                PHONE,
                false));
    assertThat(suggested.invitedByPerson()).isFalse();
    assertThat(
            Refused.by(
                () ->
                    house.ownWords.agree(
                        self, suggested.id(), suggested.revision(), PLAN_AND_MINUTES)))
        .hasSize(1);
    assertThat(house.ownPages.network(self).toString()).doesNotContain("070-174");
  }

  @Test
  void nobody_makes_themselves_a_representative_and_a_scope_says_one_thing() {
    assertThat(Refused.by(() -> add("Gun", Relation.GOD_MAN, MemberScope.NOTHING)))
        .containsExactly("CM-2337 /relation");
    MemberScope both = new MemberScope(List.of(CRISIS_PLAN), List.of(CRISIS_PLAN), "", false);
    assertThat(Refused.by(() -> add("Gun", Relation.FRIEND, both))).hasSize(1);
    assertThat(house.ownPages.network(self)).isEmpty();
  }

  @Test
  void anybody_elses_member_and_block_are_not_there() {
    NetworkMember birgers =
        house.networks.suggest(
            nurse,
            birger.id(),
            new NewMember(
                "Kurt",
                Relation.FRIEND,
                "",
                NetworkMember.Kind.PRIVATE,
                NetworkMember.Sphere.PRIVATE,
                null,
                "",
                false));
    assertThat(Refused.by(() -> house.ownWords.agree(self, birgers.id(), 1, MemberScope.NOTHING)))
        .containsExactly("CM-1014");
    Self his = OwnDoor.of(house, nurse, birger).self();
    OwnBlocks.Laid block = house.ownWords.block(his, house.unit.id());
    assertThat(Refused.by(() -> house.ownWords.unblock(self, block.id())))
        .containsExactly("CM-1014");
    assertThat(house.ownPages.blocks(self).laid()).isEmpty();
  }

  @Test
  void a_block_laid_by_the_person_bites_at_once_and_is_gone_at_once() {
    assertThat(house.plans.crisisPlan(there, elin.id())).isPresent();
    int before = rows();

    OwnBlocks.Laid laid = house.ownWords.block(self, house.unit.id());

    assertThat(rows()).isEqualTo(before + 1);
    assertThat(house.newest(elin.id()).orElseThrow().action()).isEqualTo(Action.BLOCK_CHANGE);
    assertThat(laid.own()).isTrue();
    assertThat(Refused.by(() -> house.plans.crisisPlan(there, elin.id())))
        .containsExactly("CM-5070");
    assertThat(house.plans.crisisPlan(leader(), elin.id())).isPresent();
    assertThat(house.ownPages.crisis(self).plan()).as("the person reads all").isNotNull();
    assertThat(Refused.by(() -> house.ownWords.block(self, house.unit.id())))
        .containsExactly("CM-5078 /unit");
    Block seen = house.blocks.of(there, elin.id()).blocks().get(0);
    assertThat(seen.unit()).isNull();
    assertThat(seen.recordedBy()).isNull();

    OwnBlocks blocks = house.ownPages.blocks(self);
    assertThat(blocks.laid()).extracting(OwnBlocks.Laid::unit).containsExactly("FACT Norr");
    assertThat(blocks.units()).extracting(OwnBlocks.OpenUnit::name).containsExactly("FACT Söder");

    house.ownWords.unblock(self, laid.id());
    assertThat(house.plans.crisisPlan(there, elin.id())).isPresent();
    assertThat(Refused.by(() -> house.ownWords.unblock(self, laid.id())))
        .containsExactly("CM-5079");
    assertThat(house.ownPages.blocks(self).laid())
        .singleElement()
        .satisfies(one -> assertThat(one.endedAt()).isNotNull());
  }

  @Test
  void a_unit_without_part_in_the_care_and_social_care_have_nothing_to_block() {
    Unit nobodys = house.unit("Nobodys");
    assertThat(Refused.by(() -> house.ownWords.block(self, nobodys.id())))
        .containsExactly("CM-1003 /unit");
    Provider social =
        house.organisations.addProvider(
            house.operator,
            house
                .organisations
                .addPrincipal(
                    house.operator,
                    "Provköping",
                    se.samordna.organisation.Principal.Kind.MUNICIPALITY)
                .id(),
            "Provköpings kommun",
            Provider.Kind.SOCIAL_CARE);
    Unit home = house.organisations.addUnit(house.operator, social.id(), "Boendestöd", null);
    Caller support = house.staff(Role.TEAM_LEADER, Profession.SOCIAL_WORKER, home);
    Person ida = house.person(support, "Ida", "Exempel");
    Self hers = OwnDoor.of(house, support, ida).self();

    assertThat(Refused.by(() -> house.ownWords.block(hers, home.id()))).containsExactly("CM-5076");
    assertThat(house.ownPages.blocks(hers).known()).isFalse();
    assertThat(house.ownPages.blocks(hers).units()).isEmpty();
  }

  @Test
  void what_is_blocked_is_opened_to_one_unit_for_a_while_and_closed_to_it_again() {
    OwnBlocks.Laid laid = house.ownWords.block(self, house.unit.id());
    assertThat(laid.others()).extracting(OwnBlocks.OpenUnit::name).containsExactly("FACT Söder");
    Unit east = house.unit("FACT Öster");
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(house.provider.id(), elin.id(), east.id(), "registered", house.clock.instant());
          return east;
        });
    Caller eastern = house.staff(Role.TEAM_LEADER, Profession.NURSE, east);
    int before = rows();

    OwnBlocks.Laid open = house.ownWords.lift(self, laid.id(), south.id(), TODAY.plusDays(2));

    assertThat(rows()).isEqualTo(before + 1);
    assertThat(house.newest(elin.id()).orElseThrow().action()).isEqualTo(Action.BLOCK_LIFT);
    OwnBlocks.Lifted lifted = open.lifts().get(0);
    assertThat(lifted.own()).isTrue();
    assertThat(lifted.unit()).isEqualTo("FACT Söder");
    assertThat(house.plans.crisisPlan(there, elin.id())).isPresent();
    assertThat(Refused.by(() -> house.plans.crisisPlan(eastern, elin.id())))
        .as("nobody else")
        .containsExactly("CM-5070");
    assertThat(house.blocks.of(there, elin.id()).blocks().get(0).lifts())
        .singleElement()
        .satisfies(one -> assertThat(one.recordedBy()).isNull());
    assertThat(Refused.by(() -> house.ownWords.lift(self, laid.id(), south.id(), TODAY)))
        .as("open already")
        .containsExactly("CM-5080");

    house.clock.pass(Duration.ofMinutes(1));
    OwnBlocks.Laid closed = house.ownWords.endLift(self, laid.id(), lifted.id());

    assertThat(closed.lifts().get(0).until()).isEqualTo(house.clock.instant());
    assertThat(Refused.by(() -> house.plans.crisisPlan(there, elin.id())))
        .containsExactly("CM-5070");
    assertThat(Refused.by(() -> house.ownWords.endLift(self, laid.id(), lifted.id())))
        .containsExactly("CM-5079");
  }

  @Test
  void a_block_is_opened_to_whom_it_is_closed_and_within_the_days_alone() {
    OwnBlocks.Laid laid = house.ownWords.block(self, house.unit.id());
    Unit nobodys = house.unit("Nobodys");
    LocalDate last = TODAY.plusDays(90);

    assertThat(Refused.by(() -> house.ownWords.lift(self, laid.id(), house.unit.id(), last)))
        .as("its own writing")
        .containsExactly("CM-5080");
    assertThat(Refused.by(() -> house.ownWords.lift(self, laid.id(), nobodys.id(), last)))
        .containsExactly("CM-1003 /unit");
    assertThat(Refused.by(() -> house.ownWords.lift(self, laid.id(), south.id(), last.plusDays(1))))
        .containsExactly("CM-1012 /lastDay");
    assertThat(
            Refused.by(() -> house.ownWords.lift(self, laid.id(), south.id(), TODAY.minusDays(1))))
        .containsExactly("CM-1012 /lastDay");
    assertThat(Refused.by(() -> house.ownWords.lift(self, laid.id(), south.id(), LocalDate.MAX)))
        .contains("CM-1012 /lastDay");
    Self his = OwnDoor.of(house, nurse, birger).self();
    assertThat(Refused.by(() -> house.ownWords.lift(his, laid.id(), south.id(), last)))
        .containsExactly("CM-1014");
    house.ownWords.unblock(self, laid.id());
    assertThat(Refused.by(() -> house.ownWords.lift(self, laid.id(), south.id(), last)))
        .containsExactly("CM-5079");
  }

  @Test
  void a_no_to_a_crisis_plan_is_the_persons_and_taken_back_by_the_person() {
    int before = rows();

    OwnFile.Declined said = house.ownWords.declineCrisisPlan(self, "Jag vill inte tänka på det.");

    assertThat(rows()).isEqualTo(before + 1);
    assertThat(house.newest(elin.id()).orElseThrow().action()).isEqualTo(Action.CRISIS_PLAN_ANSWER);
    assertThat(said.own()).isTrue();
    assertThat(said.askBy()).isEqualTo(TODAY.plusDays(CrisisPlanRecords.USUAL_DAYS));
    assertThat(house.crisisPlanRecords.history(leader(), elin.id()).declines())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.holds()).isTrue();
              assertThat(one.recordedBy()).isNull();
              assertThat(one.words()).isEqualTo("Jag vill inte tänka på det.");
            });
    OwnFile.InCrisis both = house.ownPages.crisis(self);
    assertThat(both.plan()).as("the plan that there is stays").isNotNull();
    assertThat(both.declined()).isEqualTo(said);
    assertThat(house.ownPages.export(self).crisis()).isEqualTo(both);

    house.ownWords.reconsiderCrisisPlan(self);

    assertThat(house.ownPages.crisis(self).declined()).isNull();
    assertThat(house.crisisPlanRecords.history(leader(), elin.id()).declines().get(0).holds())
        .isFalse();
    assertThat(Refused.by(() -> house.ownWords.reconsiderCrisisPlan(self)))
        .containsExactly("CM-2334");
    assertThat(Refused.by(() -> house.ownWords.declineCrisisPlan(self, "x".repeat(4001))))
        .hasSize(1);
  }

  @Test
  void what_staff_recorded_of_a_no_is_taken_back_by_the_person_too() {
    house.crisisPlanRecords.decline(
        leader(),
        elin.id(),
        new CrisisPlanRecords.NewDecline("", Said.byPerson(TODAY, Said.Way.PHONE)));
    OwnFile.Declined declined = house.ownPages.crisis(self).declined();

    assertThat(declined).isNotNull();
    assertThat(declined.own()).isFalse();
    house.ownWords.reconsiderCrisisPlan(self);
    assertThat(house.ownPages.crisis(self).declined()).isNull();
  }

  private Contact contact(Contact.Kind kind, String note) {
    house.clock.pass(Duration.ofMinutes(5));
    return house.contacts.record(
        leader(),
        elin.id(),
        new Contacts.NewContact(
            kind, Contact.Place.HOME, house.clock.instant(), List.of(), 30, true, note));
  }

  @Test
  void contacts_are_read_without_what_was_noted_and_those_with_others_not_at_all() {
    contact(Contact.Kind.VISIT, "Elin bjöd på kaffe.");
    contact(Contact.Kind.ABOUT, "Ringde systern.");
    contact(Contact.Kind.NOTE, "Planerar nästa vecka.");
    Contact call = contact(Contact.Kind.PHONE, "Elin sover bättre.");

    List<OwnContact> all = house.ownPages.contacts(self, PageRequest.first(10)).rows();

    assertThat(all)
        .extracting(OwnContact::kind)
        .containsExactly(Contact.Kind.PHONE, Contact.Kind.VISIT);
    assertThat(all.toString()).doesNotContain("kaffe", "systern", "sover");
    assertThat(house.ownPages.export(self).contacts()).isEqualTo(all);
    assertThat(house.ownPages.contacts(self, PageRequest.first(1)).next()).isPresent();

    house.withheld.withhold(
        leader(),
        elin.id(),
        new WithheldItems.NewWithheld(
            OwnPart.CONTACT, call.id().value(), Withheld.Reason.ENDANGERS_TELLER, "Skäl."));

    assertThat(house.ownPages.export(self).contacts())
        .extracting(OwnContact::kind)
        .containsExactly(Contact.Kind.VISIT);
    assertThat(Refused.by(() -> house.ownPages.contact(self, call.id())))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.ownWords.correct(self, call.id(), new OwnCorrection("Fel."))))
        .containsExactly("CM-1014");
    assertThat(house.ownPages.start(self).notShown())
        .extracting(OwnFile.NotShown::part)
        .containsExactly(OwnPart.CONTACT);
  }

  @Test
  void what_is_wrong_in_a_contact_stands_beside_it_for_both() {
    Contact visit = contact(Contact.Kind.VISIT, "Elin bjöd på kaffe.");
    Contact note = contact(Contact.Kind.NOTE, "Planerar nästa vecka.");
    int before = rows();

    OwnContact own = house.ownWords.correct(self, visit.id(), new OwnCorrection("Det var te."));

    assertThat(rows()).isEqualTo(before + 1);
    assertThat(house.newest(elin.id()).orElseThrow().action()).isEqualTo(Action.CORRECTION_ADD);
    assertThat(own.corrections())
        .extracting(OwnNote::words, OwnNote::own)
        .containsExactly(tuple("Det var te.", true));
    Contact stored = house.contacts.get(leader(), visit.id());
    assertThat(stored.note()).as("as it was").isEqualTo("Elin bjöd på kaffe.");
    assertThat(stored.corrections())
        .extracting(one -> one.words(), one -> one.recordedBy() == null)
        .containsExactly(tuple("Det var te.", true));
    assertThat(house.contacts.of(leader(), elin.id(), PageRequest.first(10)).rows())
        .filteredOn(one -> one.id().equals(visit.id()))
        .containsExactly(stored);
    assertThat(Refused.by(() -> house.ownWords.correct(self, note.id(), new OwnCorrection("Nej."))))
        .as("a note is not shown")
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.ownWords.correct(self, visit.id(), new OwnCorrection(" "))))
        .containsExactly("CM-1002 /words");
    Self his = OwnDoor.of(house, nurse, birger).self();
    assertThat(Refused.by(() -> house.ownWords.correct(his, visit.id(), new OwnCorrection("Nej."))))
        .containsExactly("CM-1014");
    assertThat(Refused.by(() -> house.ownPages.contact(his, visit.id())))
        .containsExactly("CM-1014");
  }

  @Test
  void what_is_wrong_in_a_shared_decision_stands_beside_it_for_both() {
    SharedDecision made =
        house.sharedDecisions.record(leader(), elin.id(), SharedDecisionsTest.decision(house));
    int before = rows();

    OwnDecision own =
        house.ownWords.correctDecision(self, made.id(), "Jag var inte med och bestämde.");

    assertThat(rows()).isEqualTo(before + 1);
    assertThat(house.newest(elin.id()).orElseThrow().action()).isEqualTo(Action.CORRECTION_ADD);
    assertThat(own.corrections())
        .extracting(OwnNote::words, OwnNote::own)
        .containsExactly(tuple("Jag var inte med och bestämde.", true));
    SharedDecision stored =
        house.sharedDecisions.of(leader(), elin.id(), PageRequest.first(1)).rows().get(0);
    assertThat(stored.with(List.of())).as("as it was").isEqualTo(made);
    assertThat(stored.corrections())
        .extracting(one -> one.words(), one -> one.recordedBy() == null)
        .containsExactly(tuple("Jag var inte med och bestämde.", true));
    assertThat(house.ownPages.export(self).decisions()).containsExactly(own);
    assertThat(Refused.by(() -> house.ownWords.correctDecision(self, made.id(), " ")))
        .containsExactly("CM-1002 /words");
    Self his = OwnDoor.of(house, nurse, birger).self();
    assertThat(Refused.by(() -> house.ownWords.correctDecision(his, made.id(), "Nej.")))
        .containsExactly("CM-1014");
  }

  @Test
  void the_export_holds_the_blocks_and_no_member_says_how_they_are_reached() {
    add("Rut Hemlund", Relation.SIBLING, PLAN_AND_MINUTES);
    house.ownWords.block(self, house.unit.id());

    OwnFile file = house.ownPages.export(self);

    assertThat(file.blocks().laid()).hasSize(1);
    assertThat(file.network().toString()).contains("Rut Hemlund").doesNotContain("070-174");
  }
}
