package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samordna.information.InformationCategory.CRISIS_PLAN;
import static se.samordna.information.InformationCategory.MEETING_NOTES;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.block.Block;
import se.samordna.network.MemberScope;
import se.samordna.network.MemberStatus;
import se.samordna.network.NetworkMember;
import se.samordna.network.NetworkMember.Relation;
import se.samordna.network.Networks.NewMember;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.own.OwnBlocks;
import se.samordna.own.OwnFile;
import se.samordna.own.OwnWords.OwnMember;
import se.samordna.own.Self;
import se.samordna.person.Person;
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
    assertThat(house.ownPages.crisisPlan(self)).as("the person reads all").isPresent();
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
  void the_export_holds_the_blocks_and_no_member_says_how_they_are_reached() {
    add("Rut Hemlund", Relation.SIBLING, PLAN_AND_MINUTES);
    house.ownWords.block(self, house.unit.id());

    OwnFile file = house.ownPages.export(self);

    assertThat(file.blocks().laid()).hasSize(1);
    assertThat(file.network().toString()).contains("Rut Hemlund").doesNotContain("070-174");
  }
}
